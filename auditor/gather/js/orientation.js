// Elements that style sheets turn in one orientation of the screen only, with their angles in both.
() => {
  const degrees = (text) => {
    const match = /(-?[\d.]+(?:e-?\d+)?)(deg|grad|rad|turn)/i.exec(text);
    if (!match) return 0;
    return Number(match[1]) * { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }[match[2].toLowerCase()];
  };
  const angle = (style) => {
    let sum = 0, said = false;
    if (style.rotate && style.rotate !== "none") {
      const axis = style.rotate.split(/\s+/);
      if (axis.length === 1 || axis[0] === "z" || (axis.length === 4 && axis[0] === "0" && axis[1] === "0")) {
        sum += degrees(style.rotate);
        said = true;
      }
    }
    if (style.transform && style.transform !== "none") {
      said = true;
      for (const [, name, inside] of style.transform.matchAll(/([a-z0-9]+)\(([^)]*)\)/gi)) {
        const values = inside.split(",").map((v) => v.trim());
        if (/^rotate(z)?$/i.test(name)) sum += degrees(inside);
        else if (/^rotate3d$/i.test(name) && Number(values[0]) === 0 && Number(values[1]) === 0) sum += Math.sign(Number(values[2])) * degrees(values[3] || "");
        else if (/^matrix(3d)?$/i.test(name)) sum += Math.atan2(Number(values[1]), Number(values[0])) * 180 / Math.PI;
      }
    } else if (style.transform === "none") said = true;
    return said ? sum : null;
  };
  const plain = [], turned = [];
  const walk = (rules, side) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const match = /\(\s*orientation\s*:\s*(portrait|landscape)\s*\)/i.exec(rule.media.mediaText);
        walk(rule.cssRules, match ? match[1].toLowerCase() : side);
      } else if (rule instanceof CSSStyleRule) {
        const said = angle(rule.style);
        if (said !== null) (side ? turned : plain).push({ rule, side, angle: said });
      } else if (rule.cssRules) walk(rule.cssRules, side);
    }
  };
  for (const sheet of document.styleSheets) {
    const side = /\(\s*orientation\s*:\s*(portrait|landscape)\s*\)/i.exec(sheet.media.mediaText);
    try { walk(sheet.cssRules, side ? side[1].toLowerCase() : ""); } catch { /* a sheet of another origin */ }
  }
  const path = (element) => {
    const steps = [];
    for (let node = element; node && node !== document.documentElement; node = node.parentNode)
      steps.unshift(Array.prototype.indexOf.call(node.parentNode.children, node));
    return steps;
  };
  const found = new Map();
  for (const { rule, side, angle: said } of turned) {
    let elements = [];
    try { elements = document.querySelectorAll(rule.selectorText); } catch { continue; }
    for (const element of [...elements].slice(0, 50)) {
      const usual = plain.filter((p) => { try { return element.matches(p.rule.selectorText); } catch { return false; } });
      const rest = usual.length ? usual[usual.length - 1].angle : angle(element.style) ?? 0;
      const known = found.get(element) || { path: path(element), portrait: rest, landscape: rest };
      known[side] = said;
      found.set(element, known);
    }
  }
  return JSON.stringify([...found.values()].slice(0, 100));
}
