"""Working days and working hours: the one module that every deadline of the portal uses.

Working days are Monday to Friday without public holidays, with the days worked in exchange;
both are rows of `events.Holiday`. Working hours are a ward's opening hours, its exceptions
counted in; a ward that keeps none is taken to work at its `assumed_hours`. Moments are those of
Viet Nam (TIME_ZONE). Nothing here loops for ever: where no working time is found there is
no deadline, and the answer is None.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import takewhile

from django.utils import timezone

from core.opening_hours import Span, schedule, weekly
from core.special_days import special_days

ONE_DAY = timedelta(days=1)
# How far ahead is looked: a month, as nearly always suffices, then year by year for ten years.
_STEPS = (31, *[366] * 10)

Stretch = tuple[datetime, datetime]


def is_working_day(day: date, ward=None) -> bool:
    """Whether offices work on `day`; with a ward, whether that ward does."""
    if ward is not None:
        return bool(_stretches_by_day(ward, day, 1)[day])
    return next(_working_days(day, 1))[1]


def add_working_days(first: date, number: int) -> date | None:
    """Return the working day that is `number` working days after `first`.

    The first day itself does not count (Bộ luật Dân sự 2015, Điều 147).
    """
    if number <= 0:
        return first
    day = first + ONE_DAY
    for days in _STEPS:
        for candidate, is_working in _working_days(day, days):
            number -= is_working
            if number == 0:
                return candidate
        day += timedelta(days=days)
    return None


def working_days_between(first: date, last: date) -> int:
    """Return how many working days begin after `first` and before `last`."""
    days = (last - first).days - 1
    if days <= 0:
        return 0
    return sum(is_working for _day, is_working in _working_days(first + ONE_DAY, days))


def end_of_period(first: date, days: int) -> date:
    """Return the last day of a period of calendar days that begins after `first`.

    A period that would end on a weekend or a holiday ends with the next working day
    (Bộ luật Dân sự 2015, Điều 148 khoản 5).
    """
    last = first + timedelta(days=days)
    return add_working_days(last - ONE_DAY, 1) or last


def add_working_hours(start: datetime, hours: float, ward) -> datetime | None:
    """Return the moment when `hours` of the ward's working time have passed since `start`.

    No hours: `start`, or the next moment at which the ward works. None: the ward works too little.
    """
    left = timedelta(hours=hours)
    for begins, ends in _stretches_from(ward, start):
        if left <= ends - begins:
            return begins + left
        left -= ends - begins
    return None


def working_hours_between(start: datetime, end: datetime, ward) -> float:
    """Return how many hours of the ward's working time lie between two moments."""
    return working_hours_until(end, [start], ward)[start]


def working_hours_until(end: datetime, starts: Iterable[datetime], ward) -> dict[datetime, float]:
    """Return the ward's working hours from each of several moments until `end`.

    Ten years back at most; the holidays are read once, not once for each moment.
    """
    starts = set(starts)
    stretches = list(
        takewhile(lambda stretch: stretch[0] < end, _stretches_from(ward, min(starts, default=end)))
    )
    return {start: _hours_within(stretches, start, end) for start in starts}


def _hours_within(stretches: list[Stretch], start: datetime, end: datetime) -> float:
    parts = (min(ends, end) - max(begins, start) for begins, ends in stretches)
    return sum((part for part in parts if part > timedelta()), timedelta()) / timedelta(hours=1)


def _working_days(first: date, days: int) -> Iterator[tuple[date, bool]]:
    special = special_days(first, first + timedelta(days=days - 1))
    for number in range(days):
        day = first + timedelta(days=number)
        yield day, special.get(day, day.weekday() < 5)


def _stretches_from(ward, start: datetime) -> Iterator[Stretch]:
    """Yield what is left of the ward's working time after `start`, in order."""
    start = timezone.localtime(start)
    day = start.date()
    for days in _STEPS:
        for stretches in _stretches_by_day(ward, day, days).values():
            yield from ((max(begins, start), ends) for begins, ends in stretches if ends > start)
        day += timedelta(days=days)


def _stretches_by_day(ward, first: date, days: int) -> dict[date, list[Stretch]]:
    week = weekly(ward.opening_hours or ward.assumed_hours)
    plan = schedule(ward, first, days, week)
    return {day: list(_merged(day, spans)) for day, spans in plan.items()}


def _merged(day: date, spans: list[Span]) -> Iterator[Stretch]:
    """Yield the spans of one day as moments; an hour that two spans share counts once."""
    zone = timezone.get_default_timezone()
    done = datetime.min.time()
    for span in sorted(spans):
        opens = max(span.opens, done)
        if opens < span.closes:
            yield datetime.combine(day, opens, zone), datetime.combine(day, span.closes, zone)
            done = span.closes
