"""Speed and accuracy, each one command that prints a table and writes its figures with ``--json FILE``."""
