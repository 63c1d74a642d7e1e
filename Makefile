# Everything happens in .venv (and .venv-sam, for the SAM command line, which cannot share it).
SHELL := bash
PY := .venv/bin/python
UV := $(shell command -v uv 2>/dev/null)

.PHONY: help setup setup-sam setup-browser demo local test check torture bench fuzz preview pictures build clean

help: ## what there is to make
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: .venv/ready ## install all that the project needs into .venv

.venv/ready: uv.lock pyproject.toml
	@bin/setup

setup-sam: .venv-sam/ready ## install the SAM command line into .venv-sam

.venv-sam/ready: requirements-sam.txt
	@bin/setup-sam

setup-browser: .venv/browser-ready ## install what looks at letters into .venv and node_modules

.venv/browser-ready: .venv/ready package-lock.json
	@bin/setup-browser

demo: setup ## a whole Wallflower on this machine: mails in, a digest out
	@$(PY) -m cli.main demo

local: setup ## the same, and it keeps running for your own mail client
	@$(PY) -m cli.main local

check: setup setup-browser ## formatting, lint, types, and the template
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/cfn-lint template.yaml

test: check setup-sam ## everything that must hold
	$(PY) -m pytest -n auto --dist loadgroup

bench: setup ## what reading a mail costs, beside the standard library
	@$(PY) -m benchmarks.reading

FOR ?= 60
fuzz: setup ## a minute of bytes that try to break the reader (FOR=900: a quarter of an hour)
	@UV_SYSTEM_CERTS=1 UV_NATIVE_TLS=1 $(or $(UV),.venv/bin/uv) sync --quiet --frozen --inexact --group fuzz
	@$(PY) -m tests.fuzz.fuzz_reader $(FOR)

preview: setup ## every letter, written to sample people, in outbox/preview
	@$(PY) -m cli.main preview

pictures: setup setup-browser ## the pictures of letters in docs, taken anew
	@$(PY) -m tests.browser.album

build: setup-sam ## what `sam deploy` takes
	.venv-sam/bin/sam build

clean: ## remove what was built
	rm -rf .aws-sam .fuzz outbox tests/browser/seen .pytest_cache .mypy_cache .ruff_cache .hypothesis
