"""What robots read first: /sitemap.xml and /robots.txt (R7)."""

from datetime import UTC, datetime
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from home.models import HomePage, StandardPage
from tests.articles.factories import make_article, make_private, make_section
from tests.citizens.factories import make_feedback_page, make_question_index
from tests.events.factories import make_calendar, make_week

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def entries(client, **extra) -> list[tuple[str, str]]:
    response = client.get("/sitemap.xml", **extra)
    assert response["Content-Type"] == "application/xml"
    tree = ElementTree.fromstring(response.content)  # noqa: S314  (our own map)
    return [(url.findtext(f"{MAP}loc"), url.findtext(f"{MAP}lastmod")) for url in tree]


def addresses(client, **extra) -> list[str]:
    return [address for address, _date in entries(client, **extra)]


def test_each_public_page_stands_in_it_once(client, home):
    section = make_section(home)
    article = make_article(section)
    assert addresses(client) == [home.full_url, section.full_url, article.full_url]


def test_drafts_and_private_pages_are_left_out(client, home):
    section = make_section(home)
    make_article(section, live=False)
    make_private(section)
    make_article(section)
    assert addresses(client) == [home.full_url]


def test_a_page_is_dated_by_its_last_change_and_a_section_by_its_newest_page(client, home):
    section = make_section(home, last_published_at=datetime(2026, 1, 5, tzinfo=UTC))
    make_article(section, last_published_at=datetime(2026, 11, 20, 20, 0, tzinfo=UTC))
    make_article(section, last_published_at=datetime(2026, 3, 1, tzinfo=UTC))
    assert [date for _address, date in entries(client)] == [
        "2026-11-21",  # local time
        "2026-11-21",
        "2026-11-21",
        "2026-03-01",
    ]


def test_weeks_and_the_lists_of_the_calendar_are_in_it(client, home):
    calendar = make_calendar(home)
    make_week(calendar)
    assert set(addresses(client)) == {
        home.full_url,
        calendar.full_url,
        f"{calendar.full_url}su-kien/",
        f"{calendar.full_url}tiep-cong-dan/",
        f"{calendar.full_url}tuan/2026/48/",
    }


def test_the_form_for_questions_is_in_it_and_the_tracking_is_not(client, home):
    questions = make_question_index(home)
    make_feedback_page(home)
    found = addresses(client)
    assert f"{questions.full_url}dat-cau-hoi/" in found
    assert not [address for address in found if "tra-cuu" in address]


def test_every_address_in_it_answers(client, home):
    make_week(make_calendar(home))
    make_question_index(home)
    make_article(make_section(home))
    for address in addresses(client):
        assert client.get(address.removeprefix("http://testserver")).status_code == 200, address


def test_one_ward_does_not_list_the_pages_of_another(client, home):
    """R2."""
    other = home.get_parent().add_child(instance=HomePage(title="Trang chủ", slug="khac"))
    other.add_child(instance=StandardPage(title="Khác", slug="trang-khac"))
    Site.objects.create(hostname="khac.example.vn", root_page=other)
    assert addresses(client, headers={"host": "khac.example.vn"}) == [
        "http://khac.example.vn/",
        "http://khac.example.vn/trang-khac/",
    ]
    assert not [address for address in addresses(client) if "khac" in address]


def test_more_pages_take_no_more_queries(client, home):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get("/sitemap.xml")
        return len(captured)

    section = make_section(home)
    make_article(section)
    queries()  # the first visit fills caches
    few = queries()
    for _number in range(20):
        make_article(section)
    assert queries() == few <= 10


def test_a_further_part_that_does_not_exist_is_not_found(client, home):
    assert client.get("/sitemap.xml?p=2").status_code == 404
    assert client.get("/sitemap.xml?p=x").status_code == 404


@pytest.fixture
def rules(client, site):
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").content.decode().splitlines())
    return rules


def test_robots_may_read_pages_and_pictures_of_links(rules):
    for path in ("/", "/tin/", "/chia-se/1-abc.jpg", "/s/3k", "/sitemap.xml", "/static/x.css"):
        assert rules.can_fetch("Googlebot", path), path


def test_robots_stay_out_of_editing_and_searching(rules):
    for path in ("/quan-tri/", "/tim-kiem/?q=khai+sinh"):
        assert not rules.can_fetch("Googlebot", path), path


def test_robots_are_asked_to_leave_receipts_and_tracking_alone(client, site):
    """With wildcards (RFC 9309), which Python's own parser does not know."""
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert {"Disallow: /*/da-nhan/", "Disallow: /*/tra-cuu/?"} <= set(lines)


def test_robots_find_the_map_of_the_site_they_ask_for(client, site):
    site.hostname, site.port = "hoiphu.example.gov.vn", 443
    site.save()
    text = client.get("/robots.txt", headers={"host": "hoiphu.example.gov.vn"}).content.decode()
    assert "Sitemap: https://hoiphu.example.gov.vn/sitemap.xml" in text
