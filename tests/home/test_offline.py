"""What the service worker may keep, and the portal as an app. Browsers: tests/browser."""

import json

import pytest

from articles.models import ArticleIndexPage
from citizens.models import FeedbackPage, QuestionIndexPage
from core.models import WardSettings
from events.models import WorkCalendarPage
from home.models import ContactPage
from procedures.models import ProcedureIndexPage
from tests.articles.factories import make_private
from tests.home.factories import standing


@pytest.fixture
def sections(home) -> None:
    standing(home, ProcedureIndexPage, "thu-tuc")
    standing(home, WorkCalendarPage, "lich")
    standing(home, ContactPage, "lien-he")
    standing(home, QuestionIndexPage, "hoi-dap")
    standing(home, FeedbackPage, "gop-y")
    make_private(standing(home, ArticleIndexPage, "noi-bo"))


def _settings(client) -> dict:
    """The settings that stand before the worker's own text."""
    first_line = client.get("/sw.js").content.decode().splitlines()[0]
    return json.loads(first_line.removeprefix("const portal = ").removesuffix(";"))


def test_the_worker_governs_the_whole_site_and_is_never_out_of_date(client, site):
    response = client.get("/sw.js")

    assert response["Content-Type"].startswith("text/javascript")
    assert "no-cache" in response["Cache-Control"]
    assert "worker-src 'self'" in response["Content-Security-Policy"]
    assert not response.cookies
    again = client.get("/sw.js", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304


def test_contact_and_calendar_are_always_kept(client, sections):
    assert _settings(client)["basics"] == ["/khong-co-mang/", "/lich/", "/lien-he/"]


def test_pages_with_forms_and_restricted_ones_are_not_kept(client, sections):
    """Neither questions and feedback with their tracking pages, nor what only staff may see."""
    assert _settings(client)["kept"] == ["/thu-tuc/", "/lich/", "/lien-he/"]


def test_the_worker_takes_three_queries(client, sections, django_assert_max_num_queries):
    client.get("/sw.js")
    with django_assert_max_num_queries(3):
        client.get("/sw.js")


def test_pages_offer_the_worker_only_while_it_is_switched_on(client, home, settings):
    assert "data-worker" in client.get("/").content.decode()
    assert _settings(client)["enabled"]

    settings.OFFLINE_READING = False

    assert "data-worker" not in client.get("/").content.decode()
    assert not _settings(client)["enabled"]


def test_the_page_for_no_network_offers_telephone_hours_and_what_is_kept(client, site, sections):
    html = client.get("/khong-co-mang/").content.decode()
    main = html.split("<main")[1].split("</main>")[0]

    ward = WardSettings.for_site(site)
    for text in (ward.hotline, ward.office_hours, "/lich/", "/lien-he/"):
        assert text in main
    assert "noindex" in html


def test_the_app_bears_the_name_of_the_ward_and_leads_to_its_sections(client, site, sections):
    response = client.get("/manifest.webmanifest")
    app = response.json()

    assert response["Content-Type"] == "application/manifest+json"
    assert app["name"] == WardSettings.for_site(site).name
    assert app["short_name"] == "Phường Thử Nghiệm"
    assert app["lang"] == "vi"
    assert {icon["sizes"] for icon in app["icons"]} == {"192x192", "512x512"}
    assert [shortcut["url"] for shortcut in app["shortcuts"]] == [
        "/thu-tuc/",
        "/lich/",
        "/hoi-dap/",
    ]


@pytest.mark.parametrize("address", ["/sw.js", "/manifest.webmanifest", "/khong-co-mang/"])
def test_they_can_only_be_read(client, site, address):
    assert client.post(address).status_code == 405
