#!/usr/bin/env bash
# Builds the wheel twice, in two folders, and wants the same bytes; installs it in a clean environment with nothing but
# the locked packages it needs; runs the main job from it, away from the checkout; writes its bill of materials.
# With a folder as argument, wheel and bill of materials are put there.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bin=$PWD/.venv/bin
# The time of the last commit stands for now, so that whoever builds this commit gets this wheel.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)}
export SOURCE_DATE_EPOCH
for copy in one two; do
    mkdir -p "$work/$copy"
    tar -c --exclude=./.venv --exclude=./.git --exclude=./dist --exclude=__pycache__ --exclude='./.*_cache' . | tar -x -C "$work/$copy"
    (cd "$work/$copy" && "$bin/uv" build --wheel --quiet --no-build-isolation --python "$bin/python" --out-dir dist .) \
        >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
done
wheel=$(basename "$work"/one/dist/*.whl)
cmp "$work/one/dist/$wheel" "$work/two/dist/$wheel" || { echo "wheel: two builds of one tree differ"; exit 1; }

"$bin/uv" venv --quiet --python "$bin/python" "$work/venv"
# As constraints the locked hashes are checked as well, and the packages of development stay out.
"$bin/uv" pip install --quiet --python "$work/venv" --constraint ci/requirements.lock "$work/one/dist/$wheel"
supply=$(bash ci/supply.sh)
"$supply/cyclonedx-py" environment --pyproject pyproject.toml --output-reproducible --of JSON \
    -o "$work/packages.json" "$work/venv/bin/python"
"$supply/python" ci/bill_of_materials.py "$work/packages.json" "$work/one/dist/$wheel" "$work/venv" "$work/$wheel.cdx.json"
if [ $# -gt 0 ]; then
    mkdir -p "$1"
    cp "$work/one/dist/$wheel" "$work/$wheel.cdx.json" "$1/"
fi

cd "$work"
"$work/venv/bin/auditor" audit --demo --pages 6 --store "$work/history.db" --out "$work/out"
test -s "$work/out/report.html" && test -s "$work/out/result.json"
echo "wheel: built twice alike ($(sha256sum "$work/one/dist/$wheel" | cut -c1-64)), installed in a clean environment," \
    "its bill of materials checked against the schema, audited the demo portal"
