"""What a visitor asks for: words with their other readings, weights, neighbours, phrases."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from search import weighing
from search.spelling import Reading, repair
from search.synonyms import Meaning, Synonyms
from search.text import Token, index_form, marks, strip, surfaces, tokenize
from search.vocabulary import Vocabulary

MAX_TOKENS = 64
MAX_LETTERS = 2_000  # what is looked at; 64 words are never longer
_QUOTED = re.compile('["“”„«»]([^"“”„«»]+)["“”„«»]')
_CODE = re.compile(r"\d\s*[./]\s*\d|\d\s*/\s*[A-Za-zĐđ]|\d-\d{4}-|^\s*\d\s?\d{6}\s*$")
_MOSTLY_MARKED = 0.6  # share of words with marks from which a bare word is taken as bare


@dataclass(frozen=True)
class Alternative:
    """A reading of a group: one word or a phrase; `discount` is what a hit is worth (0 to 1)."""

    tokens: tuple[Token, ...]
    discount: float = 1.0

    @cached_property
    def folds(self) -> tuple[str, ...]:
        return tuple(token.fold for token in self.tokens)

    @cached_property
    def exacts(self) -> tuple[str, ...]:
        return tuple(token.exact for token in self.tokens)

    @cached_property
    def is_marked(self) -> bool:
        return any(marks(exact) for exact in self.exacts)

    @property
    def is_single(self) -> bool:
        return len(self.tokens) == 1


@dataclass
class Group:
    """A word or a known phrase of the query, with everything else it may stand for."""

    tokens: tuple[Token, ...]
    alternatives: list[Alternative]
    weight: float = 0.0
    coverage_weight: float = 1.0  # on top of `weight`, where only coverage is counted
    is_stop: bool = False
    is_required: bool = False

    @property
    def is_single(self) -> bool:
        return len(self.tokens) == 1


@dataclass(frozen=True)
class Pair:
    """Two neighbouring words of the query; `position` is that of the first."""

    first: Token
    second: Token
    weight: float
    position: int
    is_content: bool


@dataclass
class Query:
    text: str
    tokens: list[Token] = field(default_factory=list)
    phrases: list[list[Token]] = field(default_factory=list)  # quoted: must stand as they are
    groups: list[Group] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    is_code: bool = False  # looks like a number of a document or procedure
    is_marked: bool = False
    is_dense: bool = False  # most words bear marks
    is_repaired: bool = False
    min_coverage: float = 0.0
    slack: float = 0.0  # what coverage may lack when a pair stands in the title

    @cached_property
    def content(self) -> list[Group]:
        return [group for group in self.groups if not group.is_stop]

    @cached_property
    def flat(self) -> list[Token]:
        """All words in order, as they were read."""
        return [token for group in self.groups for token in group.tokens]

    @cached_property
    def neighbours(self) -> dict[int, list[int]]:
        """Position of a word → positions of the content pairs it belongs to."""
        found: dict[int, list[int]] = {}
        for pair in self.pairs:
            if pair.is_content:
                found.setdefault(pair.position, []).append(pair.position)
                found.setdefault(pair.position + 1, []).append(pair.position)
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Folded words to mark in a result: those that tell, with all their readings."""
        groups = self.content or self.groups
        return frozenset(
            fold
            for group in groups
            for alternative in group.alternatives
            for fold in alternative.folds
        )

    def corrected(self, vocabulary: Vocabulary, spelled: Mapping[str, str]) -> str:
        """Return the query as it was understood, or "" when nothing was mended.

        `spelled` maps folds to exact forms of what was found, where words stand together as
        they should: "ket hno" becomes "kết hôn", not the commonest "kết" with the commonest "hơn".
        """
        if not self.is_repaired:
            return ""
        words = [
            token.exact
            if marks(token.exact) and index_form(token.exact) in vocabulary.exacts
            else spelled.get(token.fold, token.exact)
            for token in self.flat
        ]
        is_same = [token.fold for token in self.flat] == [token.fold for token in self.tokens]
        return "" if is_same else surfaces(" ".join(words))


def understand(text: str, vocabulary: Vocabulary, synonyms: Synonyms) -> Query:
    """Return what `text` asks for. Any string will do; a query without a word has no groups."""
    text = text[:MAX_LETTERS]
    query = Query(text, tokens=tokenize(text, MAX_TOKENS))
    if not query.tokens:
        return query
    query.phrases = [words for part in _QUOTED.findall(text) if (words := tokenize(part))]
    query.is_code = bool(_CODE.search(text))
    marked = sum(bool(marks(token.exact)) for token in query.tokens)
    query.is_marked = marked > 0
    query.is_dense = marked >= _MOSTLY_MARKED * len(query.tokens)
    query.groups, query.is_repaired = _groups(query.tokens, vocabulary, synonyms)
    weighing.weigh(query, vocabulary)
    query.pairs = [Pair(*values) for values in weighing.pairs(query.groups, vocabulary)]
    return query


def bare(text: str) -> str:
    """Return the query without marks, for a second try when the typed marks fit nothing."""
    return " ".join(strip(token.exact) for token in tokenize(text[:MAX_LETTERS], MAX_TOKENS))


def _groups(tokens, vocabulary, synonyms) -> tuple[list[Group], bool]:
    """Known phrases first, so that no abbreviation is taken for a slip; then the rest."""
    spans = synonyms.spans(tokens)
    groups: list[Group] = []
    was_fixed = False
    waiting: list[Token] = []
    place = 0
    while place < len(tokens):
        if place not in spans:
            waiting.append(tokens[place])
            place += 1
            continue
        groups_before, fixed = _read(waiting, vocabulary, synonyms)
        was_fixed = was_fixed or fixed
        waiting = []
        length, meanings = spans[place]
        groups += groups_before
        groups.append(_group(tokens[place : place + length], [], meanings))
        place += length
    rest, fixed = _read(waiting, vocabulary, synonyms)
    return groups + rest, was_fixed or fixed


def _read(tokens, vocabulary, synonyms) -> tuple[list[Group], bool]:
    """Mend what is unknown, then look for synonyms among the mended words."""
    if not tokens:
        return [], False
    readings, was_fixed = repair(tokens, vocabulary)
    best = [found[0].token for found in readings]
    groups = [
        _group(best[start : start + length], readings[start] if length == 1 else [], meanings)
        for start, length, meanings in _steps(best, synonyms)
    ]
    return groups, was_fixed


def _steps(tokens, synonyms) -> Iterator[tuple[int, int, Sequence[Meaning]]]:
    spans = synonyms.spans(tokens)
    place = 0
    while place < len(tokens):
        length, meanings = spans.get(place, (1, ()))
        yield place, length, meanings
        place += length


def _group(tokens, readings: Sequence[Reading], meanings: Sequence[Meaning]) -> Group:
    alternatives = [Alternative((reading.token,), reading.discount) for reading in readings]
    if not alternatives:
        alternatives = [Alternative(tuple(tokens))]
    alternatives += [Alternative(meaning.tokens, meaning.weight) for meaning in meanings]
    return Group(tuple(tokens), alternatives)
