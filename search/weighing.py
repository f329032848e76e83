"""How much each word and each pair of neighbours of a query tells."""

import math
from collections.abc import Iterator
from itertools import pairwise

from search.stopwords import GENERIC_PAIRS, STOP, STOP_BARE
from search.text import Token, compatibility

_PHRASE_BONUS, _ABBREVIATION_BONUS = 1.4, 1.3
_LEAST_WEIGHT = 0.3
_STOP_MARKED, _STOP_BARE = 0.12, 0.2
_GENERIC = 0.3
_SMALL_NUMBER = 0.35  # "3 ngày": a number that is no code
_CODE_DIGITS = 5
# A word that no title of the site holds is a name, a place, a tale: it tells little about
# which page is meant, but more about whether it is covered.
_NOT_IN_TITLES, _UNKNOWN, _COVERAGE_NOT_IN_TITLES = 0.4, 0.25, 0.7
_COHESION_MARKED, _COHESION_BARE, _LEAST_TOGETHER = 0.5, 0.3, 3
_PAIR_WITH_STOP = 0.3
_SHORT_QUERY = 3
_FITS = 0.7


def weigh(query, vocabulary) -> None:
    """Set the weights of the groups and the coverage that a result needs."""
    flat = query.flat
    together = vocabulary.count_pairs((first.fold, second.fold) for first, second in pairwise(flat))
    place = 0
    for group in query.groups:
        group.is_stop = group.is_single and _is_stop(
            flat, place, together, query.is_marked, vocabulary
        )
        group.weight = max(_weight(group, vocabulary), _LEAST_WEIGHT)
        _discount_narrative(group, vocabulary)
        if group.is_single and group.tokens[0].fold.isdigit():
            group.is_required = query.is_code or len(group.tokens[0].fold) >= _CODE_DIGITS
            group.weight *= 1 if group.is_required else _SMALL_NUMBER
        if group.is_stop:
            group.weight *= _STOP_MARKED if query.is_marked else _STOP_BARE
        place += len(group.tokens)
    _discount_generic(query.groups)
    if all(group.is_stop for group in query.groups):
        for group in query.groups:
            group.is_stop = False
    _set_coverage(query)


def pairs(groups, vocabulary) -> Iterator[tuple[Token, Token, float, int, bool]]:
    """Yield first word, second word, weight, position and whether both are content."""
    words = [
        (token, group.weight / len(group.tokens), group.is_stop)
        for group in groups
        for token in (group.tokens if not group.is_single else group.alternatives[0].tokens)
    ]
    counts = vocabulary.count_pairs(
        (first[0].fold, second[0].fold) for first, second in pairwise(words)
    )
    for position, ((first, weight, is_stop), (second, next_weight, next_is_stop)) in enumerate(
        pairwise(words)
    ):
        if is_stop and next_is_stop:
            continue
        count = counts[first.fold, second.fold]
        value = vocabulary.rarity(count) if count else 0.5 * math.sqrt(weight * next_weight)
        if is_stop or next_is_stop:
            value *= _PAIR_WITH_STOP
        if not vocabulary.is_in_titles(first.fold, second.fold):
            value *= _NOT_IN_TITLES
        yield first, second, value, position, not (is_stop or next_is_stop)


def _is_stop(flat, place, together, is_marked, vocabulary) -> bool:
    """Whether the word says little here: not "cước" of "căn cước", "di" of "di chúc"."""
    token = flat[place]
    is_common = token.exact in STOP if is_marked else token.fold in STOP_BARE
    if not is_common:
        return False
    least_share = _COHESION_MARKED if is_marked else _COHESION_BARE
    for first, second in ((place - 1, place), (place, place + 1)):
        if first < 0 or second >= len(flat):
            continue
        one, two = flat[first], flat[second]
        other = two if first == place else one
        count = together.get((one.fold, two.fold), 0)
        rarer = max(1, min(vocabulary.folds.get(w.fold, 1) for w in (one, two)))
        if count >= _LEAST_TOGETHER and other.fold not in STOP_BARE and count / rarer > least_share:
            return False
    return True


def _weight(group, vocabulary) -> float:
    """Return how rare the group is; a phrase or abbreviation as rare as its rarest meaning."""
    first, *others = group.alternatives
    meant = max((vocabulary.idf(fold) for other in others for fold in other.folds), default=0.0)
    if others and not group.is_single:
        known = all(token.fold in vocabulary.folds for token in group.tokens)
        own = max(vocabulary.idf(token.fold) for token in group.tokens) if known else 0.0
        return max(own, meant) * _PHRASE_BONUS
    if others and group.tokens[0].fold not in vocabulary.folds:
        return meant * _ABBREVIATION_BONUS
    return max(vocabulary.idf(token.fold, token.exact) for token in first.tokens)


def _discount_narrative(group, vocabulary) -> None:
    token = group.tokens[0]
    if not group.is_single or token.fold.isdigit():
        return
    folds = {fold for alternative in group.alternatives for fold in alternative.folds}
    if folds & vocabulary.title_folds.keys():
        return
    if folds & vocabulary.folds.keys():
        group.weight *= _NOT_IN_TITLES
        group.coverage_weight = _COVERAGE_NOT_IN_TITLES / _NOT_IN_TITLES
    else:
        group.weight *= _UNKNOWN


def _discount_generic(groups) -> None:
    for one, two in pairwise(groups):
        if any(len(group.tokens) > 1 or len(group.alternatives) > 1 for group in (one, two)):
            continue
        first, second = one.tokens[0], two.tokens[0]
        pair = GENERIC_PAIRS.get((first.fold, second.fold))
        if pair and all(
            compatibility(token.exact, exact) >= _FITS
            for token, exact in zip((first, second), pair, strict=True)
        ):
            for group in (one, two):
                if not group.is_stop:
                    group.is_stop = True
                    group.weight *= _GENERIC


def _set_coverage(query) -> None:
    """A short query must be covered well; a long question may leave something over."""
    count = len(query.content)
    query.min_coverage = 0.6 if count <= _SHORT_QUERY else 0.56
    if count <= _SHORT_QUERY:
        has_phrase = any(
            not group.is_single and len(group.alternatives) > 1 for group in query.content
        )
        query.slack = 0.1 if has_phrase else 0.0
    elif count == len(query.groups):
        query.slack = 0.06
    else:
        query.slack = 0.1 if count == _SHORT_QUERY + 1 else 0.2
