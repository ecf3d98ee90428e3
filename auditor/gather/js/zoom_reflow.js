// Whether the page has to be scrolled sideways at this width, and which texts lie beyond the edge.
() => {
  const L = globalThis.__living;
  const root = document.scrollingElement || document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  const wide = getComputedStyle(document.documentElement).overflowX;
  const inner = document.body ? getComputedStyle(document.body).overflowX : "visible";
  const fixed = wide !== "visible" ? wide : inner;
  const answer = { width: root.clientWidth, over, scrolls: over > 4 && !/hidden|clip/.test(fixed), beyond: [], count: 0 };
  if (!answer.scrolls) return JSON.stringify(answer);
  const rtl = getComputedStyle(document.documentElement).direction === "rtl";
  const inside = new Set();
  for (const [node, element] of L.texts()) {
    if (!L.seen(element) || element.closest("table,pre,code,svg,math,canvas,[role=grid],[role=toolbar],[aria-hidden='true']")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const out = [...range.getClientRects()].some((r) => r.width > 1 && (rtl ? r.left < -8 : r.right > root.clientWidth + 8));
    if (!out) continue;
    let scrolled = false;
    for (let e = element; e && e !== document.body; e = L.parent(e)) {
      const s = getComputedStyle(e);
      if (s.overflowX !== "visible" || s.position === "fixed") { scrolled = true; break; }
    }
    if (scrolled) continue;
    answer.count += 1;
    if (answer.beyond.length < 8 && !inside.has(element)) { inside.add(element); answer.beyond.push({ spot: L.spot(element), text: L.fold(node.data).slice(0, 100) }); }
  }
  return JSON.stringify(answer);
}
