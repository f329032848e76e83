"""One module counts every deadline: properties that hold for any days, hours and holidays."""

from datetime import date, datetime, time, timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from core import opening_hours, working_days
from core.lunar import lunar_date, solar_date, tet
from core.models import WardSettings
from core.opening_blocks import ASSUMED_HOURS
from core.working_days import (
    add_working_days,
    add_working_hours,
    end_of_period,
    is_working_day,
    working_days_between,
    working_hours_between,
)
from events.models import Holiday

few = settings(max_examples=40, derandomize=True, deadline=None, database=None)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
NUMBERS = st.integers(1, 40)
# Tết 2026: five days off; a Saturday worked in exchange.
SPECIAL = {date(2026, 2, day): False for day in range(16, 21)} | {date(2026, 2, 28): True}


@pytest.fixture(scope="module", autouse=True)
def holidays():
    """A table of special days without a database, so that examples are quick."""
    patch = pytest.MonkeyPatch()
    for module in (working_days, opening_hours):
        patch.setattr(module, "special_days", lambda first, last: SPECIAL)
    yield
    patch.undo()


def ward_with(*rows):
    rows = [SimpleNamespace(value={"note": "", "note_en": "", **row}) for row in rows]
    return SimpleNamespace(opening_hours=rows, assumed_hours=[], opening_exceptions=[])


WARD = ward_with(*(row for _kind, row in ASSUMED_HOURS))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(timezone.make_aware)
HOURS = st.integers(1, 60)


@few
@given(DAYS, NUMBERS)
def test_the_nth_working_day_has_n_working_days_up_to_it(first, number):
    last = add_working_days(first, number)
    assert is_working_day(last)
    assert working_days_between(first, last + timedelta(days=1)) == number


@few
@given(DAYS, NUMBERS, NUMBERS)
def test_more_days_end_later_and_an_earlier_start_never_later(first, number, more):
    assert add_working_days(first, number) < add_working_days(first, number + more)
    later = first + timedelta(days=more)
    assert add_working_days(first, number) <= add_working_days(later, number)


def test_holidays_do_not_count_and_days_worked_in_exchange_do():
    assert add_working_days(date(2026, 2, 13), 1) == date(2026, 2, 23)
    assert add_working_days(date(2026, 2, 27), 1) == date(2026, 2, 28)
    assert not is_working_day(date(2026, 2, 17))
    assert is_working_day(date(2026, 2, 28), WARD)


def test_no_days_and_reversed_days():
    assert add_working_days(date(2026, 2, 13), 0) == date(2026, 2, 13)
    assert working_days_between(date(2026, 3, 2), date(2026, 2, 2)) == 0


def test_a_period_that_would_end_on_a_day_off_ends_on_the_next_working_day():
    assert end_of_period(date(2026, 2, 2), 15) == date(2026, 2, 23)
    assert end_of_period(date(2026, 3, 2), 15) == date(2026, 3, 17)


@few
@given(MOMENTS, HOURS)
def test_hours_end_within_working_time_and_count_back_to_the_same_number(start, hours):
    end = add_working_hours(start, hours, WARD)
    assert end > start
    assert is_working_day(timezone.localdate(end), WARD)
    spans = ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))
    assert any(opens < timezone.localtime(end).time() <= closes for opens, closes in spans)
    assert working_hours_between(start, end, WARD) == pytest.approx(hours)


@few
@given(MOMENTS, HOURS, HOURS)
def test_more_hours_end_later(start, hours, more):
    assert add_working_hours(start, hours, WARD) < add_working_hours(start, hours + more, WARD)


def test_moments_are_those_of_viet_nam():
    """22:00 UTC on Thursday is Friday 05:00."""
    start = datetime.fromisoformat("2026-11-26T22:00:00+00:00")
    assert add_working_hours(start, 1, WARD).isoformat() == "2026-11-27T08:30:00+07:00"


def test_hours_that_two_entries_share_count_once():
    row = {"days": ["0"], "opens": time(8), "closes": time(10)}
    ward = ward_with(row, row | {"opens": time(9), "closes": time(11)})
    monday = timezone.make_aware(datetime(2026, 11, 23, 8))
    assert add_working_hours(monday, 3, ward).hour == 11


def test_a_ward_that_never_works_has_no_end_and_no_endless_search():
    ward = ward_with()
    now = timezone.make_aware(datetime(2026, 11, 23, 8))
    assert add_working_hours(now, 1, ward) is None
    assert working_hours_between(now, now + timedelta(days=9), ward) == 0
    assert not is_working_day(date(2026, 11, 23), ward)


def test_days_off_without_end_are_no_endless_search(monkeypatch):
    class Always(dict):
        def get(self, day, default=None):
            return False

    monkeypatch.setattr(working_days, "special_days", lambda first, last: Always())
    assert add_working_days(date(2026, 11, 23), 1) is None


def test_a_ward_without_opening_hours_works_at_its_assumed_hours(site, monkeypatch):
    ward = WardSettings.for_site(site)
    friday = timezone.make_aware(datetime(2026, 11, 27, 16, 30))
    assert add_working_hours(friday, 1, ward).isoformat() == "2026-11-30T08:00:00+07:00"
    assert opening_hours.in_words(ward) == []


def test_closed_days_of_the_ward_count_in(site):
    ward = WardSettings.for_site(site)
    day = date(2026, 11, 23)
    ward.opening_exceptions = [("closed", {"first_day": day, "last_day": day, "note": ""})]
    assert not is_working_day(day, ward)
    assert is_working_day(day)


def test_the_table_of_holidays_is_read(db, monkeypatch):
    monkeypatch.undo()
    from core.special_days import special_days

    Holiday.objects.create(date=date(2026, 11, 24), name="Ngày Văn hóa Việt Nam")
    days = special_days(date(2026, 11, 1), date(2026, 11, 30))
    assert days == {date(2026, 11, 24): False}


TET = """2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29
    2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02"""


@pytest.mark.parametrize("day", TET.split())
def test_tet_as_the_state_announced_it(day):
    day = date.fromisoformat(day)
    assert tet(day.year) == day
    assert (lunar_date(day).day, lunar_date(day).month, lunar_date(day).year) == (1, 1, day.year)


@pytest.mark.parametrize(("year", "day"), [(1968, "1968-01-29"), (1985, "1985-01-21")])
def test_viet_nam_keeps_its_own_new_moons(year, day):
    """China celebrated a day and a month later: its calendar is dated at UTC+8."""
    assert tet(year) == date.fromisoformat(day)


def test_the_thirtieth_of_a_short_month_is_its_last_day():
    last = solar_date(30, 12, 2024)
    assert last == tet(2025) - timedelta(days=1)
    assert lunar_date(last).day == 29
