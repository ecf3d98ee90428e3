"use strict";
// A vendor script of old that expects an element which is no longer there.
document.getElementById("chat-launcher").addEventListener("click", () => {});
