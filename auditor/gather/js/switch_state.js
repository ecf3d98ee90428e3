// Clicks a control found before (0 for none) and says what the page declares and shows.
(id) => {
  const L = globalThis.__living;
  if (id) globalThis.__switches.get(id).click();
  const root = document.documentElement;
  const text = L.texts().filter(([, element]) => L.seen(element)).map(([node]) => node.data).join(" ").slice(0, 40000);
  return JSON.stringify({
    lang: root.lang, direction: getComputedStyle(document.body || root).direction, title: document.title, text,
  });
}
