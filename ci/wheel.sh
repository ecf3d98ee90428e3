#!/usr/bin/env bash
# Builds the wheel, installs it in a clean environment and runs the main job from it, away from the checkout.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/python -m build --wheel --outdir "$work/dist" . >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --require-hashes --requirement ci/requirements.lock
"$work/venv/bin/python" -m pip install --quiet --no-deps "$work"/dist/*.whl
cd "$work"
"$work/venv/bin/auditor" audit --demo --pages 6 --store "$work/history.db" --out "$work/out"
test -s "$work/out/report.html" && test -s "$work/out/result.json"
echo "wheel: built, installed in a clean environment, audited the demo portal"
