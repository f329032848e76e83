"""Which of many candidates are worth ranking with their whole text."""

import threading
from collections.abc import Collection
from heapq import nlargest

from search.query import Query
from search.ranking import HEAD
from search.reading import read
from search.scope import Scope
from search.text import strip
from search.vocabulary import Vocabulary

_MOST_KEPT = 20_000  # entries; half a kilobyte each


class _Names(threading.local):
    """Folded titles with aliases, and heads, of entries; as old as the vocabulary is."""

    def __init__(self):
        self.vocabulary: Vocabulary | None = None
        self.texts: dict[int, tuple[str, str]] = {}

    def of(self, ids: Collection[int], vocabulary: Vocabulary) -> dict[int, tuple[str, str]]:
        if self.vocabulary is not vocabulary or len(self.texts) > _MOST_KEPT:
            self.vocabulary, self.texts = vocabulary, {}
        if missing := [pk for pk in ids if pk not in self.texts]:
            columns = ("id", "title", "aliases", "head")
            for pk, title, aliases, head in read(columns, missing, Scope(listed_only=False)):
                names = strip(f" {title} {aliases} ").replace("\n", " ")
                self.texts[pk] = names, strip(f" {head} ")
        return self.texts


_names = _Names()


def likeliest(query: Query, ids: set[int], vocabulary: Vocabulary, limit: int) -> set[int]:
    """Return the `limit` entries whose titles and heads hold most of what was asked.

    Databases order what they find by formulas of their own; this order is the same on all.
    """
    if len(ids) <= limit:
        return ids
    wanted = [
        (group.weight, {f" {fold} " for other in group.alternatives for fold in other.folds})
        for group in query.groups
    ]
    texts = _names.of(ids, vocabulary)
    values = []
    for pk in ids:
        title, head = texts.get(pk, ("", ""))
        value = 0.0
        for weight, words in wanted:
            # Loops, because there are thousands of these looks in a search.
            for word in words:
                if word in title:
                    value += weight
                    break
            else:
                for word in words:
                    if word in head:
                        value += HEAD * weight
                        break
        values.append((round(value, 9), pk))
    return {pk for _value, pk in nlargest(limit, values)}
