"""Feeds of every section, RSS 2.0 and Atom 1.0: what the two specifications demand (R41)."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError

from articles.models import ArticlePage
from tests.articles.factories import make_article, make_private, make_section
from tests.citizens.factories import make_question, make_question_index
from tests.documents.factories import make_document, make_index, make_plan, make_plan_index
from tests.events.factories import make_calendar, make_event, make_week
from tests.factories import WARD
from tests.procedures.factories import make_index as make_procedure_index
from tests.procedures.factories import make_procedure
from tests.sharing.reading import read_head

ATOM = "{http://www.w3.org/2005/Atom}"
RFC_822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0700")
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00")


def news(home):
    section = make_section(home)
    make_article(section, summary="Tóm tắt & <b>chữ</b>", byline="N.T.T", title="Họp & <bàn>")
    make_article(section)
    return section


def procedures(home):
    index = make_procedure_index(home)
    make_procedure(index).save_revision().publish()
    return index


def documents(home):
    index = make_index(home)
    make_document(index)
    return index


def plans(home):
    index = make_plan_index(home)
    make_plan(index)
    return index


def questions(home):
    index = make_question_index(home)
    make_question(index)
    return index


def calendar(home):
    page = make_calendar(home)
    make_week(page)
    make_event(page)
    return page


SECTIONS = [news, procedures, documents, plans, questions, calendar]


@pytest.fixture(params=SECTIONS, ids=lambda make: make.__name__)
def section(request, home):
    return request.param(home)


def get_feed(client, section, route: str) -> ElementTree.Element:
    response = client.get(f"{section.url}{route}/")
    assert response["Content-Type"] == f"application/{route}+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314  (our own feed)


def assert_is_rss(feed: ElementTree.Element, address: str) -> None:
    """https://www.rssboard.org/rss-specification and its profile of best practices."""
    assert (feed.tag, feed.get("version")) == ("rss", "2.0")
    (channel,) = feed
    for name in ("title", "link", "description", "language", "lastBuildDate"):
        assert channel.findtext(name), name
    assert channel.findtext("language") == "vi"
    assert RFC_822.fullmatch(channel.findtext("lastBuildDate"))
    own = channel.find(f"{ATOM}link")
    assert (own.get("rel"), own.get("href")) == ("self", address)
    guids = [item.findtext("guid") for item in channel.iter("item")]
    assert len(set(guids)) == len(guids)
    for item in channel.iter("item"):
        assert item.findtext("title") or item.findtext("description")
        assert item.findtext("link").startswith("http://")
        assert item.find("guid").get("isPermaLink") == "true"
        assert RFC_822.fullmatch(item.findtext("pubDate"))
        assert parsedate_to_datetime(item.findtext("pubDate")).utcoffset() == timedelta(hours=7)


def assert_is_atom(feed: ElementTree.Element, address: str) -> None:
    """RFC 4287: every MUST that concerns these feeds."""
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    for node in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"{ATOM}{name}")) == 1, name
        assert node.findtext(f"{ATOM}id").startswith("http://")
        assert RFC_3339.fullmatch(node.findtext(f"{ATOM}updated"))
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == WARD["name"]
    (own,) = (link for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self")
    assert own.get("href") == address
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    for entry in entries:
        # Without content an entry needs a link to what it is about.
        assert [link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        for published in entry.findall(f"{ATOM}published"):
            assert RFC_3339.fullmatch(published.text)


def test_the_rss_feed_is_valid(client, section):
    feed = get_feed(client, section, "rss")
    assert feed.findall(".//item")
    assert_is_rss(feed, f"{section.full_url}rss/")


def test_the_atom_feed_is_valid(client, section):
    feed = get_feed(client, section, "atom")
    assert feed.findall(f"{ATOM}entry")
    assert_is_atom(feed, f"{section.full_url}atom/")


@pytest.mark.parametrize("route", ["rss", "atom"])
def test_a_feed_without_items_is_valid(client, home, route):
    section = make_section(home)
    check = {"rss": assert_is_rss, "atom": assert_is_atom}[route]
    check(get_feed(client, section, route), f"{section.full_url}{route}/")


def test_both_feeds_hold_the_same_items(client, section):
    rss, atom = (get_feed(client, section, route) for route in ("rss", "atom"))
    assert [item.findtext("guid") for item in rss.iter("item")] == [
        entry.findtext(f"{ATOM}id") for entry in atom.iter(f"{ATOM}entry")
    ]


def test_browsers_discover_both_feeds(client, section):
    feeds = read_head(client, section.url).links["alternate"]
    assert {f"{section.url}rss/", f"{section.url}atom/"} <= set(feeds)


def test_the_name_of_an_item_survives_a_new_address(client, home):
    section = make_section(home)
    article = make_article(section)
    before = get_feed(client, section, "rss").findtext(".//guid")
    article.slug = "ten-khac"
    article.save()
    feed = get_feed(client, section, "rss")
    assert feed.findtext(".//guid") == before
    assert feed.findtext(".//item/link").endswith("/ten-khac/")
    assert client.get(before)["Location"].endswith("/ten-khac/")


def test_texts_are_no_markup(client, home):
    section = news(home)
    description = get_feed(client, section, "rss").findall(".//item/description")[0].text
    assert description == "Tóm tắt &amp; &lt;b&gt;chữ&lt;/b&gt;"
    summary = get_feed(client, section, "atom").find(f".//{ATOM}entry/{ATOM}summary")
    assert (summary.get("type"), summary.text) == ("html", description)


@pytest.mark.parametrize("route", ["rss", "atom"])
def test_a_correction_is_told_in_the_same_form(client, home, route):
    """R20."""
    section = make_section(home)
    make_article(section, correction="Đúng là 215 hộ.", corrected_on=date(2026, 11, 22))
    text = client.get(f"{section.url}{route}/").content.decode()
    assert "Đính chính ngày 22/11/2026: Đúng là 215 hộ." in text


def test_a_corrected_entry_is_newer_but_the_same(client, home):
    """R20: readers of Atom show it again."""
    section = make_section(home)
    article = make_article(
        section,
        first_published_at=datetime(2026, 11, 20, 1, 0, tzinfo=UTC),
        last_published_at=datetime(2026, 11, 22, 2, 0, tzinfo=UTC),
    )
    entry = get_feed(client, section, "atom").find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}published") == "2026-11-20T08:00:00+07:00"
    assert entry.findtext(f"{ATOM}updated") == "2026-11-22T09:00:00+07:00"
    assert article.title == entry.findtext(f"{ATOM}title")


@pytest.mark.parametrize("route", ["rss", "atom"])
def test_drafts_and_private_pages_are_in_no_feed(client, home, route):
    section = make_section(home)
    make_article(section, title="Bản nháp", live=False)
    make_private(make_article(section, title="Tin kín"))
    text = client.get(f"{section.url}{route}/").content.decode()
    assert "Bản nháp" not in text
    assert "Tin kín" not in text


@pytest.mark.parametrize("slug", ["rss", "atom"])
def test_no_page_takes_the_address_of_a_feed(home, slug):
    with pytest.raises(ValidationError) as refused:
        make_section(home).add_child(instance=ArticlePage(title="Tin", slug=slug))
    assert "slug" in refused.value.message_dict
