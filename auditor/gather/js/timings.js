// Navigation and paint timings by their standard definitions, in milliseconds, and what they were made of.
() => {
  const seen = globalThis.__auditor;
  // Entries that were noted but not yet handed over.
  for (const [observer, callback] of seen.watchers) observer.takeRecords().forEach(callback);
  const navigation = performance.getEntriesByType("navigation")[0];
  const resources = performance.getEntriesByType("resource");
  const paint = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  const after = (value) => (value > 0 ? value : null);
  const short = (url) => url.slice(0, 2000);
  const fcp = paint("first-contentful-paint");
  // Blocking time: what each long task takes beyond 50 ms after first contentful paint.
  const blocking = seen.tasks.reduce((sum, [start, duration]) => {
    if (fcp === null || start + duration <= fcp) return sum;
    return sum + Math.max(0, Math.min(duration, start + duration - fcp) - 50);
  }, 0);
  // The largest paint is made of four stretches without gaps (web.dev, "Optimize LCP").
  const parts = () => {
    if (!seen.lcp || !navigation) return {};
    const ttfb = navigation.responseStart;
    const loaded = seen.lcp.url ? resources.find((r) => r.name === seen.lcp.url) : null;
    const begun = loaded ? Math.max(ttfb, loaded.requestStart || loaded.startTime) : ttfb;
    const ended = loaded ? Math.min(seen.lcp.time, Math.max(begun, loaded.responseEnd)) : begun;
    return { ttfb, load_delay: begun - ttfb, load_time: ended - begun, render_delay: Math.max(0, seen.lcp.time - ended) };
  };
  const phases = () => navigation ? {
    redirect: navigation.redirectEnd - navigation.redirectStart,
    dns: navigation.domainLookupEnd - navigation.domainLookupStart,
    connect: (navigation.secureConnectionStart || navigation.connectEnd) - navigation.connectStart,
    tls: navigation.secureConnectionStart ? navigation.connectEnd - navigation.secureConnectionStart : 0,
    wait: navigation.responseStart - navigation.requestStart,
    transfer: navigation.responseEnd - navigation.responseStart,
  } : {};
  // What held back the first paint: resources that Chromium itself calls render-blocking.
  const renderBlocking = resources
    .filter((r) => r.renderBlockingStatus === "blocking" && (fcp === null || r.startTime < fcp))
    .sort((a, b) => b.responseEnd - a.responseEnd).slice(0, 10)
    .map((r) => ({ url: short(r.name), type: r.initiatorType, start: r.startTime, end: r.responseEnd }));
  // Pictures that are heavy, or carry far more pixels than are shown at two device pixels for each of the page's.
  const heavy = new Set(resources.filter((r) => r.encodedBodySize > 200000).map((r) => r.name));
  const images = [...document.images]
    .filter((i) => i.currentSrc && i.naturalWidth > 0 && i.width > 0 && i.height > 0)
    .map((i) => ({ url: short(i.currentSrc), natural: [i.naturalWidth, i.naturalHeight], shown: [i.width, i.height] }))
    .filter((i) => heavy.has(i.url) || i.natural[0] * i.natural[1] > 6 * i.shown[0] * i.shown[1])
    .filter((i) => !/\.svg([?#]|$)/i.test(i.url))
    .slice(0, 30);
  const slow = Object.entries(seen.scripts).sort((a, b) => b[1] - a[1]).slice(0, 5);
  return JSON.stringify({
    ttfb: navigation ? after(navigation.responseStart) : null,
    dom_content_loaded: navigation ? after(navigation.domContentLoadedEventEnd) : null,
    load: navigation ? after(navigation.loadEventEnd) : null,
    first_paint: paint("first-paint"),
    first_contentful_paint: fcp,
    largest_contentful_paint: seen.lcp ? seen.lcp.time : null,
    largest_contentful_element: seen.lcp ? seen.lcp.element : "",
    largest_contentful_url: seen.lcp ? short(seen.lcp.url) : "",
    largest_contentful_parts: parts(),
    cumulative_layout_shift: seen.shifts,
    shifted_element: seen.shifted,
    total_blocking_time: blocking,
    long_tasks: seen.tasks.length,
    longest_task: Math.max(0, ...seen.tasks.map(([, duration]) => duration)),
    slow_scripts: slow.map(([url, ms]) => ({ url: short(url), ms })),
    render_blocking: renderBlocking,
    large_images: images,
    phases: phases(),
    settled: performance.now(),
  });
}
