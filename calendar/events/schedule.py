"""A week laid out for reading: days, the sessions of a day, the entries of a session."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time

from django.utils.translation import gettext_lazy as _

from events.choices import Session
from events.iso import IsoWeek

SESSION_ORDER = {session: place for place, session in enumerate(Session.values)}
# Shown with "nothing planned" on a day that has entries in other sessions.
OFFICE_SESSIONS = {Session.MORNING, Session.AFTERNOON}


@dataclass
class SessionPlan:
    session: Session
    entries: list

    @property
    def name(self):
        return self.session.label


# Short enough for seven in a row on a phone, Monday first.
SHORT_WEEKDAYS = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


@dataclass
class DayPlan:
    day: date
    is_today: bool
    holiday: object = None
    sessions: list[SessionPlan] = field(default_factory=list)

    @property
    def short_weekday(self):
        return SHORT_WEEKDAYS[self.day.weekday()]


def in_order(entries: Iterable) -> list:
    """Sort entries by day, session and time; those without a time come first."""
    return sorted(
        entries,
        key=lambda entry: (
            entry.day or date.min,
            SESSION_ORDER[entry.session],
            entry.starts_at or time.min,
            entry.sort_order or 0,
        ),
    )


def plan_week(week: IsoWeek, entries: Iterable, holidays: Iterable, today: date) -> list[DayPlan]:
    """Return the seven days of `week`, each with its entries and its holiday if it has one."""
    by_day = {}
    for entry in in_order(entries):
        by_day.setdefault(entry.day, []).append(entry)
    named = {holiday.date: holiday for holiday in holidays}
    return [
        DayPlan(day, day == today, named.get(day), _plan_day(by_day.get(day, [])))
        for day in week.days
    ]


def _plan_day(entries: list) -> list[SessionPlan]:
    if not entries:
        return []
    filled = {
        session: [entry for entry in entries if entry.session == session] for session in Session
    }
    shown = OFFICE_SESSIONS if not filled[Session.WHOLE_DAY] else set()
    return [
        SessionPlan(session, found)
        for session, found in filled.items()
        if found or session in shown
    ]
