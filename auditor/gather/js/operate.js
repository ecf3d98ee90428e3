// Uses a control as a person would: clicks it, or sets another value.
(id) => {
  const L = globalThis.__living;
  const element = L.all("button,input,select,summary,[role],a").find((e) => L.id(e) === id);
  if (!element || !element.isConnected) return JSON.stringify({ done: false });
  const tell = (...names) => { for (const name of names) element.dispatchEvent(new Event(name, { bubbles: true })); };
  if (element.tagName === "SELECT") {
    element.selectedIndex = (element.selectedIndex + 1) % Math.max(1, element.options.length);
    tell("input", "change");
  } else if (element.tagName === "INPUT" && /^(number|range|text)$/.test(element.type)) {
    if (element.type !== "text") { element.value = element.max || String(10 * (Number(element.value) || 1)); tell("input", "change"); }
  } else element.click();
  return JSON.stringify({ done: true });
}
