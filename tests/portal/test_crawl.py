"""What holds for every public address of a ward full of content."""

from collections import defaultdict
from urllib.parse import urlsplit

import pytest

from tests.portal.crawl import crawl
from tests.sharing.reading import HeadReader
from tests.sharing.test_head import DUBLIN_CORE

# Run alone, these tests would otherwise be given no database of their own.
pytestmark = pytest.mark.django_db
MAX_HTML = 60 * 1024


@pytest.fixture(scope="module")
def visits(portal, django_db_blocker):
    with django_db_blocker.unblock():
        return crawl("localhost")


def _pages(visits):
    """What is read: short links, for instance, only lead on."""
    answered = [visit for visit in visits if visit.response.status_code == 200]
    return [visit for visit in answered if "html" in visit.response.get("Content-Type", "")]


def test_every_link_of_the_portal_leads_somewhere(visits):
    assert len(_pages(visits)) > 100
    wrong = {v.url: v.response.status_code for v in visits if v.response.status_code >= 400}
    assert wrong == {}


def test_no_public_answer_sets_a_cookie(visits):
    assert [visit.url for visit in visits if visit.response.cookies] == []


def test_no_page_has_inline_scripts_or_styles(visits):
    assert {visit.url: visit.inline for visit in visits if visit.inline} == {}


def test_no_page_loads_anything_from_elsewhere(visits):
    foreign = {
        (visit.url, address)
        for visit in visits
        for address in visit.loaded
        if urlsplit(address).hostname not in (None, "localhost")
    }
    assert foreign == set()


def test_no_page_is_heavier_than_sixty_kilobytes_of_html(visits):
    heavy = {v.url: len(v.text.encode()) for v in _pages(visits) if len(v.text.encode()) > MAX_HTML}
    assert heavy == {}


def test_every_page_names_its_language_and_has_one_main_heading(visits):
    for visit in _pages(visits):
        language = "en" if visit.url.startswith("/en/") else "vi"
        assert f'<html lang="{language}"' in visit.text, visit.url
        assert visit.text.count("<h1") == 1, visit.url


def test_every_page_names_its_creator_date_description_agency_and_address(visits):
    """R10: the six values of Dublin Core are never blank, lists and forms included."""
    for visit in _pages(visits):
        head = HeadReader(visit.text)
        blank = [name for name in DUBLIN_CORE if not head.one(f"DC.{name}").strip()]
        assert blank == [], visit.url


def test_different_addresses_have_different_titles(visits):
    addresses = defaultdict(set)
    for visit in _pages(visits):
        head = HeadReader(visit.text)
        addresses[head.title] |= {url for url in head.links["canonical"] if "?page=" not in url}
    assert {title: urls for title, urls in addresses.items() if len(urls) > 1} == {}


def test_every_view_that_search_engines_keep_is_described_to_them(visits):
    for visit in _pages(visits):
        head = HeadReader(visit.text)
        is_kept = head.one("robots") != "noindex"
        assert bool(head.graph) == bool(head.links["canonical"]) == is_kept, visit.url


def test_no_page_speaks_of_a_level_of_government_that_is_gone(visits):
    """There is no district between province and ward since 01/07/2025 (section 8)."""
    gone = ("UBND huyện", "UBND quận", "Ủy ban nhân dân huyện", "Ủy ban nhân dân thành phố Pleiku")
    assert {v.url for v in _pages(visits) if any(name in v.text for name in gone)} == set()
