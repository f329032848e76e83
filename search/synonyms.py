"""Words that mean the same, as editors keep them; they act on the query, never on the index."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Q

from search import reading
from search.models import SynonymGroup
from search.text import Token, compatibility, tokenize

_EQUAL_WEIGHT = 0.95
_FIRST_ONE_WAY_WEIGHT, _ONE_WAY_STEP, _LEAST_WEIGHT = 0.92, 0.1, 0.74
_FITS, _CONTRADICTS = 0.7, 0.25


class Meaning(NamedTuple):
    """Another way to say something, and what a hit of it is worth (0 to 1)."""

    tokens: tuple[Token, ...]
    weight: float


@dataclass
class Synonyms:
    """`entries` maps folded phrases to the phrases as entered and what they stand for."""

    entries: dict[tuple[str, ...], list[tuple[tuple[Token, ...], list[Meaning]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    longest: int = 0

    def add(self, forms: Iterable[str], also: Iterable[str] = ()) -> None:
        """Add a group: `forms` stand for each other, and for `also`, but `also` not for them."""
        ways = [tuple(tokenize(form)) for form in forms]
        further = [tuple(tokenize(form)) for form in also]
        for way in filter(None, ways):
            meanings = [Meaning(other, _EQUAL_WEIGHT) for other in ways if other and other != way]
            meanings += [
                Meaning(other, max(_LEAST_WEIGHT, _FIRST_ONE_WAY_WEIGHT - _ONE_WAY_STEP * place))
                for place, other in enumerate(filter(None, further))
            ]
            self.entries[tuple(token.fold for token in way)].append((way, meanings))
            self.longest = max(self.longest, len(way))

    def match(self, tokens: Sequence[Token]) -> list[Meaning]:
        """Return what these words, all of them together, stand for.

        Marks that were typed may not contradict the entry, but for one slip in several words
        ("sỗ đỏ" is taken for "sổ đỏ").
        """
        found = []
        for entered, meanings in self.entries.get(tuple(token.fold for token in tokens), ()):
            fits = [
                compatibility(typed.exact, stored.exact)
                for typed, stored in zip(tokens, entered, strict=True)
            ]
            slips = sum(fit < _FITS for fit in fits)
            is_slip = len(fits) > 1 and slips == 1 and max(fits) == 1 and min(fits) >= _CONTRADICTS
            if not slips or is_slip:
                found += meanings
        return found

    def spans(self, tokens: Sequence[Token]) -> dict[int, tuple[int, list[Meaning]]]:
        """Return start → (number of words, meanings); from the left, the longest match first."""
        spans = {}
        place = 0
        while place < len(tokens):
            for length in range(min(self.longest, len(tokens) - place), 0, -1):
                if meanings := self.match(tokens[place : place + length]):
                    spans[place] = length, meanings
                    place += length - 1
                    break
            place += 1
        return spans


class _Cache(threading.local):
    def __init__(self):
        self.by_site: dict[int | None, tuple[tuple, Synonyms]] = {}


_cache = _Cache()


def current(site_id: int | None = None) -> Synonyms:
    """Return the groups in use for a ward; read again when an editor has changed one."""
    state = reading.first(
        "SELECT count(*), max(updated_at) FROM search_synonymgroup"
        " WHERE is_active AND (site_id IS NULL OR site_id = %s)",
        site_id,
    )
    known = _cache.by_site.get(site_id)
    if known is None or known[0] != state:
        synonyms = Synonyms()
        groups = SynonymGroup.objects.filter(is_active=True)
        for group in groups.filter(Q(site=None) | Q(site=site_id)):
            synonyms.add(group.form_list, group.also_list)
        _cache.by_site[site_id] = known = state, synonyms
    return known[1]
