"""iCalendar (RFC 5545): the public calendar in a visitor's own telephone or computer.

Times are written in UTC, which every program reads without a time zone table.
"""

from datetime import UTC, datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from events.choices import Session, Status

REFRESH = timedelta(hours=6)
STATES = {
    Status.PLANNED: "TENTATIVE",
    Status.POSTPONED: "CANCELLED",
    Status.CANCELLED: "CANCELLED",
}


def from_entry(entry, request: HttpRequest) -> Event:
    """Return a row of the work calendar. Its uid survives changes of its time and its text."""
    week = entry.page
    name = entry.content
    if not entry.starts_at and entry.session != Session.WHOLE_DAY:
        name = f"{entry.get_session_display()}: {name}"
    item = _item(f"lich-{week.pk}-{entry.stable_id}", name, entry.state, week, request)
    if entry.starts_at:
        end = entry.ends_at and _at(entry.day, entry.ends_at)
        _add_hours(item, _at(entry.day, entry.starts_at), end)
    else:
        _add_days(item, entry.day, entry.day)
    facts = [
        (_("Chaired by"), entry.chair),
        (_("Participants"), entry.participants),
        (_("Note on the change"), entry.change_note),
    ]
    item.add("description", "\n".join(f"{label}: {text}" for label, text in facts if text))
    if entry.place:
        item.add("location", entry.place)
    return item


def from_event(event, request: HttpRequest) -> Event:
    item = _item(f"su-kien-{event.pk}", event.title, event.state, event, request)
    if event.starts_at and event.is_whole_day:
        _add_days(item, event.first_day, event.last_day)
    elif event.starts_at:
        _add_hours(item, event.starts_at, event.ends_at)
    item.add("description", "\n".join(filter(None, [event.summary, event.status_note])))
    if event.place:
        item.add("location", event.place)
    return item


def response(items: list[Event], title: str, request: HttpRequest) -> HttpResponse:
    """Return the items as a calendar file."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{request.get_host()}//work calendar//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for item in items:
        calendar.add_component(item)
    return HttpResponse(
        calendar.to_ical(),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'inline; filename="lich.ics"'},
    )


def _item(uid: str, name: str, state: Status, page, request: HttpRequest) -> Event:
    item = Event()
    item.add("uid", f"{uid}@{request.get_host()}")
    shown = f"[{state.label}] {name}" if state.is_change or state is Status.PLANNED else name
    item.add("summary", " ".join(shown.split()))
    item.add("status", STATES.get(state, "CONFIRMED"))
    stamp = (page.last_published_at or timezone.now()).astimezone(UTC)
    item.add("dtstamp", stamp)
    item.add("last-modified", stamp)
    item.add("url", page.get_full_url(request))
    return item


def _at(day, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


def _add_hours(item: Event, begin: datetime, end: datetime | None) -> None:
    item.add("dtstart", begin.astimezone(UTC))
    if end:
        item.add("dtend", end.astimezone(UTC))


def _add_days(item: Event, first, last) -> None:
    """The end of whole days is the day after the last one."""
    item.add("dtstart", first)
    item.add("dtend", last + timedelta(days=1))
