// Navigation and paint timings by their standard definitions, in milliseconds.
() => {
  const seen = globalThis.__auditor;
  const navigation = performance.getEntriesByType("navigation")[0];
  const paint = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  const after = (value) => (value > 0 ? value : null);
  const fcp = paint("first-contentful-paint");
  // Blocking time: what each task after first contentful paint takes beyond 50 ms.
  const blocking = (seen.tasks || []).reduce((sum, [start, duration]) => {
    if (fcp === null || start + duration <= fcp) return sum;
    return sum + Math.max(0, Math.min(duration, start + duration - fcp) - 50);
  }, 0);
  return JSON.stringify({
    ttfb: navigation ? after(navigation.responseStart) : null,
    dom_content_loaded: navigation ? after(navigation.domContentLoadedEventEnd) : null,
    load: navigation ? after(navigation.loadEventEnd) : null,
    first_paint: paint("first-paint"),
    first_contentful_paint: fcp,
    largest_contentful_paint: seen.lcp,
    largest_contentful_element: seen.lcpElement,
    cumulative_layout_shift: seen.shifts,
    total_blocking_time: blocking,
    long_tasks: seen.longTasks,
    settled: performance.now(),
  });
}
