"""The one formula that orders results, the same on every database.

For each entry: U, how well the words fit where they stand (title 1, head 0.62, body 0.38), with
their marks; B, the same for neighbouring words; P, how much of the title is asked for; a bonus
when the query stands in one piece; C, the share of what was asked that is covered at all:

    (U + 0.7·B + 0.45·P·C + bonus) · C^1.5 · (1 - 0.55·(1 - P)) · kind · age
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from search.kinds import Kind
from search.query import Alternative, Group, Pair, Query
from search.stores.base import Row
from search.text import Token, compatibility, marks, strip
from search.vocabulary import Vocabulary

TITLE, HEAD, BODY = 1.0, 0.62, 0.38
_PAIRS, _SPECIFIC, _UNSPECIFIC = 0.7, 0.45, 0.55
_BARE, _BARE_IN_DENSE = 0.8, 0.65
_BODY_CONTRADICTS, _BODY_PAIR_CONTRADICTS = 0.35, 0.6
_SCATTERED, _SCATTERED_COVERAGE = 0.6, 0.75
_PHRASE_FITS = 0.8
_LONE = {TITLE: 0.85, HEAD: 0.75, BODY: 0.55}
_IN_TITLE, _IN_TITLE_EXACT, _AT_START, _WHOLE = 0.3, 0.42, 0.12, 0.15
_IN_HEAD, _IN_HEAD_EXACT, _IN_BODY, _IN_BODY_EXACT = 0.22, 0.32, 0.1, 0.16
_KIND = {Kind.PROCEDURE: 1.05, Kind.QUESTION: 1.02}
_AGEING = {Kind.NEWS, Kind.CALENDAR}
_AGE_LOSS, _AGE_DAYS = 0.06, 1095
_PAIR_STANDS = 0.7 * HEAD  # value of a pair that stands in title or head
_COVERAGE_POWER, _RELAXED_POWER = 1.5, 0.75
# Said in many titles of procedures, and by nobody who looks for one.
_BOILERPLATE = re.compile(
    r"\b(thu tuc|thuc hien bang dich vu cong.*|thuc hien tai .*|thuoc tham quyen.*"
    r"|tai cap xa|cua cap xa|cap xa)\b"
)


class Fit(NamedTuple):
    """`coverage` is the share of the query that the entry holds; `alias` the alternative title
    (exact forms) that fits better than the title, or ""; `is_verbatim` says that the words asked
    for stand in it as they were typed, one after the other."""

    score: float
    coverage: float
    alias: str
    is_verbatim: bool


class _Field:
    """A text of exact forms, searchable by word and by phrase, with and without marks."""

    def __init__(self, text: str, weight: float):
        self.exact = f" {text} "
        self.fold = strip(self.exact)
        self.weight = weight

    @cached_property
    def forms(self) -> dict[str, list[str]]:
        """Fold → its exact forms in this field."""
        forms: dict[str, list[str]] = {}
        for fold, exact in zip(self.fold.split(), self.exact.split(), strict=True):
            forms.setdefault(fold, []).append(exact)
        return forms

    def holds(self, phrase: "_Phrase") -> bool:
        """Whether these words stand here one after the other."""
        return phrase.fold in self.fold


class _Body(_Field):
    """A long text: reading it for a pair is spared where one of the words is missing."""

    def __init__(self, text: str, weight: float):
        super().__init__(text, weight)
        self._known: dict[str, bool] = {}

    def has(self, fold: str) -> bool:
        known = self._known.get(fold)
        if known is None:
            known = self._known[fold] = f" {fold} " in self.fold
        return known

    def holds(self, phrase: "_Phrase") -> bool:
        return all(map(self.has, phrase.folds)) and phrase.fold in self.fold


class _Phrase:
    """Words one after the other, as they are looked for in a text."""

    __slots__ = ("exact", "fold", "folds")

    def __init__(self, tokens: Iterable[Token]):
        self.folds, exacts = zip(*tokens, strict=True)
        self.fold, self.exact = f" {' '.join(self.folds)} ", f" {' '.join(exacts)} "


class Document:
    """An entry taken apart for ranking."""

    def __init__(self, row: Row):
        self.row = row
        self.aliases = row.aliases.splitlines()
        self.title, self.head = _short_fields(row.title, row.aliases, row.head)
        self.body = _Body(row.body, BODY)
        self.title_forms = self.title.forms
        self.head_forms = self.head.forms
        self.fields = (self.title, self.head, self.body)


@lru_cache(maxsize=1_000)
def _short_fields(title: str, aliases: str, head: str) -> tuple[_Field, _Field]:
    # A bar between the titles, so that no phrase reaches from one into the next.
    return _Field(" | ".join([title, *aliases.splitlines()]), TITLE), _Field(head, HEAD)


def scorer(
    query: Query, vocabulary: Vocabulary, today: date, relaxed: float = 0.0
) -> Callable[[Row], Fit | None]:
    """Return a function that says how well an entry fits, or None when too little of the query
    is covered.

    `relaxed` is the least coverage when no good result exists; it replaces the query's own.
    """
    return _Scorer(query, vocabulary, today, relaxed).score


class _Scorer:
    def __init__(self, query: Query, vocabulary: Vocabulary, today: date, relaxed: float):
        self.query = query
        self.vocabulary = vocabulary
        self.today = today
        self.relaxed = relaxed
        self.weights: dict[str, float] = {}  # of the words of titles
        self.whole = _Phrase(query.flat)
        self.quoted = [_Phrase(phrase) for phrase in query.phrases]
        self.pairs = [(pair, _Phrase((pair.first, pair.second))) for pair in query.pairs]
        self.phrases = {
            id(alternative): _Phrase(alternative.tokens)
            for group in query.groups
            for alternative in group.alternatives
            if not alternative.is_single
        }

    def score(self, row: Row) -> Fit | None:
        document = Document(row)
        # Marks do not matter in what is quoted.
        if not all(any(f.holds(phrase) for f in document.fields) for phrase in self.quoted):
            return None
        pair_score, pair_values = self._pairs(document)
        found = self._groups(document, pair_values)
        if found is None:
            return None
        fit, coverage, hits, has_phrase = found
        has_pair = any(value >= _PAIR_STANDS for value in pair_values.values())
        if not self._is_enough(coverage, has_pair, has_phrase):
            return None
        pair_score = fit if pair_score is None else pair_score
        specific, alias = self._title_share(document, hits)
        power = _RELAXED_POWER if self.relaxed else _COVERAGE_POWER
        value = fit + _PAIRS * pair_score + _SPECIFIC * specific * coverage
        value = (value + self._in_one_piece(document)) * coverage**power
        value *= 1 - _UNSPECIFIC * (1 - specific)
        value *= _KIND.get(row.kind, 1.0) * self._freshness(row)
        return Fit(value, coverage, alias, self._is_verbatim(document))

    def _is_enough(self, coverage: float, has_pair: bool, has_phrase: bool) -> bool:
        """Whether enough is covered; never by single words scattered over a text alone."""
        if self.relaxed:
            return (has_pair or has_phrase) and coverage >= self.relaxed
        least = self.query.min_coverage
        return coverage >= least or (has_pair and coverage >= least - self.query.slack)

    def _pairs(self, document: Document) -> tuple[float | None, dict[int, float]]:
        """Return B (None without pairs) and the value of each pair by its position."""
        total = weights = 0.0
        values = {}
        for pair, phrase in self.pairs:
            value = _pair_value(document, pair, phrase)
            total += pair.weight * value
            weights += pair.weight
            values[pair.position] = value
        return (total / weights if weights else None), values

    def _groups(self, document, pair_values) -> tuple[float, float, set[str], bool] | None:
        """Return U, C, the folds of the title that were asked for, and whether a synonym of
        several words stands in title or head."""
        total = weights = covered = asked = 0.0
        hits: set[str] = set()
        has_phrase = False
        place = 0
        for group in self.query.groups:
            is_lone = self._is_lone(group, place, pair_values)
            place += len(group.tokens)
            best = best_coverage = 0.0
            for alternative in group.alternatives:
                value, coverage = self._alternative(document, alternative, is_lone)
                best = max(best, value * alternative.discount)
                best_coverage = max(best_coverage, coverage * alternative.discount)
                has_phrase = has_phrase or (not alternative.is_single and value >= _PAIR_STANDS)
                if coverage > 0.3:
                    hits.update(f for f in alternative.folds if f in document.title_forms)
            if group.is_required and not best_coverage:
                return None
            total += group.weight * best
            weights += group.weight
            if not group.is_stop:
                # Bare words reach 0.8 at most; here they count as found.
                is_found = best_coverage >= 0.4
                share = min(1.0, best_coverage / _BARE) if is_found else best_coverage * _BARE
                covered += group.weight * group.coverage_weight * share
                asked += group.weight * group.coverage_weight
        return total / weights, covered / (asked or 1), hits, has_phrase

    def _is_lone(self, group: Group, place: int, pair_values: dict[int, float]) -> bool:
        """Whether the word stands without its neighbours: Vietnamese words have two syllables,
        and "mai" of "ngày mai" is not that of "mai táng"."""
        if not group.is_single or group.is_stop:
            return False
        near = self.query.neighbours.get(place)
        return bool(near) and not any(pair_values.get(position, 0) > 0 for position in near)

    def _alternative(self, document, alternative: Alternative, is_lone) -> tuple[float, float]:
        """Return the value of the best place of a reading, and how far it is covered."""
        if not alternative.is_single:
            return _phrase_value(document, self.phrases[id(alternative)])
        fold = alternative.folds[0]
        value, coverage = self._word_value(document, alternative)
        if is_lone:
            where = BODY
            if fold in document.title_forms:
                where = TITLE
            elif fold in document.head_forms:
                where = HEAD
            return value * _LONE[where], coverage * _LONE[where]
        return value, coverage

    def _word_value(self, document: Document, alternative: Alternative) -> tuple[float, float]:
        fold, exact = alternative.folds[0], alternative.exacts[0]
        best = coverage = 0.0
        if forms := document.title_forms.get(fold):
            best = coverage = self._fit(exact, forms)
        if best < HEAD:
            if forms := document.head_forms.get(fold):
                fit = self._fit(exact, forms)
                best, coverage = max(best, HEAD * fit), max(coverage, fit)
            elif len(fold) == 7 and fold.isdigit() and _is_code(fold, document):
                return 1.0, 1.0
        if (best < BODY or (alternative.is_marked and coverage < 1)) and (document.body.has(fold)):
            is_exact = f" {exact} " in document.body.exact
            if alternative.is_marked:
                fit = 1.0 if is_exact else _BODY_CONTRADICTS
            else:
                fit = _BARE_IN_DENSE if self.query.is_dense and not is_exact else _BARE
            best, coverage = max(best, BODY * fit), max(coverage, fit)
        return best, coverage

    def _fit(self, exact: str, forms: list[str]) -> float:
        fit = max(compatibility(exact, form) for form in forms)
        is_bare = fit == _BARE and self.query.is_dense and not marks(exact)
        return _BARE_IN_DENSE if is_bare else fit

    def _title_share(self, document: Document, hits: set[str]) -> tuple[float, str]:
        """Return P, the share of the title or of the best alias that is asked for."""
        best = self._share(_telling(strip(document.row.title)), hits)
        best_alias = ""
        for alias in document.aliases:
            share = self._share(tuple(strip(alias).split()), hits)
            if share > best:
                best, best_alias = share, alias
        return best, best_alias

    def _share(self, folds: tuple[str, ...], hits: set[str]) -> float:
        asked = total = 0.0
        for fold in folds:
            weight = self.weights.get(fold)
            if weight is None:
                weight = self.weights[fold] = self.vocabulary.idf(fold)
            total += weight
            if fold in hits:
                asked += weight
        return asked / (total or 1)

    def _in_one_piece(self, document: Document) -> float:
        whole = self.whole
        if document.title.holds(whole):
            title, fold = document.title.fold, whole.fold
            bonus = _IN_TITLE_EXACT if whole.exact in document.title.exact else _IN_TITLE
            if title.startswith(fold) or f"|{fold}" in title:
                bonus += _AT_START
            if title == fold or f"|{fold}|" in f"{title}|" or title.startswith(f"{fold}|"):
                bonus += _WHOLE
            return bonus
        if len(whole.folds) < 2:
            return 0.0
        if document.head.holds(whole):
            return _IN_HEAD_EXACT if whole.exact in document.head.exact else _IN_HEAD
        if document.body.holds(whole):
            return _IN_BODY_EXACT if whole.exact in document.body.exact else _IN_BODY
        return 0.0

    def _is_verbatim(self, document: Document) -> bool:
        if len(self.query.tokens) < 2 or self.query.is_repaired:
            return False
        if self.query.is_marked:
            return any(self.whole.exact in field.exact for field in document.fields)
        return any(field.holds(self.whole) for field in document.fields)

    def _freshness(self, row: Row) -> float:
        if row.kind not in _AGEING or row.published is None:
            return 1.0
        age = max(0, (self.today - row.published).days)
        return 1 - _AGE_LOSS * min(1.0, age / _AGE_DAYS)


@lru_cache(maxsize=20_000)
def _telling(title: str) -> tuple[str, ...]:
    """Return the folds of a title without its boilerplate, unless too little is left."""
    words = tuple(_BOILERPLATE.sub(" ", title).split())
    return words if len(words) >= 2 else tuple(title.split())


def _is_code(digits: str, document: Document) -> bool:
    spelled = f" {digits[0]} {digits[1:]} "
    return spelled in document.head.fold or spelled in document.title.fold


def _pair_value(document: Document, pair: Pair, phrase: _Phrase) -> float:
    value = 0.0
    for field in (document.title, document.head):
        if value < field.weight and field.holds(phrase):
            fit = 1.0 if phrase.exact in field.exact else _pair_fit(pair, field)
            value = max(value, field.weight * fit)
    body = document.body
    if value < BODY and body.holds(phrase):
        value = max(value, BODY * (1.0 if phrase.exact in body.exact else _BODY_PAIR_CONTRADICTS))
    return value


def _pair_fit(pair, field: _Field) -> float:
    """Return how well the marks of a pair fit, at the place where they fit best."""
    wanted = (pair.first.fold, pair.second.fold)
    places = zip(pairwise(field.fold.split()), pairwise(field.exact.split()), strict=True)
    return max(
        (
            min(compatibility(pair.first.exact, one), compatibility(pair.second.exact, two))
            for folds, (one, two) in places
            if folds == wanted
        ),
        default=0.0,
    )


def _phrase_value(document: Document, phrase: _Phrase) -> tuple[float, float]:
    for field in document.fields:
        if field.holds(phrase):
            fit = 1.0 if phrase.exact in field.exact else _PHRASE_FITS
            return field.weight * fit, fit
    if all(word in document.title_forms for word in phrase.folds):
        return _SCATTERED, _SCATTERED_COVERAGE
    return 0.0, 0.0
