// Whether neither scrolling nor a transition is under way. Two frames are watched, but only where something could be:
// a frame costs the browser more than all else that a trial does.
async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const moving = () => document.getAnimations().some((a) =>
    a.playState === "running" && a instanceof CSSTransition);
  const smooth = (element) => element && getComputedStyle(element).scrollBehavior === "smooth";
  if (!moving() && !smooth(document.documentElement) && !smooth(document.body)) return JSON.stringify({ still: true });
  const before = [scrollX, scrollY].join();
  await frame();
  await frame();
  return JSON.stringify({ still: !moving() && before === [scrollX, scrollY].join() });
}
