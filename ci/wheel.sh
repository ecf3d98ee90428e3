#!/usr/bin/env bash
# Builds the wheel, installs it in a clean environment and runs the main job from it, away from the checkout.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/uv build --wheel --quiet --out-dir "$work/dist" . >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
python3 -m venv "$work/venv"
.venv/bin/uv pip install --quiet --python "$work/venv" --require-hashes --requirement ci/requirements.lock
.venv/bin/uv pip install --quiet --python "$work/venv" --no-deps "$work"/dist/*.whl
cd "$work"
"$work/venv/bin/auditor" audit --demo --pages 6 --store "$work/history.db" --out "$work/out"
test -s "$work/out/report.html" && test -s "$work/out/result.json"
echo "wheel: built, installed in a clean environment, audited the demo portal"
