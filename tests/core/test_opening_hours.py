"""Open now or closed: right behind a cache, on holidays, and without script."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from core.models import WardSettings
from core.opening_blocks import ClosedBlock, HoursBlock
from core.opening_hours import coded, in_words, schedule, schema_org
from core.working_days import working_days_between
from events.models import Holiday

MONDAY = date(2026, 11, 23)
WORKDAYS = ["0", "1", "2", "3", "4"]


def hours(days, opens, closes, note=""):
    return ("hours", {"days": days, "opens": opens, "closes": closes, "note": note})


@pytest.fixture
def ward(site) -> WardSettings:
    ward = WardSettings.for_site(site)
    ward.opening_hours = [
        hours(WORKDAYS, time(13, 30), time(17)),
        hours(WORKDAYS, time(7, 30), time(11, 30)),
        hours(["5"], time(7, 30), time(11), "chỉ nhận hồ sơ"),
    ]
    ward.save()
    return WardSettings.objects.get(pk=ward.pk)


def test_the_week_is_told_in_words(ward):
    assert in_words(ward) == [
        ("Thứ Hai – Thứ Sáu", "7:30 – 11:30, 13:30 – 17:00"),
        ("Thứ Bảy", "7:30 – 11:00 (chỉ nhận hồ sơ)"),
    ]


def test_the_script_gets_two_weeks_with_closed_days(ward):
    days = coded(schedule(ward, MONDAY)).split(";")
    assert len(days) == 14
    assert days[0] == "2026-11-23=0730-1130,1330-1700"
    assert days[5] == "2026-11-28=0730-1100"
    assert days[6] == "2026-11-29="


def test_holidays_are_closed_and_days_worked_in_exchange_are_open(ward):
    Holiday.objects.create(date=date(2026, 11, 24), name="Ngày Văn hóa Việt Nam")
    Holiday.objects.create(date=date(2026, 11, 29), name="Làm bù", is_working_day_swap=True)
    days = coded(schedule(ward, MONDAY)).split(";")
    assert days[1] == "2026-11-24="
    assert days[6] == "2026-11-29=0730-1130,1330-1700"


def test_exceptions_win_over_the_week_and_extra_hours_over_closed_days(ward):
    ward.opening_exceptions = [
        ("open", {"day": date(2026, 11, 25), "opens": time(8), "closes": time(9), "note": ""}),
        ("closed", {"first_day": MONDAY, "last_day": date(2026, 11, 25), "note": "Kiểm kê"}),
    ]
    days = coded(schedule(ward, MONDAY)).split(";")
    assert days[:4] == [
        "2026-11-23=",
        "2026-11-24=",
        "2026-11-25=0800-0900",
        "2026-11-26=0730-1130,1330-1700",
    ]


def test_search_engines_get_the_week_and_the_exceptions(ward):
    ward.opening_exceptions = [
        ("closed", {"first_day": MONDAY, "last_day": date(2026, 11, 25), "note": ""})
    ]
    specs = schema_org(ward)
    assert specs[2]["dayOfWeek"] == ["Saturday"]
    assert (specs[2]["opens"], specs[2]["closes"]) == ("07:30", "11:00")
    assert (specs[3]["validFrom"], specs[3]["validThrough"]) == ("2026-11-23", "2026-11-25")
    assert specs[3]["opens"] == specs[3]["closes"] == "00:00"


def test_the_front_page_tells_them_to_search_engines(client, ward):
    page = client.get("/").content.decode()
    assert "OpeningHoursSpecification" in page
    assert "07:30" in page


def test_pages_show_the_hours_and_never_decide_by_themselves_whether_it_is_open(client, ward):
    """A page from a cache would still say "open" at night."""
    page = client.get("/").content.decode()
    assert "Thứ Hai – Thứ Sáu: 7:30 – 11:30, 13:30 – 17:00" in page
    state = page.split('class="open-state"')[1]
    assert state.split(">", 1)[1].startswith("</span>")
    assert 'data-offset="420"' in state


def test_the_free_text_is_shown_while_no_hours_are_entered(client, site):
    page = client.get("/").content.decode()
    assert "Thứ Hai đến thứ Sáu: 7h00" in page
    assert "data-schedule" not in page


@pytest.mark.parametrize("closes", [time(7, 0), time(7, 30)])
def test_hours_that_end_before_they_begin_are_refused(closes):
    value = {"days": ["0"], "opens": time(7, 30), "closes": closes, "note": ""}
    block = HoursBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python(value))


def test_a_closure_that_ends_before_it_begins_is_refused():
    block = ClosedBlock()
    value = {"first_day": "2026-11-25", "last_day": "2026-11-23", "note": ""}
    with pytest.raises(ValidationError):
        block.clean(block.to_python(value))


def test_working_days_leave_out_weekends_and_holidays(db):
    assert working_days_between(MONDAY, date(2026, 12, 3)) == 7
    Holiday.objects.create(date=date(2026, 11, 24), name="Ngày Văn hóa Việt Nam")
    assert working_days_between(MONDAY, date(2026, 12, 3)) == 6
    Holiday.objects.create(date=date(2026, 11, 29), name="Làm bù", is_working_day_swap=True)
    assert working_days_between(MONDAY, date(2026, 12, 3)) == 7
    assert working_days_between(MONDAY, MONDAY) == 0
