"use strict";
// Menus, tabs, page feedback and form errors. Without this file every link and field still works.
const rtl = getComputedStyle(document.documentElement).direction === "rtl";

const menu = document.querySelector(".menu");
const toggles = [...menu.querySelectorAll("[aria-controls]")];
function fold(except) {
  for (const other of toggles) {
    if (other !== except && !other.classList.contains("burger")) other.setAttribute("aria-expanded", "false");
  }
}
for (const toggle of toggles) {
  toggle.addEventListener("click", () => {
    if (!toggle.classList.contains("burger")) fold(toggle);
    toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
  });
}
menu.addEventListener("keydown", (event) => {
  const group = event.target.closest(".group");
  if (event.key === "Escape" && group) {
    fold(null);
    group.querySelector("button").focus();
  }
});
document.addEventListener("click", (event) => {
  if (!menu.contains(event.target)) fold(null);
});

for (const box of document.querySelectorAll("[data-tabs]")) {
  const tabs = [...box.querySelectorAll("[role=tab]")];
  function choose(tab) {
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
    }
    tab.focus();
  }
  for (const [place, tab] of tabs.entries()) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
      if (step) choose(tabs[(place + step + tabs.length) % tabs.length]);
    });
  }
}

for (const box of document.querySelectorAll("[data-useful]")) {
  const thanks = box.querySelector(".thanks");
  for (const button of box.querySelectorAll("button")) {
    button.addEventListener("click", () => { thanks.textContent = thanks.dataset.thanks; });
  }
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.addEventListener("click", () => window.print());
}

// Errors in words, beside the field and tied to it, in the language of the page.
const arabic = document.documentElement.lang.startsWith("ar");
function problem(field) {
  const name = field.labels[0] ? field.labels[0].firstChild.textContent.trim() : "";
  if (field.validity.valueMissing) return arabic ? `يرجى تعبئة حقل «${name}».` : `Please fill in “${name}”.`;
  return arabic ? `القيمة في حقل «${name}» غير صحيحة، راجع صيغتها.` : `“${name}” is not valid. Please check its format.`;
}
function mark(field, quiet) {
  const id = `${field.id}-problem`;
  document.getElementById(id)?.remove();
  const described = (field.getAttribute("aria-describedby") || "").split(" ").filter((part) => part && part !== id);
  field.setAttribute("aria-invalid", "true");
  if (!quiet) {
    const text = document.createElement("p");
    text.id = id;
    text.className = "problem";
    text.textContent = problem(field);
    field.after(text);
    described.push(id);
  }
  if (described.length) field.setAttribute("aria-describedby", described.join(" "));
}
for (const form of document.querySelectorAll("form.form")) {
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    const fields = [...form.elements].filter((field) => field.id && field.willValidate);
    for (const field of fields.filter((one) => one.validity.valid)) {
      field.removeAttribute("aria-invalid");
      document.getElementById(`${field.id}-problem`)?.remove();
    }
    const wrong = fields.filter((field) => !field.validity.valid);
    if (wrong.length) {
      event.preventDefault();
      wrong.forEach((field) => mark(field, form.dataset.errors === "none"));
      wrong[0].focus();
    } else if (!form.checkValidity()) {
      event.preventDefault();
      form.reportValidity();
    }
  });
}


// A field that has text takes the direction of its text; an empty one that of the page.
for (const field of document.querySelectorAll("textarea, [type=search], [autocomplete=name]")) {
  field.addEventListener("input", () => {
    if (field.value) field.dir = "auto";
    else field.removeAttribute("dir");
  });
}
