"""The ward in English (R30): switched on per ward; nothing of it anywhere while off."""

import datetime
import html
import re
from pathlib import Path

import polib
import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site
from wagtail.rich_text import RichText

from core.models import WardChannel, WardSettings
from home.models import (
    ContactPage,
    EnglishContactPage,
    EnglishHomePage,
    EnglishProfilePage,
    HomePage,
    Leader,
    ProfilePage,
    SiteMapPage,
    StandardPage,
)
from readers.models import Opinion
from sharing.card import find_card
from sharing.short_links import encode
from tests.citizens.factories import make_feedback_page, token_of_age
from tests.factories import WARD
from tests.home.factories import standing
from tests.sharing.reading import read_head

ROOT = Path(__file__).resolve().parents[2]
FORM_TOKEN = re.compile(rb'name="token" value="[^"]*"')  # another one each time
ENGLISH = {
    "name_en": "People's Committee of Test Ward",
    "unit_name_en": "Test Ward",
    "parent_name_en": "People's Committee of Sample Province",
    "responsible_title_en": "Chairperson of the Ward People's Committee",
    "address_en": "1 Number One Street, Test Ward",
    "office_hours_en": "Monday to Friday: 7:00-11:30",
}


@pytest.fixture
def ward(site) -> WardSettings:
    """A ward that has all English facts and has not switched English on."""
    ward = WardSettings.for_site(site)
    for field, value in ENGLISH.items():
        setattr(ward, field, value)
    ward.channels.add(WardChannel(name="Kênh Zalo", name_en="Zalo", url="https://zalo.example/a"))
    ward.channels.add(WardChannel(name="Đài truyền thanh", url="https://dai.example/b"))
    ward.save()
    return ward


@pytest.fixture
def vietnamese(home) -> dict[str, Page]:
    profile = standing(
        home, ProfilePage, "gioi-thieu", population=46358, founded_on=datetime.date(2025, 7, 1)
    )
    Leader.objects.create(
        profile=profile, name="Ksor H'Bia", post="Chủ tịch", post_en="Chairperson"
    )
    Leader.objects.create(profile=profile, name="Ông Thử", post="Phó Chủ tịch")
    contact = standing(home, ContactPage, "lien-he", map_url="https://map.example/x")
    standing(home, StandardPage, "cong-khai", show_in_menus=True)
    return {"profile": profile, "contact": contact}


@pytest.fixture
def pages(ward, vietnamese, home) -> dict[str, Page]:
    """The three pages in English, live."""
    front = home.add_child(instance=EnglishHomePage(title="Test Ward", summary="A ward."))
    body = [("paragraph", RichText("<p>On a high plain.</p>"))]
    profile = EnglishProfilePage(title="About the ward", slug="about", body=body)
    contact = EnglishContactPage(title="Contact", slug="contact")
    return {
        "front": front,
        "profile": front.add_child(instance=profile),
        "contact": front.add_child(instance=contact),
    }


@pytest.fixture
def switched_on(pages, ward) -> dict[str, Page]:
    ward.english_enabled = True
    ward.save()
    return pages


