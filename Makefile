# Each target sets up all it needs; only Python 3.11 or later and make must be there.
# `make` alone lists the targets.

# Overridable: make run PORT=8600, make test VENV=/elsewhere/venv, make test ARGS="-k ratings"
VENV = .venv
PORT = 8501
ARGS =
# A process for each core, each file of tests in one of them, so that what it sets up is set up once.
SIDE_BY_SIDE = --numprocesses=auto --maxprocesses=4 --dist=loadfile

PYTHON = $(VENV)/bin/python
PIP = $(PYTHON) -m pip install --disable-pip-version-check --quiet
FOR_RUNNING = $(VENV)/.installed-requirements
FOR_TESTING = $(VENV)/.installed-requirements-dev

.DEFAULT_GOAL := help
.PHONY: help run demo test test-long bench check fix clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 18

run: $(FOR_RUNNING) ## build the store and serve http://localhost:8501 (another port: PORT=8600)
	$(PYTHON) -m inspectorate build
	$(PYTHON) -m streamlit run app.py --server.port=$(PORT)

demo: $(FOR_RUNNING) ## invent ten rounds of inspections in a store of their own, and serve that
	$(PYTHON) -m inspectorate demo
	INSPECTORATE_DATABASE="sqlite:///$(CURDIR)/var/demonstration.db" \
		$(PYTHON) -m streamlit run app.py --server.port=$(PORT)

test: $(FOR_TESTING) ## run every test but the long ones; brings its own browser (some: ARGS="-k ratings")
	@$(PYTHON) -m tests.browsers
	@$(PYTHON) -m pytest $(SIDE_BY_SIDE) $(ARGS)

test-long: $(FOR_TESTING) ## run the tests that take long
	@$(PYTHON) -m tests.browsers
	@$(PYTHON) -m pytest -m long $(ARGS)

bench: $(FOR_TESTING) ## measure against the goals
	@$(PYTHON) -m tests.browsers
	@$(PYTHON) -m benchmarks

check: $(FOR_TESTING) ## lint the code and check the data; changes nothing
	$(PYTHON) -m ruff check --no-cache
	$(PYTHON) -m ruff format --no-cache --check
	$(PYTHON) -m inspectorate check

fix: $(FOR_TESTING) ## mend what lint and format can mend
	$(PYTHON) -m ruff check --no-cache --fix
	$(PYTHON) -m ruff format --no-cache

clean: ## remove the virtual environment, the derived stores and caches
	rm -rf $(VENV) var/inspectorate.db* var/demonstration.db* .pytest_cache .ruff_cache
	find app.py pages inspectorate tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

$(FOR_RUNNING): requirements.txt | $(PYTHON)
	@echo "Installing what requirements.txt names ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(FOR_TESTING): requirements-dev.txt $(FOR_RUNNING)
	@echo "Installing what requirements-dev.txt names ..."
	@$(PIP) -r requirements-dev.txt
	@touch $@

# The first Python that runs, is new enough and can make a virtual environment (on Debian and
# Ubuntu that is a package of its own).
$(PYTHON):
	@for python in python3.11 python3.12 python3.13 python3.14 python3 python; do \
		if $$python -c 'import ensurepip, sqlite3, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
		then echo "Making $(VENV) with $$python ..."; exec $$python -m venv $(VENV); fi; \
	done; \
	echo "Inspectorate needs Python 3.11 or later with its venv module, and found none (on Debian or Ubuntu: apt-get install python3 python3-venv)." >&2; \
	exit 1
