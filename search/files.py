"""On which page of an attached file the words stand."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Length, Substr
from django.utils.safestring import SafeString
from wagtail.models import CollectionViewRestriction

from core.uploads import PAGE_BREAK
from documents.models import LegalDocumentFile, PlanFile
from search.snippets import folds, snippet

READ_CHARACTERS = 100_000
SNIPPET_WORDS = 24
MOST_FILES = 2
SHARE = 0.6  # of the words that a page has to hold


@dataclass(frozen=True)
class Place:
    """A page of a file that holds the words; `url` opens the file there."""

    name: str
    number: int
    url: str
    snippet: SafeString


def places_in_files(
    documents: list[int], plans: list[int], words: Collection[str]
) -> dict[int, list[Place]]:
    """Return the places by key of the page that the file is attached to."""
    found = defaultdict(list)
    for model, keys in ((LegalDocumentFile, documents), (PlanFile, plans)):
        if not keys or not words:
            continue
        files = model.objects.filter(page__in=keys, document__page_count__gt=0)
        files = files.filter(~_in_restricted_collection())
        files = files.select_related("document").defer("document__extracted_text")
        start = Substr("document__extracted_text", 1, READ_CHARACTERS)
        for file in files.annotate(start=start):
            # Texts from before page breaks were kept do not tell their pages.
            is_divided = PAGE_BREAK in file.start or file.document.page_count == 1
            number, text = best_page(file.start, words) if is_divided else (0, "")
            if number and len(found[file.page_id]) < MOST_FILES:
                url = f"{file.document.url}#page={number}"
                part = snippet(text, words, SNIPPET_WORDS)
                found[file.page_id].append(Place(str(file), number, url, part))
    return found


def best_page(text: str, words: Collection[str]) -> tuple[int, str]:
    """Return number and text of the page with most of the words, the first of equal ones.

    (0, "") if no page has three in five of them.
    """
    wanted = set(words)
    pages = enumerate(text.split(PAGE_BREAK), start=1)
    count, number, page = max(
        ((len(wanted & set(folds(page))), -number, page) for number, page in pages),
        key=lambda entry: entry[:2],
    )
    return (-number, page) if count >= SHARE * len(wanted) else (0, "")


def _in_restricted_collection() -> Exists:
    """Whether not everybody may open the file."""
    above = Substr(OuterRef("document__collection__path"), 1, Length("collection__path"))
    restrictions = CollectionViewRestriction.objects.annotate(above=above)
    return Exists(restrictions.filter(collection__path=F("above")))
