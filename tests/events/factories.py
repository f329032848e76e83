"""Builders of the work calendar: real pages in the tree, live unless told otherwise."""

from datetime import date, datetime, time

from django.utils import timezone

from events.iso import IsoWeek
from events.models import EventPage, WorkCalendarPage, WorkEntry, WorkWeekPage

MONDAY = date(2026, 11, 23)


def make_calendar(home, **fields) -> WorkCalendarPage:
    fields = {"title": "Lịch công tác", "slug": "lich-cong-tac", "show_in_menus": True} | fields
    return home.add_child(instance=WorkCalendarPage(**fields))


def make_week(calendar, day: date = MONDAY, entries=(), **fields) -> WorkWeekPage:
    """Add the week in which `day` lies, with `entries` made by `entry`."""
    week = IsoWeek.of(day)
    page = WorkWeekPage(year=week.year, week=week.number, **fields)
    page.entries = list(entries)
    if page.live:
        page.first_published_at = page.last_published_at = timezone.now()
    return calendar.add_child(instance=page)


def entry(content: str = "Họp giao ban đầu tuần", day: date = MONDAY, **fields) -> WorkEntry:
    return WorkEntry(content=content, day=day, **({"starts_at": time(7, 30)} | fields))


def local(*moment: int) -> datetime:
    """A moment in the ward's own time."""
    return timezone.make_aware(datetime(*moment))


def make_event(calendar, title: str = "Ngày hội đại đoàn kết", **fields) -> EventPage:
    fields = {"starts_at": local(2026, 11, 26, 7, 30), "place": "Nhà văn hóa phường"} | fields
    page = EventPage(title=title, **fields)
    if page.live:
        page.first_published_at = page.last_published_at = timezone.now()
    return calendar.add_child(instance=page)
