"""Views and visits, counted in batches (R12, R41)."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.core.cache import cache
from django.db import transaction
from django.db.models import Case, F, When
from wagtail.models import Page, Site

from core.batches import Batch
from readers.models import DailyVisits, PageViews


@dataclass
class Counts:
    """Numbers by (site, page, day) and by (site, day)."""

    views: Counter[tuple[int, int, date]] = field(default_factory=Counter)
    visits: Counter[tuple[int, date]] = field(default_factory=Counter)

    def __bool__(self):
        return bool(self.views or self.visits)

    def add(self, other: "Counts") -> None:
        self.views.update(other.views)
        self.visits.update(other.visits)


def views_key(site_id: int, page_id: int) -> str:
    """Return under which key the stored views of a page are kept in the cache."""
    return f"views-{site_id}-{page_id}"


def visits_key(site_id: int, day: date) -> str:
    return f"visits-{site_id}-{day}"


class Tally(Batch):
    """The views and visits of this process that are not stored yet."""

    empty = Counts

    def count(self, site_id: int, page_id: int | None, day: date, *, is_visit: bool) -> None:
        with self._lock:
            if page_id is not None:
                self._counts.views[site_id, page_id, day] += 1
            if is_visit:
                self._counts.visits[site_id, day] += 1
            self._store_later()

    def waiting_views(self, site_id: int, page_id: int) -> int:
        with self._lock:
            views = self._counts.views.items()
            return sum(n for (site, page, _day), n in views if (site, page) == (site_id, page_id))

    def waiting_visits(self, site_id: int, day: date) -> int:
        with self._lock:
            return self._counts.visits[site_id, day]

    def store(self, counts: Counts) -> None:
        store(counts)
        cache.delete_many(
            {views_key(site, page) for site, page, _day in counts.views}
            | {visits_key(site, day) for site, day in counts.visits}
        )


@transaction.atomic
def store(counts: Counts) -> None:
    """Add `counts` to the stored rows: six statements, however many pages were read.

    What belongs to a page or site that has been deleted meanwhile is dropped.
    """
    sites = _present(Site, (key[0] for key in (*counts.views, *counts.visits)))
    pages = _present(Page, (page_id for _site, page_id, _day in counts.views))
    views = {k: n for k, n in counts.views.items() if k[0] in sites and k[1] in pages}
    visits = {k: n for k, n in counts.visits.items() if k[0] in sites}
    _add(PageViews, "views", ("site_id", "page_id", "day"), views)
    _add(DailyVisits, "visits", ("site_id", "day"), visits)


def _present(model, keys) -> set[int]:
    return set(model.objects.filter(pk__in=set(keys)).values_list("pk", flat=True))


def _add(model, column: str, names: tuple[str, ...], numbers: dict[tuple, int]) -> None:
    """Add each number to `column` of the row with its key; missing rows are made first."""
    keys = [dict(zip(names, key, strict=True)) for key in sorted(numbers)]
    if not keys:
        return
    model.objects.bulk_create([model(**key) for key in keys], ignore_conflicts=True)
    cases = [When(**key, then=numbers[tuple(key.values())]) for key in keys]
    touched = {f"{name}__in": {key[name] for key in keys} for name in names}
    model.objects.filter(**touched).update(**{column: F(column) + Case(*cases, default=0)})


tally = Tally()
