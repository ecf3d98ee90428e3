#!/usr/bin/env bash
# Makes the virtual environment with the locked packages, then a browser and Arabic fonts where they are missing.
# Nothing is installed whose hash is not in the lock.
set -euo pipefail
python=${1:-python3} venv=${2:-.venv}
"$python" -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Portal Auditor needs Python 3.11 or newer")'
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
# uv installs the locked set in seconds where pip takes minutes.
awk '/^uv==/ {found = 1} found {print} found && !/\\$/ {exit}' ci/requirements.lock >"$venv/uv.lock"
"$venv/bin/python" -m pip install --quiet --require-hashes --requirement "$venv/uv.lock"
"$venv/bin/uv" pip install --quiet --python "$venv" --require-hashes --requirement ci/requirements.lock
"$venv/bin/uv" pip install --quiet --python "$venv" --no-deps --no-build-isolation --editable .
"$venv/bin/auditor" doctor --fix
