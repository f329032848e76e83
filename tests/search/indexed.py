"""What the tests of the index ask it."""

from collections import Counter

from core.text import fold
from search import index, stores
from search.content import content_of
from search.expressions import All, Columns, Word
from search.models import IndexEntry, VocabularyTerm
from search.scope import Scope
from search.terms import Terms
from search.text import tokenize


def keys(text: str, scope: Scope | None = None, columns=Columns.ALL) -> set[str]:
    """Return the keys of the objects in which all words of `text` stand."""
    scope = scope or Scope()
    words = All(tuple(Word(token.fold) for token in tokenize(text)))
    found = stores.current().find(words, columns, scope, 100)
    return {row.object_id for row in index.rows(found, scope)}


def is_found(page, text: str = "", **scope) -> bool:
    return str(page.pk) in keys(text or page.title, Scope(**scope))


def words_of(page) -> str:
    """Return all that a page can be found by, folded."""
    title, aliases, head, body = content_of(page)
    return fold(" ".join([title, *aliases, head, body]))


def counted() -> dict[tuple, tuple[int, int]]:
    """Return the vocabulary as it should be, counted from the entries."""
    pages, titles = Counter(), Counter()
    for entry in IndexEntry.objects.filter(is_listed=True):
        terms = Terms.of(entry)
        pages.update(terms.anywhere)
        titles.update(terms.in_names)
    return {term: (number, titles[term]) for term, number in pages.items()}


def stored() -> dict[tuple, tuple[int, int]]:
    rows = VocabularyTerm.objects.values_list("kind", "term", "pages", "titles")
    return {(kind, term): (pages, titles) for kind, term, pages, titles in rows}
