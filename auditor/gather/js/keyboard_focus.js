// Takes the focus from the element that has it, or gives it to the one with this number again.
(id) => {
  const L = globalThis.__living;
  const element = id ? L.focusable().find((e) => L.id(e) === id) : null;
  if (element) element.focus({ preventScroll: true });
  else L.active()?.blur();
  if (globalThis.__keyboard) globalThis.__keyboard.focused = 0;
  return JSON.stringify({ active: L.active() && L.active() !== document.body ? L.id(L.active()) : 0 });
}
