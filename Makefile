# Everything a newcomer types. `make run` needs Python 3.11 or newer and make, nothing else.

PYTHON ?= $(firstword $(foreach v,python3.13 python3.12 python3.11 python3,$(if $(shell $(v) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo ok),$(v))))
BIN := .venv/bin
VAR ?= var
PORT ?= 8000
export PYTHONPATH := site:calendar:.

.DEFAULT_GOAL := help
.PHONY: help run dev test audit bench-search screenshots lint format messages requirements clean

help: ## Show what can be typed
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.venv/installed: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

STATIC_SOURCES := $(shell find static -type f 2>/dev/null)
$(VAR)/static/staticfiles.json: .venv/installed $(STATIC_SOURCES) site/core/static_files.py \
		site/core/stylesheets.py site/core/scripts.py
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@touch $@

# Beside the server: pages and bundles with a date to appear or to end are looked for every five minutes,
# and a worker does what nobody waits for, the AVIF files of pictures to begin with.
run: .venv/installed $(VAR)/static/staticfiles.json ## Set the portal up with demo content and serve it on port 8000
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py migrate --verbosity 0
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py search_index --if-outdated
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py setup_ward --demo --hostname 127.0.0.1 --port $(PORT)
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py make_renditions --without-avif
	@export VAR_DIR=$(abspath $(VAR)) DJANGO_SETTINGS_MODULE=config.settings.local; \
		while sleep 300; do $(BIN)/python manage.py publish_scheduled; \
		$(BIN)/python manage.py publish_bundles; \
		$(BIN)/python manage.py remind_approvers --digest >/dev/null; \
		$(BIN)/python manage.py forget_searches >/dev/null; \
		$(BIN)/python manage.py send_mail_queue --verbosity 0; done & timer=$$!; \
		$(BIN)/python manage.py db_worker --backend background --interval 5 --verbosity 0 & worker=$$!; \
		trap "kill $$timer $$worker 2>/dev/null" EXIT; trap exit INT TERM; \
		$(BIN)/granian --interface wsgi --host 127.0.0.1 --port $(PORT) --workers 1 \
		--blocking-threads 4 --no-ws --log-level warning config.wsgi:application

dev: .venv/installed-dev ## The same with automatic reload and error pages for developers
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py migrate --verbosity 0
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py search_index --if-outdated
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py setup_ward --demo --hostname 127.0.0.1 --port $(PORT)
	@VAR_DIR=$(abspath $(VAR)) $(BIN)/python manage.py make_renditions
	@VAR_DIR=$(abspath $(VAR)) DEBUG=1 TASKS=immediate $(BIN)/python manage.py runserver 127.0.0.1:$(PORT)

test: .venv/installed-dev ## Run the tests; what this machine lacks is skipped with a line saying so
	$(BIN)/pytest -n auto

# Both set up a demo of their own unless ADDRESS names a running portal.
audit: .venv/installed-dev ## Measure every kind of page: weight, axe, HTML, Lighthouse (needs Node, Java)
	@$(BIN)/python -m tests.audit $(if $(ADDRESS),--address $(ADDRESS))

bench-search: .venv/installed-dev ## Time search among PAGES="10000 100000" made-up pages, beside Wagtail's own
	@$(BIN)/python -m tests.search.bench --pages $(or $(PAGES),10000) --database $(or $(DATABASE),sqlite)

screenshots: .venv/installed-dev ## Pictures of every kind of page at three widths in var/screenshots
	@$(BIN)/python -m tests.audit.screenshots $(if $(ADDRESS),--address $(ADDRESS))

lint: .venv/installed-dev ## Check style, templates, imports, migrations and translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --check --lint templates
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))') \
		ALLOWED_HOSTS=phuong.example.gov.vn DJANGO_SETTINGS_MODULE=config.settings.production \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

format: .venv/installed-dev ## Format Python and templates
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint --reformat --quiet templates

messages: .venv/installed-dev ## Collect the texts to translate and compile them (needs gettext)
	$(BIN)/django-admin makemessages --locale vi --no-location --no-wrap --extension html,txt,py,xml \
		--ignore '.venv/*' --ignore 'var/*' --ignore 'tests/*'
	msgcat --sort-output --no-wrap --output-file locale/vi/LC_MESSAGES/django.po locale/vi/LC_MESSAGES/django.po
	msgfmt --check --output-file locale/vi/LC_MESSAGES/django.mo locale/vi/LC_MESSAGES/django.po
	for domain in django djangojs; do msgfmt --check \
		--output-file locale_vendor/vi/LC_MESSAGES/$$domain.mo locale_vendor/vi/LC_MESSAGES/$$domain.po || exit 1; done

requirements: .venv/installed-dev ## Compile the hashed requirement files from the .in files
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header requirements-dev.in -o requirements-dev.txt

clean: ## Remove what was installed and built; the data in var/ stays
	rm -rf .venv .pytest_cache .ruff_cache .import_linter_cache $(VAR)/static
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
