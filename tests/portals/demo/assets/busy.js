"use strict";
// Blocks the main thread for 1500 ms, as a heavy analytics script does.
const until = performance.now() + 1500;
while (performance.now() < until) { /* busy */ }
