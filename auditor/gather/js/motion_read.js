// What has changed since the watch began; "end" puts it to rest.
(order) => {
  const L = globalThis.__living, state = globalThis.__motion;
  if (!state) return JSON.stringify({ texts: [], moved: [], elapsed: 0, busiest: 0, stirred: 0 });
  const elapsed = performance.now() - state.started;
  const whole = L.fold(document.body?.innerText);
  const changed = [...state.texts].filter(([e, k]) => k.times.length > 1 && e.isConnected);
  const texts = changed.filter(([e]) => !changed.some(([other]) => other !== e && e.contains(other))).map(([e, k]) => ({
    id: L.id(e), spot: L.spot(e), texts: k.texts, times: k.times.slice(0, 200), visible: L.visible(e),
    alone: L.fold(e.innerText) === whole, timer: !!e.closest("[role=timer],[role=progressbar],progress,[role=status][aria-busy=true]"),
  }));
  const moved = [];
  for (const [element, known] of state.moved) {
    if (known.path.length < 2 || !element.isConnected) continue;
    const span = (i) => Math.max(...known.path.map((p) => p[i])) - Math.min(...known.path.map((p) => p[i]));
    const times = known.path.filter((p, i) => i && p.slice(0, 4).join() !== known.path[i - 1].slice(0, 4).join()).map((p) => p[4]);
    if (!times.length) continue;
    const r = element.getBoundingClientRect();
    const holder = element.closest("[class*=carousel],[class*=slider],[class*=swiper],[class*=slick],[class*=ticker],[aria-roledescription=carousel],section,article,aside,header,main") || element.parentElement || element;
    moved.push({
      spot: L.spot(element), times: times.slice(0, 60), shift: Math.max(span(0), span(1)), size: span(2), fade: span(3),
      text: L.fold(element.innerText).slice(0, 80), area: r.width * r.height, visible: L.visible(element), animated: !!known.animated,
      controls: holder.querySelectorAll("button,[role=button],input,summary,[role=tab]").length,
    });
  }
  const outer = moved.filter((m) => m.visible || m.fade);
  let busiest = 0;
  for (let i = 0, j = 0; i < state.rate.length; i++) { while (state.rate[i] - state.rate[j] > 1000) j++; busiest = Math.max(busiest, i - j + 1); }
  if (order === "end") { state.observer.disconnect(); clearInterval(state.timer); delete globalThis.__motion; }
  return JSON.stringify({ elapsed, texts: texts.slice(0, 20), moved: outer.slice(0, 30), busiest, stirred: state.texts.size });
}
