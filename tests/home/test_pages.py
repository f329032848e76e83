"""The standing pages: text, contact, profile, site map."""

import datetime
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from wagtail.models import Page
from wagtail.rich_text import RichText

from core.models import AdminUnit, WardChannel, WardSettings
from home.models import (
    ContactPage,
    HomePage,
    Leader,
    ProfilePage,
    SiteMapPage,
    StandardPage,
)
from tests.articles.factories import (
    count_queries,
    html_of,
    make_article,
    make_private,
    make_section,
)
from tests.factories import make_image
from tests.home.factories import standing
from tests.search.indexed import words_of

TEXT = [("paragraph", RichText("<p>Có nội dung.</p>"))]


# Every type of page


@pytest.mark.parametrize("model", [StandardPage, ContactPage, ProfilePage, SiteMapPage])
def test_standing_pages_are_shown_edited_and_hidden_as_drafts(client, home, superuser, model):
    page = standing(home, model, summary="Tóm tắt của trang.")
    assert "Tóm tắt của trang." in html_of(client, page)

    page.unpublish()
    assert client.get(page.get_url()).status_code == 404

    client.force_login(superuser)
    assert client.get(f"/quan-tri/pages/{page.pk}/edit/").status_code == 200


def test_the_front_page_is_edited_in_the_admin(client, home, superuser):
    client.force_login(superuser)

    assert client.get(f"/quan-tri/pages/{home.pk}/edit/").status_code == 200


def test_pages_have_their_place_in_the_tree():
    assert HomePage.allowed_parent_page_models() == [Page]
    for model in (ContactPage, ProfilePage, SiteMapPage):
        assert model.allowed_parent_page_models() == [HomePage]
    assert set(StandardPage.allowed_parent_page_models()) == {HomePage, ProfilePage, StandardPage}
    assert StandardPage.allowed_subpage_models() == [StandardPage]
    assert ContactPage.allowed_subpage_models() == SiteMapPage.allowed_subpage_models() == []


def test_there_is_one_profile_contact_page_and_site_map_per_ward(home):
    for model in (ContactPage, ProfilePage, SiteMapPage):
        assert model.can_create_at(home)
        standing(home, model, model.__name__.lower())
        assert not model.can_create_at(home)


def test_an_edit_that_nobody_approved_is_not_shown(client, home):
    page = standing(home, StandardPage, body=TEXT)
    page.body = [("paragraph", RichText("<p>Chưa ai duyệt.</p>"))]
    page.save_revision()

    html = html_of(client, page)

    assert "Có nội dung." in html
    assert "Chưa ai duyệt." not in html


def test_a_standing_page_lists_the_public_pages_below_it(client, home):
    page = standing(home, StandardPage, "cong-khai")
    page.add_child(instance=StandardPage(title="Ngân sách", slug="ngan-sach"))
    page.add_child(instance=StandardPage(title="Trang nháp", slug="nhap", live=False))
    make_private(page.add_child(instance=StandardPage(title="Trang nội bộ", slug="noi-bo")))

    html = html_of(client, page)

    assert "Ngân sách" in html
    assert "Trang nháp" not in html
    assert "Trang nội bộ" not in html


def test_the_contact_page_takes_its_facts_from_the_ward_settings(client, site, home):
    """R8, R26."""
    ward = WardSettings.for_site(site)
    ward.spokesperson = "Lê Văn Phát Ngôn, Chánh Văn phòng"
    ward.service_place = "Trung tâm Phục vụ hành chính công"
    ward.channels.add(WardChannel(name="Zalo OA", url="https://zalo.example/oa"))
    ward.save()

    main = html_of(client, standing(home, ContactPage)).split("<main")[1].split("</main>")[0]

    for fact in (
        ward.name,
        ward.address,
        ward.phone,
        ward.hotline,
        ward.email,
        ward.office_hours,
        ward.responsible_person,
        ward.spokesperson,
        ward.service_place,
        "https://zalo.example/oa",
    ):
        assert fact in main


def test_the_contact_page_is_found_by_what_the_settings_say(home):
    """R37: "giờ làm việc của phường" is among the questions people ask."""
    text = words_of(standing(home, ContactPage))

    assert "gio lam viec thu hai den thu sau" in text
    assert "0269 000 0001" in text


def test_the_map_must_be_at_a_secure_address(home):
    page = standing(home, ContactPage)
    page.map_url = "http://ban-do.example"

    with pytest.raises(ValidationError) as refusal:
        page.full_clean()

    assert "map_url" in refusal.value.message_dict


# The ward's profile


