"""When a ward is open. Pages say it for two weeks ahead; a script picks the present minute."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, time, timedelta
from itertools import groupby
from typing import NamedTuple

from django.utils.dates import WEEKDAYS

from core.languages import is_english
from core.special_days import special_days

DAYS_AHEAD = 14
_SCHEMA_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


class Span(NamedTuple):
    opens: time
    closes: time
    note: str = ""


def usual_hours(ward) -> list[list[Span]]:
    """Return the spans of each weekday, Monday first."""
    return weekly(ward.opening_hours)


def weekly(rows) -> list[list[Span]]:
    """Return what rows of HoursBlock say of each weekday, Monday first."""
    week = [[] for _day in range(7)]
    for row in rows:
        for number in row.value["days"]:
            week[int(number)].append(_span(row.value))
    return [sorted(spans) for spans in week]


def _span(value) -> Span:
    note = value["note_en" if is_english() else "note"]
    return Span(value["opens"], value["closes"], note or "")


def schedule(
    ward, today: date, days: int = DAYS_AHEAD, week: list[list[Span]] | None = None
) -> dict[date, list[Span]]:
    """Return the spans of the coming days, holidays and exceptions counted in.

    A Saturday or Sunday that is worked in exchange has Monday's hours. `week` stands in for
    the usual hours.
    """
    week = week or usual_hours(ward)
    coming = [today + timedelta(days=number) for number in range(days)]
    special = special_days(coming[0], coming[-1])
    plan = {}
    for day in coming:
        worked = special.get(day)
        plan[day] = [] if worked is False else week[0 if worked else day.weekday()]
    extra = defaultdict(list)
    for row in ward.opening_exceptions:
        value = row.value
        if row.block_type == "closed":
            plan |= {day: [] for day in coming if value["first_day"] <= day <= value["last_day"]}
        elif value["day"] in plan:
            extra[value["day"]].append(_span(value))
    plan |= {day: sorted(spans) for day, spans in extra.items()}
    return plan


def in_words(ward) -> list[tuple[str, str]]:
    """Return the usual week, days with the same hours together: ("Thứ Hai – Thứ Sáu", "7:30 …")."""
    lines = []
    for spans, days in groupby(enumerate(usual_hours(ward)), key=lambda day: day[1]):
        if spans:
            numbers = [number for number, _spans in days]
            names = [str(WEEKDAYS[number]) for number in (numbers[0], numbers[-1])]
            lines.append((" – ".join(dict.fromkeys(names)), _spans_in_words(spans)))
    return lines


def as_text(ward) -> str:
    """Return the hours as plain text, one line each; the free text where no hours are kept."""
    lines = [f"{days}: {hours}" for days, hours in in_words(ward)]
    return "\n".join(lines) or ward.office_hours


def _spans_in_words(spans: Iterable[Span]) -> str:
    return ", ".join(
        f"{clock(span.opens)} – {clock(span.closes)}" + (f" ({span.note})" if span.note else "")
        for span in spans
    )


def clock(moment: time) -> str:
    return f"{moment.hour}:{moment:%M}"


def coded(plan: dict[date, list[Span]]) -> str:
    """Return a schedule as the script reads it: "2026-11-25=0730-1130,1330-1700;…"."""
    return ";".join(
        f"{day:%Y-%m-%d}=" + ",".join(f"{s.opens:%H%M}-{s.closes:%H%M}" for s in spans)
        for day, spans in plan.items()
    )


def schema_org(ward) -> list[dict]:
    """Return the usual week and the exceptions as schema.org's OpeningHoursSpecification."""
    specs = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [_SCHEMA_DAYS[int(number)] for number in sorted(row.value["days"])],
            "opens": f"{row.value['opens']:%H:%M}",
            "closes": f"{row.value['closes']:%H:%M}",
        }
        for row in ward.opening_hours
    ]
    for row in ward.opening_exceptions:
        value = row.value
        is_closed = row.block_type == "closed"
        first, last = (
            (value["first_day"], value["last_day"]) if is_closed else (value["day"], value["day"])
        )
        specs.append(
            {
                "@type": "OpeningHoursSpecification",
                "validFrom": f"{first:%Y-%m-%d}",
                "validThrough": f"{last:%Y-%m-%d}",
                "opens": "00:00" if is_closed else f"{value['opens']:%H:%M}",
                "closes": "00:00" if is_closed else f"{value['closes']:%H:%M}",
            }
        )
    return specs
