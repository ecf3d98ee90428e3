// Changes one field as a person would, and tells where the focus went.
(id) => {
  const L = globalThis.__living;
  const element = L.all("input,select,textarea").find((e) => L.id(e) === id);
  if (!element || !element.isConnected || element.disabled) return JSON.stringify({ done: false });
  element.focus({ preventScroll: true });
  const tell = (...names) => { for (const name of names) element.dispatchEvent(new Event(name, { bubbles: true })); };
  if (element.tagName === "SELECT") {
    if (element.options.length < 2) return JSON.stringify({ done: false });
    element.selectedIndex = (element.selectedIndex + 1) % element.options.length;
    tell("input", "change");
  } else if (/^(checkbox|radio)$/.test(element.type)) element.click();
  else return JSON.stringify({ done: true, type: true });
  return JSON.stringify({ done: true, type: false });
}
