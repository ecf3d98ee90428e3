// Doubles the size of all text, as a browser's text-only zoom does, or takes that back.
(on) => {
  const L = globalThis.__living;
  if (!on) {
    for (const [element, value] of globalThis.__zoomed || []) {
      // Reading it first makes the attribute real; otherwise an empty one stays behind.
      element.getAttribute("style");
      if (value === null) element.removeAttribute("style");
      else element.setAttribute("style", value);
    }
    delete globalThis.__zoomed;
    return JSON.stringify({});
  }
  const elements = new Map();
  for (const [, element] of L.texts())
    if (elements.size < 4000 && element instanceof HTMLElement && L.seen(element)) elements.set(element, getComputedStyle(element));
  const sizes = [...elements].map(([e, s]) => [e, parseFloat(s.fontSize), s.lineHeight]);
  globalThis.__zoomed = sizes.map(([e]) => [e, e.getAttribute("style")]);
  for (const [e, size, leading] of sizes) {
    e.style.setProperty("font-size", `${2 * size}px`, "important");
    if (leading.endsWith("px")) e.style.setProperty("line-height", `${2 * parseFloat(leading)}px`, "important");
  }
  return JSON.stringify({ count: sizes.length });
}
