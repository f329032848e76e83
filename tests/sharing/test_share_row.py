"""Passing a page on, without any third party (R41)."""

from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from sharing.qr import qr_code
from sharing.short_links import short_url
from tests.articles.factories import make_article, make_section

TITLE = 'Họp "mở" & bàn'


@pytest.fixture
def article(home):
    return make_article(make_section(home), title=TITLE)


@pytest.fixture
def row(client, article):
    html = client.get(article.url).content.decode()
    (row,) = BeautifulSoup(html, "html.parser").select(".share")
    return row


def test_the_short_link_stands_there_to_be_copied_without_a_script(row, article):
    link = row.select_one(".share-address")
    assert link.text == link["href"] == short_url(article)


def test_what_needs_a_script_is_hidden_until_one_runs(row):
    buttons = row.select("button")
    assert len(buttons) == 2
    assert all(button.has_attr("hidden") for button in buttons)


def test_an_e_mail_starts_with_title_and_link(row, article):
    mail = urlsplit(row.select_one("a[href^=mailto]")["href"])
    assert mail.path == ""
    assert parse_qs(mail.query) == {
        "subject": [TITLE],
        "body": [f"{TITLE}\r\n{short_url(article)}"],
    }


def test_the_code_is_the_one_of_the_short_link(row, article):
    path = row.select_one(".qr path[stroke]")
    assert path["d"] == qr_code(short_url(article)).path


def test_nothing_leads_to_a_third_party(row):
    hosts = {urlsplit(link["href"]).hostname for link in row.select("[href]")}
    assert hosts <= {"testserver", None}


def test_the_outcome_of_copying_is_told_to_screen_readers(row):
    status = row.select_one("[role=status]")
    assert status["data-copied"]
    assert not status.text.strip()
