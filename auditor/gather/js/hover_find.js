// Elements under which something may appear when the mouse comes: menus, tooltips, whatever a :hover rule shows.
() => {
  const L = globalThis.__living;
  const found = new Map();
  const add = (element, why) => {
    if (found.size >= 60 || found.has(element) || !L.visible(element)) return;
    const r = element.getBoundingClientRect();
    if (r.width * r.height > 0.3 * innerWidth * innerHeight) return;
    found.set(element, why);
  };
  const shows = (style) => style && (/^(block|flex|grid|inline|inline-block|table)/.test(style.display) || style.visibility === "visible"
    || (style.opacity !== "" && Number(style.opacity) > 0) || (style.height && style.height !== "0px") || (style.maxHeight && style.maxHeight !== "0px"));
  const rules = (list, depth) => {
    for (const rule of list || []) {
      if (rule.cssRules && depth < 4) rules(rule.cssRules, depth + 1);
      if (!rule.selectorText || !rule.selectorText.includes(":hover") || !shows(rule.style)) continue;
      for (const selector of rule.selectorText.split(",")) {
        const [before, after] = [selector.split(":hover")[0].trim(), selector.split(":hover").slice(1).join(":hover").trim()];
        if (!before || !after) continue;
        try { for (const e of [...document.querySelectorAll(before)].slice(0, 12)) add(e, "rule"); } catch { /* not a selector by itself */ }
      }
    }
  };
  for (const sheet of document.styleSheets) { try { rules(sheet.cssRules, 0); } catch { /* another site's sheet */ } }
  for (const e of L.all("[aria-haspopup],[data-tooltip],[data-bs-toggle=tooltip],[data-toggle=tooltip],[data-tippy-content]")) add(e, "marked");
  for (const e of L.all("[onmouseover],[onmouseenter]")) add(e, "handler");
  const shapes = new Map();
  const chosen = [];
  for (const [element, why] of found) {
    const shape = `${element.tagName}.${element.className}`;
    shapes.set(shape, (shapes.get(shape) || 0) + 1);
    if (shapes.get(shape) > 2 || chosen.length >= 8) continue;
    chosen.push({ id: L.id(element), spot: L.spot(element), why });
  }
  globalThis.__hover = { triggers: new Map([...found.keys()].map((e) => [L.id(e), e])), x: scrollX, y: scrollY };
  return JSON.stringify({ triggers: chosen });
}
