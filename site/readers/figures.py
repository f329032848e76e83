"""The figures that readers are shown: stored ones, and those that this process still holds."""

from datetime import date

from django.core.cache import cache
from django.db.models import Q, Sum
from wagtail.models import Site

from core.visibility import page_shown_on
from readers.models import DailyVisits, PageViews
from readers.tally import tally, views_key, visits_key

# Stored figures are read again after so many seconds: this long may pass until one process
# shows what another has counted.
SECONDS = 20


def page_views(site: Site, page_id: int) -> int | None:
    """Return how often the page was read; None if this site shows no such page to the public."""
    key = views_key(site.pk, page_id)
    stored = cache.get(key)
    if stored is None:
        stored = _stored_views(site, page_id)
        if stored is None:  # not kept: invented numbers would push others out of the cache
            return None
        cache.set(key, stored, SECONDS)
    return stored + tally.waiting_views(site.pk, page_id)


def visits(site: Site, today: date) -> dict[str, int]:
    """Return the visits of today, of this month and of all time."""
    key = visits_key(site.pk, today)
    stored = cache.get(key)
    if stored is None:
        rows = DailyVisits.objects.filter(site=site)
        stored = rows.aggregate(
            today=Sum("visits", filter=Q(day=today), default=0),
            month=Sum("visits", filter=Q(day__range=(today.replace(day=1), today)), default=0),
            total=Sum("visits", default=0),
        )
        cache.set(key, stored, SECONDS)
    waiting = tally.waiting_visits(site.pk, today)
    return {name: number + waiting for name, number in stored.items()}


def _stored_views(site: Site, page_id: int) -> int | None:
    if page_shown_on(site, page_id) is None:
        return None
    rows = PageViews.objects.filter(site=site, page=page_id)
    return rows.aggregate(total=Sum("views", default=0))["total"]
