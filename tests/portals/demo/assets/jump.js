"use strict";
// A list that jumps as soon as it changes.
for (const list of document.querySelectorAll("select[data-jump]")) {
  list.addEventListener("change", () => { if (list.value) location.href = list.value; });
}
