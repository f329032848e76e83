"""ISO weeks: they start on Monday, and a year has 52 or 53 of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

FIRST_YEAR = 2000
LAST_YEAR = 2100


@dataclass(frozen=True, order=True)
class IsoWeek:
    """A week by its ISO year and number; around New Year that is not the calendar year."""

    year: int
    number: int

    def __post_init__(self):
        if not FIRST_YEAR <= self.year <= LAST_YEAR or not 1 <= self.number <= 53:
            raise ValueError(f"no week {self.number} of {self.year}")
        date.fromisocalendar(self.year, self.number, 1)

    @classmethod
    def of(cls, day: date) -> "IsoWeek":
        return cls(*day.isocalendar()[:2])

    @property
    def monday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def days(self) -> list[date]:
        return [self.monday + timedelta(days=offset) for offset in range(7)]

    def __contains__(self, day: date) -> bool:
        return self.monday <= day <= self.sunday

    def __str__(self):
        return _("Week %(week)s, from %(first)s to %(last)s") % {
            "week": self.number,
            "first": self.monday.strftime("%d/%m/%Y"),
            "last": self.sunday.strftime("%d/%m/%Y"),
        }


def next_week() -> IsoWeek:
    """The week that an editor most often drafts."""
    return IsoWeek.of(timezone.localdate() + timedelta(days=7))


def next_week_year() -> int:
    return next_week().year


def next_week_number() -> int:
    return next_week().number
