"""The holidays of one year as they follow from the yearly ones; what is added stays editable."""

from datetime import date, timedelta
from typing import NamedTuple

from django.utils.translation import gettext as _

from events.models import Holiday, YearlyHoliday

ONE_DAY = timedelta(days=1)


class Proposal(NamedTuple):
    """A day off; `is_known` where the table has a row for that day, which is left alone."""

    date: date
    name: str
    is_known: bool


def proposals(year: int) -> list[Proposal]:
    """Return the days off of a year in order, with those that make good for weekends.

    A holiday on a weekend is made good on the next working day (Bộ luật Lao động 2019,
    Điều 111 khoản 3). Which days the Government swaps is announced each year: edit the rows.
    """
    days = {}
    for holiday in YearlyHoliday.objects.all():
        for itself in holiday.dates_in(year):
            first = itself - timedelta(days=holiday.days_before)
            for number in range(holiday.days):
                days.setdefault(first + timedelta(days=number), holiday.name)
    for day in sorted(days):
        if day.weekday() >= 5:
            free = _next_working_day(day, days)
            days[free] = _("Day off in place of %(name)s") % {"name": days[day]}
    known = set(Holiday.objects.filter(date__in=days).values_list("date", flat=True))
    return [Proposal(day, days[day], day in known) for day in sorted(days)]


def add(chosen: list[Proposal]) -> int:
    """Store proposals; days that have a row keep it, also one added meanwhile."""
    before = Holiday.objects.count()
    rows = [Holiday(date=one.date, name=one.name) for one in chosen if not one.is_known]
    Holiday.objects.bulk_create(rows, ignore_conflicts=True)
    return Holiday.objects.count() - before


def _next_working_day(day: date, taken: dict[date, str]) -> date:
    while day.weekday() >= 5 or day in taken:
        day += ONE_DAY
    return day
