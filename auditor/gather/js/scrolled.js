// How far the page is scrolled.
() => JSON.stringify({ x: scrollX, y: scrollY })
