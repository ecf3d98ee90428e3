#!/usr/bin/env bash
# Style, types, import order, generated docs.
set -euo pipefail
bin=${VENV:-.venv}/bin
"$bin/ruff" check .
"$bin/ruff" format --check .
"$bin/mypy"
"$bin/lint-imports"
"$bin/python" ci/generate_docs.py --check
