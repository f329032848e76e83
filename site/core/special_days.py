"""Days that differ from their weekday: what `core.working_days` and the opening hours share."""

from datetime import date

from django.apps import apps


def special_days(first: date, last: date) -> dict[date, bool]:
    """Return the holidays between two days (False) and the days worked in exchange (True)."""
    if not apps.is_installed("events"):
        return {}
    days = apps.get_model("events", "Holiday").objects.filter(date__range=(first, last))
    return dict(days.values_list("date", "is_working_day_swap"))
