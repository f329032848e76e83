"""Working days: Monday to Friday, without public holidays, with the days worked in exchange."""

from datetime import date, timedelta

from django.apps import apps


def special_days(first: date, last: date) -> dict[date, bool]:
    """Return the holidays between two days (False) and the days worked in exchange (True)."""
    if not apps.is_installed("events"):
        return {}
    days = apps.get_model("events", "Holiday").objects.filter(date__range=(first, last))
    return dict(days.values_list("date", "is_working_day_swap"))


def working_days_between(first: date, last: date) -> int:
    """Return how many working days begin after `first` and before `last`."""
    special = special_days(first, last)
    between = (first + timedelta(days=n) for n in range(1, (last - first).days))
    return sum(special.get(day, day.weekday() < 5) for day in between)
