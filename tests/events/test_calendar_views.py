"""The lists and addresses of the calendar."""

from datetime import date, time

import pytest
from wagtail.models import PageViewRestriction

from events.choices import Kind
from tests.events.factories import MONDAY, entry, local, make_event, make_week


def text(response) -> str:
    return response.content.decode()


def test_the_front_of_the_calendar_is_the_present_week(client, calendar, monday):
    make_week(calendar, entries=[entry("Giao ban"), entry("Kiểm tra chợ", date(2026, 11, 25))])
    make_week(calendar, date(2026, 11, 30), entries=[entry("Tuần sau", date(2026, 11, 30))])
    page = text(client.get(calendar.url))
    assert "23/11/2026" in page
    assert "29/11/2026" in page
    assert "Giao ban" in page
    assert "Tuần sau" not in page
    assert page.count('class="day is-today"') == 1
    assert "/lich-cong-tac/tuan/2026/49/" in page


def test_without_the_present_week_the_latest_one_is_shown_and_named(client, calendar, monday):
    make_week(calendar, date(2026, 11, 9), entries=[entry("Việc cũ", date(2026, 11, 9))])
    response = client.get(calendar.url)
    assert response.context["is_current"] is False
    assert "Việc cũ" in text(response)
    assert 'class="notice notice-warning"' in text(response)


def test_a_calendar_without_weeks_says_so(client, calendar):
    response = client.get(calendar.url)
    assert response.status_code == 200
    assert 'class="empty"' in text(response)


def test_a_week_lives_at_its_year_and_number(client, calendar):
    week = make_week(calendar, entries=[entry("Giao ban")], note="Lịch này thay thư mời họp")
    assert week.url == "/lich-cong-tac/tuan/2026/48/"
    response = client.get(week.url)
    assert response.context["page"].specific == week
    assert "Giao ban" in text(response)
    assert "Lịch này thay thư mời họp" in text(response)
    assert f'<link rel="canonical" href="{week.full_url}">' in text(response)


def test_the_slug_of_a_week_redirects_to_its_address(client, calendar):
    week = make_week(calendar)
    response = client.get("/lich-cong-tac/tuan-48-2026/")
    assert response.status_code == 301
    assert response["Location"] == week.url


def test_weeks_link_to_their_published_neighbours(client, calendar):
    """Week 53 of 2026 is followed by week 1 of 2027; unpublished weeks are stepped over."""
    last = make_week(calendar, date(2026, 12, 28))
    make_week(calendar, date(2027, 1, 4), live=False)
    later = make_week(calendar, date(2027, 1, 11))
    context = client.get(last.url).context
    assert context["previous_week"] is None
    assert context["next_week"] == later
    assert client.get(later.url).context["previous_week"] == last


def test_an_unpublished_week_is_a_friendly_404(client, calendar):
    latest = make_week(calendar)
    make_week(calendar, date(2026, 12, 7), live=False, entries=[entry("Nháp", date(2026, 12, 7))])
    response = client.get("/lich-cong-tac/tuan/2026/50/")
    assert response.status_code == 404
    assert 'class="empty"' in text(response)
    assert latest.url in text(response)
    assert "Nháp" not in text(response)


@pytest.mark.parametrize(
    "path",
    [
        "tuan/9999/99/",
        "tuan/2027/53/",
        "tuan/0/0/",
        "tuan/99999999999999999999/1/",
        "tuan/2026/99999999999999999999/",
        "tuan/abc/1/",
        "tuan/2026/",
        "thang/2026/13/",
        "thang/2026/0/",
        "thang/9999/1/",
        "thang/99999999999999999999/1/",
        "thang/2026/x/",
        "khong-co/",
    ],
)
def test_addresses_that_mean_nothing_are_404(client, calendar, path):
    assert client.get(f"/lich-cong-tac/{path}").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "page=abc",
        "page=-1",
        "page=999999999999",
        "when=x",
        "year=x",
        "year=99999999999999999999",
        "when=past&year=2026",
        "when=all&page=2",
        "q=" + "d" * 10_000,
    ],
)
def test_hostile_queries_never_break_the_list_of_events(client, calendar, query):
    make_event(calendar)
    for path in ("", "su-kien/", "thang/2026/11/", "tiep-cong-dan/", "lich.ics", "rss/"):
        assert client.get(f"/lich-cong-tac/{path}?{query}").status_code == 200


def test_a_null_byte_is_a_bad_request(client, calendar):
    assert client.get("/lich-cong-tac/su-kien/?when=%00").status_code == 400


def test_the_list_shows_upcoming_events_until_asked_for_others(client, calendar, monday):
    make_event(calendar, "Sắp tới")
    make_event(calendar, "Đã qua", starts_at=local(2026, 11, 2, 8))
    make_event(calendar, "Năm ngoái", starts_at=local(2025, 11, 2, 8))

    def titles(query):
        page = client.get(f"/lich-cong-tac/su-kien/?{query}").context["page_obj"]
        return [event.title for event in page]

    assert titles("") == ["Sắp tới"]
    assert titles("when=") == ["Sắp tới"]
    assert titles("when=past") == ["Đã qua", "Năm ngoái"]
    assert titles("when=past&year=2025") == ["Năm ngoái"]
    assert titles("year=2025") == titles("when=&year=2025") == ["Năm ngoái"]
    assert titles("when=&year=2026") == ["Sắp tới"]
    assert titles("when=all") == ["Sắp tới", "Đã qua", "Năm ngoái"]
    assert titles("when=x") == ["Sắp tới", "Đã qua", "Năm ngoái"]


