// Texts that lie on pictures or gradients: where they are on the page. Bounded; nothing is changed.
(limits) => {
  const seen = (style) => style.visibility === "visible" && Number(style.opacity) > 0;
  const pictures = [];
  for (const element of document.querySelectorAll("img, video, canvas, picture, svg, [style*='background']")) {
    const box = element.getBoundingClientRect();
    if (box.width > 20 && box.height > 20) pictures.push([element, box]);
    if (pictures.length >= 300) break;
  }
  const onPicture = (element, box) => {
    for (let node = element; node; node = node.parentElement) {
      const style = getComputedStyle(node);
      if (style.backgroundImage !== "none") return true;
      const alpha = /^rgb\(/.test(style.backgroundColor);
      if (alpha) return false;
    }
    return pictures.some(([picture, at]) => !picture.contains(element) && !element.contains(picture) &&
      at.left < box.right && box.left < at.right && at.top < box.bottom && box.top < at.bottom);
  };
  const path = (element) => {
    const steps = [];
    for (let node = element; node && node !== document.documentElement; node = node.parentNode)
      steps.unshift(Array.prototype.indexOf.call(node.parentNode.children, node));
    return steps;
  };
  const found = new Map();
  const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(), count = 0; text && count < 5000 && found.size < limits.most; text = walker.nextNode(), count++) {
    const element = text.parentElement;
    if (!element || !text.data.trim() || element.closest("script, style, noscript")) continue;
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1).slice(0, 8);
    if (!rects.length || !seen(getComputedStyle(element)) || !onPicture(element, rects[0])) continue;
    const known = found.get(element) || { path: path(element), boxes: [] };
    for (const r of rects) known.boxes.push([r.left + scrollX, r.top + scrollY, r.width, r.height]);
    found.set(element, known);
  }
  return JSON.stringify([...found.values()]);
}
