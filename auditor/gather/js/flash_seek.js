// Sets every running animation to a moment, so that its frames can be pictured one by one; null lets them go on.
(moment) => {
  const held = globalThis.__held ??= document.getAnimations().filter((a) => a.playState === "running")
    .map((a) => { const at = a.currentTime; a.pause(); return [a, at]; });
  for (const [animation, at] of held) {
    if (moment === null) { animation.currentTime = at; animation.play(); }
    else animation.currentTime = at + moment;
  }
  if (moment === null) delete globalThis.__held;
  return JSON.stringify({ held: held.length });
}
