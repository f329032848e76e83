"""A procedure arranged for reading: facts first, equal rows once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.utils.functional import cached_property
from wagtail.models import Page

from core.text import fold
from core.visibility import visible
from procedures.choices import Channel

# A text longer than this is read in the table, not in the box of facts.
FACT_LENGTH = 240
# What the official text may weigh on one page, the least that is left of it for the papers,
# and what the markup of one paper weighs: papers are divided before a page exceeds 60 KB.
TEXT_BYTES = 21_500
LEAST_PAPER_BYTES = 3_000
MARKUP_BYTES = 140
SAME_FIELD_SHOWN = 4
# The largest field of a ward has some sixty procedures.
MOST_COMPARED = 200
_OWN_NUMBER = re.compile(r"^\W*(bước|\d+[.)]|[a-zđ]\)|[ivx]+[.)])", re.IGNORECASE)


@dataclass(frozen=True)
class Fact:
    """A text and the channels it holds for; no channels when it holds for all."""

    text: str
    channels: tuple[str, ...] = ()


@dataclass(frozen=True)
class WayRow:
    channels: tuple[str, ...]
    duration: str
    fee: str
    description: str


@dataclass(frozen=True)
class CasePart:
    """A case, or as much of it as one page carries."""

    name: str
    papers: list


def is_short(text: str) -> bool:
    """Whether a text can stand among the facts, or is read where there is room."""
    return len(text) <= FACT_LENGTH


def _parts(cases: list, room: int) -> Iterator[list[CasePart]]:
    """Divide the papers into lists of no more than `room` bytes."""
    part: list[CasePart] = []
    weight = 0
    for case in cases:
        weight += _weight(case["name"])
        part.append(CasePart(case["name"], []))
        for paper in case["papers"]:
            weight += _weight(paper["name"])
            if weight > room and any(piece.papers for piece in part):
                yield [piece for piece in part if piece.papers]
                part, weight = [CasePart(case["name"], [])], _weight(paper["name"])
            part[-1].papers.append(paper)
    yield part


def _weight(text: str) -> int:
    return len(text.encode()) + MARKUP_BYTES


def _likeness(words: set[str], title: str) -> float:
    """Return the share of words that are in both names."""
    others = set(fold(title).split())
    return len(words & others) / len(words | others) if words | others else 0


class WayFacts:
    """Times and fees of ways of handing in, in short."""

    def __init__(self, ways: list):
        self._ways = ways

    @property
    def durations(self) -> list[Fact]:
        return self._facts("duration_text")

    @property
    def fees(self) -> list[Fact]:
        """The fees in short, or nothing when they have to be read in the table."""
        facts = self._facts("fee_text")
        return facts if sum(len(fact.text) for fact in facts) <= FACT_LENGTH else []

    @property
    def states_fees(self) -> bool:
        return any(way.fee_text for way in self._ways)

    def _facts(self, name: str) -> list[Fact]:
        found = self._by_text(name)
        if len(set(found.values())) == 1:
            # Every channel has them all: naming the channels would say nothing.
            found = dict.fromkeys(found, ())
        return [Fact(text, channels) for (text,), channels in found.items() if text]

    def _by_text(self, *names: str) -> dict[tuple, tuple[str, ...]]:
        """The channels for each combination of these texts, in the order of the law."""
        found: dict[tuple, set] = {}
        for way in self._ways:
            found.setdefault(tuple(getattr(way, name) for name in names), set()).add(way.channel)
        return {
            texts: tuple(str(channel.label) for channel in Channel if channel in channels)
            for texts, channels in found.items()
        }


class Sheet(WayFacts):
    """What the template shows of one procedure; each relation is read once.

    Other pages are named only when they are public and below `root`: of the same ward (R2).
    """

    def __init__(self, page, root: Page, part: str | None = None):
        self.page = page
        self.root = root
        self.part = part

    @cached_property
    def steps(self) -> list:
        return list(self.page.steps.all())

    @cached_property
    def steps_are_counted(self) -> bool:
        """Whether we number the steps: not a single block, nor texts that bring a number."""
        texts = [step.title or step.text for step in self.steps]
        return len(texts) > 1 and not any(_OWN_NUMBER.match(text) for text in texts)

    @cached_property
    def _ways(self) -> list:
        return list(self.page.ways.all())

    @cached_property
    def ways(self) -> list[WayRow]:
        """The rows of the table; channels whose row is the same share one."""
        rows = self._by_text("duration_text", "fee_text", "description")
        return [WayRow(channels, *texts) for texts, channels in rows.items()]

    @property
    def result_is_short(self) -> bool:
        return is_short(self.page.result)

    @property
    def place_is_short(self) -> bool:
        return is_short(self.page.receiving_place)

    @cached_property
    def audiences(self) -> list:
        return list(self.page.audiences.all())

    @cached_property
    def papers(self):
        """The papers by case; a list too heavy for one page comes in parts (`?ho-so=2`)."""
        cases = [block.value for block in self.page.papers]
        return Paginator(list(_parts(cases, self._paper_room)), 1).get_page(self.part)

    @property
    def _paper_room(self) -> int:
        texts = [
            *(step.text for step in self.steps),
            *(row.fee + row.description for row in self.ways),
            *(law.title for law in self.basis),
            self.page.conditions,
            self.page.result,
        ]
        return max(LEAST_PAPER_BYTES, TEXT_BYTES - sum(len(text.encode()) for text in texts))

    @cached_property
    def forms(self) -> list:
        return list(self.page.forms.select_related("document"))

    @cached_property
    def basis(self) -> list:
        """The legal basis; a page of this portal is linked only if everybody may read it."""
        here = Page.objects.descendant_of(self.root)
        rows = list(self.page.basis.all())
        ids = [row.document_page_id for row in rows if row.document_page_id]
        readable = visible(here.filter(pk__in=ids)).in_bulk() if ids else {}
        for row in rows:
            row.readable_page = readable.get(row.document_page_id)
        return rows

    @cached_property
    def successor(self):
        """The procedure that replaced this one, if everybody may read it."""
        if not self.page.successor_id:
            return None
        here = type(self.page).objects.descendant_of(self.root)
        return visible(here.filter(pk=self.page.successor_id)).first()

    @cached_property
    def same_field(self) -> list:
        """Procedures of the field that can be asked for, those with the likest names first."""
        page = self.page
        if not page.field_id:
            return []
        here = type(page).objects.descendant_of(self.root).exclude(pk=page.pk)
        others = visible(here.in_force().filter(field=page.field_id)).recently_updated()
        words = set(fold(page.title).split())
        found = others.only("title", "url_path", "path", "depth", "locale")[:MOST_COMPARED]
        likest = sorted(found, key=lambda other: _likeness(words, other.title), reverse=True)
        return likest[:SAME_FIELD_SHOWN]

    @cached_property
    def agencies(self) -> list[tuple[str, str]]:
        """Label and text of each authority and place that the record names."""
        names = (
            "executing_agency",
            "competent_agency",
            "authorised_agency",
            "coordinating_agency",
            "receiving_place",
        )
        meta = self.page._meta
        pairs = [(meta.get_field(name).verbose_name, getattr(self.page, name)) for name in names]
        return [(label, text) for label, text in pairs if text]
