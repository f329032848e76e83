"""Finding pages by folded words."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Case, When
from django.db.models.functions import Length
from wagtail.models import Page

from core.text import fold
from home.models import EnglishContactPage, EnglishHomePage, EnglishProfilePage
from search.kinds import Kind, kinds_by_content_type

MAX_WORDS = 24
MAX_NAMED = 30
# The search page speaks Vietnamese; the few pages in English have their own menu.
IN_ENGLISH = (EnglishContactPage, EnglishHomePage, EnglishProfilePage)


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
    typed = fold(query).split()[:MAX_WORDS]
    if not typed:
        return Found()
    words = tuple(dict.fromkeys(typed))
    pages = Page.objects.descendant_of(site.root_page, inclusive=True).live().public()
    pages = pages.not_type(*IN_ENGLISH)
    for operator in ("and", "or") if len(words) > 1 else ("and",):
        counts = _count_kinds(pages.search(" ".join(words), operator=operator))
        if counts:
            break
    chosen = _of_kind(pages, kind)
    named = _called(chosen, " ".join(typed))
    others = chosen.exclude(pk__in=[page.pk for page in named])
    results = NamedFirst(named, others.search(" ".join(words), operator=operator))
    return Found(words, results, counts, is_approximate=operator == "or")


class NamedFirst:
    """Pages that bear the name asked for, then all others; what a paginator needs."""

    def __init__(self, named: list[Page], others):
        self.named, self.others = named, others

    def __len__(self) -> int:
        return len(self.named) + self.others.count()

    def __getitem__(self, part: slice) -> list[Page]:
        start, stop = part.start - len(self.named), part.stop - len(self.named)
        return [*self.named[part], *(self.others[max(0, start) : stop] if stop > 0 else ())]


def _called(pages, phrase: str) -> list[Page]:
    """Return pages one of whose names holds `phrase`: equal, then at its start, then inside."""
    names = "searchable_text__names__contains"
    fit = Case(
        When(**{names: f"| {phrase} |"}, then=0), When(**{names: f"| {phrase} "}, then=1), default=2
    )
    found = pages.filter(**{names: f" {phrase} "}).annotate(fit=fit)
    return list(found.order_by("fit", Length("title"), "-last_published_at", "pk")[:MAX_NAMED])


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
