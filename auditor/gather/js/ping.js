// Answers where a frame can be called.
() => JSON.stringify({ ok: true })
