// Begins to watch what changes by itself, and tells what might: endless animations, animated pictures, scripts.
() => {
  const L = globalThis.__living;
  const state = globalThis.__motion = { started: performance.now(), texts: new Map(), moved: new Map(), rate: [] };
  const now = () => performance.now() - state.started;
  const note = (element) => {
    const text = L.fold(element.innerText ?? element.textContent);
    const known = state.texts.get(element);
    if (!known) state.texts.set(element, { texts: [text], times: [now()] });
    else if (known.texts.at(-1) !== text) {
      if (known.texts.length < 6) known.texts.push(text); else known.texts[5] = text;
      known.times.push(now());
    }
  };
  state.observer = new MutationObserver((records) => {
    state.rate.push(now());
    for (const record of records) {
      const element = record.target.nodeType === 1 ? record.target : record.target.parentElement;
      if (!element || !element.isConnected) continue;
      if (record.type === "attributes") {
        if (state.moved.size < 60 && !state.moved.has(element) && L.seen(element)) state.moved.set(element, { path: [] });
      } else if (state.texts.size < 200 && L.seen(element) && element !== document.body) note(element);
    }
  });
  state.observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: ["style", "class", "src"] });
  const MOVES = /^(transform|translate|rotate|scale|left|right|top|bottom|margin\w*|offset\w*|backgroundPosition\w*|width|height)$/;
  const animations = [];
  for (const animation of document.getAnimations()) {
    const element = animation.effect?.target;
    if (!element || animation.playState !== "running" || !L.visible(element)) continue;
    const timing = animation.effect.getComputedTiming();
    if (!(timing.endTime > 5000)) continue;
    const frames = animation.effect.getKeyframes();
    const names = new Set(frames.flatMap((f) => Object.keys(f).filter((k) => !/^(offset|easing|composite|computedOffset)$/.test(k))));
    if (!names.size || timing.duration === 0) continue;
    animations.push({ spot: L.spot(element), duration: timing.duration, iterations: timing.iterations === Infinity ? 0 : timing.iterations,
      moves: [...names].some((n) => MOVES.test(n)), names: [...names].slice(0, 6) });
    if (!state.moved.has(element) && state.moved.size < 60) state.moved.set(element, { path: [], animated: true });
  }
  const pictures = L.all("img").filter((i) => /\.gif([?#]|$)|^data:image\/gif/i.test(i.currentSrc || i.src) && L.visible(i)
    && i.getBoundingClientRect().width >= 20).slice(0, 8);
  const HINTS = "[data-ride=carousel],[data-bs-ride],[data-autoplay],[data-interval],[data-autoplay-speed],.swiper,.swiper-container,"
    + ".slick-slider,.owl-carousel,.splide,.flexslider,.carousel,.rotator,[class*=ticker],[class*=marquee],[aria-roledescription=carousel],canvas";
  for (const element of L.all(HINTS).slice(0, 20)) {
    for (const e of [element, ...element.querySelectorAll("*")].slice(0, 12))
      if (!state.moved.has(e) && state.moved.size < 60) state.moved.set(e, { path: [] });
  }
  const sample = () => {
    for (const [element, known] of state.moved) {
      if (!element.isConnected) continue;
      const r = element.getBoundingClientRect();
      const s = getComputedStyle(element);
      known.path.push([Math.round(r.left + scrollX - element.scrollLeft), Math.round(r.top + scrollY - element.scrollTop), Math.round(r.width), L.seen(element) ? Math.round(100 * s.opacity) : 0, now()]);
    }
  };
  sample();
  state.timer = setInterval(sample, 200);
  const handlers = document.querySelector("[onload],body[onpageshow]") !== null;
  return JSON.stringify({
    animations: animations.slice(0, 30), scripts: document.scripts.length > 0 || handlers,
    hints: L.all(HINTS).length, pictures: pictures.map((p) => ({ spot: L.spot(p), url: p.currentSrc || p.src })),
  });
}
