// Where the focus is now: nothing (the browser's own interface), a frame, or a tab stop and how it looks.
() => {
  const L = globalThis.__living, K = globalThis.__keyboard;
  const element = L.active();
  const focused = K ? K.focused : 0;
  if (K) K.focused = 0;
  if (!element || element === document.body || element === document.documentElement || !document.hasFocus()) {
    // Another window has taken the focus away while the element still is the document's active one.
    const lost = element && element !== document.body && element !== document.documentElement ? L.spot(element) : null;
    return JSON.stringify({ none: true, focused, lost });
  }
  const style = getComputedStyle(element);
  const r = element.getBoundingClientRect();
  const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && !L.clear(style.outlineColor);
  const inside = r.width > 1 && r.height > 1 && r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth;
  const top = inside ? document.elementFromPoint(
    Math.min(Math.max((r.left + r.right) / 2, 0), innerWidth - 1), Math.min(Math.max((r.top + r.bottom) / 2, 0), innerHeight - 1)) : null;
  const shown = inside && L.seen(element) && top !== null
    && (top === element || element.contains(top) || top.contains(element) || L.parent(element)?.contains(top) || element.getRootNode() !== document);
  const typing = element.isContentEditable || element.tagName === "TEXTAREA" || (element.tagName === "INPUT"
    && !/^(button|submit|reset|image|checkbox|radio|range|color|file)$/.test(element.type));
  let look = "same";
  if (shown && outline) look = "outline";
  else if (shown && K && K.looks.has(element) && K.looks.get(element) !== K.look(element)) look = "style";
  else if (shown && typing && !element.readOnly && !L.clear(style.caretColor)) look = "caret";
  const inline = L.parent(element);
  const holder = (() => {
    // Links in running text follow the text; only what is laid out piece by piece makes a row.
    const lays = (e) => /flex|grid|table-row/.test(getComputedStyle(e).display) || /^(UL|OL|NAV)$/.test(e.tagName);
    let e = inline, depth = 0;
    while (e && depth++ < 3 && !lays(e)) e = L.parent(e);
    return e && lays(e) ? e : null;
  })();
  const shape = [element.tagName, element.className, element.type || "", inline?.tagName, inline?.className].join(".");
  return JSON.stringify({
    focused, id: L.id(element), spot: L.spot(element), tabindex: element.tabIndex, look, shown, shape,
    frame: /^(IFRAME|FRAME|OBJECT|EMBED)$/.test(element.tagName),
    inner: /^(VIDEO|AUDIO)$/.test(element.tagName) || element.tagName.includes("-")
      || (element.tagName === "INPUT" && /^(date|time|datetime-local|month|week)$/.test(element.type)),
    modal: !!element.closest("dialog[open],[aria-modal='true'],[role='dialog'],[role='alertdialog']"),
    holder: holder ? L.id(holder) : 0, direction: holder ? getComputedStyle(holder).direction : "ltr",
    fixed: (() => { for (let e = element; e; e = L.parent(e)) if (/fixed|sticky/.test(getComputedStyle(e).position)) return true; return false; })(),
    href: element.getAttribute("href") || "", clip: [Math.max(0, r.left - 24), Math.max(0, r.top - 24), Math.min(r.width, innerWidth) + 48, Math.min(r.height, innerHeight) + 48],
  });
}
