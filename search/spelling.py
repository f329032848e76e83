"""What an unknown word was meant to be: keystrokes, joined syllables, confused sounds, slips.

A guess is accepted only if the site's own words support it, best as a neighbour of the words
beside it: "khai xinh" → "khai sinh". There is no dictionary.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from search.keystrokes import decode
from search.stopwords import STOP
from search.text import Token, index_form, surface, tokenize
from search.vocabulary import Vocabulary

_ONSETS = (
    *(("tr", "ch"), ("ch", "tr"), ("s", "x"), ("x", "s"), ("gi", "d"), ("d", "gi"), ("r", "d")),
    *(("d", "r"), ("gi", "r"), ("v", "d"), ("d", "v"), ("f", "ph"), ("ng", "ngh"), ("ngh", "ng")),
    *(("g", "gh"), ("gh", "g"), ("k", "c"), ("c", "k"), ("q", "c"), ("l", "n"), ("n", "l")),
    *(("z", "d"), ("j", "gi"), ("w", "qu")),
)
_CODAS = (
    *(("t", "c"), ("c", "t"), ("n", "ng"), ("ng", "n"), ("nh", "n"), ("n", "nh"), ("y", "i")),
    *(("i", "y"), ("ch", "t"), ("t", "ch"), ("ay", "ai"), ("ai", "ay"), ("ui", "uu"), ("k", "c")),
    *(("h", ""), ("p", "c")),
)
_SOUND_COST = 0.6  # of a confusion of sounds, where a wrong letter costs 1
_LONG_WORD = 6  # letters from which two slips are thinkable
_SHORT = 2
_SUPPORT, _COST, _FREQUENCY = 1.2, 2.0, 0.15
_LEAST_SCORE_FOR_KNOWN = 0.4
_UNKNOWN_DISCOUNT, _KNOWN_DISCOUNT = 0.92, 0.8


@dataclass(frozen=True)
class Reading:
    """One way to read a word that was typed, and what a hit of it is worth (0 to 1)."""

    token: Token
    discount: float = 1.0


@lru_cache(maxsize=5_000)
def sound_alikes(fold: str) -> frozenset[str]:
    """Return words that regions of the country pronounce the same: "xinh" → "sinh", "xin" …"""
    starts = [fold] + [new + fold[len(old) :] for old, new in _ONSETS if fold.startswith(old)]
    ends = [
        start[: len(start) - len(old)] + new
        for start in starts
        for old, new in _CODAS
        if start.endswith(old)
    ]
    return frozenset([*starts, *ends]) - {fold, ""}


def repair(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[list[list[Reading]], bool]:
    """Return the readings of each word, the likeliest first, and whether any was corrected.

    Joined syllables become two words, so the list may be longer than `tokens`.
    """
    decoded = [_from_keystrokes(token, vocabulary) for token in tokens]
    was_fixed = decoded != list(tokens)
    words: list[Token] = []
    for token in decoded:
        parts = _syllables(token, vocabulary)
        was_fixed = was_fixed or len(parts) > 1
        words += parts
    readings = []
    for place, token in enumerate(words):
        before = words[place - 1].fold if place else None
        after = words[place + 1].fold if place + 1 < len(words) else None
        found = _readings(token, before, after, vocabulary)
        was_fixed = was_fixed or found[0].token != token
        readings.append(found)
    return readings, was_fixed


def _from_keystrokes(token: Token, vocabulary: Vocabulary) -> Token:
    if token.fold in vocabulary.folds or token.fold.isdigit():
        return token
    typed = token.fold if token.fold == token.exact else surface(token.exact)
    meant = decode(typed)
    if not meant or not (found := tokenize(meant)) or found[0].fold not in vocabulary.folds:
        return token
    # Two letters are rather an English "or" than a Vietnamese word that nobody uses.
    is_likely = len(typed) > _SHORT or index_form(found[0].exact) in vocabulary.exacts
    return found[0] if is_likely else token


def _syllables(token: Token, vocabulary: Vocabulary) -> list[Token]:
    """Return the two words that were typed as one: "khaisinh"."""
    fold = token.fold
    if fold in vocabulary.folds or len(fold) < 4 or re.search(r"\d", fold):
        return [token]
    cuts = [
        (fold[:end], fold[end:])
        for end in range(2, len(fold) - 1)
        if fold[:end] in vocabulary.folds and fold[end:] in vocabulary.folds
    ]
    counts = vocabulary.count_pairs(cuts)
    best = max(((counts[cut], cut) for cut in cuts), default=(0, ()))
    if not best[0]:
        return [token]
    return [Token(part, part) for part in best[1]]


def _readings(token, before, after, vocabulary: Vocabulary) -> list[Reading]:
    """Return how a word between its neighbours (folds or None) may be read."""
    fold = token.fold
    as_typed = [Reading(token)]
    is_known = fold in vocabulary.folds
    if re.search(r"\d", fold) or token.exact in STOP:
        return as_typed
    if is_known and _is_at_home(fold, before, after, vocabulary):
        return as_typed
    costs = _candidates(fold, is_known, vocabulary)
    pairs = [(before, word) for word in costs if before] + [
        (word, after) for word in costs if after
    ]
    counts = vocabulary.count_pairs(pairs)
    scored = []
    for word, cost in costs.items():
        support = sum(math.log1p(counts.get(pair, 0)) for pair in ((before, word), (word, after)))
        stands_alone = not before and not after and not is_known
        if support > 0 or (stands_alone and cost <= 1 and len(fold) >= 4):
            frequency = math.log1p(vocabulary.folds[word])
            scored.append((_SUPPORT * support - _COST * cost + _FREQUENCY * frequency, word))
    scored.sort(reverse=True)
    if not scored or (is_known and scored[0][0] <= _LEAST_SCORE_FOR_KNOWN):
        return as_typed
    if is_known:
        return [*as_typed, Reading(Token(scored[0][1], scored[0][1]), _KNOWN_DISCOUNT)]
    return [Reading(Token(word, word), _UNKNOWN_DISCOUNT) for _score, word in scored[:2]]


def _is_at_home(fold, before, after, vocabulary: Vocabulary) -> bool:
    """Whether a known word stands beside a word that it stands beside on the site.

    Beside an unknown word it is left alone: that one has to be read first.
    """
    if any(word and word not in vocabulary.folds for word in (before, after)):
        return True
    pairs = [(before, fold)] * bool(before) + [(fold, after)] * bool(after)
    return not pairs or any(vocabulary.count_pairs(pairs).values())


def _candidates(fold: str, is_known: bool, vocabulary: Vocabulary) -> dict[str, float]:
    """Return words of the site that may have been meant, and what the slip costs."""
    costs = {word: _SOUND_COST for word in sound_alikes(fold) if word in vocabulary.folds}
    if not is_known or len(fold) >= 3:
        limit = 1 if is_known or len(fold) < _LONG_WORD else 2
        spellings = {fold, fold.replace("y", "i")}
        for spelling in spellings:
            for word, distance in _near(spelling, limit, vocabulary):
                same_start = word[0] == fold[0] or len(fold) > 3
                if word != fold and (not is_known or same_start):
                    costs[word] = min(costs.get(word, distance), distance)
    if not is_known:
        # A letter held too long, a tone key too many: "sinhh", "khais".
        bare = re.sub(r"[sfrxjw]$", "", re.sub(r"(.)\1+", r"\1", fold))
        if bare in vocabulary.folds and bare != fold:
            costs[bare] = _SOUND_COST
    return costs


def _near(fold: str, limit: int, vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """Return words within `limit` letters wrong, missing, added or swapped."""
    found = []
    for length in range(max(1, len(fold) - limit), len(fold) + limit + 1):
        for word in vocabulary.of_length(length):
            distance = OSA.distance(fold, word, score_cutoff=limit)
            if distance <= limit:
                found.append((word, float(distance)))
    return found