@pytest.fixture
def profile(home) -> ProfilePage:
    """A profile with all that R14 asks for."""
    unit = AdminUnit.objects.create(name="Thử Nghiệm", kind="ward")
    unit.predecessors.add(AdminUnit.objects.create(name="Đơn vị Cũ", kind="ward"))
    page = ProfilePage(
        title="Giới thiệu",
        slug="gioi-thieu",
        area_km2="35.25",
        population=46358,
        founded_on=datetime.date(2025, 7, 1),
        unit=unit,
        boundary_map=make_image(description="Bản đồ địa giới"),
        **dict.fromkeys(ProfilePage.TEXT_PARTS, TEXT),
    )
    page.leaders.add(
        Leader(name="Bà Mẫu", post="Chủ tịch", biography="Sinh năm mẫu.", duties="Phụ trách chung.")
    )
    return home.add_child(instance=page)


def test_the_profile_shows_its_parts_figures_and_leaders(client, profile):
    """R14."""
    html = html_of(client, profile)

    for text in (
        "35,25 km²",
        "46.358",
        "01/07/2025",
        "Đơn vị Cũ",
        "Bản đồ địa giới",
        "Bà Mẫu",
        "Sinh năm mẫu.",
        "Phụ trách chung.",
    ):
        assert text in html
    assert html.count("Có nội dung.") == len(ProfilePage.TEXT_PARTS)


def test_a_full_profile_misses_nothing(profile):
    assert profile.missing_parts() == []
    call_command("profile_completeness", stdout=StringIO())


def test_each_empty_part_of_the_profile_is_named(profile):
    """R14: the "completeness" command lists empty parts."""
    profile.history = []
    profile.boundary_map = None
    profile.leaders.first().delete()
    profile.leaders.add(Leader(name="Ông Mẫu", post="Phó Chủ tịch"))
    profile.save()
    profile = ProfilePage.objects.get(pk=profile.pk)
    said = StringIO()

    assert len(profile.missing_parts()) == 3
    with pytest.raises(CommandError):
        call_command("profile_completeness", stdout=said)
    assert profile.missing_parts()[0] in said.getvalue()


def test_a_merged_ward_is_found_by_its_old_names(profile):
    assert "don vi cu" in words_of(profile)


def test_the_map_of_the_boundaries_needs_alternative_text(profile):
    """R33."""
    profile.boundary_map = make_image(description="")

    with pytest.raises(ValidationError) as refusal:
        profile.full_clean()

    assert "boundary_map" in refusal.value.message_dict


def test_a_leader_is_found_by_name_and_duty(profile):
    assert "ba mau" in words_of(profile)
    assert "phu trach chung" in words_of(profile)


# The site map


def test_the_site_map_shows_public_pages_once_and_nothing_else(client, home):
    """R7."""
    map_page = standing(home, SiteMapPage, "so-do-cong")
    first = standing(home, StandardPage, "mot")
    second = first.add_child(instance=StandardPage(title="Tầng hai", slug="hai"))
    second.add_child(instance=StandardPage(title="Tầng ba", slug="ba"))
    standing(home, StandardPage, "nhap", live=False)
    make_private(standing(home, StandardPage, "noi-bo"))

    main = html_of(client, map_page).split("<main")[1].split("</main>")[0]

    for title in ("Trang mot", "Tầng hai", "Tầng ba"):
        assert main.count(f">{title}</a>") == 1
    assert "Trang nhap" not in main
    assert "Trang noi-bo" not in main


def test_a_live_page_below_an_unpublished_one_is_still_on_the_site_map(client, home):
    map_page = standing(home, SiteMapPage, "so-do-cong")
    hidden = standing(home, StandardPage, "an", live=False)
    hidden.add_child(instance=StandardPage(title="Con còn sống", slug="con"))

    assert "Con còn sống" in html_of(client, map_page)


def test_a_long_section_is_shown_with_its_number_of_pages(client, home):
    map_page = standing(home, SiteMapPage, "so-do-cong")
    section = make_section(home)
    for _ in range(21):
        make_article(section, title="Một trong nhiều bài")

    html = html_of(client, map_page)

    assert "(21 " in html
    assert "Một trong nhiều bài" not in html


def test_the_site_map_takes_the_same_queries_with_1_and_20_pages(client, home):
    map_page = standing(home, SiteMapPage, "so-do-cong")
    counts = []
    for numbers in (range(1), range(1, 20)):
        for number in numbers:
            page = standing(home, StandardPage, f"trang-{number}")
            page.add_child(instance=StandardPage(title="Con", slug="con"))
        counts.append(count_queries(client, map_page))

    assert counts[0] == counts[1] <= 20
