// Tells which elements' content has changed since it was last asked: text, attributes, field values. "end" stops it.
(order) => {
  const L = globalThis.__living;
  const values = () => new Map(L.all("input,select,textarea").map((e) => [e, `${e.value}|${e.checked}`]));
  let state = globalThis.__content;
  if (!state) {
    state = globalThis.__content = { changed: new Set(), values: values(), active: L.active() };
    state.take = (records) => {
      for (const record of records) {
        const element = record.target.nodeType === 1 ? record.target : record.target.parentElement;
        if (element && !/^(HTML|HEAD|TITLE|META|LINK|SCRIPT|STYLE)$/.test(element.tagName)) state.changed.add(element);
      }
    };
    state.observer = new MutationObserver(state.take);
    state.observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true,
      attributeFilter: ["style", "class", "hidden", "open", "value", "checked", "src", "aria-expanded", "aria-hidden"] });
  }
  state.take(state.observer.takeRecords());
  const now = values();
  for (const [element, value] of now) if (state.values.has(element) && state.values.get(element) !== value) state.changed.add(element);
  const changed = [...state.changed];
  const focus = L.active() !== state.active;
  state.changed = new Set();
  state.values = now;
  state.active = L.active();
  if (order === "end") { state.observer.disconnect(); delete globalThis.__content; }
  return JSON.stringify({ ids: changed.map(L.id), spots: changed.slice(0, 5).map(L.spot), focus });
}
