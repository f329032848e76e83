"""The work calendar: this week, a month, events, reception of citizens, feeds."""

from datetime import date, timedelta

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path
from wagtail.url_routing import RouteResult

from core.listing import paginate
from core.models import PortalPage
from core.visibility import visible
from events import ics
from events.choices import Kind
from events.feeds import CalendarFeed
from events.forms import EventFilter
from events.iso import IsoWeek
from events.models.event_page import EventPage
from events.models.week_page import WorkEntry, WorkWeekPage
from events.month import Month, merge_by_day
from events.schedule import in_order
from sharing.feeds import FeedsMixin

WEEKS_LISTED = 8
# How far back a subscribed calendar reaches.
FEED_PAST = timedelta(days=60)


class WorkCalendarPage(FeedsMixin, PortalPage):
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.WorkWeekPage", "events.EventPage"]
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    feed_class = CalendarFeed
    page_description = _("Holds the calendars of the weeks and the public events.")

    class Meta:
        verbose_name = _("work calendar")
        verbose_name_plural = _("work calendars")

    def weeks(self):
        """Weeks that the public may see."""
        return visible(WorkWeekPage.objects.child_of(self))

    def events(self):
        """Events that the public may see."""
        return visible(EventPage.objects.child_of(self))

    def entries(self):
        """Rows that the public may see, of weeks that the public may see."""
        return WorkEntry.objects.filter(
            page__in=self.weeks(), is_public=True, day__isnull=False
        ).select_related("page")

    def week_on(self, day: date) -> WorkWeekPage | None:
        """The published calendar of the week in which `day` lies."""
        return self.weeks().on(IsoWeek.of(day)).first()

    def receptions(self, first: date, last: date | None = None) -> list[WorkEntry]:
        """Days on which leaders receive citizens, from `first` on (R27)."""
        entries = self.entries().filter(kind=Kind.RECEPTION, day__gte=first)
        if last:
            entries = entries.filter(day__lte=last)
        return in_order(entries)

    @property
    def ics_url(self) -> str:
        return f"{self.url}lich.ics"

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Hand the address of a published week to its page, which has its own privacy."""
        result = super().route(request, path_components)
        match = getattr(request, "routable_resolver_match", None)
        if result.page == self and match and match.url_name == "week":
            weeks = WorkWeekPage.objects.child_of(self).live()
            if page := weeks.filter(**match.kwargs).first():
                return RouteResult(page, kwargs={"at_week_address": True})
        return result

    @path("", name="index")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """The current week or, while it is not published, the latest one that is."""
        today = timezone.localdate()
        weeks = self.weeks()
        current = weeks.on(IsoWeek.of(today)).first()
        shown = current or weeks.latest_first().first()
        context = {
            "this_week": IsoWeek.of(today),
            "is_current": current is not None,
            "week_page": shown,
            "latest_weeks": weeks.latest_first()[:WEEKS_LISTED],
            "upcoming_events": self.events().defer_streamfields().upcoming()[:4],
        }
        if shown:
            context |= {
                "days": shown.days(today),
                "previous_week": weeks.before(shown.iso_week).first(),
                "next_week": weeks.after(shown.iso_week).first(),
            }
        return self._render(request, "index", "events/work_calendar_page.html", context)

    @path("tuan/<int:year>/<int:week>/", name="week")
    def missing_week(self, request: HttpRequest, year: int, week: int) -> HttpResponse:
        """Say that a week is not published. Published weeks answer for themselves (`route`).

        The answer is 404, so that search engines do not collect empty weeks without end.
        """
        try:
            asked = IsoWeek(year, week)
        except ValueError as error:
            raise Http404 from error
        context = {
            "view_title": str(asked),
            "noindex": True,
            "asked_week": asked,
            "latest_week": self.weeks().latest_first().first(),
        }
        response = self._render(request, "index", "events/week_missing.html", context)
        response.status_code = 404
        return response

    @path("thang/", name="this_month")
    def this_month(self, request: HttpRequest) -> HttpResponse:
        return self._month(request, Month.of(timezone.localdate()))

    @path("thang/<int:year>/<int:month>/", name="month")
    def month(self, request: HttpRequest, year: int, month: int) -> HttpResponse:
        try:
            return self._month(request, Month(year, month))
        except ValueError as error:
            raise Http404 from error

    def _month(self, request: HttpRequest, month: Month) -> HttpResponse:
        today = timezone.localdate()
        items = merge_by_day(
            self.events().defer_streamfields().between(month.first, month.last),
            self.receptions(month.first, month.last),
            month,
        )
        is_far = abs(month.distance(Month.of(today))) >= 12
        context = {
            "view_path": self.get_url(request)
            + self.reverse_subpage("month", args=(month.year, month.number)),
            "view_title": gettext("Month %(name)s") % {"name": f"{month.first:%m/%Y}"},
            # Search engines do not collect empty months without end.
            "noindex": is_far and not items,
            "month": month,
            "items": items,
            "today": today,
            "is_far": is_far,
        }
        return self._render(request, "month", "events/month.html", context)

    @path("su-kien/", name="events")
    def event_list(self, request: HttpRequest) -> HttpResponse:
        events = self.events().defer_streamfields().select_related("image")
        years = events.order_by().dates("starts_at", "year", order="DESC")
        form = EventFilter(request.GET, years=[day.year for day in years])
        context = {
            "view_title": gettext("Events"),
            "form": form,
            "page_obj": paginate(request, form.apply(events)),
        }
        return self._render(request, "events", "events/event_list.html", context)

    @path("tiep-cong-dan/", name="receptions")
    def reception_list(self, request: HttpRequest) -> HttpResponse:
        context = {
            "view_title": gettext("Days on which citizens are received"),
            "entries": self.receptions(timezone.localdate()),
        }
        return self._render(request, "receptions", "events/receptions.html", context)

    @path("lich.ics/", name="ics")
    def calendar_feed(self, request: HttpRequest) -> HttpResponse:
        since = timezone.localdate() - FEED_PAST
        entries = in_order(self.entries().filter(day__gte=since))
        events = (
            self.events()
            .defer_streamfields()
            .filter(Q(ends_at__date__gte=since) | Q(starts_at__date__gte=since))
        )
        items = [ics.from_entry(entry, request) for entry in entries]
        items += [ics.from_event(event, request) for event in events.order_by("starts_at", "pk")]
        return ics.response(items, self.title, request)

    def get_sitemap_urls(self, request=None):
        """With the lists that have no page of their own. Weeks are pages; months lead on."""
        here, urls = self.get_full_url(request), super().get_sitemap_urls(request)
        views = (self.reverse_subpage(name) for name in ("events", "receptions"))
        return [*urls, *(urls[0] | {"location": here + view} for view in views)]

    def _render(self, request, view: str, template: str, context: dict) -> HttpResponse:
        """Answer with one of the calendar's lists; `view` marks it in the row of links."""
        return self.render(request, template=template, context_overrides=context | {"view": view})
