"""Dates that contradict themselves."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from core.content_checks.content import Content, Problem

WEEKDAYS = (
    ("hai", "2"),
    ("ba", "3"),
    ("tư", "4"),
    ("năm", "5"),
    ("sáu", "6"),
    ("bảy", "7"),
    ("chủ nhật",),
)
NUMBERS = {name: number for number, names in enumerate(WEEKDAYS) for name in names}
DATED = re.compile(
    r"\b(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))\s*[,(]?\s*(?:ngày )?"
    r"(\d{1,2})(?:[/.\-]| tháng )(\d{1,2})(?:[/.\-]| năm )(\d{4})\b",
    re.IGNORECASE,
)


def with_wrong_weekday(content: Content) -> Iterator[Problem]:
    """“Thứ Hai, ngày 25/11/2026” was a Wednesday: people come on the wrong day."""
    for place, words in content.texts():
        for found in DATED.finditer(words):
            if _contradicts_itself(found):
                message = _("“%(text)s”: that day is another day of the week.")
                yield Problem(message % {"text": found.group()}, place)


def _contradicts_itself(found: re.Match) -> bool:
    weekday, sunday, day, month, year = found.groups()
    try:
        on = date(int(year), int(month), int(day))
    except ValueError:
        return False
    return on.weekday() != NUMBERS[(weekday or sunday).lower()]
