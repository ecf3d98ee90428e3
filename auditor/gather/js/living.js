// Sets up what the trials on a living page share: elements keep the path they had when the page was captured,
// so that they are found again in the snapshot whatever a trial does to the page.
(frameId) => {
  if (globalThis.__living) return JSON.stringify({});
  const paths = new WeakMap(), ids = new WeakMap();
  let last = 0;
  const number = (root, base) => {
    let place = 0;
    for (const element of root.children) {
      const path = [...base, place++];
      paths.set(element, path);
      if (element.shadowRoot) number(element.shadowRoot, [...path, -1]);
      number(element, path);
    }
  };
  if (document.documentElement) {
    paths.set(document.documentElement, []);
    number(document.documentElement, []);
  }
  const fold = (text) => (text || "").replace(/\s+/g, " ").trim();
  const parent = (node) => node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const id = (element) => { if (!ids.has(element)) ids.set(element, ++last); return ids.get(element); };
  const box = (element) => {
    const r = element.getBoundingClientRect();
    return [r.left + scrollX, r.top + scrollY, r.width, r.height];
  };
  // What a person can see or scroll to: rendered, not transparent, not beyond the page's left and upper edges.
  const visible = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const r = element.getBoundingClientRect();
    const beyond = r.bottom + scrollY <= 0 || r.right + scrollX <= -Math.max(0, document.scrollingElement ? document.scrollingElement.scrollWidth - innerWidth : 0);
    return r.width > 1 && r.height > 1 && !beyond;
  };
  const byIds = (element, list) => fold((list || "").split(/\s+/).map((i) =>
    element.getRootNode().getElementById?.(i)?.textContent || "").join(" "));
  const name = (element) => {
    const get = (attribute) => fold(element.getAttribute(attribute));
    const labels = element.labels ? fold([...element.labels].map((l) => l.textContent).join(" ")) : "";
    const button = /^(button|submit|reset|image)$/.test(element.type || "") && element.tagName === "INPUT";
    return (byIds(element, element.getAttribute("aria-labelledby")) || get("aria-label") || labels
      || (button ? fold(element.value) || get("alt") : "") || get("alt")
      || (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? "" : fold(element.textContent))
      || fold([...element.querySelectorAll?.("img[alt]") || []].map((i) => i.alt).join(" "))
      || get("title") || get("placeholder") || (button ? { submit: "submit", reset: "reset" }[element.type] || "" : "")).slice(0, 150);
  };
  const html = (element) => {
    const attributes = [...element.attributes].map((a) => ` ${a.name}="${a.value.slice(0, 80)}"`).join("");
    return `<${element.tagName.toLowerCase()}${attributes}>${fold(element.textContent).slice(0, 80)}`.slice(0, 300);
  };
  const spot = (element) => ({
    path: paths.get(element) || null, frame: frameId, tag: element.tagName.toLowerCase(),
    html: html(element), name: name(element), box: box(element),
  });
  const FOCUSABLE = "a[href],area[href],button,input,select,textarea,summary,iframe,audio[controls],video[controls],[tabindex],[contenteditable]";
  const all = (selector, root = document) => {
    const found = [...root.querySelectorAll(selector)];
    for (const element of root.querySelectorAll("*"))
      if (element.shadowRoot) found.push(...all(selector, element.shadowRoot));
    return found;
  };
  // Elements that can take the focus, by script or by Tab.
  const focusable = () => all(FOCUSABLE).filter((e) =>
    !e.disabled && e.type !== "hidden" && !e.closest("[inert],fieldset[disabled]") && e.tabIndex >= -1
    && (e.hasAttribute("tabindex") || !e.hasAttribute("contenteditable") || e.isContentEditable)
    && e.checkVisibility({ visibilityProperty: true }) && e.getAttribute("contenteditable") !== "false");
  const active = () => {
    let a = document.activeElement;
    while (a && a.shadowRoot && a.shadowRoot.activeElement) a = a.shadowRoot.activeElement;
    return a;
  };
  // The text a person sees, node by node.
  const texts = (root = document.body) => {
    const found = [];
    if (!root) return found;
    const walk = (top) => {
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === 1) { if (node.shadowRoot) walk(node.shadowRoot); continue; }
        if (!/\S/.test(node.data)) continue;
        const element = node.parentElement || node.getRootNode().host;
        if (!element || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION|TEXTAREA)$/.test(element.tagName)) continue;
        found.push([node, element]);
      }
    };
    walk(root);
    return found;
  };
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const clear = (color) => /^(transparent|rgba\(.*, 0\))$/.test(color);
  globalThis.__living = { paths, fold, parent, id, box, visible, name, html, spot, all, focusable, active, texts, seen, byIds, clear };
  return JSON.stringify({});
}
