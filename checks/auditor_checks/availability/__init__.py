"""Whether the service was there."""
