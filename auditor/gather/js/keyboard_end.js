// Puts back what a keyboard walk moved: focus, scroll positions, the address.
() => {
  const K = globalThis.__keyboard;
  if (!K) return JSON.stringify({});
  document.removeEventListener("focusin", K.count, true);
  globalThis.__living.active()?.blur();
  if (location.href !== K.url) history.replaceState(history.state, "", K.url);
  if (K.active && K.active !== document.body && K.active.isConnected) K.active.focus({ preventScroll: true });
  for (const [element, left, top] of K.scrollers) { element.scrollLeft = left; element.scrollTop = top; }
  delete globalThis.__keyboard;
  return JSON.stringify({});
}
