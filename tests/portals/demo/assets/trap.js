"use strict";
// Keeps the focus inside the box, whatever key is pressed.
for (const box of document.querySelectorAll("[data-trap]")) {
  box.addEventListener("keydown", (event) => {
    if (event.key === "Tab" || event.key === "Escape") {
      event.preventDefault();
      const stops = [...box.querySelectorAll("textarea, button")];
      const next = (stops.indexOf(document.activeElement) + 1) % stops.length;
      if (event.key === "Tab") stops[next].focus();
    }
  });
}
