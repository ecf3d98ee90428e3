// The page's forms with their fields, and everything on it that reads as an error message now.
() => {
  const L = globalThis.__living;
  const FIELDS = "input,select,textarea,[role=textbox],[role=combobox],[role=listbox],[role=checkbox],[role=radio],[role=switch],[role=slider],[role=spinbutton],[role=searchbox],[role=menuitemcheckbox],[role=menuitemradio]";
  const fillable = (e) => !/^(hidden|submit|button|image|reset)$/.test(e.type || "") && !e.disabled && L.seen(e) && e.getBoundingClientRect().width > 0;
  const text = (e) => L.fold(e.innerText ?? e.textContent);
  const pseudo = (e) => ["::before", "::after"].map((p) => getComputedStyle(e, p).content).join(" ");
  const wrapper = (e) => {
    let w = e.parentElement;
    for (let i = 0; i < 2 && w && w.parentElement && w.tagName !== "FORM" && w.querySelectorAll("input,select,textarea").length === 1
      && w.parentElement.querySelectorAll("input,select,textarea").length === 1; i++) w = w.parentElement;
    return w || e;
  };
  const group = (e) => {
    const set = e.closest("fieldset,[role=group],[role=radiogroup]");
    return set ? L.fold((set.querySelector("legend") || {}).textContent) || set.getAttribute("aria-label") || L.byIds(set, set.getAttribute("aria-labelledby")) : "";
  };
  const marked = (e) => [e, ...(e.labels || []), e.closest("fieldset")?.querySelector("legend")].filter(Boolean)
    .map((x) => `${text(x)} ${pseudo(x)} ${x.placeholder || ""} ${[...x.querySelectorAll("*")].slice(0, 6).map(pseudo).join(" ")}`).join(" ");
  const field = (e) => ({
    id: L.id(e), spot: L.spot(e), kind: e.getAttribute("role") || (e.tagName === "INPUT" ? e.type : e.tagName.toLowerCase()),
    label: L.fold(e.labels?.length ? [...e.labels].map((l) => l.textContent).join(" ") : L.name(e)).slice(0, 120), group: group(e).slice(0, 120),
    required: e.required === true || e.getAttribute("aria-required") === "true", invalid: e.getAttribute("aria-invalid") || "",
    valid: e.validity ? e.validity.valid : true, native: e.validationMessage || "",
    linked: [e.getAttribute("aria-describedby"), e.getAttribute("aria-errormessage")].filter(Boolean).join(" "),
    look: (() => { const s = getComputedStyle(e); return [e.className, s.borderTopColor, s.borderTopWidth, s.backgroundColor, s.boxShadow, s.outlineColor, s.color].join("|"); })(),
    near: text(wrapper(e)).slice(0, 300), marked: marked(e).slice(0, 400), name: e.name || "",
    search: e.type === "search" || !!e.closest("[role=search],search") || /^(q|s|query|search|keyword)$/i.test(e.name || ""),
  });
  const owned = L.all(FIELDS).filter(fillable);
  const forms = new Map();
  for (const e of owned) {
    const form = e.form || e.closest("form");
    if (!forms.has(form)) forms.set(form, []);
    forms.get(form).push(e);
  }
  const submitter = (form) => form && [...form.elements].find((e) => /^(submit|image)$/.test(e.type) && L.seen(e))
    || form && [...form.querySelectorAll("button,input[type=button],[role=button]")].find((e) => L.seen(e) && !e.disabled) || null;
  // An error message: marked as one by name, role or reference, and saying something.
  const NAMES = /(^|[-_\s])(err|errs|error|errors|errormsg|error-message|invalid|danger|validation|feedback)([-_\s]|$)/i;
  const referred = new Map();
  for (const e of owned)
    for (const i of `${e.getAttribute("aria-errormessage") || ""} ${e.getAttribute("aria-describedby") || ""}`.split(/\s+/).filter(Boolean)) {
      const target = e.getRootNode().getElementById?.(i);
      if (target) referred.set(target, [...(referred.get(target) || []), e]);
    }
  const errors = [];
  for (const e of L.all("*")) {
    if (/^(HTML|BODY|FORM|INPUT|SELECT|TEXTAREA|SCRIPT|STYLE|OPTION|SVG|PATH|BUTTON|A|LABEL|FIELDSET)$/i.test(e.tagName)) continue;
    const named = NAMES.test(` ${e.id} `) || NAMES.test(` ${typeof e.className === "string" ? e.className : ""} `) || e.getAttribute("role") === "alert"
      || owned.some((f) => (f.getAttribute("aria-errormessage") || "").split(/\s+/).includes(e.id) && e.id);
    const said = named || referred.has(e) ? L.fold(e.textContent) : "";
    if (!said || said.length > 400 || e.querySelector("input,select,textarea,form")) continue;
    if (errors.some((x) => x.element.contains(e))) continue;
    const rendered = e.checkVisibility({ visibilityProperty: true });
    if (!rendered && !referred.has(e)) continue;
    errors.push({ element: e, named, said, rendered });
  }
  const closest = (e) => {
    const before = owned.filter((f) => f.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
    if (!before) return 0;
    const beside = before.nextElementSibling === e || before.parentElement === e.parentElement && owned.filter((f) => e.parentElement.contains(f)).length === 1
      || wrapper(before).contains(e);
    return beside ? L.id(before) : 0;
  };
  return JSON.stringify({
    forms: [...forms].slice(0, 8).map(([form, elements]) => {
      const button = submitter(form);
      return {
        spot: L.spot(form || document.body), id: form ? L.id(form) : 0, fields: elements.slice(0, 60).map(field),
        submit: button ? L.id(button) : 0, submit_name: button ? L.name(button) : "", novalidate: !!form?.noValidate,
        note: L.fold(form?.innerText).slice(0, 4000),
      };
    }),
    errors: errors.slice(0, 40).map(({ element: e, named, said, rendered }) => ({
      id: L.id(e), spot: L.spot(e), text: said, lines: L.fold(e.innerText) ? e.innerText.split(/\n+/).map(L.fold).filter(Boolean) : [said], named,
      visible: rendered && L.visible(e), hidden: !!e.closest("[aria-hidden='true']"), form: L.id(e.closest("form") || document.body),
      fields: (referred.get(e) || []).map(L.id), beside: closest(e), group: group(e),
    })),
  });
}
