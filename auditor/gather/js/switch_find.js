// Controls that do their work by script alone: no address to go to, no form to send.
() => {
  const L = globalThis.__living;
  const byScript = (e) => e.tagName !== "A" || !e.hasAttribute("href") || /^(#|javascript:)/i.test(e.getAttribute("href").trim());
  globalThis.__switches = new Map();
  const found = [];
  for (const element of L.all("button, a, [role=button], [role=link], [role=switch]")) {
    if (!byScript(element) || element.form || element.closest("form") || element.disabled || !L.visible(element)) continue;
    const name = L.name(element);
    if (!name || name.length > 40) continue;
    globalThis.__switches.set(L.id(element), element);
    found.push({ id: L.id(element), name, spot: L.spot(element) });
    if (found.length >= 200) break;
  }
  return JSON.stringify(found);
}
