"""The list of page kinds that the audits and browser tests walk is complete."""

from urllib.parse import urlsplit

from django.apps import apps
from django.test import Client
from wagtail.models import Page

from core.models import PortalPage
from editing.models import RecycleBinPage
from tests.audit.pages import addresses


def test_every_page_type_has_an_address_among_the_kinds(portal, db):
    """A new page type is audited only once it stands in `tests/audit/pages.py`."""
    client = Client(headers={"host": "localhost"})
    paths = addresses(lambda path: client.get(path).content).values()
    found = {type(_page(portal, urlsplit(path).path)) for path in paths}
    expected = {model for model in apps.get_models() if issubclass(model, PortalPage)}
    expected -= {RecycleBinPage}  # never public
    assert {model.__name__ for model in expected - found} == set()


def _page(portal, path: str) -> Page | None:
    root = portal.root_page
    page = Page.objects.filter(url_path=f"{root.url_path.rstrip('/')}{path}").first()
    return page and page.specific
