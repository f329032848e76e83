"""Two wards in one database share no text (R2)."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page

from articles.models import Keyword
from citizens.models import Topic
from core.models import WardSettings
from home.ward.abbreviations import STARTER
from home.ward.tree import SECTIONS
from tests.factories import WARD, UserFactory
from tests.portal.conftest import SECOND_HOST
from tests.portal.crawl import crawl


@pytest.fixture
def first_ward_texts(portal, db) -> list[str]:
    """Names, numbers and titles that belong to the first ward alone."""
    ward = WardSettings.for_site(portal)
    facts = [ward.name, ward.unit_name, ward.phone, ward.email, ward.address]
    shared = {section.title for section in SECTIONS} | {"Trang chủ"}
    pages = Page.objects.descendant_of(portal.root_page).exclude(title__in=shared)
    titles = set(pages.values_list("title", flat=True))
    terms = [*Topic.objects.filter(site=portal), *Keyword.objects.all()]
    # Ordinary words, so only their being offered counts; those that every ward explains do not.
    names = {term.name for term in terms} - {*STARTER, *STARTER.values()}
    return [*facts, "Hội Phú", "Gia Lai", *titles, *(f">{name}</" for name in names)]


def test_no_page_feed_or_map_of_the_second_ward_names_the_first(second_ward, first_ward_texts):
    visits = crawl(SECOND_HOST)
    assert len(visits) > len(SECTIONS)
    for visit in visits:
        assert visit.response.status_code < 400, visit.url
        assert [text for text in first_ward_texts if text in visit.text] == [], visit.url


@pytest.mark.parametrize(
    "query", ["hội nghị", "khai sinh", "quyết định", "lịch công tác", "phường"]
)
def test_the_second_wards_search_finds_nothing_of_the_first(query, second_ward, client):
    response = client.get("/tim-kiem/", {"q": query}, headers={"host": SECOND_HOST})
    own = Page.objects.descendant_of(second_ward.root_page, inclusive=True)
    found = {hit.pk for hit in response.context["page_obj"]}
    assert found <= set(own.values_list("pk", flat=True))


def test_the_second_ward_shows_its_own_name_and_telephone(second_ward, client):
    html = client.get("/", headers={"host": SECOND_HOST}).content.decode()
    assert WARD["name"] in html
    assert WARD["phone"] in html


def test_editors_of_one_ward_cannot_see_the_pages_of_the_other(second_ward, portal, client, db):
    editor = UserFactory(groups=[Group.objects.get(name=f"Biên tập viên ({SECOND_HOST})")])
    permissions = portal.root_page.permissions_for_user(editor)
    assert not permissions.can_edit()
    assert second_ward.root_page.permissions_for_user(editor).can_edit()
