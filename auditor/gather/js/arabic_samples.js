// One element with Arabic text of its own for each font family that names a web font of the page, at most `limit`:
// the elements themselves.
(limit) => {
  const found = new Map();
  const bare = (name) => name.trim().replace(/^["']|["']$/g, "").toLowerCase();
  const own = new Set([...document.fonts].map((face) => bare(face.family)));
  if (!own.size) return [];
  const walker = document.createTreeWalker(document.body || document, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(), seen = 0; n && seen < 3000 && found.size < limit; n = walker.nextNode(), seen++) {
    if (!/[\u0620-\u064a]{2}/.test(n.data)) continue;
    const e = n.parentElement, style = getComputedStyle(e);
    const key = style.fontFamily + style.fontWeight;
    if (!style.fontFamily.split(",").some((name) => own.has(bare(name)))) continue;
    if (!found.has(key) && e.getClientRects().length && style.visibility === "visible") found.set(key, e);
  }
  return [...found.values()];
}
