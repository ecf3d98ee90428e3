// Milliseconds since the document last changed, and how far loading got.
() => JSON.stringify({ quiet: performance.now() - globalThis.__auditor.mutated, ready: document.readyState })
