"""A calendar month and what happens in it, as one list by day."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from django.utils import timezone

from events.iso import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True, order=True)
class Month:
    year: int
    number: int

    def __post_init__(self):
        if not FIRST_YEAR <= self.year <= LAST_YEAR or not 1 <= self.number <= 12:
            raise ValueError(f"no month {self.number} of {self.year}")

    @classmethod
    def of(cls, day: date) -> "Month":
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    def distance(self, other: "Month") -> int:
        """How many months lie between this and `other`."""
        return (self.year - other.year) * 12 + self.number - other.number

    def _shifted(self, months: int) -> "Month | None":
        year, place = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, place + 1) if FIRST_YEAR <= year <= LAST_YEAR else None

    @property
    def previous(self) -> "Month | None":
        return self._shifted(-1)

    @property
    def next(self) -> "Month | None":
        return self._shifted(1)


@dataclass(frozen=True)
class MonthItem:
    """An event or a reception of citizens; exactly one of the two is set."""

    day: date
    hour: time
    event: object = None
    entry: object = None


def merge_by_day(events: Iterable, entries: Iterable, month: Month) -> list[MonthItem]:
    """Return events and entries in order; an event that began earlier stands on the first."""
    items = [
        MonthItem(
            max(event.first_day, month.first),
            time.min if event.is_whole_day else timezone.localtime(event.starts_at).time(),
            event=event,
        )
        for event in events
    ]
    items += [MonthItem(entry.day, entry.starts_at or time.min, entry=entry) for entry in entries]
    return sorted(items, key=lambda item: (item.day, item.hour))
