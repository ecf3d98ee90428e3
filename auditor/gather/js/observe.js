// Runs in our isolated world at the start of every document: notes what only the moment shows.
// Nothing here is visible to the page.
(() => {
  const seen = {
    mutated: performance.now(), lcp: null, lcpElement: "", shifts: 0, blocking: 0, longTasks: 0,
    session: { value: 0, first: 0, last: 0 },
  };
  globalThis.__auditor = seen;
  const watch = (type, callback) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(callback)).observe({ type, buffered: true });
    } catch { /* the browser lacks this entry type */ }
  };
  watch("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
    const element = entry.element;
    seen.lcpElement = element ? element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") : "";
  });
  // Layout shifts count by the worst session: at most 5 s long, gaps under 1 s.
  watch("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    const s = seen.session;
    if (entry.startTime - s.last < 1000 && entry.startTime - s.first < 5000) s.value += entry.value;
    else { s.value = entry.value; s.first = entry.startTime; }
    s.last = entry.startTime;
    seen.shifts = Math.max(seen.shifts, s.value);
  });
  watch("longtask", (entry) => {
    seen.longTasks += 1;
    seen.tasks = seen.tasks || [];
    seen.tasks.push([entry.startTime, entry.duration]);
  });
  new MutationObserver(() => { seen.mutated = performance.now(); })
    .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
})();
