"""The numbers of listed entries that hold each word: kept exact, entry by entry."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from django.db import connection

from search.models import IndexEntry, VocabularyTerm
from search.text import index_form, strip

Kind = VocabularyTerm.Kind
Term = tuple[int, str]  # kind and word
_TABLE = VocabularyTerm._meta.db_table


class Terms(NamedTuple):
    """Every term of an entry, and those of its title and aliases."""

    anywhere: frozenset[Term] = frozenset()
    in_names: frozenset[Term] = frozenset()

    @classmethod
    def of(cls, entry: IndexEntry) -> "Terms":
        """Return what `entry` adds to the vocabulary: nothing unless it is listed."""
        if not entry.is_listed:
            return cls()
        names = frozenset(_terms([entry.title, *entry.aliases.splitlines()]))
        return cls(names.union(_terms([entry.head, entry.body])), names)


def _terms(texts: Iterable[str]) -> Iterable[Term]:
    for text in texts:
        exact = text.split()
        folds = strip(text).split()
        for fold, form in zip(folds, exact, strict=True):
            yield Kind.FOLD.value, fold
            if form != fold:
                yield Kind.EXACT.value, index_form(form)
        for first, second in pairwise(folds):
            yield Kind.PAIR.value, f"{first} {second}"


class Tally:
    """Changes to the vocabulary, summed up until they are written."""

    def __init__(self):
        self.pages: Counter[Term] = Counter()
        self.titles: Counter[Term] = Counter()

    def replace(self, old: Terms, new: Terms) -> None:
        self.pages.update(new.anywhere - old.anywhere)
        self.pages.subtract(old.anywhere - new.anywhere)
        self.titles.update(new.in_names - old.in_names)
        self.titles.subtract(old.in_names - new.in_names)

    def write(self) -> None:
        """Add the sums to the stored numbers; a word that no entry holds any more goes."""
        changed = sorted(
            (*term, self.pages[term], self.titles[term])
            for term in self.pages.keys() | self.titles.keys()
            if self.pages[term] or self.titles[term]
        )
        if not changed:
            return
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                _write_arrays(cursor, changed)
            else:
                _write_rows(cursor, changed)


_ADD = (
    " ON CONFLICT (kind, term) DO UPDATE SET"
    f" pages = {_TABLE}.pages + excluded.pages, titles = {_TABLE}.titles + excluded.titles"
)


def _write_rows(cursor, changed: list[tuple]) -> None:
    cursor.executemany(
        f"INSERT INTO {_TABLE} (kind, term, pages, titles) VALUES (%s, %s, %s, %s){_ADD}",  # noqa: S608
        changed,
    )
    cursor.executemany(
        f"DELETE FROM {_TABLE} WHERE kind = %s AND term = %s AND pages <= 0",  # noqa: S608
        [row[:2] for row in changed if row[2] < 0],
    )


def _write_arrays(cursor, changed: list[tuple]) -> None:
    """One statement for all rows: thousands of them take a few milliseconds.

    What is gone goes by its key: joined by its word, a thousand at a time, the planner would
    compare each with each.
    """
    cursor.execute(
        f"WITH written AS (INSERT INTO {_TABLE} (kind, term, pages, titles) SELECT * FROM"  # noqa: S608
        f" unnest(%s::smallint[], %s::text[], %s::int[], %s::int[]){_ADD} RETURNING id, pages)"
        " SELECT id FROM written WHERE pages <= 0",
        [list(column) for column in zip(*changed, strict=True)],
    )
    if gone := [row[0] for row in cursor.fetchall()]:
        cursor.execute(f"DELETE FROM {_TABLE} WHERE id = ANY(%s)", [gone])  # noqa: S608
