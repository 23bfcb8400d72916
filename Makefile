# Two commands matter: `make site` builds the example site, `make test` checks everything.
# Both set up what they need in .venv; a second run finds it there and works without a network.

VENV := .venv
BIN := $(VENV)/bin
# A command may exist and still not run (a version manager's stub), so each candidate is tried.
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$name" && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help site test setup lint types tests golden serve smoke dist locale contract example pins clean needs-python needs-git

help:
	@echo "make site     build the example site and say which file to open   สร้างเว็บไซต์ตัวอย่าง"
	@echo "make test     check everything: style, types, all tests          ตรวจทุกอย่าง"
	@echo "make setup    prepare .venv with all tools"
	@echo "make lint     ruff, style and layout      make types    mypy --strict"
	@echo "make tests    pytest only                 make smoke    the wheel in an empty environment"
	@echo "make golden   rewrite the expected output make locale   compile the translations"
	@echo "make contract rewrite docs/theme-contract.md"
	@echo "make example  rewrite the documents and pictures of the example site"
	@echo "make serve    show the example on this machine and follow every save"
	@echo "make dist     build the wheel             make pins     renew the pinned requirements (needs uv)"
	@echo "make clean    remove what make has made"

# ---- the two commands

site: $(VENV)/.site-ready
	@$(BIN)/oitgen build . -o public
	@$(BIN)/oitgen build . -o public-file --file-links
	@echo
	@echo "เปิดไฟล์นี้ในเบราว์เซอร์  Open this file in a browser:"
	@echo "  $(CURDIR)/public-file/index.html"

test: needs-git lint types tests

# ---- their parts

setup: $(VENV)/.test-ready

lint: $(VENV)/.test-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test-ready
	$(BIN)/mypy

tests: $(VENV)/.test-ready
	$(BIN)/python -m pytest

smoke: $(VENV)/.test-ready
	$(BIN)/python -m pytest -m smoke

golden: $(VENV)/.test-ready
	$(BIN)/python -m pytest tests/golden tests/broken/test_broken.py --rewrite-golden
	@echo "Read the difference before you commit it: git diff tests/golden tests/broken"

serve: $(VENV)/.site-ready
	@$(BIN)/oitgen serve . --open; test $$? -eq 130

dist: $(VENV)/.test-ready
	$(BIN)/python -m hatchling build --directory dist

contract: $(VENV)/.test-ready
	$(BIN)/python -c "from pathlib import Path; from oitgen.render import contract; Path('docs/theme-contract.md').write_text(contract.described(), encoding='utf-8')"

# Needs a font beside the tools, see tools/example/README.md; what it makes is committed.
example: $(VENV)/.test-ready
	$(BIN)/python -m tools.example
	@echo "Look at what changed before you commit it: git status content people"

locale: $(VENV)/.test-ready
	$(BIN)/pybabel compile --domain oitgen --directory oitgen/locale

# The pins carry checksums for every platform and name no registry. `uv` is needed here only.
pins:
	@command -v uv >/dev/null || { echo "ไม่พบ uv  Please install uv first; it is needed only to renew the pins." >&2; exit 1; }
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-header --no-annotate --quiet --output-file requirements.txt
	uv pip compile pyproject.toml --group dev --constraint requirements.txt --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-header --no-annotate --quiet --output-file requirements-dev.txt

clean:
	rm -rf $(VENV) .cache dist public public-file .oitgen .mypy_cache .pytest_cache .ruff_cache .hypothesis

# ---- setting up: a stamp file says what is done, and is renewed when the pins change

$(VENV)/.site-ready: requirements.txt pyproject.toml | needs-python
	@echo "เตรียมเครื่องมือครั้งแรก ใช้เวลาประมาณหนึ่งนาที  Setting up .venv, about a minute …"
	@test -x $(BIN)/pip || "$(PYTHON)" -m venv --clear $(VENV)
	@$(PIP) install --require-hashes -r requirements.txt || { echo "$(NO_DOWNLOAD)" >&2; exit 1; }
	@$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/.test-ready: requirements-dev.txt $(VENV)/.site-ready
	@$(PIP) install --require-hashes -r requirements-dev.txt || { echo "$(NO_DOWNLOAD)" >&2; exit 1; }
	@touch $@

NO_DOWNLOAD = ดาวน์โหลดส่วนประกอบไม่สำเร็จ ตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วสั่งใหม่  Could not download what is needed: check the internet connection and run the command again.

needs-python:
	@test -n "$(PYTHON)" || { \
	  echo "ไม่พบ Python 3.11 ขึ้นไป กรุณาติดตั้งก่อน" >&2; \
	  echo "Python 3.11 or newer is missing. Install it (Debian, Ubuntu: apt install python3 python3-venv) and run the command again." >&2; exit 1; }
	@test -x $(BIN)/pip || "$(PYTHON)" -c 'import venv, ensurepip' >/dev/null 2>&1 || { \
	  echo "Python ในเครื่องนี้ยังไม่มีส่วน venv" >&2; \
	  echo "This Python lacks its venv module. Install the package python3-venv (Debian, Ubuntu: apt install python3-venv) and run the command again." >&2; exit 1; }

needs-git:
	@command -v git >/dev/null 2>&1 || { \
	  echo "ไม่พบ git กรุณาติดตั้งก่อน" >&2; \
	  echo "git is missing: the tests ask it which files belong to the project. Install it (Debian, Ubuntu: apt install git) and run the command again." >&2; exit 1; }
