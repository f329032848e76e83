"""A procedure arranged for reading: facts first, equal rows once."""

import re
from dataclasses import dataclass

from django.utils.functional import cached_property
from wagtail.models import Page

# A fee longer than this is read in the table, not in the box of facts.
FACT_LENGTH = 240
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


class Sheet:
    """What the template shows of one procedure; each relation is read once."""

    def __init__(self, page):
        self.page = page

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
        rows: dict[tuple, list] = {}
        for way in self._ways:
            key = (way.duration_text, way.fee_text, way.description)
            channels = rows.setdefault(key, [])
            if (label := way.get_channel_display()) not in channels:
                channels.append(label)
        return [WayRow(tuple(channels), *key) for key, channels in rows.items()]

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
        found: dict[str, list] = {}
        for way in self._ways:
            channels = found.setdefault(getattr(way, name), [])
            if (label := way.get_channel_display()) not in channels:
                channels.append(label)
        everywhere = len(found) == 1
        return [
            Fact(text, () if everywhere else tuple(channels))
            for text, channels in found.items()
            if text
        ]

    @cached_property
    def forms(self) -> list:
        return list(self.page.forms.select_related("document"))

    @cached_property
    def basis(self) -> list:
        """The legal basis; a page of this portal is linked only if everybody may read it."""
        rows = list(self.page.basis.all())
        ids = [row.document_page_id for row in rows if row.document_page_id]
        readable = Page.objects.filter(pk__in=ids).live().public().in_bulk() if ids else {}
        for row in rows:
            row.readable_page = readable.get(row.document_page_id)
        return rows

    @cached_property
    def agencies(self) -> list[tuple[str, str]]:
        """Label and text of each authority that the record names."""
        names = (
            "executing_agency",
            "competent_agency",
            "authorised_agency",
            "coordinating_agency",
        )
        meta = self.page._meta
        pairs = [(meta.get_field(name).verbose_name, getattr(self.page, name)) for name in names]
        return [(label, text) for label, text in pairs if text]
