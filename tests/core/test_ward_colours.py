"""Two colours of a ward: what follows from them, what is refused, how they reach a page (R5)."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Site

from core.look import palette
from core.look.contrast import GROUNDS, HIGH_TEXT_FLOOR, contrast
from core.look.tokens import LABELS, colours
from core.look.ward import check_colours, normalise, ward_look
from core.models import WardSettings
from tests.factories import WARD

BLUE, GOLD, PALE = "#1c4c8c", "#f4b81c", "#f0c4c4"
LEGIBLE = [(BLUE, GOLD), ("#17603a", "#f4b81c"), ("#6a1b9a", "#26c6da"), ("#000080", "#ffffff")]


@pytest.mark.parametrize(("primary", "accent"), LEGIBLE)
def test_what_is_derived_is_legible_in_every_theme(primary, accent):
    check_colours(primary, accent)
    assert palette.ward_shortfalls(primary, accent) == []


@pytest.mark.parametrize(("primary", "accent"), LEGIBLE)
def test_the_strong_shade_serves_devices_that_ask_for_more_contrast(primary, accent):
    light = colours()["light"] | palette.derive(primary, accent)["light"]
    for ground in GROUNDS:
        assert contrast(light["primary-hover"], light[ground]) >= HIGH_TEXT_FLOOR
    assert contrast(light["on-fill"], light["fill-hover"]) >= HIGH_TEXT_FLOOR


def test_a_pale_main_colour_is_refused_with_the_pair_the_figures_and_a_way_out():
    with pytest.raises(ValidationError) as refusal:
        check_colours(PALE, GOLD)
    [message] = refusal.value.message_dict["primary_colour"]
    found = re.search(r"tương phản (\d+,\d) : 1, cần ít nhất 4,5 : 1", message)
    assert found
    assert "màu chính" in message
    nearest = message.split()[-1].rstrip(".")
    check_colours(nearest, GOLD)


def test_an_accent_that_vanishes_on_the_main_colour_is_refused():
    with pytest.raises(ValidationError) as refusal:
        check_colours(BLUE, "#1d4d8d")
    [message] = refusal.value.message_dict["accent_colour"]
    assert "cần ít nhất 3,0 : 1" in message
    check_colours(BLUE, message.split()[-1].rstrip("."))


def test_every_colour_has_a_name_to_speak_of():
    assert set(LABELS) == set(colours()["light"])


@pytest.mark.parametrize(
    ("typed", "kept"), [("#1C4C8C", BLUE), ("1c4c8c", BLUE), ("#abc", "#aabbcc"), ("đỏ", "")]
)
def test_colours_are_kept_in_one_spelling(typed, kept):
    assert normalise(typed) == kept


# --- The form ------------------------------------------------------------------


def _address(site) -> str:
    return reverse("wagtailsettings:edit", args=["core", "wardsettings", site.pk])


def _form(**changed) -> dict:
    fields = WardSettings._meta.fields
    kept = {field.name: field.default for field in fields if field.has_default()}
    lists = {f"{field.name}-count": 0 for field in fields if isinstance(field, StreamField)}
    lists |= {"channels-TOTAL_FORMS": 0, "channels-INITIAL_FORMS": 0}
    return kept | WARD | lists | {"primary_colour": "", "accent_colour": ""} | changed


@pytest.fixture
def desk(client, administrator):
    client.force_login(administrator)
    return client


def test_the_form_refuses_a_bad_pair_and_loses_nothing(desk, site):
    response = desk.post(_address(site), _form(primary_colour=PALE, phone="0269 9 999 999"))
    page = response.content.decode()
    assert response.status_code == 200
    assert "Khó đọc ở giao diện sáng" in page
    assert PALE in page
    assert "0269 9 999 999" in page
    assert WardSettings.objects.get(site=site).phone == WARD["phone"]


def test_what_is_no_colour_is_refused_in_plain_words(desk, site):
    response = desk.post(_address(site), _form(primary_colour="đỏ", accent_colour="#12"))
    assert response.status_code == 200
    assert response.content.decode().count("Nhập màu gồm dấu #") == 2


def test_a_good_pair_is_kept(desk, site):
    assert desk.post(_address(site), _form(primary_colour="1C4C8C")).status_code == 302
    assert WardSettings.objects.get(site=site).primary_colour == BLUE


# --- The page ------------------------------------------------------------------


@pytest.fixture
def blue_ward(site) -> WardSettings:
    ward = WardSettings.objects.get(site=site)
    ward.primary_colour = BLUE
    ward.save()
    return ward


def _stylesheet_of(client, **extra) -> str:
    page = client.get("/", **extra).content.decode()
    found = re.search(r'href="(/mau-sac/\w+\.css)"', page)
    return found[1] if found else ""


def test_a_ward_with_the_default_colours_asks_for_no_further_file(client, site):
    assert _stylesheet_of(client) == ""
    assert client.get("/mau-sac/abc.css").status_code == 404


def test_a_ward_with_colours_gets_a_stylesheet_that_keeps_for_a_year(client, blue_ward):
    response = client.get(_stylesheet_of(client))
    assert response["Content-Type"].startswith("text/css")
    assert "immutable" in response["Cache-Control"]
    assert f"--primary: var(--light, {BLUE})" in response.content.decode()
    assert "Set-Cookie" not in response


def test_new_colours_have_a_new_address_and_the_old_one_leads_there(client, blue_ward):
    before = _stylesheet_of(client)
    blue_ward.primary_colour = "#17603a"
    blue_ward.save()
    assert _stylesheet_of(client) not in ("", before)
    assert client.get(before)["Location"] == _stylesheet_of(client)


def test_the_colours_of_one_ward_do_not_reach_another(client, blue_ward, home):
    """R2: two wards in one database."""
    other = home.get_root().add_child(instance=type(home)(title="Trang khác", slug="khac"))
    site = Site.objects.create(hostname="khac.example.vn", root_page=other)
    WardSettings.objects.create(site=site, **WARD)
    there = {"HTTP_HOST": "khac.example.vn"}
    assert _stylesheet_of(client) != ""
    assert _stylesheet_of(client, **there) == ""
    assert client.get(_stylesheet_of(client), **there).status_code == 404


def test_the_bar_of_the_browser_has_the_colour_of_the_ward(client, blue_ward):
    assert f'<meta name="theme-color" content="{BLUE}">' in client.get("/").content.decode()
    assert ward_look("", "").bar_light == colours()["light"]["fill"]
