"""The holidays of a year are proposed as rows that stay the editors' own."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse

from events.models import Holiday, YearlyHoliday
from events.proposals import add, proposals
from events.setup import ensure_yearly_holidays

pytestmark = pytest.mark.django_db

URL = "propose_holidays"


@pytest.fixture
def yearly(db):
    ensure_yearly_holidays()


def proposed(year: int) -> dict[str, str]:
    return {f"{one.date:%d/%m}": one.name for one in proposals(year)}


def test_the_days_of_a_year_follow_from_the_yearly_holidays(yearly):
    days = proposed(2026)
    assert days["01/01"] == "Tết Dương lịch"
    assert [day for day, name in days.items() if name == "Tết Nguyên đán"] == [
        *("16/02", "17/02", "18/02", "19/02", "20/02")
    ]
    assert days["02/09"] == days["03/09"] == "Quốc khánh"


def test_a_holiday_on_a_weekend_is_made_good_on_the_next_working_day(yearly):
    """In 2026 Giỗ Tổ is on Sunday 26/4; in 2027 Tết takes a Saturday and a Sunday."""
    assert proposed(2026)["27/04"] == "Nghỉ bù Giỗ Tổ Hùng Vương"
    days = proposed(2027)
    assert days["10/02"] == days["11/02"] == "Nghỉ bù Tết Nguyên đán"


def test_a_second_run_adds_nothing_and_overwrites_nothing(yearly):
    Holiday.objects.create(date=date(2026, 2, 16), name="Ngày làm bù", is_working_day_swap=True)
    call_command("propose_holidays", "2026")
    number = Holiday.objects.count()
    Holiday.objects.filter(date=date(2026, 1, 1)).update(name="Sửa tay")
    call_command("propose_holidays", "2026")
    assert Holiday.objects.count() == number
    assert Holiday.objects.get(date=date(2026, 1, 1)).name == "Sửa tay"
    assert Holiday.objects.get(date=date(2026, 2, 16)).is_working_day_swap
    assert add(proposals(2026)) == 0


@pytest.mark.parametrize("year", ["0", "1900", "9999", "-1"])
def test_the_command_refuses_years_it_cannot_compute(yearly, year):
    with pytest.raises(CommandError):
        call_command("propose_holidays", year)


def test_setting_up_again_keeps_the_edited_table(yearly):
    YearlyHoliday.objects.exclude(name="Quốc khánh").delete()
    ensure_yearly_holidays()
    assert YearlyHoliday.objects.count() == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"day": 31, "month": 4},
        {"day": 31, "month": 1, "is_lunar": True},
        {"day": 1, "month": 13},
        {"day": 1, "month": 1, "days": 1, "days_before": 1},
    ],
)
def test_a_yearly_holiday_that_cannot_be_is_refused(fields):
    with pytest.raises(ValidationError):
        YearlyHoliday(name="Ngày lạ", **fields).full_clean()


def test_a_leap_day_is_proposed_in_leap_years_only():
    YearlyHoliday.objects.create(name="Ngày nhuận", day=29, month=2)
    assert proposed(2028) == {"29/02": "Ngày nhuận"}
    assert proposed(2026) == {}


def test_looking_adds_nothing_and_ticked_days_are_added(yearly, administrator, client):
    client.force_login(administrator)
    page = client.get(reverse(URL), {"year": "2026"})
    assert "Giỗ Tổ Hùng Vương" in page.content.decode()
    assert not Holiday.objects.exists()
    data = {"year": "2026", "day": ["2026-01-01", "2026-04-26", "không phải ngày", "2026-12-25"]}
    assert client.post(reverse(URL), data).status_code == 302
    days = Holiday.objects.values_list("date", flat=True)
    assert set(days) == {date(2026, 1, 1), date(2026, 4, 26)}


@pytest.mark.parametrize("year", ["abc", "", "99999999999999999999", "1", "2026.5"])
def test_a_wrong_year_is_answered_with_a_message(yearly, administrator, client, year):
    client.force_login(administrator)
    for answer in (
        client.get(reverse(URL), {"year": year}),
        client.post(reverse(URL), {"year": year}),
    ):
        assert answer.status_code == 400
        assert answer.context["form"].errors["year"]


def test_only_those_who_keep_the_holidays_get_there(yearly, editor, administrator, client):
    client.force_login(editor)
    assert client.get(reverse(URL)).status_code in (302, 403)
    client.force_login(administrator)
    listed = client.get(reverse(Holiday.snippet_viewset.get_url_name("list"))).content.decode()
    assert reverse(URL) in listed