def _html(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return html.unescape(response.content.decode())


def _link(text: str, language: str) -> str | None:
    """Where the link to the other language leads."""
    found = re.search(rf'class="language"\s+href="([^"]*)"\s+lang="{language}"', text)
    return found and found[1]


# Off


def test_switched_off_a_ward_has_no_trace_of_english(client, home, vietnamese, ward):
    """Pages, facts and channels in English change neither a byte nor the number of queries."""
    addresses = ("/", "/gioi-thieu/", "/lien-he/", "/sw.js")

    def read() -> list:
        seen = []
        for address in addresses:
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                text = client.get(address).content
            seen.append((FORM_TOKEN.sub(b"", text), len(queries)))
        return [client.get("/sitemap.xml").content, *seen]

    before = read()
    front = home.add_child(instance=EnglishHomePage(title="Test Ward"))
    front.add_child(instance=EnglishContactPage(title="Contact", slug="contact"))
    Site.clear_site_root_paths_cache()

    assert read() == before


@pytest.mark.parametrize("address", ["/en/", "/en/about/", "/en/contact/"])
def test_switched_off_the_pages_are_not_found(client, pages, address):
    response = client.get(address)

    assert response.status_code == 404
    assert '<html lang="vi"' in response.content.decode()


def test_switched_off_nothing_names_or_takes_anything_about_the_pages(client, home, pages):
    """Short link, shared picture, report of a mistake, opinion and count: all like a draft."""
    make_feedback_page(home)
    page = pages["contact"]

    assert client.get(f"/s/{encode(page.pk)}").status_code == 404
    assert client.get(f"/chia-se/{page.pk}-0123456789ab.jpg").status_code == 404
    assert client.get(f"/gop-y/bao-sai/{page.pk}/").status_code == 404
    said = {"useful": "yes", "comment": "", "website": "", "token": token_of_age(60)}
    assert client.post(f"/y-kien/{page.pk}/", said).status_code == 404
    assert not Opinion.objects.exists()
    assert client.post(f"/dem/{page.pk}/").status_code == 204


# On


def test_short_links_lead_to_pages_in_english(client, switched_on):
    page = switched_on["contact"]

    assert client.get(f"/s/{encode(page.pk)}")["Location"] == "/en/contact/"


@pytest.mark.parametrize("address", ["/en/", "/en/about/", "/en/contact/", "/", "/lien-he/"])
def test_the_head_names_the_current_address_of_the_shared_picture(client, switched_on, address):
    picture = read_head(client, address).one("og:image").removeprefix("http://testserver")

    assert client.get(picture).status_code == 200  # no redirect to another one


def test_the_shared_picture_of_a_page_in_english_names_the_ward_in_english(switched_on, site):
    assert find_card(switched_on["contact"], site).agency == ENGLISH["name_en"]


def test_the_contact_page_gives_the_same_facts_in_english(client, switched_on):
    """R30: organisation and contacts in English."""
    text = _html(client, "/en/contact/")

    assert '<html lang="en"' in text
    main = text.split("<main")[1].split("</main>")[0]
    same = (WARD["phone"], WARD["hotline"], WARD["email"], "https://map.example/x")
    for fact in (*same, WARD["responsible_person"], *ENGLISH.values()):
        if fact not in (ENGLISH["unit_name_en"], ENGLISH["parent_name_en"]):
            assert fact in main
    assert "https://zalo.example/a" in main
    assert "https://dai.example/b" not in main  # the channel has no English name


def test_opening_hours_are_said_in_english(client, switched_on, ward):
    value = {"opens": datetime.time(7), "closes": datetime.time(11)}
    value |= {"note": "chỉ tiếp nhận hồ sơ", "note_en": "applications only"}
    ward.opening_hours = [("hours", value | {"days": ["5"]})]
    ward.save()

    assert "Saturday: 7:00 – 11:00 (applications only)" in _html(client, "/en/contact/")
    assert "Thứ Bảy: 7:00 – 11:00 (chỉ tiếp nhận hồ sơ)" in _html(client, "/lien-he/")


def test_the_profile_takes_figures_and_leaders_from_the_vietnamese_one(client, switched_on):
    text = _html(client, "/en/about/")

    for fact in ("46,358 people", "1 July 2025", "On a high plain.", "Chairperson", "Ksor H'Bia"):
        assert fact in text
    assert "Ông Thử" not in text  # whose post nobody has translated


@pytest.mark.parametrize("address", ["/en/", "/en/about/", "/en/contact/", "/en/nowhere/"])
def test_no_vietnamese_of_the_interface_is_left_on_a_page_in_english(client, switched_on, address):
    """Every text of the catalogue is looked for, in what is read and what is read out."""
    markup = client.get(address).content.decode()
    markup = re.sub(r'<a class="language".*?</a>', "", markup, flags=re.S)
    labels = re.findall(r'(?:aria-label|alt|title|placeholder|content)="([^"]*)"', markup)
    text = html.unescape(" ".join([re.sub(r"<[^>]+>", " ", markup), *labels]))
    text = re.sub(r"\s+", " ", text)
    catalogue = polib.pofile(ROOT / "locale/vi/LC_MESSAGES/django.po")
    vietnamese = {entry.msgstr for entry in catalogue if not entry.msgstr.isascii()}

    left = [
        phrase
        for phrase in vietnamese
        if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE)
    ]

    assert len(vietnamese) > 500
    assert left == []
    assert WARD["unit_name"] not in text


def test_each_page_leads_to_its_translation(client, switched_on):
    for vietnamese, english in (
        ("/", "/en/"),
        ("/gioi-thieu/", "/en/about/"),
        ("/lien-he/", "/en/contact/"),
    ):
        texts = [_html(client, vietnamese), _html(client, english)]
        for text in texts:
            named = dict(
                re.findall(r'<link rel="alternate" hreflang="(\w+)"\s+href="([^"]*)"', text)
            )
            assert named == {
                "vi": f"http://testserver{vietnamese}",
                "en": f"http://testserver{english}",
            }
        assert _link(texts[0], "en") == english
        assert _link(texts[1], "vi") == vietnamese


def test_other_pages_lead_to_the_front_page_in_english(client, switched_on):
    text = _html(client, "/cong-khai/")

    assert _link(text, "en") == "/en/"
    assert 'hreflang="vi"' not in text


def test_nothing_leads_to_pages_that_are_not_live(client, switched_on):
    for page in switched_on.values():
        page.unpublish()

    for address in ("/", "/lien-he/"):
        text = _html(client, address)
        assert _link(text, "en") is None
        assert "/en/" not in text


def test_a_translation_whose_original_is_hidden_leads_to_the_front_page(
    client, switched_on, vietnamese
):
    vietnamese["contact"].unpublish()

    text = _html(client, "/en/contact/")

    assert _link(text, "vi") == "/"
    assert "https://map.example/x" not in text


def test_the_menus_of_one_language_do_not_name_pages_of_the_other(client, switched_on):
    english, vietnamese = _html(client, "/en/contact/"), _html(client, "/cong-khai/")

    assert "Trang cong-khai" not in english
    assert 'href="/en/about/"' in english
    assert "About the ward" not in vietnamese
    assert vietnamese.count("/en/") == 1  # the link to the other language


