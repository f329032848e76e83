"""Which entries are worth ranking: the query as expressions, from the strictest to the widest."""

from itertools import pairwise

from search.expressions import Expression, Phrase, Word, all_of, any_of, pair
from search.query import Alternative, Query
from search.text import index_form
from search.vocabulary import Vocabulary

_RARE_SHARE, _RARE_LEAST = 0.03, 50  # of all entries; never fewer than so many
_MOST_PAIRS = 8


def every_pair(query: Query, vocabulary: Vocabulary) -> Expression | None:
    """All words, and all pairs that stand side by side somewhere: few entries on any site."""
    if any(len(group.alternatives) > 1 for group in query.content):
        return None
    counts = vocabulary.count_pairs((p.first.fold, p.second.fold) for p in query.pairs)
    known = [
        Word(pair(p.first.fold, p.second.fold))
        for p in query.pairs
        if p.is_content and counts[p.first.fold, p.second.fold]
    ]
    return all_of([every_word(query, joined=True), *known]) if known else None


def every_word(query: Query, *, exact: bool = False, joined: bool = False) -> Expression | None:
    """One reading of every content word; `exact` with the marks that were typed."""
    return all_of(
        any_of(_reading(alternative, exact, joined) for alternative in group.alternatives)
        for group in query.content
    )


def telling_parts(query: Query, vocabulary: Vocabulary) -> Expression | None:
    """Any pair, any synonym, any rare word: for questions that no page answers word by word."""
    heaviest = sorted(query.pairs, key=lambda p: -p.weight)[:_MOST_PAIRS]
    parts: list[Expression] = [Word(pair(p.first.fold, p.second.fold)) for p in heaviest]
    single: dict[str, int] = {}
    for group in query.content:
        for alternative in group.alternatives:
            fold = alternative.folds[0]
            if not alternative.is_single:
                parts.append(Phrase(alternative.folds))
            elif fold in vocabulary.folds:
                single[fold] = vocabulary.folds[fold]
    limit = max(_RARE_LEAST, vocabulary.size * _RARE_SHARE)
    for place, (fold, count) in enumerate(sorted(single.items(), key=lambda item: item[1])):
        if count <= limit or (place < 2 and count <= 5 * limit):
            parts.append(Word(fold))
    return any_of(parts)


def _reading(alternative: Alternative, exact: bool, joined: bool) -> Expression | None:
    if alternative.is_single:
        if exact and alternative.is_marked:
            return Word(index_form(alternative.exacts[0]))
        return Word(alternative.folds[0])  # stands wherever a marked form does
    if joined:  # neighbours of title and head are words of their own: no positions to check
        return all_of(Word(pair(one, two)) for one, two in pairwise(alternative.folds))
    return Phrase(alternative.folds)
