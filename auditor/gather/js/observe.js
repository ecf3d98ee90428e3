// Runs in our isolated world at the start of every document: notes what only the moment shows.
// Nothing here is visible to the page.
(() => {
  const seen = {
    mutated: performance.now(), lcp: null, shifts: 0, shifted: "", tasks: [], scripts: {}, watchers: [],
    session: { value: 0, first: 0, last: 0 },
  };
  globalThis.__auditor = seen;
  const watch = (type, callback) => {
    try {
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(callback));
      observer.observe({ type, buffered: true });
      seen.watchers.push([observer, callback]);
    } catch { /* the browser lacks this entry type */ }
  };
  const named = (element) => {
    if (!element || element.nodeType !== 1) return "";
    const classes = [...element.classList].slice(0, 2).map((name) => "." + name).join("");
    return element.tagName.toLowerCase() + (element.id ? "#" + element.id : classes);
  };
  watch("largest-contentful-paint", (entry) => {
    seen.lcp = {
      time: entry.startTime, rendered: entry.renderTime, element: named(entry.element), url: entry.url || "",
    };
  });
  // Layout shifts count by the worst session: at most 5 s long, gaps under 1 s.
  watch("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    const s = seen.session;
    const goesOn = s.value > 0 && entry.startTime - s.last < 1000 && entry.startTime - s.first < 5000;
    if (!goesOn) Object.assign(s, { value: 0, first: entry.startTime, worst: 0, node: "" });
    s.value += entry.value;
    s.last = entry.startTime;
    if (entry.value > s.worst) {
      const source = (entry.sources || [])[0];
      Object.assign(s, { worst: entry.value, node: named(source && source.node) });
    }
    if (s.value > seen.shifts) Object.assign(seen, { shifts: s.value, shifted: s.node });
  });
  watch("longtask", (entry) => { seen.tasks.push([entry.startTime, entry.duration]); });
  watch("long-animation-frame", (entry) => {
    for (const script of entry.scripts || []) {
      const url = script.sourceURL || "";
      if (url) seen.scripts[url] = (seen.scripts[url] || 0) + script.duration;
    }
  });
  new MutationObserver(() => { seen.mutated = performance.now(); })
    .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
})();
