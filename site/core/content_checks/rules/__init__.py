"""The rules, in the order in which their findings are listed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.content_checks.content import Content, Problem
from core.content_checks.levels import Level
from core.content_checks.rules import (
    dates,
    headings,
    links,
    personal,
    pictures,
    tables,
    titles,
    weight,
)
from core.models import ContentCheckSettings


@dataclass(frozen=True)
class Rule:
    """A rule; `name` is the field of ContentCheckSettings with its level.

    `always` is the level of what the forms refuse anyway, so that no ward can set another.
    """

    name: str
    find: Callable[[Content], Iterable[Problem]]
    always: Level | None = None

    def level_in(self, settings: ContentCheckSettings) -> Level:
        return self.always or Level(getattr(settings, self.name))


RULES = [
    Rule("alternative_text", pictures.without_alternative_text, always=Level.BLOCKING),
    Rule("table_header", tables.without_header, always=Level.BLOCKING),
    Rule("missing_file", links.without_file, always=Level.BLOCKING),
    Rule("empty_links", links.without_words),
    Rule("dead_links", links.leading_nowhere),
    Rule("waiting_links", links.leading_to_what_waits),
    Rule("identity_numbers", personal.identity_numbers_in_text),
    Rule("contacts", personal.contacts_in_text),
    Rule("summary", titles.without_summary),
    Rule("capitals", titles.in_capitals),
    Rule("vague_links", links.with_vague_words),
    Rule("heading_order", headings.out_of_order),
    Rule("weekdays", dates.with_wrong_weekday),
    Rule("page_weight", weight.too_heavy),
]
