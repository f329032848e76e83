"""Make the index anew, and compare it with what it should hold."""

from collections import Counter
from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.search.index import get_indexed_models

from search import index, stores
from search.content import entry_of
from search.models import IndexEntry, IndexState, VocabularyTerm
from search.terms import Terms


def rebuild(from_scratch: bool = False) -> Iterator[int]:
    """Write the entry of every object anew; yield how many are done, part after part.

    Each part is a short transaction, so the portal goes on finding and saving. `from_scratch`
    empties the index first, as a new version of its rules does: until the end less is found.
    """
    index.begin_rebuild(from_scratch)
    done = 0
    for model in get_indexed_models():
        objects = model.get_indexed_objects()
        keys = list(objects.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), index.PER_TRANSACTION):
            part = keys[start : start + index.PER_TRANSACTION]
            index.renew(objects.filter(pk__in=part))
            done += len(part)
            yield done
    index.end_rebuild()


def parts(objects: QuerySet) -> Iterator[list]:
    """Return the objects in lists, by their keys, so that nothing saved meanwhile shifts them."""
    rest = objects.order_by("pk")
    while part := list(rest[: index.PER_TRANSACTION]):
        yield part
        rest = rest.filter(pk__gt=part[-1].pk)


def problems() -> Iterator[str]:
    """Return, a sentence each, what is wrong with the index."""
    if not index.is_current():
        yield _("The index was made by an older version of the portal.")
    yield from _wrong_entries()
    if number := stores.current().size() - IndexEntry.objects.count():
        yield _("The full text and the entries differ by %(number)d.") % {"number": number}
    yield from _wrong_counts()


def _wrong_entries() -> Iterator[str]:
    left = dict(IndexEntry.objects.values_list("pk", "object_id"))
    for model in get_indexed_models():
        content_type = ContentType.objects.get_for_model(model)
        for part in parts(model.get_indexed_objects()):
            keys = [str(obj.pk) for obj in part]
            found = IndexEntry.objects.filter(content_type=content_type, object_id__in=keys)
            entries = {entry.object_id: entry for entry in found}
            for obj in part:
                entry = entries.get(str(obj.pk))
                if entry:
                    left.pop(entry.pk, None)
                if said := _wrong_with(entry, entry_of(obj)):
                    yield said % {"object": _named(obj)}
    if left:
        yield _("Entries of objects that are no longer there: %(number)d.") % {"number": len(left)}


def _wrong_with(entry: IndexEntry | None, expected: IndexEntry) -> str | None:
    if entry is None:
        # Editors find a draft once it is saved again; visitors must find what is public.
        return _("Missing in the index: %(object)s") if expected.is_listed else None
    if entry.is_listed and not expected.is_listed:
        return _("Can be found, but is not public: %(object)s")
    if expected.is_listed and not entry.is_listed:
        return _("Public, but cannot be found: %(object)s")
    if not index.is_same(entry, expected):
        return _("Out of date in the index: %(object)s")
    return None


def _named(obj) -> str:
    return f"{obj} ({obj.url_path})" if isinstance(obj, Page) else f"{obj} ({obj._meta.label})"


def _wrong_counts() -> Iterator[str]:
    pages, titles = Counter(), Counter()
    listed = IndexEntry.objects.filter(is_listed=True)
    for entry in listed.defer("text").iterator(index.PER_TRANSACTION):
        terms = Terms.of(entry)
        pages.update(terms.anywhere)
        titles.update(terms.in_names)
    wrong = 0
    rows = VocabularyTerm.objects.values_list("kind", "term", "pages", "titles")
    for kind, term, stored_pages, stored_titles in rows.iterator():
        counted = pages.pop((kind, term), 0), titles[kind, term]
        wrong += counted != (stored_pages, stored_titles)
    if wrong := wrong + len(pages):
        yield _("Words with a wrong count in the vocabulary: %(number)d.") % {"number": wrong}
    state = IndexState.objects.first()
    if (state.listed if state else 0) != listed.count():
        yield _("The number of public entries is wrong.")
