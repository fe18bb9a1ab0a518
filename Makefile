# Everything that runs and proves the encyclopedia. Bare `make` lists the targets.

PORT ?= 8000
HOST ?= 127.0.0.1
VAR_DIR ?= var
SITE_URL ?= http://$(HOST):$(PORT)
export VAR_DIR SITE_URL

VENV := .venv
PYTHON := $(VENV)/bin/python
MANAGE := $(PYTHON) manage.py
RUN_READY := $(VENV)/.ready-to-run
DEV_READY := $(VENV)/.ready-to-develop
STATIC_READY := $(VAR_DIR)/.static-collected
STATIC_FILES := $(shell find static -type f 2>/dev/null)

# One worker for each core, each with its own test database and whole files of tests, which share what is slow to set
# up. PYTEST="-k crew -x" reaches pytest.
PYTEST ?=
TESTS := $(PYTHON) -m pytest --numprocesses auto --dist loadfile $(PYTEST)

.DEFAULT_GOAL := help
.PHONY: help run dev test lint messages golden bench audit admin clean

help: ## List the targets
	@echo "Encyclopedia of Human Spaceflight"
	@echo
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F '|' '{printf "%-16s %s\n", $$1, $$2}'

run: $(RUN_READY) $(STATIC_READY) ## Serve it on http://127.0.0.1:8000/ (PORT=… HOST=…); everything needed is set up first
	@$(PYTHON) -m encyclopedia.port $(HOST) $(PORT)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_catalogue --only-empty
	@$(MANAGE) index_search
	@echo "Encyclopedia at http://$(HOST):$(PORT)/ – stop with Ctrl-C"
	@exec $(VENV)/bin/granian --interface wsgi --host $(HOST) --port $(PORT) --no-ws --http 1 \
		--blocking-threads 4 --log-level warning encyclopedia.wsgi:application

dev: export DEBUG = 1
dev: $(DEV_READY) ## The same with Django's error pages, restarted on every change
	@$(PYTHON) -m encyclopedia.port $(HOST) $(PORT)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_catalogue --only-empty
	@exec $(MANAGE) runserver $(HOST):$(PORT)

test: $(DEV_READY) ## The whole test suite: the database tests on PostgreSQL, then everything on SQLite (PYTEST="-k …")
	@$(PYTHON) -m missions.tests.servers postgresql -- $(TESTS) -m "database and not server"
	@$(TESTS)

lint: export SECRET_KEY = only-for-the-check-aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789-67890
lint: export ALLOWED_HOSTS = example.org
lint: $(DEV_READY) ## Style, templates, types, migrations and Django's deployment checks
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m djlint --lint --quiet templates
	@$(PYTHON) -m mypy
	@$(MANAGE) makemigrations --check --dry-run
	@PRODUCTION=1 SITE_URL=https://example.org $(MANAGE) check --deploy --fail-level WARNING

messages: $(DEV_READY) ## Collect the texts to translate into locale/, and compile the translations
	@$(MANAGE) makemessages --all
	@$(MANAGE) compilemessages --ignore .venv --verbosity 0

golden: $(DEV_READY) ## Write the golden pages and query counts of missions/tests/golden/ anew
	@$(PYTHON) -m pytest missions/tests/test_golden.py --write-golden --quiet

bench: $(RUN_READY) $(STATIC_READY) ## Measure the pages: time, queries, bytes over the wire
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_catalogue --only-empty
	@$(MANAGE) bench_pages

audit: $(DEV_READY) ## Lighthouse, axe and the Nu HTML checker on every kind of page (PAGES="mission-detail home")
	@$(PYTHON) -m missions.tests.audit $(PAGES)

admin: $(RUN_READY) ## Make an editor's account for http://127.0.0.1:8000/admin/
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) createsuperuser

clean: ## Remove what can be made again; the database and the secret key stay
	rm -rf $(VENV) $(VAR_DIR)/static $(STATIC_READY) .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The first Python that is new enough, whatever it is called.
$(PYTHON):
	@for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Making $(VENV) with $$($$python --version)"; \
			$$python -m venv $(VENV) && exit 0; \
			rm -rf $(VENV); \
			echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; \
		fi; \
	done; \
	echo "Python 3.11 or newer is needed; found: $$(python3 --version 2>/dev/null || echo none)" >&2; exit 1

$(RUN_READY): requirements.txt | $(PYTHON)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(DEV_READY): requirements.txt requirements-dev.txt | $(PYTHON)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $(RUN_READY) $@

$(STATIC_READY): requirements.txt encyclopedia/settings.py encyclopedia/bundles.py $(STATIC_FILES) | $(RUN_READY)
	@mkdir -p $(VAR_DIR)
	@$(MANAGE) collectstatic --noinput --clear --verbosity 0
	@touch $@
