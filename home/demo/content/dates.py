"""Dates in sentences, the way they are written in Vietnamese."""

from datetime import date, timedelta

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def dmy(day: date) -> str:
    """23/11/2026."""
    return f"{day:%d/%m/%Y}"


def with_weekday(day: date) -> str:
    """thứ Hai, ngày 23/11/2026."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {dmy(day)}"


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def last_workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def last_anniversary(today: date, month: int, day: int) -> date:
    """The latest such day of the year that has already come, moved off weekends."""
    this_year = last_workday(date(today.year, month, day))
    return this_year if this_year <= today else last_workday(date(today.year - 1, month, day))


def last_sunday(today: date) -> date:
    """The latest Sunday before today."""
    return today - timedelta(days=today.isoweekday())
