// Runs axe in this frame alone and returns, small, what it found: the frames' answers are joined outside.
// Elements are named by their path of child positions, so that they can be found again in the snapshot.
async (options) => {
  const path = (element) => {
    const steps = [];
    for (let node = element; node && node !== document.documentElement; ) {
      const parent = node.parentNode;
      if (!parent) break;
      if (parent instanceof ShadowRoot) {
        steps.unshift(-1, Array.prototype.indexOf.call(parent.children, node));
        node = parent.host;
      } else {
        steps.unshift(Array.prototype.indexOf.call(parent.children, node));
        node = parent;
      }
    }
    return steps;
  };
  const plain = (data) => {
    try { return JSON.parse(JSON.stringify(data ?? null)); } catch { return null; }
  };
  const slimNode = (result, impact) => {
    const node = result.node;
    const element = node.element;
    const checks = [];
    for (const group of ["any", "all", "none"])
      for (const check of result[group] || [])
        checks.push([check.id, group, check.message || "", plain(check.data)]);
    return {
      path: element instanceof Element ? path(element) : [],
      html: (node.source || "").slice(0, 400),
      impact: result.impact || impact || null,
      checks,
    };
  };
  const slim = (results) => {
    const rules = {};
    for (const result of results) {
      const violations = result.violations || [], incomplete = result.incomplete || [];
      const passed = (result.passes || []).length;
      if (!violations.length && !incomplete.length && !passed && !result.error) continue;
      rules[result.id] = {
        passed,
        violations: violations.map((node) => slimNode(node, result.impact)),
        incomplete: incomplete.map((node) => slimNode(node, result.impact)),
        error: result.error ? String(result.error.message || result.error) : "",
      };
    }
    return JSON.stringify({ version: axe.version, rules });
  };
  axe.addReporter("auditor", (results, _options, done) => done(slim(results)), true);
  return axe.run(
    { include: [[":root"]], initiator: options.initiator },
    { reporter: "auditor", iframes: false, runOnly: { type: "rule", values: options.rules }, selectors: false },
  );
}
