#!/usr/bin/env bash
# Makes the virtual environment with the locked packages, then a browser and Arabic fonts where they are missing.
set -euo pipefail
python=${1:-python3} venv=${2:-.venv}
"$python" -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Portal Auditor needs Python 3.11 or newer")'
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
# uv installs the locked set in seconds where pip takes minutes.
"$venv/bin/python" -m pip install --quiet "$(sed -n 's/^\(uv==[^ ]*\).*/\1/p' ci/requirements.lock)"
"$venv/bin/uv" pip install --quiet --python "$venv" --require-hashes --requirement ci/requirements.lock
"$venv/bin/uv" pip install --quiet --python "$venv" --no-deps --editable .
"$venv/bin/auditor" doctor --fix
