// Runs in the page's own world while the network is shut: stops what would not pass the network's gate, and
// notes what the page tried. Puts everything back when it is switched off.
(order) => {
  const at = "__auditorGuard";
  let guard = globalThis[at];
  if (order === "on" && !guard) {
    guard = { seen: [], undo: [] };
    Object.defineProperty(globalThis, at, { value: guard, configurable: true, enumerable: false });
    const replace = (owner, name, stand) => {
      if (!owner || typeof owner[name] !== "function") return;
      const own = Object.getOwnPropertyDescriptor(owner, name);
      guard.undo.push(() => own ? Object.defineProperty(owner, name, own) : delete owner[name]);
      Object.defineProperty(owner, name, { value: stand, configurable: true, writable: true });
    };
    replace(globalThis, "open", (url) => { guard.seen.push(["window", String(url ?? "")]); return null; });
    replace(HTMLFormElement.prototype, "submit", function () { guard.seen.push(["submit", this.action || ""]); });
    replace(globalThis.WebSocket?.prototype, "send", () => {});
    replace(globalThis.RTCDataChannel?.prototype, "send", () => {});
    replace(Navigator.prototype, "sendBeacon", () => true);
    // Last of all listeners, so that the page's own have answered and may have stopped it themselves.
    const submitted = (event) => {
      if (event.defaultPrevented) return;
      guard.seen.push(["submit", event.target.action || ""]);
      event.preventDefault();
    };
    addEventListener("submit", submitted);
    guard.undo.push(() => removeEventListener("submit", submitted));
  }
  const seen = guard ? guard.seen.splice(0) : [];
  if (order === "off" && guard) {
    for (const undo of guard.undo.reverse()) undo();
    delete globalThis[at];
  }
  return seen;
}
