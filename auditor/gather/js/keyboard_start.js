// Prepares a keyboard walk: notes where everything is scrolled to and how every tab stop looks without focus.
() => {
  const L = globalThis.__living;
  const scrollers = [];
  for (const element of L.all("*"))
    if (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
      scrollers.push([element, element.scrollLeft, element.scrollTop]);
  const LOOK = ["boxShadow", "color", "backgroundColor", "backgroundImage", "fontWeight", "filter", "transform", "opacity"];
  // Lines count only where they are drawn: a colour without a line shows nothing.
  const lines = (s) => [
    s.outlineStyle === "none" ? "" : `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor}`,
    ...["Top", "Bottom", "Left"].map((side) => parseFloat(s[`border${side}Width`]) > 0
      ? `${s[`border${side}Style`]} ${s[`border${side}Width`]} ${s[`border${side}Color`]}` : ""),
    s.textDecorationLine === "none" ? "" : `${s.textDecorationLine} ${s.textDecorationColor} ${s.textDecorationThickness}`,
  ].join();
  // An element and its neighbours: a focus mark may be drawn on any of them.
  const look = (element) => {
    const around = [element, element.nextElementSibling, element.parentElement, ...element.children].filter(Boolean).slice(0, 6);
    return around.map((e) => { const s = getComputedStyle(e); return LOOK.map((name) => s[name]).join() + lines(s); }).join("|");
  };
  const stops = L.focusable().slice(0, 2000);
  const looks = new WeakMap();
  for (const element of stops) looks.set(element, look(element));
  const active = L.active();
  const state = { scrollers, look, looks, active, focused: 0, url: location.href };
  state.count = () => { state.focused += 1; };
  document.addEventListener("focusin", state.count, true);
  globalThis.__keyboard = state;
  if (active && active !== document.body) active.blur();
  return JSON.stringify({
    count: stops.length,
    focusable: stops.filter((e) => L.paths.has(e)).slice(0, 400).map((e) => ({ id: L.id(e), tab: e.tabIndex >= 0, spot: L.spot(e) })),
    started: active && active !== document.body && active.tagName !== "HTML",
  });
}
