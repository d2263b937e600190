# make run    set up, then run both packs against the embedded reference DSP
# make test   set up, then format, lint, types and every test
.PHONY: run test setup check docs lock clean
ARGS ?=

run:
	@scripts/setup run
	@.venv/bin/sitrig run $(ARGS)

test:
	@scripts/setup test
	@scripts/test $(ARGS)

setup:
	@scripts/setup test

check: setup
	@scripts/check

docs: setup
	@scripts/docs

lock:
	@scripts/lock

clean:
	rm -rf .venv node_modules tests/conformance/node_modules build sitrig-report *.egg-info
