"""Public pages on a small screen and a large one: nothing sticks out, axe finds nothing."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from wagtail.models import Page

pytestmark = pytest.mark.django_db(transaction=True)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
TYPES = [
    "homepage",
    "standardpage",
    "profilepage",
    "contactpage",
    "sitemappage",
    "englishhomepage",
    "englishprofilepage",
    "englishcontactpage",
    "articleindexpage",
    "articlepage",
    "procedureindexpage",
    "procedurepage",
    "documentindexpage",
    "legaldocumentpage",
    "planindexpage",
    "planpage",
    "workcalendarpage",
    "workweekpage",
    "eventpage",
    "feedbackpage",
    "publishedfeedbackpage",
    "questionindexpage",
    "questionpage",
]
EXTRA = [
    "/tim-kiem/",
    "/tim-kiem/?q=khai+sinh",
    "/tim-kiem/?q=xyzzy",
    "/gop-y/tra-cuu/",
    "/hoi-dap/dat-cau-hoi/",
    "/khong-co-trang-nay/",
]


def _addresses() -> list[str]:
    """One address of each page type, and what is no page of its own."""
    pages = [Page.objects.live().filter(content_type__model=name).first() for name in TYPES]
    return [page.specific.url for page in pages] + EXTRA


def test_every_page_type_fits_the_screen_and_is_accessible(site, open_page, live_server):
    """R32, R33, R35: scrolls at 320, 768 and 1280 px, axe at 320 and 1280 px."""
    call_command("setup_ward", "--demo", hostname="testserver", port=80)
    wide, violations = [], []
    for width in (320, 768, 1280):
        page = open_page(width=width)
        for address in _addresses():
            page.goto(f"{live_server.url}{address}")
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                wide.append((width, address))
            if width != 768:
                found = Axe().run(page, options=RULES).response["violations"]
                violations += [(width, address, v["id"], v["nodes"][0]["target"]) for v in found]
        assert page.context.cookies() == []
    assert wide == []
    assert violations == []
