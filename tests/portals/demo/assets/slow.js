"use strict";
// Served slowly: it stands in the head and blocks rendering.
document.documentElement.dataset.counted = "yes";
