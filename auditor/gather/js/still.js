// Whether neither scrolling nor a transition is under way: two frames are watched.
async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const moving = () => document.getAnimations().some((a) =>
    a.playState === "running" && a instanceof CSSTransition);
  const before = [scrollX, scrollY].join();
  await frame();
  await frame();
  return JSON.stringify({ still: !moving() && before === [scrollX, scrollY].join() });
}
