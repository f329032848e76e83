"""Settings are safe by default, and speak Vietnamese."""

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import formats

ROOT = Path(__file__).resolve().parents[2]


def _manage(*arguments, **environment):
    """Run manage.py; what the browser tests set for this process is not passed on."""
    inherited = {k: v for k, v in os.environ.items() if k != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_deployment_check_is_clean_with_production_settings():
    """R4, R62."""
    result = _manage(
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        DJANGO_SETTINGS_MODULE="config.settings.production",
        SECRET_KEY="k" + "3x9-" * 20 + "QwErTyZ",
        ALLOWED_HOSTS="phuong.tinh.gov.vn",
    )
    assert result.returncode == 0, result.stderr


def _settings(module: str, *names: str, **environment) -> list:
    """Return what a fresh process makes of `environment`."""
    code = (
        "import importlib, json, sys; module = importlib.import_module(sys.argv[1]);"
        "print(json.dumps([getattr(module, name) for name in sys.argv[2:]]))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, module, *names],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "site:calendar:.", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(result.stdout)


PRODUCTION = {"SECRET_KEY": "k", "ALLOWED_HOSTS": "phuong.tinh.gov.vn"}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("smtp://mail.vn:25", [False, False, 10]),
        ("smtp+tls://mail.vn:587", [True, False, 10]),
        ("smtp+ssl://mail.vn:465", [False, True, 10]),
    ],
)
def test_mail_is_encrypted_as_its_address_says_and_waits_ten_seconds(address, expected):
    names = ["EMAIL_USE_TLS", "EMAIL_USE_SSL", "EMAIL_TIMEOUT"]
    assert _settings("config.settings.base", *names, EMAIL_URL=address) == expected


@pytest.mark.parametrize(
    ("environment", "count"),
    [({}, 1), ({"BEHIND_PROXY": "off"}, 0), ({"PROXY_COUNT": "2"}, 2)],
)
def test_behind_a_proxy_the_address_that_it_saw_counts(environment, count):
    """R59: otherwise five wrong passwords lock everybody out of an account."""
    settings = _settings("config.settings.production", "PROXY_COUNT", **PRODUCTION, **environment)
    assert settings == [count]


@pytest.mark.parametrize(
    ("media_url", "sources"),
    [("/media/", ["'self'"]), ("https://tep.vn/a/", ["'self'", "https://tep.vn"])],
)
def test_pictures_from_the_host_of_media_url_are_shown(media_url, sources):
    policies = _settings(
        "config.settings.base",
        "CONTENT_SECURITY_POLICY",
        "ADMIN_CONTENT_SECURITY_POLICY",
        MEDIA_URL=media_url,
    )
    for policy in policies:
        assert policy["DIRECTIVES"]["media-src"] == sources
        assert set(sources) <= set(policy["DIRECTIVES"]["img-src"])


def test_production_refuses_to_start_without_a_secret_key():
    environment = {"DJANGO_SETTINGS_MODULE": "config.settings.production", "SECRET_KEY": ""}
    result = _manage("check", **environment)
    assert result.returncode != 0


def test_no_model_change_lacks_its_migration(db):
    result = _manage(
        "makemigrations", "--check", "--dry-run", DJANGO_SETTINGS_MODULE="config.settings.test"
    )
    assert result.returncode == 0, result.stdout


def test_dates_are_read_and_written_day_first():
    assert forms.DateField().clean("05/03/2026") == datetime.date(2026, 3, 5)
    assert formats.date_format(datetime.date(2026, 3, 5), "SHORT_DATE_FORMAT") == "05/03/2026"


def test_numbers_are_grouped_with_dots():
    assert formats.localize(1234567.5) == "1.234.567,5"


def test_weeks_begin_on_monday():
    assert formats.get_format("FIRST_DAY_OF_WEEK") == 1


def test_nothing_of_the_staff_is_sent_to_third_parties():
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False


@pytest.mark.parametrize(
    "password",
    [
        "Ngan-1",
        "chihaitutuchuthuong",
        "CHIHOA-VA-SO-12345",
        "phường-em-2026-đẹp",
        "PHƯỜNG-EM-2026-ĐẸP",
    ],
)
def test_weak_passwords_are_refused(password):
    """R58: at least 14 characters of four classes."""
    with pytest.raises(ValidationError):
        validate_password(password)


def test_a_long_mixed_password_is_accepted():
    validate_password("Phường-Em-2026-đẹp")
