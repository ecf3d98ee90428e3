"""A portal that does what it can to whoever audits it; ``behaviours.yaml`` says what, ``server.py`` serves it."""
