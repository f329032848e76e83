"""The front page and the standing pages."""

import datetime
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page, Site
from wagtail.rich_text import RichText

from core.models import AdminUnit, WardChannel, WardSettings
from home.models import (
    ContactPage,
    HomeNotice,
    HomePage,
    HomeShortcut,
    Leader,
    ProfilePage,
    SiteMapPage,
    StandardPage,
)
from tests.articles.factories import count_queries, make_article, make_private, make_section
from tests.factories import make_image
from tests.home.factories import add_entry, fill_sections, make_sections

DAY = datetime.timedelta(days=1)
TEXT = [("paragraph", RichText("<p>Có nội dung.</p>"))]


@pytest.fixture
def sections(home):
    return make_sections(home)


def html_of(client, page) -> str:
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode()


def standing(home, model, slug="trang", **fields):
    return home.add_child(instance=model(title=f"Trang {slug}", slug=slug, **fields))


# The front page


def test_an_empty_front_page_is_shown(client, home):
    assert "Ủy ban nhân dân phường Thử Nghiệm" in html_of(client, home)


def test_the_front_page_shows_something_of_every_section(client, home, sections):
    """DESIGN 9: search, procedures, calendar, then the rest."""
    fill_sections(sections, 1, "mẫu")

    html = html_of(client, home)

    for text in (
        'id="front-search"',
        "Lĩnh vực 1",
        "Họp mẫu 1",
        "Sự kiện mẫu 1",
        "Bài mẫu 1",
        "Văn bản mẫu 1",
        "Kế hoạch mẫu 1",
        "Câu hỏi mẫu 1",
        "Ông mẫu 1",
        "0269 000 0001",
    ):
        assert text in html
    assert html.index('id="front-search"') < html.index("Họp mẫu 1") < html.index("Bài mẫu 1")


def test_the_front_page_hides_drafts(client, home, sections):
    fill_sections(sections, 1, "chưa duyệt", live=False)
    Leader.objects.all().delete()

    assert "chưa duyệt" not in html_of(client, home)


def test_the_front_page_hides_what_is_behind_a_login(client, home, sections):
    fill_sections(sections, 1, "nội bộ")
    for section in sections.values():
        make_private(section)

    assert "nội bộ" not in html_of(client, home)


def test_the_front_page_shows_nothing_of_another_ward(client, home, sections):
    """R2."""
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường khác", slug="phuong-khac"))
    Site.objects.create(hostname="khac.example", root_page=other)
    fill_sections(make_sections(other), 1, "phường khác")

    assert "phường khác" not in html_of(client, home)


def test_the_front_page_of_20_items_takes_no_more_queries_than_one_of_1(client, home, sections):
    """Issue: the front page takes 25 queries at most."""
    home.shortcuts.add(HomeShortcut(label="Lối tắt", page=sections["van-ban"]))
    counts = []
    for numbers in (range(1, 2), range(2, 21)):
        for number in numbers:
            fill_sections(sections, number)
            home.notices.add(HomeNotice(text=f"Tin {number}", ends_on=timezone.localdate()))
        home.save()
        counts.append(count_queries(client, home))

    assert counts[0] == counts[1] <= 25


def test_internal_entries_of_the_calendar_stay_internal(client, home, sections):
    today = timezone.localdate()
    add_entry(sections["lich-cong-tac"], today, "Họp công khai")
    add_entry(sections["lich-cong-tac"], today, "Họp nội bộ", is_public=False)

    html = html_of(client, home)

    assert "Họp công khai" in html
    assert "Họp nội bộ" not in html


def test_without_chosen_shortcuts_the_usual_sections_are_offered(client, home, sections):
    shortcuts = client.get("/").context["front"].shortcuts

    assert [link["page"].slug for link in shortcuts] == [
        "thu-tuc-hanh-chinh",
        "lich-cong-tac",
        "hoi-dap",
        "van-ban",
    ]


def test_chosen_shortcuts_leave_out_pages_that_the_public_cannot_see(client, home, sections):
    draft = standing(home, StandardPage, "ban-nhap", live=False)
    home.shortcuts.set(
        [
            HomeShortcut(label="Bản nháp", page=draft),
            HomeShortcut(label="Giấy tờ", page=sections["van-ban"], icon="file-text"),
        ]
    )
    home.save()

    html = html_of(client, home)

    assert "Giấy tờ" in html
    assert "Bản nháp" not in html


@pytest.mark.parametrize(
    ("first", "last", "shown"), [(0, 0, True), (-3, 3, True), (1, 2, False), (-2, -1, False)]
)
def test_a_notice_is_shown_from_its_first_to_its_last_day(client, home, first, last, shown):
    """R13, and no slogans that stay for ever."""
    today = timezone.localdate()
    notice = HomeNotice(text="Tạm ngừng", starts_on=today + first * DAY, ends_on=today + last * DAY)
    home.notices.add(notice)
    home.save()

    assert ("Tạm ngừng" in html_of(client, home)) is shown


def test_a_notice_cannot_end_before_it_begins(home):
    today = timezone.localdate()

    with pytest.raises(ValidationError) as refusal:
        HomeNotice(home=home, text="Sai", starts_on=today, ends_on=today - DAY).full_clean()

    assert "ends_on" in refusal.value.message_dict


def test_frequent_searches_lead_to_the_search_page(client, home):
    home.search_hints = "khai sinh\n\nchứng thực & sao y\n"
    home.save()

    html = html_of(client, home)

    assert "/tim-kiem/?q=khai%20sinh" in html
    assert "q=ch%E1%BB%A9ng%20th%E1%BB%B1c%20%26%20sao%20y" in html


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
    text = standing(home, ContactPage).folded_text()

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
    assert "don vi cu" in profile.folded_text()


def test_the_map_of_the_boundaries_needs_alternative_text(profile):
    """R33."""
    profile.boundary_map = make_image(description="")

    with pytest.raises(ValidationError) as refusal:
        profile.full_clean()

    assert "boundary_map" in refusal.value.message_dict


def test_a_leader_is_found_by_name_and_duty(profile):
    assert "ba mau" in profile.folded_text()
    assert "phu trach chung" in profile.folded_text()


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
