# make run and make test need Python 3.11 or newer and make; everything else is set up here.
PYTHON ?= python3
PORT ?= 3000
VENV := .venv
BIN := $(VENV)/bin
export PORT

.DEFAULT_GOAL := help
.PHONY: help run dev build check test lint format clean

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: $(VENV)/.run ## set up, build what changed, serve on PORT (3000)
	@$(BIN)/python -m ytsapp serve

dev: $(VENV)/.run ## serve on PORT and rebuild when a file changes
	@$(BIN)/python -m ytsapp dev

build: $(VENV)/.run ## build the prerendered site if something changed
	@$(BIN)/python -m ytsapp build

check: $(VENV)/.run ## check every editorial file
	@$(BIN)/python -m ytsapp check

test: $(VENV)/.test ## run every test, the browser tests too
	@$(BIN)/python -m tests.setup_browser
	@$(BIN)/python -m tests.setup_postgres
	@$(BIN)/python -m ytsapp build
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile
	@$(BIN)/node --test "tests/js/**/*.test.js"

lint: $(VENV)/.test ## style (ruff) and types (mypy)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(VENV)/.test ## put code into the common format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

clean: ## remove everything generated
	rm -rf $(VENV) var assets/external

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one: make run PYTHON=python3.12")'
	@echo "Setting up $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt | $(BIN)/python
	@echo "Installing packages"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.run
	@echo "Installing what tests need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