def test_breadcrumbs_and_brand_lead_to_the_front_page_in_english(client, switched_on):
    text = _html(client, "/en/contact/")

    crumbs = re.search(r"<ol>(.*?)</ol>", text, re.S)[1]
    assert re.findall(r'href="([^"]*)"', crumbs) == ["/en/"]
    assert 'class="brand" href="/en/"' in text
    assert "Trang chủ" not in text


def test_an_unknown_address_below_en_is_answered_in_english(client, switched_on):
    response = client.get("/en/nowhere/")

    text = response.content.decode()
    assert response.status_code == 404
    assert '<html lang="en"' in text
    assert "Page not found" in text
    assert "/tim-kiem/" not in text
    assert '<html lang="vi"' in client.get("/nowhere/").content.decode()


def test_machines_are_told_the_language(client, switched_on):
    head = read_head(client, "/en/contact/")

    assert head.one("DC.language") == "en"
    assert head.one("og:locale") == "en_US"
    assert head.one("DC.publisher") == ENGLISH["name_en"]


def test_the_sitemap_names_both_languages(client, switched_on):
    """R7."""
    xml = client.get("/sitemap.xml").content.decode()

    entries = [entry for entry in xml.split("<url>") if "/contact/" in entry]
    assert len(entries) == 2
    for entry in entries:
        assert 'hreflang="vi" href="http://testserver/lien-he/"' in entry
        assert 'hreflang="en" href="http://testserver/en/contact/"' in entry


def test_search_and_site_map_for_people_stay_vietnamese(client, switched_on, home):
    for page in switched_on.values():
        page.save_revision().publish()
    standing(home, SiteMapPage, "so-do")

    assert "/en/" not in _html(client, "/tim-kiem/?q=contact").split("<main")[1].split("</main>")[0]
    assert "/en/" not in _html(client, "/so-do/").split("<main")[1].split("</main>")[0]


def test_the_copy_without_a_network_speaks_english_too(client, switched_on):
    first_line = client.get("/sw.js").content.decode().splitlines()[0]

    assert '"/en/"' in first_line
    assert "You are reading the copy saved at" in first_line


def test_a_request_leaves_no_english_behind(client, switched_on):
    client.get("/en/contact/")

    assert '<html lang="vi"' in _html(client, "/lien-he/")


@pytest.mark.parametrize("address", ["/en/", "/en/about/", "/en/contact/", "/lien-he/"])
def test_pages_stay_within_the_query_budget(
    client, switched_on, address, django_assert_max_num_queries
):
    client.get(address)
    with django_assert_max_num_queries(20):
        client.get(address)


# Two wards, editors, settings


def test_another_ward_is_not_touched(client, switched_on):
    other = Page.get_first_root_node().add_child(instance=HomePage(title="Kia", slug="kia"))
    site = Site.objects.create(hostname="kia.example", root_page=other)
    WardSettings.objects.create(site=site, **WARD)
    front = other.add_child(instance=EnglishHomePage(title="Other Ward"))
    headers = {"host": "kia.example"}

    assert client.get("/en/", headers=headers).status_code == 404
    assert "English" not in client.get("/", headers=headers).content.decode()
    WardSettings.objects.filter(site=site).update(english_enabled=True)
    text = client.get("/en/", headers=headers).content.decode()
    assert front.title in text
    assert ENGLISH["name_en"] not in text


def test_the_pages_have_their_place_and_number(home, pages):
    assert EnglishHomePage.allowed_parent_page_models() == [HomePage]
    assert not EnglishHomePage.can_create_at(home)
    for model in (EnglishProfilePage, EnglishContactPage):
        assert model.allowed_parent_page_models() == [EnglishHomePage]
        assert not model.can_create_at(pages["front"])


def test_the_front_page_in_english_always_stands_at_en(home):
    page = EnglishHomePage(title="Welcome to our ward", slug="welcome")
    home.add_child(instance=page)

    assert page.url_path == f"{home.url_path}en/"


def test_editors_write_in_a_vietnamese_interface(client, switched_on, superuser):
    client.force_login(superuser)
    for page in switched_on.values():
        text = _html(client, f"/quan-tri/pages/{page.pk}/edit/")
        assert '<html lang="vi"' in text
        assert "Nội dung" in text


def test_editors_preview_in_english_before_it_is_switched_on(rf, superuser, pages):
    request = pages["contact"].make_preview_request()

    text = html.unescape(request.content.decode())
    assert '<html lang="en"' in text
    assert ENGLISH["address_en"] in text
    assert "Where procedures" not in text  # a fact that this ward has not given


def test_english_needs_every_fact_that_there_is_in_vietnamese(ward):
    ward.spokesperson = "Lê Văn Phát Ngôn, Chánh Văn phòng"
    ward.address_en = " "
    ward.full_clean()

    ward.english_enabled = True
    with pytest.raises(ValidationError) as refusal:
        ward.full_clean()

    assert set(refusal.value.message_dict) == {"address_en", "spokesperson_en"}
