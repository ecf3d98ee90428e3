#!/usr/bin/env bash
# Every test: lint, pure, browser, the wheel. This is what the README and CI run.
set -euo pipefail
cd "$(dirname "$0")/.."
bash ci/lint.sh
.venv/bin/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder "$@"
bash ci/wheel.sh
