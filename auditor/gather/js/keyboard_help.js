// The text a person can read now, and what in it speaks of keys.
() => {
  const L = globalThis.__living;
  const hidden = (element) => element.closest("[aria-hidden='true']");
  const lines = L.texts().filter(([, e]) => L.visible(e) && !hidden(e)).map(([node]) => L.fold(node.data));
  return JSON.stringify({ text: lines.join("\n").slice(0, 60000) });
}
