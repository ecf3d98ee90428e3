// What makes the page wider than its window: the outermost elements that stick out, and by how much.
() => {
  const root = document.documentElement, body = document.body;
  const view = root.clientWidth, wide = Math.max(root.scrollWidth, body ? body.scrollWidth : 0);
  const rtl = getComputedStyle(body || root).direction === "rtl";
  const out = [];
  const path = (e) => {
    const steps = [];
    for (; e && e !== root; e = e.parentElement) steps.unshift([...e.parentElement.children].indexOf(e));
    return steps;
  };
  const walk = (e) => {
    for (const c of e.children) {
      if (out.length >= 8) return;
      const r = c.getBoundingClientRect();
      const x = r.left + scrollX, right = r.right + scrollX;
      const sticks = rtl ? x < -1 : right > view + 1;
      if (sticks && r.width > 0 && r.height > 0 && getComputedStyle(c).position !== "fixed") {
        out.push({ path: path(c), box: [x, r.top + scrollY, r.width, r.height], position: getComputedStyle(c).position });
        continue;
      }
      const style = getComputedStyle(c);
      if (style.overflowX === "visible" && style.display !== "none") walk(c);
    }
  };
  if (wide > view + 1 && body && getComputedStyle(root).overflowX === "visible") walk(body);
  return JSON.stringify({ view, wide, rtl, out, window: [innerWidth, innerHeight] });
}
