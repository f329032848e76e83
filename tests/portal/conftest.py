"""The whole portal with its demonstration content, and a second ward beside it."""

import pytest
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Site

from tests.factories import WARD

SECOND_HOST = "thu-nghiem.example.vn"


@pytest.fixture(scope="package")
def portal(django_db_setup, django_db_blocker):
    """Both wards, loaded once for the package and rolled back after it."""
    with django_db_blocker.unblock():
        atomic = transaction.atomic()
        atomic.__enter__()
        call_command("setup_ward", "--demo", hostname="localhost", port=80)
        call_command("setup_ward", hostname=SECOND_HOST, port=80, **_required())
        yield Site.objects.get(is_default_site=True)
        transaction.set_rollback(True)
        atomic.__exit__(None, None, None)


def _required() -> dict[str, str]:
    names = ("name", "unit_name", "parent_name", "responsible_person", "responsible_title")
    return {name: WARD[name] for name in (*names, "address", "phone", "email")}


@pytest.fixture
def second_ward(portal, db) -> Site:
    return Site.objects.get(hostname=SECOND_HOST)
