"use strict";
// Blocks the main thread for 1500 ms, as a heavy analytics script does. It begins after the first contentful paint:
// before it, a busy machine may run the script first, and the time would be a late paint, not blocking time.
new PerformanceObserver((list, observer) => {
  if (!list.getEntriesByName("first-contentful-paint").length) return;
  observer.disconnect();
  const until = performance.now() + 1500;
  while (performance.now() < until) { /* busy */ }
}).observe({ type: "paint", buffered: true });
