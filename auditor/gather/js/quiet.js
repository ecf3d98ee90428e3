// Milliseconds since the document last changed, how far loading got, and whether a script changed it after that.
() => JSON.stringify({
  quiet: performance.now() - globalThis.__auditor.mutated,
  ready: document.readyState,
  alive: globalThis.__auditor.alive,
})
