"""Reports of the editing interface (R11, R12): what is read, and what readers think of it."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.urls import path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.active_filters import BaseFilterAdapter, register_filter_adapter_class
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page

from accounts.wards import sites_of
from core.spreadsheets import BYTE_ORDER_MARK, plain
from readers.models import Opinion
from readers.statistics import Period, month_rows, page_rows, period, section_rows, share


def sections_of(user):
    """The sections of the wards that the person works for."""
    sections = Page.objects.none()
    for site in sites_of(user).select_related("root_page"):
        sections |= Page.objects.child_of(site.root_page)
    return sections.order_by("path")


class DayAdapter(BaseFilterAdapter):
    """Shows the day of a filter in use as people write it, not as computers do."""

    def __init__(self, filter, bound_field, value, base_url, query_dict):
        shown = date_format(value, "SHORT_DATE_FORMAT")
        super().__init__(filter, bound_field, shown, base_url, query_dict)


register_filter_adapter_class(django_filters.DateFilter, DayAdapter)


class PeriodFilterSet(WagtailFilterSet):
    """From one day to another; read by the report itself, which sums up between them."""

    first = django_filters.DateFilter(label=_("First day"), method="leave", widget=AdminDateInput)
    last = django_filters.DateFilter(label=_("Last day"), method="leave", widget=AdminDateInput)

    class Meta:
        model = Page
        fields = []

    def leave(self, rows, name, value):
        return rows


class PageFilterSet(PeriodFilterSet):
    section = django_filters.ModelChoiceFilter(
        label=_("Part of the site"),
        queryset=lambda request: sections_of(request.user),
        method="below",
    )

    def below(self, pages, name, section):
        return pages.filter(path__startswith=section.path)


class OpinionFilterSet(PageFilterSet):
    is_useful = django_filters.BooleanFilter(label=_("Useful"))

    class Meta:
        model = Opinion
        fields = []

    def below(self, opinions, name, section):
        return opinions.filter(page__path__startswith=section.path)


class ReadersReport(ReportView):
    """Figures of the person's own wards in a period, to read and to take along.

    `columns` name what is shown and what is exported; `name` stands in the address, and
    `permission` says who may see it.
    """

    name = ""
    permission = "readers.view_pageviews"
    header_icon = "view"
    filterset_class = PeriodFilterSet
    paginate_by = 100

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def sites(self):
        return sites_of(self.request.user).select_related("root_page")

    @cached_property
    def period(self) -> Period:
        form = self.filters.form
        chosen = form.cleaned_data if form.is_valid() else {}
        return period(chosen.get("first"), chosen.get("last"), timezone.localdate())

    def get_page_subtitle(self):
        return str(self.period)

    @property
    def index_url_name(self):
        return f"readers_{self.name}"

    @property
    def index_results_url_name(self):
        return f"readers_{self.name}_results"

    @property
    def list_export(self):
        return [column.name for column in self.columns]

    @property
    def export_headings(self):
        return {column.name: column.label for column in self.columns}

    def get_filename(self):
        return f"{self.name}-{self.period.first:%Y%m%d}-{self.period.last:%Y%m%d}"

    def stream_csv(self, rows):
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(rows)

    def to_row_dict(self, item):
        values = super().to_row_dict(item)
        return {name: plain(value) for name, value in values.items()}


OPINION_COLUMNS = [
    NumberColumn("yes", label=_("Useful")),
    NumberColumn("no", label=_("Not yet")),
    Column("share", label=_("Useful, per cent")),
]


class PagesReport(ReadersReport):
    """The pages that were read most."""

    name = "luot-xem"
    page_title = _("Views")
    filterset_class = PageFilterSet
    columns = [
        TitleColumn("title", label=_("Page"), get_url=lambda page: page.address),
        Column("section", label=_("Part of the site")),
        NumberColumn("views", label=_("Views")),
        *OPINION_COLUMNS,
        Column("address", label=_("Address")),
    ]

    def get_base_queryset(self):
        return page_rows(self.sites, self.period)

    def decorate_paginated_queryset(self, pages):
        titles = dict(sections_of(self.request.user).values_list("path", "title"))
        lengths = {len(path) for path in titles}
        for page in pages:
            above = (titles.get(page.path[:length]) for length in lengths)
            page.section = next(filter(None, above), "")
            page.address = page.get_full_url(self.request) or ""
            page.share = share(page)
        return pages


class SectionsReport(ReadersReport):
    """Every section with its figures, and when it was last updated (R12, R19)."""

    name = "chuyen-muc"
    page_title = _("Figures by section")
    header_icon = "folder-open-inverse"
    columns = [
        TitleColumn("name", label=_("Part of the site"), get_url=lambda row: row.address),
        NumberColumn("pages", label=_("Public pages")),
        Column("updated", label=_("Last updated")),
        NumberColumn("views", label=_("Views")),
        *OPINION_COLUMNS,
    ]

    def get_queryset(self):
        return [row for site in self.sites for row in section_rows(site, self.period)]

    def filter_queryset(self, rows):
        return rows


class MonthsReport(ReadersReport):
    """Views, visits and opinions month by month."""

    name = "theo-thang"
    page_title = _("Figures by month")
    header_icon = "calendar-alt"
    columns = [
        Column("name", label=_("Month")),
        NumberColumn("visits", label=_("Visits")),
        NumberColumn("views", label=_("Views")),
        *OPINION_COLUMNS,
    ]

    def get_queryset(self):
        return month_rows(self.sites, self.period)

    def filter_queryset(self, rows):
        return rows


class OpinionsReport(ReadersReport):
    """What readers found missing, newest first."""

    name = "y-kien"
    permission = "readers.view_opinion"
    page_title = _("Opinions of readers")
    header_icon = "comment"
    filterset_class = OpinionFilterSet
    columns = [
        Column("day_shown", label=_("Day")),
        TitleColumn("page", label=_("Page"), get_url=lambda opinion: opinion.page.full_url),
        Column("useful_shown", label=_("Useful")),
        Column("comment", label=_("What is missing")),
    ]

    def get_base_queryset(self):
        opinions = Opinion.objects.filter(site__in=self.sites, day__range=self.period.range)
        return opinions.exclude(comment="").select_related("page")

    def decorate_paginated_queryset(self, opinions):
        for opinion in opinions:
            opinion.day_shown = f"{opinion.day:%d/%m/%Y}"
            opinion.useful_shown = _("Yes") if opinion.is_useful else _("Not yet")
        return opinions


REPORTS = (PagesReport, SectionsReport, MonthsReport, OpinionsReport)


def addresses(reports) -> list:
    """Return the patterns of the pages and of the lists that their filters load."""
    return [
        address
        for report in reports
        for address in (
            path(f"reports/{report.name}/", report.as_view(), name=f"readers_{report.name}"),
            path(
                f"reports/{report.name}/results/",
                report.as_view(results_only=True),
                name=f"readers_{report.name}_results",
            ),
        )
    ]


urlpatterns = addresses(REPORTS)
