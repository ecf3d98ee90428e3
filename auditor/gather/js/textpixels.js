// Texts that lie on pictures or gradients: where they are on the page, and of those that only seem to, the colour
// they lie on. Bounded; nothing is changed.
async (limits) => {
  const seen = (style) => style.visibility === "visible" && Number(style.opacity) > 0;
  const pictures = [];
  for (const element of document.querySelectorAll("img, video, canvas, picture, svg, [style*='background']")) {
    const box = element.getBoundingClientRect();
    if (box.width > 20 && box.height > 20) pictures.push([element, box]);
    if (pictures.length >= 300) break;
  }
  const styles = new Map();
  const styleOf = (node) => {
    if (!styles.has(node)) styles.set(node, getComputedStyle(node));
    return styles.get(node);
  };
  // An icon beside its text, the commonest background of all, lies where the style sheet says: no pixels needed.
  const iconOf = (style) => {
    const plain = style.backgroundRepeat === "no-repeat" && style.backgroundOrigin === "padding-box" &&
      style.backgroundAttachment === "scroll";
    return plain ? (/^url\("([^"]+)"\)$/.exec(style.backgroundImage) || [])[1] : undefined;
  };
  const sizes = new Map();
  const measure = async (url) => {
    const image = new Image();
    image.src = url;
    await Promise.race([image.decode().catch(() => null), new Promise((done) => setTimeout(done, 300))]);
    // An SVG picture may have no size of its own.
    if (image.naturalWidth && !/svg/i.test(url.slice(0, 200))) sizes.set(url, [image.naturalWidth, image.naturalHeight]);
  };
  const lengths = (text) => (/^(-?[\d.]+)(%|px)(?: (-?[\d.]+)(%|px))?$/.exec(text) || []).slice(1);
  // [left, top, right, bottom] in the window, or nothing where this can't be told from the styles.
  const iconBox = (node, style) => {
    const natural = sizes.get(iconOf(style)), rects = node.getClientRects();
    const [x, xUnit, y, yUnit] = lengths(style.backgroundPosition);
    let [width, widthUnit, height, heightUnit] = lengths(style.backgroundSize.replace(/ auto$/, ""));
    if (!natural || rects.length !== 1 || y === undefined) return undefined;
    if (/^auto( auto)?$/.test(style.backgroundSize)) [width, height] = natural;
    else if (widthUnit !== "px" || (height !== undefined && heightUnit !== "px")) return undefined;
    width = Number(width);
    height = Number(height ?? (natural[1] * width) / natural[0]);
    const px = (name) => parseFloat(style[name]) || 0;
    const left = rects[0].left + px("borderLeftWidth"), top = rects[0].top + px("borderTopWidth");
    const free = [
      rects[0].right - px("borderRightWidth") - left - width, rects[0].bottom - px("borderBottomWidth") - top - height,
    ];
    const from = (value, unit, room) => (unit === "%" ? (room * value) / 100 : Number(value));
    const box = [left + from(x, xUnit, free[0]), top + from(y, yUnit, free[1])];
    return [...box, box[0] + width, box[1] + height];
  };
  const isBeside = (node, style, rects) => {
    const box = iconBox(node, style);
    return box && rects.every((r) => r.right <= box[0] || r.left >= box[2] || r.bottom <= box[1] || r.top >= box[3]);
  };
  const channels = (color) => {
    const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(color);
    return parts && [...parts.slice(1, 4).map(Number), Number(parts[4] ?? 1)];
  };
  // What ancestors paint behind a text: the nearest one with a picture behind it, or else one plain colour.
  // `icons` says whether a picture of theirs lies beside the text only.
  const groundOf = (element, rects) => {
    let icons = false;
    const layers = [];
    for (let node = element; node; node = node.parentElement) {
      const style = styleOf(node), color = channels(style.backgroundColor);
      if (style.backgroundImage !== "none") {
        if (!isBeside(node, style, rects)) return { painter: node };
        icons = true;
      }
      if (!color) return icons ? { painter: node } : {};
      layers.unshift(color);
      if (color[3] === 1) break;
    }
    const blend = (below, [r, g, b, a]) => [r, g, b].map((value, i) => value * a + below[i] * (1 - a));
    return { icons, plain: layers.reduce(blend, [255, 255, 255]).map(Math.round) };
  };
  const overlapped = (element, box) => pictures.some(([picture, at]) =>
    !picture.contains(element) && !element.contains(picture) &&
    at.left < box.right && box.left < at.right && at.top < box.bottom && box.top < at.bottom);
  // What decides the ground of a text that only its ancestors' backgrounds lie behind: equal on every page of a
  // portal that shows the same part, which then need not be measured again.
  const shape = (element, ground, rects) => {
    const steps = [];
    for (let node = element; ; node = node.parentElement) {
      const s = styleOf(node);
      steps.push([node.tagName, node.id, node.className, s.backgroundColor, s.backgroundImage, s.backgroundPosition,
        s.backgroundSize, s.backgroundRepeat, s.opacity, s.filter]);
      if (node === ground) break;
    }
    const at = ground.getBoundingClientRect();
    const boxes = rects.map((r) => [r.left - at.left, r.top - at.top, r.width, r.height].map(Math.round));
    return JSON.stringify([steps, Math.round(at.width), Math.round(at.height), boxes]);
  };
  const path = (element) => {
    const steps = [];
    for (let node = element; node && node !== document.documentElement; node = node.parentNode)
      steps.unshift(Array.prototype.indexOf.call(node.parentNode.children, node));
    return steps;
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text && texts.length < 5000; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!element || !text.data.trim() || element.closest("script, style, noscript")) continue;
    if (seen(styleOf(element))) texts.push([text, element]);
  }
  const icons = new Set();
  for (const element of new Set(texts.map(([, element]) => element)))
    for (let node = element; node; node = node.parentElement) icons.add(iconOf(styleOf(node)));
  icons.delete(undefined);
  await Promise.all([...icons].slice(0, 50).map(measure));
  const found = new Map();
  for (const [text, element] of texts) {
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1).slice(0, 8);
    if (!rects.length || found.size >= limits.most) continue;
    const { painter, icons, plain } = groundOf(element, rects), covered = overlapped(element, rects[0]);
    if (!painter && !covered && !icons) continue;
    const known = found.get(element) || { path: path(element), boxes: [], shape: "", plain };
    known.shape = painter && !covered && known.shape !== null ? known.shape + shape(element, painter, rects) : null;
    if (painter || covered) known.plain = null;
    for (const r of rects) known.boxes.push([r.left + scrollX, r.top + scrollY, r.width, r.height]);
    found.set(element, known);
  }
  // A picture of what the window shows anyway is cheap; for one of more the page has to be laid out anew.
  const inWindow = ([x, y, width, height]) => x + width <= innerWidth && y + height <= innerHeight;
  for (const text of found.values()) text.in_window = !scrollX && !scrollY && text.boxes.every(inWindow);
  return JSON.stringify([...found.values()]);
}
