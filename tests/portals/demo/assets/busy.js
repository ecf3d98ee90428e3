"use strict";
// Blocks the main thread for 700 ms, as a heavy analytics script does.
const until = performance.now() + 700;
while (performance.now() < until) { /* busy */ }
