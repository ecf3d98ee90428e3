"""Whether the service was there: its pages, links and files, its certificate, and its record over time."""