def test_the_list_of_events_has_pages(client, calendar, monday):
    for number in range(13):
        make_event(calendar, f"Sự kiện {number}")
    first = client.get("/lich-cong-tac/su-kien/")
    assert len(first.context["page_obj"]) == 12
    assert "page=2" in text(first)
    assert len(client.get("/lich-cong-tac/su-kien/?page=2").context["page_obj"]) == 1


def test_a_month_lists_events_and_receptions_by_day(client, calendar):
    make_event(calendar, "Ngày hội")
    make_event(calendar, "Tháng sau", starts_at=local(2026, 12, 1, 8))
    rows = [
        entry("Chủ tịch tiếp công dân", date(2026, 11, 25), kind=Kind.RECEPTION),
        entry("Họp thường kỳ", date(2026, 11, 24)),
    ]
    make_week(calendar, entries=rows)
    page = text(client.get("/lich-cong-tac/thang/2026/11/"))
    assert page.index("Chủ tịch tiếp công dân") < page.index("Ngày hội")
    assert "Tháng sau" not in page
    assert "Họp thường kỳ" not in page


def test_the_month_without_a_number_is_the_present_one(client, calendar, monday):
    assert client.get("/lich-cong-tac/thang/").context["month"].number == 11


def test_receptions_show_old_and_new_day_of_a_moved_one(client, calendar, monday):
    """R27: a rescheduled reception names both days."""
    moved = entry(
        "Chủ tịch tiếp công dân",
        date(2026, 11, 26),
        kind=Kind.RECEPTION,
        status="rescheduled",
        moved_from=date(2026, 11, 24),
        place="Phòng tiếp công dân",
    )
    make_week(calendar, entries=[moved])
    past = entry("Buổi đã qua", date(2026, 11, 17), kind=Kind.RECEPTION)
    make_week(calendar, date(2026, 11, 17), entries=[past])
    page = text(client.get("/lich-cong-tac/tiep-cong-dan/"))
    for words in ("2026-11-26", "24/11/2026", "Phòng tiếp công dân"):
        assert words in page
    assert "Buổi đã qua" not in page


@pytest.mark.parametrize("status", ["postponed", "cancelled", "rescheduled", "added", "planned"])
def test_every_status_but_confirmed_stands_in_words(client, calendar, status):
    """Never by colour alone (R33)."""
    row = entry("Kiểm tra trật tự đô thị", status=status)
    week = make_week(calendar, entries=[row])
    assert f">{row.state.label}</span>" in text(client.get(week.url))


def test_a_private_week_asks_for_login_and_appears_in_no_list(client, calendar, monday):
    week = make_week(
        calendar, entries=[entry("Việc kín"), entry("Tiếp riêng", kind=Kind.RECEPTION)]
    )
    PageViewRestriction.objects.create(page=week, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(week.url).status_code == 302
    for path in ("", "thang/2026/11/", "tiep-cong-dan/", "lich.ics", "rss/"):
        page = text(client.get(f"/lich-cong-tac/{path}"))
        assert "Việc kín" not in page
        assert "Tiếp riêng" not in page


def test_a_private_calendar_hides_all_its_lists(client, calendar):
    make_week(calendar, entries=[entry("Việc kín")])
    PageViewRestriction.objects.create(page=calendar, restriction_type=PageViewRestriction.LOGIN)
    for path in ("", "tuan/2026/48/", "su-kien/", "thang/", "tiep-cong-dan/", "lich.ics", "rss/"):
        assert client.get(f"/lich-cong-tac/{path}").status_code == 302


def test_draft_events_and_private_events_appear_in_no_list(client, calendar, monday):
    make_event(calendar, "Sự kiện nháp", live=False)
    private = make_event(calendar, "Sự kiện kín")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    for path in ("", "su-kien/", "su-kien/?when=all", "thang/2026/11/", "lich.ics", "rss/"):
        page = text(client.get(f"/lich-cong-tac/{path}"))
        assert "Sự kiện nháp" not in page
        assert "Sự kiện kín" not in page


def test_public_lists_set_no_cookie(client, calendar):
    make_week(calendar, entries=[entry()])
    for path in ("", "tuan/2026/48/", "su-kien/", "thang/", "tiep-cong-dan/", "lich.ics", "rss/"):
        assert not client.get(f"/lich-cong-tac/{path}").cookies


@pytest.mark.parametrize("path", ["", "su-kien/", "thang/2026/11/", "tiep-cong-dan/"])
def test_every_list_names_its_own_address_as_canonical(client, calendar, path):
    page = text(client.get(f"/lich-cong-tac/{path}?page=2"))
    assert f'<link rel="canonical" href="{calendar.full_url}{path}">' in page


def test_numbers_of_years_have_no_thousands_separator(client, calendar, monday):
    make_week(calendar)
    make_event(calendar)
    for path in ("", "tuan/2026/48/", "su-kien/", "thang/", "tuan/2026/50/"):
        assert "2.026" not in text(client.get(f"/lich-cong-tac/{path}"))


def test_hours_of_an_entry_are_shown(client, calendar):
    week = make_week(calendar, entries=[entry(starts_at=time(8), ends_at=time(9, 30))])
    page = text(client.get(week.url))
    assert "08:00" in page
    assert "09:30" in page
    assert MONDAY.strftime("%d/%m") in page
