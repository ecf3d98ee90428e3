# `make demo` audits the bundled demo portal, `make audit URL=https://...` any other, `make test` runs every test.
# Each does all the set-up it needs: a virtual environment, the locked packages, a browser, Arabic fonts.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo audit test fast lint docs wheel audit-dependencies lock clean

demo: $(READY)
	$(BIN)/auditor audit --demo --out audit-results

audit: $(READY)
	@test -n "$(URL)" || { echo "usage: make audit URL=https://www.example.sa/"; exit 2; }
	$(BIN)/auditor audit "$(URL)" --out audit-results

test: $(READY)
	bash ci/test.sh

fast: $(READY)
	$(BIN)/python -m pytest -m "not browser"

lint: $(READY)
	bash ci/lint.sh

docs: $(READY)
	$(BIN)/python ci/generate_docs.py

# The wheel and its bill of materials, in dist/.
wheel: $(READY)
	bash ci/wheel.sh dist

# The locked packages against the known vulnerabilities; says so where the service can't be asked.
audit-dependencies: $(READY)
	$(BIN)/python ci/audit_dependencies.py "$$(bash ci/supply.sh)/pip-audit"

LOCK := $(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet

lock: $(READY)
	$(LOCK) pyproject.toml --extra cluster --group dev --output-file ci/requirements.lock
	$(LOCK) --group supply --python-version 3.11 --output-file ci/supply.lock

$(READY): pyproject.toml ci/requirements.lock
	bash ci/setup.sh "$(PYTHON)" "$(VENV)"
	touch $(READY)

clean:
	rm -rf $(VENV) dist audit-results
