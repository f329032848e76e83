"""The public face of search: candidates from the database, ranked by one formula."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from search import candidates, index, reading, stores, synonyms, vocabulary
from search.answers import Answer, Hit
from search.expressions import Columns, Expression
from search.query import Query, bare, understand
from search.ranking import Fit, scorer
from search.scope import Scope
from search.shortlist import likeliest
from search.stores import Row
from search.suggestions import suggest
from search.text import Token, compatibility, strip, surfaces

__all__ = ["Answer", "Hit", "search", "suggest"]

MOST_HITS = 1_000
POOL = 300  # entries that each way to look may find
# Of them, ranked with their whole text; fewer lose right answers to long questions. What is found
# anywhere comes after what titles and heads gave, so half as many of it are enough.
CANDIDATES = {Columns.HEAD: 56, Columns.ALL: 28}
_FULLY_COVERED, _ENOUGH_COVERED = 0.9, 12  # share of the query; results, a page of them
_WIDEN_BELOW, _WIDEN_UNDER = 3, 1.3  # well-covered results; best score
_HOPELESS = 0.6  # best score under which nearly anything is shown, as approximate
_WORTH_SHOWING = 0.2
# Of a question as people tell it much may be left over; of a few key words little.
_TOLD_COVERAGE, _KEYWORD_COVERAGE, _FEW = 0.35, 0.5, 6
_MOST_RELAXED = 10
_BARE_COVERAGE = 0.85
_TAIL = 0.18  # of the best score
APPROXIMATE_BELOW = 0.7
_FITS, _MOST = 0.7, 0.5  # marks of a word; share of the query that another name answers
_SPELLED_BY = 5  # results


def search(text: str, scope: Scope, limit: int = MOST_HITS, site_id: int | None = None) -> Answer:
    """Return what is found for any string; at most `limit` hits."""
    return _Search(text, scope, site_id).answer(limit)


class _Search:
    def __init__(self, text: str, scope: Scope, site_id: int | None):
        self.text = text
        self.scope = scope
        self.store = stores.current()
        self.vocabulary = vocabulary.current()
        self.synonyms = synonyms.current(site_id)
        self.today = timezone.localdate()
        self.is_cut = False  # more entries hold all words than were read

    def answer(self, limit: int) -> Answer:
        query = understand(self.text, self.vocabulary, self.synonyms)
        if not query.groups:
            return Answer(query)
        found, unranked = self._strict(query)
        if not found and query.is_marked and not query.is_code:
            return self._without_marks(query, limit)
        best = max((fit.score for _row, fit in found), default=0.0)
        is_told_verbatim = any(fit.is_verbatim for _row, fit in found)
        is_approximate = best < APPROXIMATE_BELOW and not is_told_verbatim
        if best < _HOPELESS and not is_told_verbatim:
            weak = [(row, fit) for row, fit in found if fit.score >= _WORTH_SHOWING]
            found = self._relaxed(query) or weak
        return self._answer(query, found, limit, is_approximate, unranked)

    def _answer(self, query: Query, found, limit: int, is_approximate, unranked=()) -> Answer:
        ranked = _ranked(found)
        hits = tuple(_hit(row, fit, query) for row, fit in ranked)
        if unranked and hits and len(hits) < limit:
            # What was ranked and is too weak for the head of the list is no weaker than these.
            shown = {row.id for row, _fit in ranked}
            weak = {row.id for row, fit in found if fit.coverage >= _FULLY_COVERED} - shown
            hits = (*hits, *self._others([*unranked, *weak]))
        suggestion = query.corrected(self.vocabulary, _spelled(ranked)) if hits else ""
        return Answer(
            query,
            hits[:limit],
            is_approximate=bool(hits) and is_approximate,
            suggestion=suggestion or None,
            has_more=len(hits) > limit or self.is_cut,
        )

    def _without_marks(self, query: Query, limit: int) -> Answer:
        """The marks that were typed fit nothing: look for the letters, and say so."""
        again = understand(bare(self.text), self.vocabulary, self.synonyms)
        found, _unranked = self._strict(again)
        good = [(row, fit) for row, fit in found if fit.coverage >= _BARE_COVERAGE]
        if good:
            return self._answer(again, good, limit, is_approximate=True)
        return self._answer(query, self._relaxed(query), limit, is_approximate=True)

    def _strict(self, query: Query) -> tuple[list[tuple[Row, Fit]], list[int]]:
        """Look in wider and wider ways until enough is found.

        Return the entries with their fits, and those with all words that were not worth ranking.
        """
        found: dict[int, tuple[Row, Fit]] = {}
        seen: set[int] = set()
        with_all_words: dict[int, None] = {}
        score = scorer(query, self.vocabulary, self.today)

        def note(pool: list[int]) -> None:
            self.is_cut = self.is_cut or len(pool) == POOL
            with_all_words.update(dict.fromkeys(pool))

        def look(expression: Expression | None, columns: Columns, has_all_words=True) -> None:
            pool = self._find(expression, columns)
            if has_all_words:
                note(pool)
            ids = likeliest(query, set(pool) - seen, self.vocabulary, CANDIDATES[columns])
            for row in index.rows(ids, self.scope):
                if fit := score(row):
                    found[row.id] = row, fit
            seen.update(ids)

        def well_covered() -> int:
            return sum(fit.coverage >= _FULLY_COVERED for _row, fit in found.values())

        def is_poor() -> bool:
            best = max((fit.score for _row, fit in found.values()), default=0.0)
            return well_covered() < _WIDEN_BELOW or best < _WIDEN_UNDER

        look(candidates.every_pair(query, self.vocabulary), Columns.HEAD)
        if query.is_marked:
            look(candidates.every_word(query, exact=True, joined=True), Columns.HEAD)
            if well_covered() < _ENOUGH_COVERED:
                look(candidates.every_word(query, exact=True), Columns.ALL)
        if well_covered() < _ENOUGH_COVERED:
            look(candidates.every_word(query, joined=True), Columns.HEAD)
        if well_covered() < _ENOUGH_COVERED:
            look(candidates.every_word(query), Columns.ALL)
        elif not self.is_cut and (expression := candidates.every_word(query)):
            # What a full list ends with; one that is cut anyway needs no more.
            note(self.store.newest(expression, Columns.ALL, self.scope, POOL))
        if is_poor() and (len(query.content) > 1 or not found):
            expression = candidates.telling_parts(query, self.vocabulary)
            look(expression, Columns.HEAD, has_all_words=False)
            if is_poor():
                look(expression, Columns.ALL, has_all_words=False)
        return list(found.values()), [pk for pk in with_all_words if pk not in seen]

    def _relaxed(self, query: Query) -> list[tuple[Row, Fit]]:
        """Return the nearest entries, however little they hold of the query."""
        is_told = len(query.content) > _FEW or len(query.content) < len(query.groups)
        least = _TOLD_COVERAGE if is_told else _KEYWORD_COVERAGE
        expression = candidates.telling_parts(query, self.vocabulary)
        ids: set[int] = set()
        for columns, most in CANDIDATES.items():
            pool = set(self._find(expression, columns))
            ids |= likeliest(query, pool, self.vocabulary, most)
        score = scorer(query, self.vocabulary, self.today, least)
        found = [(row, fit) for row in index.rows(ids, self.scope) if (fit := score(row))]
        return _sorted(found)[:_MOST_RELAXED]

    def _find(self, expression: Expression | None, columns: Columns) -> list[int]:
        if expression is None:
            return []
        return self.store.find(expression, columns, self.scope, POOL)

    def _others(self, ids: list[int]) -> Iterator[Hit]:
        """Yield hits without a score, the newest first."""
        columns = ("published", "id", "content_type_id", "object_id", "kind")
        entries = reading.read(columns, ids, self.scope)
        newest = sorted(entries, key=lambda row: (row[0] or date.min, row[1]), reverse=True)
        return (Hit(*row) for _published, *row in newest)


def _sorted(found: list[tuple[Row, Fit]]) -> list[tuple[Row, Fit]]:
    # Equal scores are ordered the same on every database.
    return sorted(found, key=lambda item: (-round(item[1].score, 9), item[0].title, item[0].id))


def _ranked(found: list[tuple[Row, Fit]]) -> list[tuple[Row, Fit]]:
    ranked = _sorted(found)
    if len(ranked) > 3:
        least = _TAIL * ranked[0][1].score
        ranked = [(row, fit) for row, fit in ranked if fit.score >= least]
    return ranked


def _hit(row: Row, fit: Fit, query: Query) -> Hit:
    alias = surfaces(fit.alias) if _answers(fit.alias, query) else ""
    return Hit(row.id, row.content_type_id, row.object_id, row.kind, fit.score, alias)


def _answers(alias: str, query: Query) -> bool:
    """Whether a name holds most of what was asked for, with these marks: "thú" is no "thủ"."""
    exacts = alias.split()
    groups = query.content or query.groups
    told = sum(
        group.weight
        for group in groups
        if any(
            all(any(_is_same(word, exact) for exact in exacts) for word in alternative.tokens)
            for alternative in group.alternatives
        )
    )
    return told > _MOST * sum(group.weight for group in groups)


def _is_same(word: Token, exact: str) -> bool:
    return word.fold == strip(exact) and compatibility(word.exact, exact) >= _FITS


def _spelled(ranked: list[tuple[Row, Fit]]) -> dict[str, str]:
    """Return fold → exact form of the words of the likeliest titles, the best one's first."""
    spelled: dict[str, str] = {}
    for row, _fit in ranked[:_SPELLED_BY]:
        for exact in f"{row.title} {row.aliases}".split():
            spelled.setdefault(strip(exact), exact)
    return spelled
