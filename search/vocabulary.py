"""How often each word stands in what the public may read: weights, and what can be meant.

Only listed entries are counted, so no draft shows through a suggestion.
"""

import math
import threading
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count

from search import reading
from search.models import VocabularyTerm
from search.text import index_form

# Another process's change is seen after this long; one's own at once.
SECONDS_BETWEEN_LOADS = 10
_PER_QUERY = 400
_BODY_PAIRS_KEPT = 50_000


@dataclass
class Vocabulary:
    """`folds` and `exacts` (index forms) map words to numbers of entries, of `size` in all.

    Pairs of words ("khai sinh") are many: they are read when asked for, and kept.
    """

    size: int = 0
    folds: dict[str, int] = field(default_factory=dict)
    exacts: dict[str, int] = field(default_factory=dict)
    title_folds: dict[str, int] = field(default_factory=dict)
    pairs: dict[str, tuple[int, int]] = field(default_factory=dict)  # entries, titles
    reads_database: bool = False

    def idf(self, fold: str, exact: str = "") -> float:
        """Return how much a word tells: log(1 + entries / entries with it).

        With marks typed only entries with these marks count: "đèn" is rare where "đến" is not.
        """
        count = self.folds.get(fold, 0)
        if exact and exact != fold:
            count = self.exacts.get(index_form(exact)) or count
        return self.rarity(count)

    def rarity(self, count: int) -> float:
        return math.log(1 + max(self.size, 1) / (count + 0.5))

    def count_pairs(self, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
        """Return the number of entries in which the two words stand side by side."""
        asked = set(pairs)
        self._read(asked)
        return {pair: self.pairs.get(" ".join(pair), (0, 0))[0] for pair in asked}

    def is_in_titles(self, first: str, second: str) -> bool:
        """Whether some title holds this pair; asked after `count_pairs` of it."""
        self._read({(first, second)})
        return self.pairs.get(f"{first} {second}", (0, 0))[1] > 0

    def _read(self, pairs: Iterable[tuple[str, str]]) -> None:
        if not self.reads_database:
            return
        missing = [term for pair in pairs if (term := " ".join(pair)) not in self.pairs]
        if len(self.pairs) > _BODY_PAIRS_KEPT:
            self.pairs.clear()
        terms = VocabularyTerm.objects.filter(kind=VocabularyTerm.Kind.PAIR)
        for start in range(0, len(missing), _PER_QUERY):
            part = missing[start : start + _PER_QUERY]
            self.pairs.update(dict.fromkeys(part, (0, 0)))
            for term, pages, titles in terms.filter(term__in=part).values_list(
                "term", "pages", "titles"
            ):
                self.pairs[term] = pages, titles

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        words = defaultdict(list)
        for fold in self.folds:
            if not fold.isdigit():
                words[len(fold)].append(fold)
        return words

    def of_length(self, length: int) -> list[str]:
        """Return the words, numbers left out, of so many letters."""
        return self._by_length.get(length, [])

    @cached_property
    def _prefixes(self) -> frozenset[str]:
        return frozenset(fold[:end] for fold in self.folds for end in range(1, len(fold) + 1))

    def has_prefix(self, letters: str) -> bool:
        """Whether some word begins with these letters."""
        return letters in self._prefixes


class _Cache(threading.local):
    """One vocabulary per thread: it reads the database with the thread's connection."""

    vocabulary: Vocabulary | None = None
    change = -1
    own_changes = -1
    loaded_at = 0.0


_cache = _Cache()
_own_changes = count()
_last_own_change = 0


def note_change() -> None:
    """Say that this process changed the index, so that it sees the change at once."""
    global _last_own_change
    _last_own_change = next(_own_changes) + 1


def current() -> Vocabulary:
    """Return the vocabulary of the index, loaded again when the index has changed."""
    change, listed = reading.first("SELECT change, listed FROM search_indexstate") or (0, 0)
    is_ours = _cache.own_changes != _last_own_change
    is_old = time.monotonic() - _cache.loaded_at > SECONDS_BETWEEN_LOADS
    if _cache.vocabulary is None or is_ours or (change != _cache.change and is_old):
        own_changes = _last_own_change
        _cache.vocabulary = _load(listed)
        _cache.change, _cache.own_changes = change, own_changes
        _cache.loaded_at = time.monotonic()
    return _cache.vocabulary


def _load(listed: int) -> Vocabulary:
    kinds = VocabularyTerm.Kind
    rows = VocabularyTerm.objects.filter(kind__in=[kinds.FOLD, kinds.EXACT], pages__gt=0)
    found = Vocabulary(size=listed, reads_database=True)
    for kind, term, pages, titles in rows.values_list("kind", "term", "pages", "titles"):
        if kind == kinds.EXACT:
            found.exacts[term] = pages
            continue
        found.folds[term] = pages
        if titles:
            found.title_folds[term] = titles
    return found
