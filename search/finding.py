"""What the public side of search asks the engine: pages of one site, with what filters need.

The only module of the public side that knows the engine.
"""

from dataclasses import dataclass, replace
from datetime import date

from wagtail.models import Site

from search import best_bets, engine, index
from search.kinds import Kind
from search.models import IndexEntry
from search.scope import STEP, Scope

SECTION_PATH = 3 * STEP  # of a page right below a front page


@dataclass(frozen=True)
class Row:
    """A page that was found; `section` is the tree path of the first-level section."""

    pk: int
    kind: Kind
    section: str = ""
    field: str = ""
    published: date | None = None
    alias: str = ""  # the other name, readable, by which it was found
    is_chosen: bool = False  # by the editors, for what was typed

    @property
    def year(self) -> str:
        return str(self.published.year) if self.published else ""


@dataclass(frozen=True)
class Finding:
    """Rows, best first; `words` are the folded ones to mark in texts."""

    rows: tuple[Row, ...] = ()
    words: frozenset[str] = frozenset()
    is_approximate: bool = False
    suggestion: str = ""
    has_more: bool = False


def find(text: str, site: Site) -> Finding:
    """Return what everybody may read on `site` for what was typed."""
    answer = engine.search(text, Scope.of_site(site), site_id=site.pk)
    entries = _entries([hit.entry_id for hit in answer.hits])
    rows = (_row(hit, entries[hit.entry_id]) for hit in answer.hits if hit.entry_id in entries)
    found = {row.pk: row for row in rows}
    # What editors chose stands first and is no guess.
    chosen = _chosen([page.pk for page in best_bets.for_query(text, site)], found)
    return Finding(
        rows=tuple((chosen | {pk: row for pk, row in found.items() if pk not in chosen}).values()),
        words=answer.query.words,
        is_approximate=answer.is_approximate and not chosen,
        suggestion=answer.suggestion or "",
        has_more=answer.has_more,
    )


def suggest(text: str, site: Site, limit: int) -> list[int]:
    """Return keys of the pages whose names go on as typed, the likeliest first."""
    hits = engine.suggest(text, Scope.of_site(site), limit, site_id=site.pk)
    return [int(hit.object_id) for hit in hits]


def _entries(keys: list[int]) -> dict[int, tuple]:
    values = ("path", "field", "published")
    found = IndexEntry.objects.listed().filter(pk__in=keys).values_list("pk", *values)
    return {key: rest for key, *rest in found}


def _row(hit: engine.Hit, entry: tuple) -> Row:
    path, field, published = entry
    return Row(
        pk=int(hit.object_id),
        kind=Kind(hit.kind or Kind.OTHER),
        section=_section(path),
        field=field,
        published=published,
        alias=hit.alias,
    )


def _chosen(keys: list[int], found: dict[int, Row]) -> dict[int, Row]:
    """Return a row for each page that editors chose, in their order."""
    entries = IndexEntry.objects.none()
    if missing := [key for key in keys if key not in found]:
        entries = index.entries_of_pages(missing).listed()
    values = ("object_id", "kind", "path", "field", "published")
    others = {
        int(key): Row(int(key), Kind(kind or Kind.OTHER), _section(path), field, published)
        for key, kind, path, field, published in entries.values_list(*values)
    }
    rows = others | found
    return {key: replace(rows[key], is_chosen=True) for key in keys if key in rows}


def _section(path: str) -> str:
    """Return the part of a tree path that names the first-level section; "" for none."""
    return path[:SECTION_PATH] if len(path) >= SECTION_PATH else ""
