"""Sums for the reports (R11, R12): per page, section and month, of the wards that are asked for."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, IntegerField, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, Substr, TruncMonth
from django.utils import timezone
from wagtail.models import Page, Site

from core.visibility import visible
from readers.models import DailyVisits, Opinion, PageViews

USUAL_DAYS = 30
OPINIONS = {
    "yes": Count("pk", filter=Q(is_useful=True)),
    "no": Count("pk", filter=Q(is_useful=False)),
}


@dataclass(frozen=True)
class Period:
    """The days that a report is about, both ends included."""

    first: date
    last: date

    @property
    def range(self) -> tuple[date, date]:
        return self.first, self.last

    def __str__(self):
        return f"{self.first:%d/%m/%Y} - {self.last:%d/%m/%Y}"


def period(first: date | None, last: date | None, today: date) -> Period:
    """Return the period asked for; without one the last thirty days."""
    last = last or today
    first = first or date.fromordinal(max(1, last.toordinal() - USUAL_DAYS + 1))
    return Period(first, max(first, last))


@dataclass
class Row:
    """A section or a month with its sums."""

    name: str = ""
    address: str = ""
    pages: int = 0
    updated_at: datetime | None = None
    views: int = 0
    visits: int = 0
    yes: int = 0
    no: int = 0

    @property
    def updated(self) -> str:
        return f"{timezone.localtime(self.updated_at):%d/%m/%Y %H:%M}" if self.updated_at else ""

    @property
    def share(self) -> int | None:
        return share(self)


def share(row) -> int | None:
    """Return how many of a hundred answers were yes; None without answers."""
    answers = row.yes + row.no
    return round(100 * row.yes / answers) if answers else None


def page_rows(sites: QuerySet[Site], period: Period) -> QuerySet[Page]:
    """Pages of these wards that somebody read or judged, most read first."""
    views = PageViews.objects.filter(page=OuterRef("pk"), site__in=sites, day__range=period.range)
    opinions = Opinion.objects.filter(page=OuterRef("pk"), site__in=sites, day__range=period.range)

    def summed(rows, value):
        sums = rows.order_by().values("page").annotate(sum=value).values("sum")
        return Coalesce(Subquery(sums, output_field=IntegerField()), 0)

    pages = Page.objects.annotate(
        views=summed(views, Sum("views")),
        **{name: summed(opinions, value) for name, value in OPINIONS.items()},
    )
    read = Q(views__gt=0) | Q(yes__gt=0) | Q(no__gt=0)
    return pages.filter(read).order_by("-views", "title")


def section_rows(site: Site, period: Period) -> list[Row]:
    """The front page and every section of a ward, read or not, in the order of the tree."""
    home = site.root_page
    length = len(home.path) + Page.steplen
    tree = Page.objects.descendant_of(home, inclusive=True)
    sections = tree.filter(depth__lte=home.depth + 1).order_by("path")
    rows = {page.path: Row(page.title, page.get_full_url()) for page in sections}
    public = visible(tree).annotate(section=Substr("path", 1, length)).order_by()
    known = public.values("section").annotate(
        pages=Count("pk"), updated_at=Max("last_published_at")
    )
    ours = {"site": site, "day__range": period.range}
    section = Substr("page__path", 1, length)
    views = PageViews.objects.filter(**ours).values(section=section).annotate(views=Sum("views"))
    opinions = Opinion.objects.filter(**ours).order_by().values(section=section)
    for sums in (known, views, opinions.annotate(**OPINIONS)):
        for values in sums:
            if row := rows.get(values.pop("section")):
                vars(row).update(values)
    return list(rows.values())


def month_rows(sites: QuerySet[Site], period: Period) -> list[Row]:
    """Each month of the period that has figures, newest first."""
    ours = {"site__in": sites, "day__range": period.range}
    rows = defaultdict(Row)
    month = TruncMonth("day")
    for sums in (
        PageViews.objects.filter(**ours).values(month=month).annotate(views=Sum("views")),
        DailyVisits.objects.filter(**ours).values(month=month).annotate(visits=Sum("visits")),
        Opinion.objects.filter(**ours).order_by().values(month=month).annotate(**OPINIONS),
    ):
        for values in sums:
            first = values.pop("month")
            rows[first].name = f"{first:%m/%Y}"
            vars(rows[first]).update(values)
    return [rows[first] for first in sorted(rows, reverse=True)]
