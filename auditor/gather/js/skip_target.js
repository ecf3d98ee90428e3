// What an in-page address leads to, and whether the focus now stands at or behind it.
(fragment) => {
  const L = globalThis.__living;
  const target = document.getElementById(decodeURIComponent(fragment)) || document.getElementsByName(decodeURIComponent(fragment))[0];
  if (!target) return JSON.stringify({ exists: false });
  const active = L.active();
  const none = !active || active === document.body || active === document.documentElement;
  const at = !none && (active === target || !!(target.compareDocumentPosition(active) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)));
  return JSON.stringify({ exists: true, rendered: target.checkVisibility(), reached: at, none });
}
