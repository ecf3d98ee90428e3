// The controls a person could use now, with their names.
() => {
  const L = globalThis.__living;
  const controls = L.all("button,input,select,summary,[role=button],[role=switch],[role=checkbox],a[href^='#'],a[onclick],a:not([href])[tabindex]")
    .filter((e) => !e.disabled && e.type !== "hidden" && e.type !== "password" && e.type !== "file" && L.visible(e) && !e.closest("[inert]"));
  return JSON.stringify(controls.slice(0, 200).map((e) => ({
    id: L.id(e), kind: e.tagName === "INPUT" ? e.type : e.tagName.toLowerCase(), name: L.name(e),
    near: L.fold(e.closest("fieldset,section,div,p,li")?.innerText).slice(0, 120), spot: L.spot(e),
    submits: !!e.form && /^(submit|image)$/.test(e.type || ""),
  })));
}
