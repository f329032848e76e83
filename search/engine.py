"""Finding pages by folded words."""

from collections import Counter
from dataclasses import dataclass, field

from wagtail.models import Page

from core.text import fold
from search.kinds import Kind, kinds_by_content_type

MAX_WORDS = 24


@dataclass(frozen=True)
class Found:
    """`results` is a sliceable search result of Page; `counts` ignores the chosen kind."""

    words: tuple[str, ...] = ()
    results: object = ()
    counts: dict = field(default_factory=dict)
    is_approximate: bool = False

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def find(site, query: str, kind: str = "") -> Found:
    """Search the live and public pages of `site`.

    All words must occur; when no page has them all, pages with some are found and marked
    approximate. Only what the database holds as live is looked at, never a draft.
    """
    words = tuple(dict.fromkeys(fold(query).split()))[:MAX_WORDS]
    if not words:
        return Found()
    pages = Page.objects.descendant_of(site.root_page, inclusive=True).live().public()
    for operator in ("and", "or") if len(words) > 1 else ("and",):
        everything = pages.search(" ".join(words), operator=operator)
        counts = _count_kinds(everything)
        if counts:
            break
    chosen = _of_kind(pages, kind)
    results = everything if chosen is pages else chosen.search(" ".join(words), operator=operator)
    return Found(words, results, counts, is_approximate=operator == "or")


def _count_kinds(results) -> dict[Kind, int]:
    kinds = kinds_by_content_type()
    counts = Counter()
    for content_type, number in results.facet("content_type_id").items():
        counts[kinds.get(content_type, Kind.OTHER)] += number
    return {kind: counts[kind] for kind in Kind if counts[kind]}


def _of_kind(pages, kind: str):
    if not kind:
        return pages
    kinds = kinds_by_content_type()
    if kind == Kind.OTHER:
        return pages.exclude(content_type__in=kinds)
    return pages.filter(content_type__in=[pk for pk, name in kinds.items() if name == kind])
