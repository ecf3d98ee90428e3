// One step of a form trial: "keep" remembers values, "fill" enters wrong ones, "submit" presses the button,
// "texts" tells the visible texts that are new, "restore" puts the values back.
(step, id) => {
  const L = globalThis.__living;
  const state = (globalThis.__forms ??= { values: new Map(), texts: new Set() });
  const find = (number) => L.all("form,input,select,textarea,button,[role=button],body").find((e) => L.id(e) === number);
  const fields = (form) => [...(form?.elements || L.all("input,select,textarea"))].filter((e) => /^(INPUT|SELECT|TEXTAREA)$/.test(e.tagName) && e.type !== "file" && e.type !== "hidden");
  if (step === "keep") {
    // Once, before any trial: what an earlier trial has left standing is still an answer to a later one.
    for (const e of L.all("input,select,textarea")) state.values.set(e, [e.value, e.checked, e.selectedIndex]);
    state.texts = new Set(L.texts().filter(([, e]) => L.visible(e)).map(([n, e]) => `${L.id(e)}/${L.fold(n.data)}`));
  } else if (step === "empty" || step === "fill") {
    const WRONG = { email: "abc", url: "abc", tel: "abc", number: "-99999", date: "", text: "@@", search: "", password: "1" };
    for (const e of fields(find(id))) {
      if (/^(checkbox|radio|submit|button|image|reset|range|color)$/.test(e.type) || e.readOnly || e.disabled) continue;
      if (e.tagName === "SELECT") { if (step === "empty") continue; e.selectedIndex = Math.min(1, e.options.length - 1); continue; }
      e.value = step === "empty" ? "" : (e.type === "text" || e.tagName === "TEXTAREA") && !e.pattern ? "test" : WRONG[e.type] ?? "test";
      e.dispatchEvent(new Event("input", { bubbles: true }));
    }
  } else if (step === "submit") find(id)?.click();
  else if (step === "texts") {
    L.active()?.blur();
    const fresh = L.texts().filter(([n, e]) => L.visible(e) && !state.texts.has(`${L.id(e)}/${L.fold(n.data)}`));
    return JSON.stringify({ texts: fresh.slice(0, 30).map(([n, e]) => ({ text: L.fold(n.data).slice(0, 200), spot: L.spot(e), id: L.id(e) })) });
  } else if (step === "restore") {
    for (const [e, [value, checked, index]] of state.values) {
      if (!e.isConnected || e.type === "file") continue;
      if (e.tagName === "SELECT") e.selectedIndex = index;
      else { if (e.value !== value) e.value = value; if (e.checked !== checked) e.checked = checked; }
    }
  }
  return JSON.stringify({ focus: L.active() ? L.id(L.active()) : 0 });
}
