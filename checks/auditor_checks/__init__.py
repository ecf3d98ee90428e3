"""The packs of checks, one per area."""
