"""Titles that complete what is being typed."""

from collections.abc import Sequence

from search import stores, synonyms, vocabulary
from search.answers import Hit
from search.expressions import Columns, Phrase, Prefix, Word, all_of, any_of, pair
from search.keystrokes import decode
from search.kinds import Kind
from search.reading import read
from search.scope import Scope
from search.text import Token, compatibility, marks, strip, surface, surfaces, tokenize
from search.vocabulary import Vocabulary

MOST = 8
_MAX_WORDS = 12
_CANDIDATES, _PAIR_CANDIDATES, _ENOUGH = 60, 40, 5
_TELLING = 3  # letters; fewer begin so many words that looking beyond titles takes long
_AT_START, _SCATTERED, _MISSING = 0.8, 0.35, 0.5
_UNFINISHED, _WRONG_MARKS = 0.97, 0.3
_LATE, _SHORT_TITLE, _PROCEDURE = 0.02, 0.6, 0.15


def suggest(
    text: str, scope: Scope, limit: int = MOST, site_id: int | None = None
) -> tuple[Hit, ...]:
    """Return entries whose title holds the words typed and one that begins like the last."""
    tokens = tokenize(text[:200], _MAX_WORDS)
    if not tokens:
        return ()
    words = vocabulary.current()
    *full, last = tokens
    full = [_mended(token, words) for token in full]
    if not last.fold.isdigit() and not words.has_prefix(last.fold):
        last = _mended(last, words)
    ids = _candidates(full, last, scope, synonyms.current(site_id))
    columns = ("id", "content_type_id", "object_id", "kind", "title", "aliases")
    found = []
    for pk, content_type, object_id, kind, title, aliases in read(columns, ids, scope):
        titles = [title, *aliases.splitlines()]
        values = [_fit(name, full, last) for name in titles]
        best = max(range(len(titles)), key=lambda place: (values[place], -place))
        value = values[best] + _SHORT_TITLE / (1 + len(titles[best].split()))
        value += _PROCEDURE if kind == Kind.PROCEDURE else 0
        alias = surfaces(titles[best]) if best else ""
        found.append(
            (-round(value, 9), title, pk, Hit(pk, content_type, object_id, kind, value, alias))
        )
    return tuple(hit for *_key, hit in sorted(found, key=lambda item: item[:3])[:limit])


def _mended(token: Token, words: Vocabulary) -> Token:
    """Return the syllable that left-over keystrokes stand for, or the word as it is."""
    if token.fold in words.folds:
        return token
    meant = decode(surface(token.exact))
    return tokenize(meant)[0] if meant else token


def _candidates(full: Sequence[Token], last: Token, scope: Scope, groups) -> list[int]:
    store = stores.current()
    parts = [_full_word(token, groups) for token in full]
    expression = all_of([*parts, Prefix(last.fold)])
    ids = store.find(expression, Columns.TITLE, scope, _CANDIDATES)
    if full:
        before = (
            Phrase(tuple(token.fold for token in full)) if len(full) > 1 else Word(full[0].fold)
        )
        joined = all_of([before, Prefix(pair(full[-1].fold, last.fold))])
        ids += store.find(joined, Columns.TITLE, scope, _PAIR_CANDIDATES)
    if len(ids) < _ENOUGH and len(last.fold) >= _TELLING:
        ids += store.find(expression, Columns.HEAD, scope, _PAIR_CANDIDATES)
    return list(dict.fromkeys(ids))


def _full_word(token: Token, groups):
    others = [
        Phrase(tuple(word.fold for word in meaning.tokens)) for meaning in groups.match([token])
    ]
    return any_of([Word(token.fold), *others])


def _fit(title: str, full: Sequence[Token], last: Token) -> float:
    """Return how well a title continues what was typed: the run of words that ends at the
    unfinished one, better at the start of the title, and with the marks that were typed."""
    exacts = title.split()
    folds = strip(title).split()
    best = 0.0
    for place, fold in enumerate(folds):
        if not fold.startswith(last.fold):
            continue
        typed = marks(last.exact)
        value = 1.0 if typed <= marks(exacts[place]) else _WRONG_MARKS
        value *= 1.0 if fold == last.fold else _UNFINISHED
        before, run = place - 1, 0
        for token in reversed(full):
            if before < 0 or folds[before] != token.fold:
                break
            value += compatibility(token.exact, exacts[before])
            before -= 1
            run += 1
        rest = full[: len(full) - run]
        missing = sum(token.fold not in folds for token in rest)
        value += _SCATTERED * (len(rest) - missing)
        value += _AT_START if before == -1 and run == len(full) else 0.0
        value -= _LATE * place + (_MISSING if missing else 0)
        best = max(best, value)
    return best
