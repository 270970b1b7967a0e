# Each goal does the set-up it needs: it installs Debian's missing packages, says which, and is quick when none is.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

PREFIX ?= /usr/local
DESTDIR ?=
# Seconds that `make fuzz` gives to each target.
FUZZ_SECONDS ?= 60
# How much `make soak` does: programs run beside bash, texts given to `bash -n`, and the first seed.
SOAK_CASES ?= 100000
SOAK_MUTATIONS ?= 40000
# Plans that Terraform makes for `make soak`.
SOAK_PLANS ?= 200
SOAK_SEED ?= 20261122
# Words for `make demo` to hand to `tagout demo`, e.g. DEMO=--json.
DEMO ?=
# Tests at a time. Many start servers and engines: hundreds at once would outlast each other's patience.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= $(shell echo $$((3 * $$(nproc))))
RELEASE := .build/release

.PHONY: help build test test-core test-browser lint demo bench friction fuzz soak install dist deb documents clean

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

build: ## Build tagout, the static tagout-hook and tagout-server in .build/release/
	@tools/setup build
	@swift build --configuration release

test: ## Build for debugging and run every test
	@tools/setup test
	@tools/stage "test: build" swift build --build-tests
	@TAGOUT_CLAUDE=$$(tools/claude); TAGOUT_CODEX=$$(tools/codex); TAGOUT_SCHEMATHESIS=$$(tools/schemathesis); \
	  TAGOUT_SCHEMAS=$$(tools/venv schemas tools/schemas/requirements.txt || true); \
	  TAGOUT_SEAWEEDFS=$$(tools/seaweedfs || true); \
	  if mirror=$$(tools/provider-mirror); then export TAGOUT_PROVIDER_MIRROR="$$mirror"; fi; \
	  export TAGOUT_CLAUDE TAGOUT_CODEX TAGOUT_SCHEMATHESIS TAGOUT_SCHEMAS TAGOUT_SEAWEEDFS; \
	  tools/stage "test: run" swift test --skip-build --disable-xctest --skip '^RecoveryTests\.'; \
	  tools/stage "test: recovery" swift test --skip-build --disable-xctest --filter '^RecoveryTests\.'
	@tools/stage "test: browser" tools/browser

test-browser: ## Look at the server through headless Chromium, by passkeys; ends with `N passed, 0 failed`
	@tools/setup test
	@swift build --product tagout
	@swift build --product tagout-server
	@swift build --product tagout-hook
	@tools/browser

test-core: ## Run the tests that need no server, in their own .build-core
	@tools/setup test
	@TAGOUT_CORE=1 swift test --scratch-path .build-core --disable-xctest

lint: ## Check the format, declared imports, shell and Python scripts
	@tools/setup lint
	@tools/lint

demo: ## Watch the incident twice: without Tagout and with it (DEMO="--json" adds words; --recovery: lost and back)
	@tools/setup demo
	@swift build --configuration release --product tagout-hook
	@swift build --configuration release --product tagout
	@case " $(DEMO) " in *" --recovery "*) swift build --configuration release --product tagout-server ;; esac
	@$(RELEASE)/tagout demo $(DEMO)

bench: ## Measure speed and size beside the things they are compared with
	@tools/setup bench
	@TAGOUT_BENCH=1 swift build --configuration release
	@tools/bench

friction: ## Measure how often published example commands are held, and for which reasons
	@tools/setup bench
	@swift build --configuration release --product tagout
	@tools/friction

fuzz: ## Run each libFuzzer target for FUZZ_SECONDS=60
	@tools/setup fuzz
	@FUZZ_SECONDS=$(FUZZ_SECONDS) tools/fuzz

soak: ## Compare with real bash and Terraform at length (SOAK_CASES, SOAK_MUTATIONS, SOAK_PLANS, SOAK_SEED)
	@tools/setup test
	@SOAK_CASES=$(SOAK_CASES) SOAK_MUTATIONS=$(SOAK_MUTATIONS) SOAK_PLANS=$(SOAK_PLANS) SOAK_SEED=$(SOAK_SEED) tools/soak

documents: ## Run every command block of the documents, and list those that are not run
	@tools/setup test
	@swift build --product tagout
	@swift build --product tagout-hook
	@swift build --product tagout-server
	@failed=0; for document in $$(tools/documents list); do tools/documents run "$$document" || failed=1; done; exit $$failed

install: build ## Install into PREFIX=/usr/local, below DESTDIR, with manual pages and completions
	@tools/install "$(RELEASE)" "$(DESTDIR)$(PREFIX)"

deb: dist ## Make Debian's package in dist/, beside the archive

dist: ## Make the archive and Debian's package in dist/, and try them where there is no Swift
	@tools/setup dist
	@tools/dist
	@tools/dist-test

clean: ## Remove what was built (.tagout-cache stays)
	@rm -rf .build .build-core .build-dist .build-fuzz dist
