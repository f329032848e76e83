"""ISO weeks and the layout of a week."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from events.choices import Session
from events.iso import IsoWeek
from events.models import Holiday, WorkWeekPage
from events.schedule import plan_week
from tests.events.factories import MONDAY, entry, make_week


@pytest.mark.parametrize(
    ("day", "year", "number"),
    [
        (date(2026, 11, 23), 2026, 48),
        (date(2026, 12, 31), 2026, 53),
        (date(2027, 1, 3), 2026, 53),
        (date(2027, 1, 4), 2027, 1),
        (date(2024, 12, 30), 2025, 1),
        (date(2021, 1, 1), 2020, 53),
    ],
)
def test_days_around_new_year_belong_to_the_iso_week(day, year, number):
    assert IsoWeek.of(day) == IsoWeek(year, number)
    assert day in IsoWeek(year, number)


@pytest.mark.parametrize(
    ("year", "number"), [(2027, 53), (2026, 54), (2026, 0), (0, 1), (9999, 52), (10**30, 1)]
)
def test_weeks_that_do_not_exist_are_refused(year, number):
    with pytest.raises(ValueError, match=r"no week|Invalid week"):
        IsoWeek(year, number)


def test_a_week_has_seven_days_from_monday_on():
    week = IsoWeek(2026, 53)
    assert (week.monday, week.sunday) == (date(2026, 12, 28), date(2027, 1, 3))
    assert len(week.days) == 7


def test_a_day_lists_sessions_in_order_and_says_when_office_hours_are_free():
    rows = [
        entry("Tiếp xúc cử tri", session=Session.EVENING, starts_at=time(19)),
        entry("Họp sau", starts_at=time(9)),
        entry("Họp trước", starts_at=time(8)),
    ]
    monday, *others = plan_week(IsoWeek.of(MONDAY), rows, [], today=MONDAY)
    assert [(part.session, [row.content for row in part.entries]) for part in monday.sessions] == [
        (Session.MORNING, ["Họp trước", "Họp sau"]),
        (Session.AFTERNOON, []),
        (Session.EVENING, ["Tiếp xúc cử tri"]),
    ]
    assert monday.is_today
    assert not any(day.sessions or day.is_today for day in others)


def test_an_entry_of_the_whole_day_leaves_no_free_session():
    rows = [entry("Trực bão", session=Session.WHOLE_DAY, starts_at=None)]
    monday = plan_week(IsoWeek.of(MONDAY), rows, [], today=MONDAY)[0]
    assert [part.session for part in monday.sessions] == [Session.WHOLE_DAY]


def test_every_day_of_tet_is_marked_as_holiday(calendar):
    """requirements §6: holidays are data."""
    for number in range(16, 23):
        Holiday.objects.create(date=date(2026, 2, number), name="Tết Bính Ngọ")
    days = make_week(calendar, date(2026, 2, 16)).days()
    assert [day.holiday.name for day in days] == ["Tết Bính Ngọ"] * 7


def test_title_and_slug_say_the_week(calendar):
    page = make_week(calendar)
    assert "48" in page.title
    assert "2026" in page.title
    assert page.slug == "tuan-48-2026"


def test_title_and_address_follow_when_the_week_is_changed(calendar):
    page = make_week(calendar)
    page.week = 49
    page.save_revision().publish()
    page = Page.objects.get(pk=page.pk)
    assert "49" in page.title
    assert page.slug == "tuan-49-2026"
    assert page.url == "/lich-cong-tac/tuan/2026/49/"
    assert page.specific.url == page.url


def test_a_second_calendar_of_the_same_week_is_refused(calendar):
    make_week(calendar)
    with pytest.raises(ValidationError) as error:
        make_week(calendar)
    assert "week" in error.value.message_dict


def test_two_wards_may_each_have_the_same_week(home, calendar):
    """R2: two wards live in one database."""
    from home.models import HomePage
    from tests.events.factories import make_calendar

    other = home.get_parent().add_child(instance=HomePage(title="Phường khác", slug="khac"))
    make_week(calendar)
    make_week(make_calendar(other))
    assert WorkWeekPage.objects.count() == 2


def test_an_entry_cannot_end_before_it_starts():
    with pytest.raises(ValidationError) as error:
        entry(starts_at=time(9), ends_at=time(8)).clean()
    assert "ends_at" in error.value.message_dict


def test_a_change_of_status_is_given_the_present_time(monday):
    row = entry(status="postponed")
    row.clean()
    assert row.changed_at is not None
    unchanged = entry()
    unchanged.clean()
    assert unchanged.changed_at is None
