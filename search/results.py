"""What the list shows of each page that was found."""

import html
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from core.models import WardSettings
from core.visibility import visible
from procedures.models import ProcedureWay
from procedures.presentation import WayFacts, is_short
from search.files import Place, places_in_files
from search.finding import Row
from search.kinds import Kind
from search.models import IndexEntry
from search.snippets import folds, highlight, snippet


@dataclass(frozen=True)
class Result:
    """One entry of the list. `facts` holds time and fee of a procedure."""

    url: str
    plain_title: str
    title: SafeString
    snippet: SafeString
    kind: Kind
    dated_on: date | None
    code: str = ""
    alias: str = ""
    facts: WayFacts | None = None
    deadline: str = ""  # where the ways of handing in state no time
    receiving_place: str = ""
    files: list[Place] = field(default_factory=list)
    is_best_bet: bool = False

    def as_json(self) -> dict[str, str]:
        """Return what the interface for programs tells of it."""
        return {
            "title": self.plain_title,
            "url": self.url,
            "type": str(self.kind.value),
            "code": self.code,
            "snippet": _unescaped(self.snippet),
        }


def describe(
    rows: list[Row], words: frozenset[str], request: HttpRequest, site: Site
) -> list[Result]:
    """Return the results of one page of the list; a fixed number of queries for any number."""
    pages = {page.pk: page for page in _pages(rows)}
    ways = _ways(rows)
    documents, plans = (_of_kind(rows, kind) for kind in (Kind.DOCUMENT, Kind.PLAN))
    places = places_in_files(documents, plans, words)
    ward_place = WardSettings.for_request(request).service_place
    results = []
    for row in rows:
        page = pages.get(row.pk)
        if page is None:  # no longer public since the index was asked
            continue
        is_procedure = row.kind == Kind.PROCEDURE
        results.append(
            Result(
                url=page.get_url(request, site),
                plain_title=page.title,
                title=highlight(page.title, words),
                snippet=snippet(_quoted(page, row.alias, words), words),
                kind=row.kind,
                dated_on=row.published,
                code=page.code or page.number or "",
                alias=row.alias,
                facts=WayFacts(ways[row.pk]) if is_procedure else None,
                deadline=page.deadline or "",
                receiving_place=_place(page, ward_place) if is_procedure else "",
                files=places.get(row.pk, []),
                is_best_bet=row.is_chosen,
            )
        )
    return results


def _pages(rows: list[Row]) -> QuerySet[Page]:
    """Return the pages, asked once more for their being public, with what is told of them."""
    entries = IndexEntry.objects.filter(
        content_type=OuterRef("content_type"), object_id=Cast(OuterRef("pk"), CharField())
    )
    return visible(Page.objects.filter(pk__in=[row.pk for row in rows])).annotate(
        text=Subquery(entries.values("text")[:1]),
        number=F("legaldocumentpage__number"),
        code=F("procedurepage__code"),
        place=F("procedurepage__receiving_place"),
        deadline=F("procedurepage__deadline_text"),
        lead=F("procedurepage__summary"),
    )


def _quoted(page: Page, alias: str, words: frozenset[str]) -> str:
    """Return the text to quote: of a procedure its summary, where names or summary tell enough.

    The text of a procedure also lists codes, names and authorities, which reads badly.
    """
    if page.lead and words & set(folds(f"{page.title} {alias} {page.lead}")):
        return page.lead
    return page.text or ""


def _ways(rows: list[Row]) -> dict[int, list[ProcedureWay]]:
    found = defaultdict(list)
    if keys := _of_kind(rows, Kind.PROCEDURE):
        for way in ProcedureWay.objects.filter(page__in=keys):
            found[way.page_id].append(way)
    return found


def _of_kind(rows: list[Row], kind: Kind) -> list[int]:
    return [row.pk for row in rows if row.kind == kind]


def _place(page: Page, ward_place: str) -> str:
    """Return where it is handed in, if that is short; else the ward's own place."""
    if not page.place:
        return ward_place
    return page.place if is_short(page.place) else ""


def _unescaped(text: SafeString) -> str:
    return html.unescape(strip_tags(text))
