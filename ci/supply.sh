#!/usr/bin/env bash
# Makes the environment of the tools that look at our packages, apart from those packages: prints its bin folder.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=${SUPPLY_VENV:-.venv/supply}
[ -x "$venv/bin/python" ] || .venv/bin/uv venv --quiet --python .venv/bin/python "$venv"
.venv/bin/uv pip install --quiet --python "$venv" --require-hashes --requirement ci/supply.lock
(cd "$venv/bin" && pwd)
