"""WCAG 2.0 on the rendered page: axe-core's rules, mended, and our own."""
