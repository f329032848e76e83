"""The command that sets a ward up, beside its demo content."""

import pytest
from django.core.management import call_command
from wagtail.models import Site

from home.management.commands.setup_ward import REQUIRED
from tests.factories import WARD

pytestmark = pytest.mark.django_db


def set_up(**options) -> Site:
    required = {name: WARD[name] for name in REQUIRED}
    call_command("setup_ward", hostname="phuong.example.vn", **required, **options)
    return Site.objects.get(hostname="phuong.example.vn")


def test_the_addresses_of_a_ward_are_https_unless_told_otherwise():
    """Canonical links, sitemap and feeds are made of them."""
    assert set_up().root_url == "https://phuong.example.vn"


def test_a_port_that_is_given_later_is_taken_and_then_kept():
    set_up(port=8000)
    assert set_up(port=8100).port == 8100
    assert set_up().port == 8100


def test_every_new_ward_has_an_accessibility_statement_with_ways_to_complain(client):
    site = set_up(port=80)
    text = client.get("/ho-tro-tiep-can/", headers={"host": site.hostname}).content.decode()
    assert "WCAG" in text
    for section in ("gop-y", "lien-he", "tiep-cong-dan"):
        assert f'<a href="/{section}/">' in text.split("<main")[1]


def test_only_what_has_no_default_must_be_told():
    assert set(REQUIRED) <= set(WARD)
