"""The one writer of the index: entries, full-text tables and vocabulary change together.

Whoever changes an entry first takes the row of `IndexState`, so two processes never mix their
changes, and raises its number, so that others know that what they keep in memory is old.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F, Model, QuerySet
from wagtail.models import Page, PageViewRestriction
from wagtail.search.index import get_indexed_models

from search import reading, stores, vocabulary
from search.content import entry_of, place
from search.models import IndexEntry, IndexState, VocabularyTerm
from search.scope import Scope
from search.stores import Row, Words
from search.terms import Tally, Terms
from search.text import NORMALISER_VERSION

# Raise it with every change of the tables, of Words.of, Terms.of, index_form or marks_of.
SCHEMA_VERSION = 1
STATE = 1  # key of the only row of IndexState
_PLACE = ["path", "is_listed", "expires_at"]
_FIELDS = [
    *_PLACE,
    "kind",
    "published",
    "field",
    "title",
    "aliases",
    "head",
    "body",
    "text",
]
PER_TRANSACTION = 100


def is_current() -> bool:
    """Whether the index was made by the rules of this code; an empty one always is."""
    versions = IndexState.objects.values_list("normaliser", "schema").first()
    return versions in (None, (NORMALISER_VERSION, SCHEMA_VERSION))


def begin_rebuild(from_scratch: bool = False) -> None:
    """Call before every object is added anew; empties what other versions of the code made.

    Words are taken out of the full text by the rules in force, so no others may have put them in.
    """
    if from_scratch or not is_current():
        clear()


def end_rebuild() -> None:
    """Call after it: forgets what is gone, and remembers that this code made every entry."""
    _remove_gone()
    _mark_current()


def _mark_current() -> None:
    with transaction.atomic():
        _lock_state()
        IndexState.objects.filter(pk=STATE).update(
            normaliser=NORMALISER_VERSION, schema=SCHEMA_VERSION
        )


def rows(ids: Collection[int], scope: Scope) -> list[Row]:
    """Return the entries with these keys, in that order; one query.

    Where only what is listed counts, what has expired since is left out.
    """
    found = {row[0]: Row._make(row) for row in reading.read(Row._fields, ids, scope)}
    return [found[key] for key in ids if key in found]


def add(objects: Iterable[Model]) -> None:
    """Index `objects`, of any models, as they are now; what has not changed is not written."""
    fresh = [entry_of(obj) for obj in objects]
    known = _known(fresh)
    changed = [entry for entry in fresh if not is_same(known.get(_key(entry)), entry)]
    if changed:
        with _changing() as change:
            # Another process may have written since; now nobody else can.
            _replace(change, changed)


def renew(objects: QuerySet) -> None:
    """Write the entries of these objects anew, as they are once nobody else writes."""
    with _changing() as change:
        _replace(change, [entry_of(obj) for obj in objects])


def _replace(change: "_Change", fresh: list[IndexEntry]) -> None:
    known = _known(fresh)
    for entry in fresh:
        change.replace(known.get(_key(entry)), entry)


def remove(entries: QuerySet) -> None:
    """Forget these entries."""
    if not entries.exists():
        return
    with _changing() as change:
        for entry in list(entries):
            change.replace(entry, None)


def entries_of_pages(pks: Iterable) -> QuerySet:
    """Return the entries of the pages with these keys, whatever their types."""
    return IndexEntry.objects.filter(
        content_type_id__in=content_types(Page), object_id__in=[str(pk) for pk in pks]
    )


def content_types(model: type[Model]) -> tuple[int, ...]:
    """Return the keys of the content types of `model` and of the models that inherit from it."""
    found = [other for other in get_indexed_models() if issubclass(other, model)]
    return tuple(kind.pk for kind in ContentType.objects.get_for_models(*found).values())


def move(pages: QuerySet) -> None:
    """Bring place and listing of `pages`, a queryset of Page, up to date; texts stay."""
    for keys in _parts(pages.order_by("path").values_list("pk", flat=True), PER_TRANSACTION):
        if _misplaced(keys, entries_of_pages(keys).only("object_id", *_PLACE)):
            with _changing() as change:
                for old, place_now in _misplaced(keys, entries_of_pages(keys)):
                    new = _copy(old)
                    for name in _PLACE:
                        setattr(new, name, getattr(place_now, name))
                    change.replace(old, new)


def _misplaced(keys: list[int], entries: QuerySet) -> list[tuple[IndexEntry, IndexEntry]]:
    """Return the entries that are not where their pages are, each with one that says where."""
    restricted = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
    pages = Page.objects.in_bulk(keys)
    found = []
    for entry in entries:
        if page := pages.get(int(entry.object_id)):
            now = IndexEntry()
            place(now, page, bool(restricted) and page.path.startswith(restricted))
            if any(getattr(entry, name) != getattr(now, name) for name in _PLACE):
                found.append((entry, now))
    return found


def clear() -> None:
    """Empty the index; what is made after this bears the versions of the code."""
    with transaction.atomic():
        _mark_current()
        IndexState.objects.filter(pk=STATE).update(listed=0)
        _empty_tables()


def _remove_gone() -> None:
    models = set(get_indexed_models())
    for kind in ContentType.objects.filter(pk__in=IndexEntry.objects.values("content_type")):
        model = kind.model_class()
        keys = IndexEntry.objects.filter(content_type=kind).values_list("object_id", flat=True)
        there = model.get_indexed_objects().values_list("pk", flat=True) if model in models else ()
        gone = set(keys) - {str(pk) for pk in there}
        for part in _parts(sorted(gone), PER_TRANSACTION):
            remove(IndexEntry.objects.filter(content_type=kind, object_id__in=part))


class _Change:
    """Entries that are replaced within one transaction."""

    def __init__(self):
        self.store = stores.current()
        self.tally = Tally()
        self.listed = 0

    def replace(self, old: IndexEntry | None, new: IndexEntry | None) -> None:
        key = old and old.pk
        words = [entry and words_of(entry) for entry in (old, new)]
        if new is None:
            old.delete()
        else:
            new.pk = key
            new.save(force_insert=old is None, force_update=old is not None)
            key = new.pk
        self.store.replace(key, *words)
        self.tally.replace(*(Terms.of(entry) if entry else Terms() for entry in (old, new)))
        self.listed += bool(new and new.is_listed) - bool(old and old.is_listed)


@contextmanager
def _changing() -> Iterator[_Change]:
    with transaction.atomic():
        _lock_state()
        change = _Change()
        yield change
        change.tally.write()
        IndexState.objects.filter(pk=STATE).update(listed=F("listed") + change.listed)


def _lock_state() -> None:
    """Raise the number of changes, which holds other writers back until the end."""
    vocabulary.note_change()
    transaction.on_commit(vocabulary.note_change)
    if IndexState.objects.filter(pk=STATE).update(change=F("change") + 1):
        return
    # The first change of all, or the first after the tables were emptied.
    IndexState.objects.create(pk=STATE, normaliser=NORMALISER_VERSION, schema=SCHEMA_VERSION)
    _empty_tables()


def _empty_tables() -> None:
    stores.current().clear()
    VocabularyTerm.objects.all().delete()
    IndexEntry.objects.all().delete()


def words_of(entry: IndexEntry) -> Words:
    return Words.of(entry.title, entry.aliases, entry.head, entry.body, entry.path, entry.is_listed)


def _known(entries: list[IndexEntry]) -> dict[tuple, IndexEntry]:
    found = IndexEntry.objects.filter(
        content_type_id__in={entry.content_type_id for entry in entries},
        object_id__in=[entry.object_id for entry in entries],
    )
    return {_key(entry): entry for entry in found}


def _key(entry: IndexEntry) -> tuple[int, str]:
    return entry.content_type_id, entry.object_id


def is_same(old: IndexEntry | None, new: IndexEntry) -> bool:
    return old is not None and all(getattr(old, name) == getattr(new, name) for name in _FIELDS)


def _parts(items: Iterable, size: int) -> Iterator[list]:
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


def _copy(entry: IndexEntry) -> IndexEntry:
    values = {name: getattr(entry, name) for name in ("content_type_id", "object_id", *_FIELDS)}
    return IndexEntry(**values)
