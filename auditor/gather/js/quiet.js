// Milliseconds since the document last changed, how far loading got, and whether anything in it could still change it.
() => {
  const runs = (script) => /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i.test(script.type);
  return JSON.stringify({
    quiet: performance.now() - globalThis.__auditor.mutated,
    ready: document.readyState,
    alive: [...document.scripts].some(runs) || document.querySelector("iframe, frame, object, embed") !== null,
  });
}
