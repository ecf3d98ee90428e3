// Looks at every text: is it seen, and what cuts it off? The first call ("base") is remembered; later calls tell
// only what is worse than it was then.
(order) => {
  const L = globalThis.__living;
  const hides = (value) => value === "hidden" || value === "clip";
  const styles = new Map();
  const style = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const scrolls = (element, s, axis) => axis === "x"
    ? /auto|scroll/.test(s.overflowX) && element.scrollWidth > element.clientWidth + 1
    : /auto|scroll/.test(s.overflowY) && element.scrollHeight > element.clientHeight + 1;
  const padding = (element) => {
    const r = element.getBoundingClientRect(), s = style(element);
    return {
      left: r.left + parseFloat(s.borderLeftWidth), right: r.right - parseFloat(s.borderRightWidth),
      top: r.top + parseFloat(s.borderTopWidth), bottom: r.bottom - parseFloat(s.borderBottomWidth),
      height: r.height, width: r.width,
    };
  };
  const leading = (element) => {
    const s = style(element);
    return s.lineHeight === "normal" ? 1.2 * parseFloat(s.fontSize) : parseFloat(s.lineHeight);
  };
  const root = document.documentElement;
  const wide = style(root).overflowX === "visible" && document.body ? style(document.body) : style(root);
  // Ancestors that clip, with the axes in which they do and nothing between lets the text be scrolled into view.
  const clippers = (element) => {
    const found = [];
    let free = { x: true, y: true }, position = style(element).position, moved = false, moving = false;
    for (let e = element; e && e !== document.body && e !== root; e = L.parent(e)) {
      const s = style(e);
      if (e !== element && position === "absolute" && s.position === "static" && s.transform === "none") continue;
      if (e !== element && position === "fixed" && s.transform === "none") continue;
      const axes = { x: free.x && hides(s.overflowX), y: free.y && hides(s.overflowY) };
      if (axes.x || axes.y) found.push({ element: e, axes, moved, moving, box: padding(e) });
      for (const axis of ["x", "y"]) if (scrolls(e, s, axis)) free[axis] = false;
      const motions = e.getAnimations();
      moved = moved || s.transform !== "none" || motions.length > 0;
      moving = moving || motions.some((m) => m.playState === "running");
      position = s.position;
    }
    if (free.x && position !== "fixed" && hides(wide.overflowX))
      found.push({ element: document.body, axes: { x: true, y: false }, moved, moving, viewport: true,
        box: { left: 0, right: root.clientWidth, top: -1e7, bottom: 1e7, height: 2e7, width: root.clientWidth } });
    return found;
  };
  const blockOf = (element) => {
    let e = element;
    while (e && /^inline$|^contents$/.test(style(e).display)) e = L.parent(e);
    return e || element;
  };
  const control = (clipper) => {
    const near = [clipper, clipper.nextElementSibling, clipper.previousElementSibling, clipper.parentElement?.nextElementSibling].filter(Boolean);
    return near.some((e) => e.matches("button,summary,[role=button],a[href^='#'],[aria-expanded],input[type=checkbox]")
      || e.querySelector("button,summary,[role=button],a[href^='#'],[aria-expanded]")) || !!clipper.closest("details,[aria-roledescription=carousel]");
  };
  const look = (node, element) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
    if (!lines.length || !L.seen(element)) return null;
    const around = clippers(element);
    let shown = false;
    const cuts = {};
    for (const r of lines) {
      let left = r.left, right = r.right, top = r.top, bottom = r.bottom;
      for (const c of around) {
        if (c.axes.x) { left = Math.max(left, c.box.left); right = Math.min(right, c.box.right); }
        if (c.axes.y) { top = Math.max(top, c.box.top); bottom = Math.min(bottom, c.box.bottom); }
      }
      if (right - left > 3 && bottom - top > 3) shown = true;
    }
    for (const c of around) {
      // What moves is elsewhere at every look: it is cut off where the box could not hold it at any moment.
      if (!shown && !c.moving) continue;
      const s = style(c.element);
      for (const r of lines) {
        const out = c.moving ? r.width > c.box.right - c.box.left + 4
          : (r.left < c.box.left - 2 || r.right > c.box.right + 2) && r.bottom > c.box.top + 2 && r.top < c.box.bottom - 2;
        if (c.axes.x && out && !(/nowrap|pre/.test(s.whiteSpace) && s.textOverflow !== "clip")) cuts.x ??= c;
        const lost = c.moving ? Math.max(0, r.height - (c.box.bottom - c.box.top))
          : Math.max(0, r.bottom - c.box.bottom) + Math.max(0, c.box.top - r.top);
        // A box as high as its one line shortens it cleanly; where only the text grew, it cuts through that line.
        if (c.axes.y && lost > 0.3 * r.height && (order === "text" || leading(c.element) < c.box.height - 0.5)) cuts.y ??= c;
      }
    }
    return { shown, cuts, lines, moving: around.some((c) => c.moving) };
  };
  const exempt = (element) => !(element instanceof HTMLElement) || element.closest("[aria-hidden='true']");
  const state = order === "base" ? (globalThis.__zoom = { texts: new WeakMap() }) : globalThis.__zoom;
  const cut = [], lost = [], boxes = [];
  let count = 0, applicable = 0;
  for (const [node, element] of L.texts()) {
    if (exempt(element)) continue;
    const now = look(node, element) || { shown: false, cuts: {}, lines: [], none: true };
    const before = state.texts.get(node);
    if (now.none && !before?.shown) continue;
    count += 1;
    if (order === "base") { state.texts.set(node, { shown: now.shown, x: !!now.cuts.x, y: !!now.cuts.y, lines: now.lines }); }
    if (!now.shown) {
      if (before?.shown && !now.moving && lost.length < 20 && !element.closest("nav,header,footer,[role=navigation],[role=banner]"))
        lost.push({ spot: L.spot(element), text: L.fold(node.data).slice(0, 120) });
      continue;
    }
    if (clippers(element).length) applicable += 1;
    for (const axis of ["x", "y"]) {
      const c = now.cuts[axis];
      if (!c || cut.length >= 60 || order === "base") continue;
      const holder = blockOf(element);
      cut.push({
        spot: L.spot(element), by: L.spot(c.element), text: L.fold(node.data).slice(0, 120), axis,
        own: c.element === holder || c.element === element, viewport: !!c.viewport, before: !!before?.[axis] || !before,
        clamp: style(holder).webkitLineClamp !== "none" || style(c.element).webkitLineClamp !== "none",
        control: control(c.element), moved: c.moved,
      });
    }
    if (boxes.length < 3000 && !["fixed", "sticky"].includes(style(element).position))
      for (const r of now.lines.slice(0, 8)) boxes.push([r.left + scrollX, r.top + scrollY, r.right + scrollX, r.bottom + scrollY, node, element]);
  }
  // Texts that lie on one another: sorted from top to bottom, each is held against those it can reach.
  const overlaps = [];
  const shared = (a, b) => Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  boxes.sort((a, b) => a[1] - b[1]);
  const pairs = new Set();
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length && boxes[j][1] < boxes[i][3]; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      if (a[4] === b[4]) continue;
      const least = Math.min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]));
      const key = `${L.id(a[5])}/${L.id(b[5])}`;
      if (shared(a, b) > 0.3 * least) pairs.add(key);
      if (shared(a, b) > 0.3 * least && order !== "base" && !state.pairs.has(key) && overlaps.length < 10)
        overlaps.push({ spot: L.spot(a[5]), other: L.spot(b[5]), text: L.fold(a[4].data).slice(0, 80), on: L.fold(b[4].data).slice(0, 80) });
    }
  if (order === "base") state.pairs = pairs;
  return JSON.stringify({ count, applicable, cut, lost, overlaps });
}
