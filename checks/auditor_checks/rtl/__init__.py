"""Right-to-left layout: direction, painted order, mirroring."""
