// One step of a hover trial: "place" brings the trigger into view and notes what is seen, "look" tells what has
// appeared since, "focus" gives the trigger or what can be focused in it the focus, "end" puts everything back.
(step, id) => {
  const L = globalThis.__living, H = globalThis.__hover;
  const trigger = H.triggers.get(id);
  const shown = () => L.texts().filter(([, e]) => L.visible(e));
  if (step === "place") {
    trigger.scrollIntoView({ block: "center", behavior: "instant" });
    H.before = shown();
    H.known = new Set(H.before.map(([n]) => n));
    const r = trigger.getBoundingClientRect();
    return JSON.stringify({ x: r.left + Math.min(r.width / 2, 200), y: r.top + Math.min(r.height / 2, 30) });
  }
  if (step === "look") {
    const fresh = shown().filter(([n]) => !H.known.has(n));
    // The whole of what has appeared: up to the box that holds nothing which was seen before.
    const whole = (element) => {
      let e = element;
      while (e.parentElement && !e.parentElement.contains(trigger) && !H.before.some(([n]) => e.parentElement.contains(n))) e = e.parentElement;
      return e;
    };
    const boxes = [...new Set(fresh.slice(0, 20).map(([, e]) => whole(e)))].map((e) => e.getBoundingClientRect());
    const area = boxes.length ? {
      left: Math.min(...boxes.map((b) => b.left)), top: Math.min(...boxes.map((b) => b.top)),
      right: Math.max(...boxes.map((b) => b.right)), bottom: Math.max(...boxes.map((b) => b.bottom)) } : null;
    const covered = area ? H.before.filter(([n, e]) => {
      if (trigger.contains(e)) return false;
      const r = e.getBoundingClientRect(), x = (r.left + r.right) / 2, y = (r.top + r.bottom) / 2;
      if (x < area.left || x > area.right || y < area.top || y > area.bottom) return false;
      const top = document.elementFromPoint(x, y);
      return top && !e.contains(top) && !top.contains(e);
    }).length : 0;
    return JSON.stringify({
      count: fresh.length, covered, text: L.fold(fresh.slice(0, 6).map(([n]) => n.data).join(" ")).slice(0, 120),
      links: fresh.filter(([, e]) => e.closest("a[href],button,[role=button],[role=menuitem],input,select")).length,
      reachable: fresh.filter(([, e]) => e.closest("a[href],button,[tabindex]")).length,
    });
  }
  if (step === "focus") {
    const inner = trigger.matches("a[href],button,input,select,[tabindex]") ? trigger : trigger.querySelector("a[href],button,input,select,[tabindex]");
    const target = inner && L.visible(inner) ? inner : null;
    if (target) target.focus({ preventScroll: true });
    return JSON.stringify({ focused: !!target, opens: !!target && (target.tagName === "BUTTON" || target.getAttribute("role") === "button" || target.hasAttribute("aria-expanded")) });
  }
  if (step === "same") {
    // Whether a control of its own, next to the trigger or in it, says that it opens something.
    const near = [trigger, trigger.parentElement].filter(Boolean);
    return JSON.stringify({ control: near.some((e) => e.querySelector("button[aria-expanded],[role=button][aria-expanded],summary,button[aria-haspopup]")) });
  }
  L.active()?.blur();
  scrollTo({ left: H.x, top: H.y, behavior: "instant" });
  return JSON.stringify({});
}
