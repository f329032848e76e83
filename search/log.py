"""Noting what people look for: words, number of pages found, day; never who (R51)."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Case, Count, F, When
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Site

from core.batches import Batch
from core.personal_data import without_personal_data
from readers.visits import is_reader
from search.models import QueryLog, SearchSettings
from search.models.query_log import QUERY_LENGTH
from search.text import clean

# What a script could fill memory and table with: different queries that wait in one process,
# and different queries that a ward keeps of one day. Known queries are always counted.
MAX_WAITING = 500
MAX_OF_A_DAY = 2_000

Key = tuple[int, date, str]  # site, day, query


@dataclass
class Searches:
    """How often each query was made, and (pages found, only approximate) the last time."""

    times: Counter[Key] = field(default_factory=Counter)
    found: dict[Key, tuple[int, bool]] = field(default_factory=dict)

    def __bool__(self):
        return bool(self.times)

    def add(self, other: "Searches") -> None:
        """Add what was counted before: what is here already is newer."""
        self.times.update(other.times)
        self.found = other.found | self.found


class Notes(Batch):
    empty = Searches

    def take(self, key: Key, results: int, is_approximate: bool) -> None:
        with self._lock:
            if key not in self._counts.times and len(self._counts.times) >= MAX_WAITING:
                return
            self._counts.times[key] += 1
            self._counts.found[key] = results, is_approximate
            self._store_later()

    def store(self, counts: Searches) -> None:
        store(counts)


notes = Notes()


def note(request: HttpRequest, site: Site, text: str, results: int, is_approximate: bool) -> None:
    """Note that a reader looked for `text` and how many pages were found.

    To be called for the first page of a list without filters, so that leafing counts once.
    Machines and staff do not count; nor does what may be personal data: long numbers as those
    of telephones, identity cards and accounts, and e-mail addresses.
    """
    query = normalised(text)
    if query and without_personal_data(query) == query and is_reader(request):
        notes.take((site.pk, timezone.localdate(), query), results, is_approximate)


def normalised(text: str) -> str:
    """Return `text` composed, in small letters, with single spaces and cut to 200 characters.

    The marks stay: what was typed without any tells editors how people type.
    """
    return " ".join(clean(text).lower().split())[:QUERY_LENGTH].rstrip()


@transaction.atomic
def store(counts: Searches) -> None:
    """Add to the stored rows, in a few statements for hundreds of queries."""
    keys = _wanted(sorted(counts.times))
    if not keys:
        return
    rows = [
        QueryLog(site_id=site, day=day, query=query, results=found, is_approximate=approximate)
        for (site, day, query), (found, approximate) in ((key, counts.found[key]) for key in keys)
    ]
    QueryLog.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["site", "day", "query"],
        update_fields=["results", "is_approximate"],
    )
    cases = [
        When(site=site, day=day, query=query, then=counts.times[site, day, query])
        for site, day, query in keys
    ]
    _rows_of(keys).update(searches=F("searches") + Case(*cases, default=0))


def _rows_of(keys: list[Key]):
    sites, days, queries = map(set, zip(*keys, strict=True))
    return QueryLog.objects.filter(site__in=sites, day__in=days, query__in=queries)


def _wanted(keys: list[Key]) -> list[Key]:
    """Leave out wards that are gone or note nothing, and new queries of a day that is full."""
    sites = set(Site.objects.filter(pk__in={key[0] for key in keys}).values_list("pk", flat=True))
    sites -= set(SearchSettings.objects.filter(days_kept=0).values_list("site", flat=True))
    keys = [key for key in keys if key[0] in sites]
    if not keys:
        return []
    known = set(_rows_of(keys).values_list("site", "day", "query"))
    places = Counter()
    days = QueryLog.objects.filter(site__in=sites, day__in={key[1] for key in keys})
    for site, day, number in days.values_list("site", "day").annotate(Count("pk")):
        places[site, day] = number
    wanted = []
    for key in keys:
        if key not in known:
            places[key[:2]] += 1
            if places[key[:2]] > MAX_OF_A_DAY:
                continue
        wanted.append(key)
    return wanted


def forget(today: date) -> int:
    """Delete what each ward no longer keeps; return how many rows went."""
    return sum(
        QueryLog.objects.filter(
            site=site, day__lte=today - timedelta(days=SearchSettings.days_of(site))
        ).delete()[0]
        for site in Site.objects.values_list("pk", flat=True)
    )
