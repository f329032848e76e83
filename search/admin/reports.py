"""The report "Người dân tìm gì": what people look for and do not find."""

import django_filters
from django.db.models import Max, OuterRef, Q, Subquery, Sum, TextChoices
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn

from readers.reports import PeriodFilterSet, ReadersReport
from search.models import QueryLog


class Outcome(TextChoices):
    """What the last time brought."""

    POOR = "kem", _("Without result or only approximate")
    NONE = "khong", _("Without result")
    APPROXIMATE = "gan-dung", _("Only approximate results")
    GOOD = "co", _("With results that fit")


CONDITIONS = {
    Outcome.POOR: Q(last_results=0) | Q(last_is_approximate=True),
    Outcome.NONE: Q(last_results=0),
    Outcome.APPROXIMATE: Q(last_results__gt=0, last_is_approximate=True),
    Outcome.GOOD: Q(last_results__gt=0, last_is_approximate=False),
}


class SearchesFilterSet(PeriodFilterSet):
    outcome = django_filters.ChoiceFilter(
        label=_("What was found"), choices=Outcome.choices, empty_label=_("All"), method="of"
    )

    class Meta:
        model = QueryLog
        fields = []

    def of(self, rows, name, outcome):
        return rows.filter(CONDITIONS[outcome])


def searches(sites, period):
    """Return a row for each ward and query of the period, most frequent first.

    A row is a dict: site, query, times, last_day, and of that day last_results and
    last_is_approximate. What editors have mended leaves the list of poor queries as soon as
    somebody looks for it again.
    """
    newest = QueryLog.objects.filter(
        site=OuterRef("site"), query=OuterRef("query"), day__range=period.range
    ).order_by("-day")
    noted = QueryLog.objects.filter(site__in=sites, day__range=period.range)
    return (
        noted.values("site", "query")
        .annotate(
            times=Sum("searches"),
            last_day=Max("day"),
            last_results=Subquery(newest.values("results")[:1]),
            last_is_approximate=Subquery(newest.values("is_approximate")[:1]),
        )
        .order_by("-times", "query")
    )


class QueryColumn(Column):
    """The query and what may be done for it; `synonym` and `best_bet` of the row say where."""

    cell_template_name = "search/admin/query_cell.html"

    def get_value(self, row):
        return row


class SearchesReport(ReadersReport):
    """What people look for, with one click to a synonym or a chosen result for each query."""

    name = "nguoi-dan-tim-gi"
    permission = "search.view_querylog"
    page_title = _("What people look for")
    header_icon = "search"
    filterset_class = SearchesFilterSet
    is_searchable = False
    columns = [
        QueryColumn("query", label=_("What was looked for")),
        NumberColumn("times", label=_("Searches")),
        NumberColumn("last_results", label=_("Pages found")),
        Column("outcome", label=_("What was found")),
        Column("last_day_shown", label=_("Last looked for")),
    ]

    def get_base_queryset(self):
        return searches(self.sites, self.period)

    def decorate_paginated_queryset(self, rows):
        for row in rows:
            words = urlencode({"query": row["query"], "site": row["site"]})
            row["outcome"] = _outcome(row).label
            row["last_day_shown"] = f"{row['last_day']:%d/%m/%Y}"
            row["synonym"] = f"{reverse('synonyms:add')}?{words}"
            row["best_bet"] = f"{reverse('wagtailsearchpromotions:add')}?{words}"
        return rows


def _outcome(row: dict) -> Outcome:
    if not row["last_results"]:
        return Outcome.NONE
    return Outcome.APPROXIMATE if row["last_is_approximate"] else Outcome.GOOD
