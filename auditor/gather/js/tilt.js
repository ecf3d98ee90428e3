// Lets the page believe that the device was tilted and turned.
(side) => {
  const turn = { alpha: 90, beta: 40 * side, gamma: 45 * side };
  const push = { x: 12 * side, y: 6 * side, z: 3 };
  const fire = (make) => { try { window.dispatchEvent(make()); return true; } catch { return false; } };
  const fired = [
    fire(() => new DeviceOrientationEvent("deviceorientation", { ...turn, absolute: false })),
    fire(() => new DeviceOrientationEvent("deviceorientationabsolute", { ...turn, absolute: true })),
    fire(() => new DeviceMotionEvent("devicemotion", { acceleration: push, accelerationIncludingGravity: push, rotationRate: turn, interval: 16 })),
  ];
  return JSON.stringify({ fired: fired.every(Boolean) });
}
