#!/usr/bin/env bash
# Every test: lint, pure, browser, the wheel. This is what the README and CI run.
set -euo pipefail
cd "$(dirname "$0")/.."
bash ci/lint.sh
# One more than there are processors: many tests wait for a browser.
workers=$(.venv/bin/python -c 'import os; print((os.cpu_count() or 1) + 1)')
.venv/bin/python -m pytest -q -n "$workers" --dist loadfile --no-loadscope-reorder "$@"
bash ci/wheel.sh
