"""The front page."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page, Site

from home.models import (
    HomeNotice,
    HomePage,
    HomeShortcut,
    Leader,
    StandardPage,
)
from tests.articles.factories import (
    count_queries,
    html_of,
    make_article,
    make_private,
)
from tests.factories import make_image
from tests.home.factories import add_entry, fill_sections, make_sections, standing

DAY = datetime.timedelta(days=1)


@pytest.fixture
def sections(home):
    return make_sections(home)


def test_an_empty_front_page_is_shown(client, home):
    assert "Ủy ban nhân dân phường Thử Nghiệm" in html_of(client, home)


def test_the_front_page_shows_something_of_every_section(client, home, sections):
    """DESIGN 9: search, procedures, calendar, then the rest."""
    fill_sections(sections, 1, "mẫu")

    html = html_of(client, home)

    for text in (
        'id="site-search"',
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
    assert html.index('id="site-search"') < html.index("Họp mẫu 1") < html.index("Bài mẫu 1")


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


def test_a_full_day_shows_its_first_entries_and_says_how_many_follow(client, home, sections):
    for number in range(1, 7):
        add_entry(sections["lich-cong-tac"], timezone.localdate(), f"Họp thứ {number}")

    html = html_of(client, home)

    assert "Họp thứ 4" in html
    assert "Họp thứ 5" not in html
    assert "Còn 2 việc ngày" in html


def test_news_begins_with_the_newest_article_that_has_a_picture(client, home, sections):
    news = sections["thong-tin-tuyen-truyen"]
    old, middle, new = (datetime.date(2026, 11, day) for day in (1, 2, 3))
    make_article(news, title="Cũ có ảnh", image=make_image(), published_on=old)
    make_article(news, title="Vừa có ảnh", image=make_image(), published_on=middle)
    make_article(news, title="Mới không ảnh", published_on=new)

    titles = [article.title for article in client.get("/").context["front"].news]

    assert titles == ["Vừa có ảnh", "Mới không ảnh", "Cũ có ảnh"]


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


def test_an_edit_of_the_front_page_that_nobody_approved_is_not_shown(client, home):
    home.welcome = "Lời chào chưa duyệt"
    home.save_revision()

    assert "Lời chào chưa duyệt" not in html_of(client, home)


def test_frequent_searches_lead_to_the_search_page(client, home):
    home.search_hints = "khai sinh\n\nchứng thực & sao y\n"
    home.save()

    html = html_of(client, home)

    assert "/tim-kiem/?q=khai%20sinh" in html
    assert "q=ch%E1%BB%A9ng%20th%E1%BB%B1c%20%26%20sao%20y" in html
