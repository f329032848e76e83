"""A public event with a page of its own."""

from datetime import date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.blocks import BodyBlock, stream_text
from core.models import PortalPage
from events import ics
from events.choices import Status
from events.structured_data import event

# Addresses of the calendar's own lists, which would hide an event of that name.
RESERVED_SLUGS = {"su-kien", "thang", "tiep-cong-dan", "tuan"}


def start_of(day: date) -> datetime:
    """Return local midnight, with which `day` begins."""
    return timezone.make_aware(datetime.combine(day, time.min))


class EventQuerySet(PageQuerySet):
    def _not_over(self, now: datetime | None) -> Q:
        """An event lasts until it ends; without an end, or as a whole day, until midnight."""
        now = now or timezone.now()
        today = start_of(timezone.localdate(now))
        return (
            Q(ends_at__isnull=True, starts_at__gte=today)
            | Q(is_whole_day=False, ends_at__gte=now)
            | Q(is_whole_day=True, ends_at__gte=today)
        )

    def upcoming(self, now: datetime | None = None):
        """Events that are still to come or still going on, the next one first."""
        return self.filter(self._not_over(now)).order_by("starts_at", "pk")

    def past(self, now: datetime | None = None):
        """Events that are over, the last one first."""
        return (
            self.filter(starts_at__isnull=False)
            .exclude(self._not_over(now))
            .order_by("-starts_at", "-pk")
        )

    def newest_first(self):
        return self.order_by("-starts_at", "-pk")

    def between(self, first: date, last: date):
        """Events of which at least a part falls into the days from `first` to `last`."""
        begin, end = start_of(first), start_of(last + timedelta(days=1))
        touches = Q(ends_at__gte=begin) | Q(ends_at__isnull=True, starts_at__gte=begin)
        return self.filter(touches, starts_at__lt=end).order_by("starts_at", "pk")


class EventPage(RoutablePageMixin, PortalPage):
    starts_at = models.DateTimeField(_("begins at"), null=True)
    ends_at = models.DateTimeField(_("ends at"), null=True, blank=True)
    is_whole_day = models.BooleanField(
        _("whole day"), default=False, help_text=_("Only the days are shown, without hours.")
    )
    place = models.CharField(_("place"), max_length=255, blank=True)
    organiser = models.CharField(_("organised by"), max_length=255, blank=True)
    status = models.CharField(
        _("status"), max_length=20, choices=Status.choices, default=Status.CONFIRMED
    )
    status_note = models.CharField(
        _("note on the change"),
        max_length=255,
        blank=True,
        help_text=_("Why it was changed, or the new time or place."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    objects = PageManager.from_queryset(EventQuerySet)()

    parent_page_types = ["events.WorkCalendarPage"]
    subpage_types = []
    og_type = "article"
    page_description = _("A public event with its own page: festival, campaign, meeting.")

    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("image"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("is_whole_day"),
                FieldPanel("place"),
                FieldPanel("organiser"),
            ],
            heading=_("Time and place"),
        ),
        MultiFieldPanel(
            [FieldPanel("status"), FieldPanel("status_note")], heading=_("Status and changes")
        ),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def clean(self):
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("This address belongs to the calendar itself.")})
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": _("The end lies before the beginning.")})

    @property
    def state(self) -> Status:
        return Status(self.status)

    @property
    def is_cancelled(self) -> bool:
        return self.state is Status.CANCELLED

    @property
    def first_day(self) -> date | None:
        return timezone.localdate(self.starts_at) if self.starts_at else None

    @property
    def last_day(self) -> date | None:
        return timezone.localdate(self.ends_at) if self.ends_at else self.first_day

    @property
    def period(self) -> str:
        """From when to when, as short as it can be said: "07:30 – 11:00, 26/11/2026"."""
        first, last = self.first_day, self.last_day
        if not first:
            return ""
        if self.is_whole_day:
            days = [f"{first:%d/%m/%Y}", f"{last:%d/%m/%Y}"]
            return days[0] if first == last else " – ".join(days)
        begin = timezone.localtime(self.starts_at)
        if not self.ends_at:
            return f"{begin:%H:%M, %d/%m/%Y}"
        end = timezone.localtime(self.ends_at)
        if first == last:
            return f"{begin:%H:%M} – {end:%H:%M, %d/%m/%Y}"
        return f"{begin:%H:%M, %d/%m/%Y} – {end:%H:%M, %d/%m/%Y}"

    @property
    def ics_url(self) -> str:
        return f"{self.url}su-kien.ics"

    @path("su-kien.ics/", name="ics")
    def calendar_file(self, request: HttpRequest) -> HttpResponse:
        """The event as a file that a visitor adds to a calendar of their own."""
        return ics.response([ics.from_event(self, request)], self.title, request)

    @property
    def card_note(self) -> str:
        return self.period

    def structured_data(self, head) -> dict:
        return event(self, head)

    @property
    def feed_title(self) -> str:
        return f"[{self.state.label}] {self.title}" if self.state.is_off else self.title

    @property
    def feed_text(self) -> str:
        return " ".join(filter(None, [self.summary, self.status_note]))

    def get_search_text(self) -> str:
        return f"{self.place} {self.organiser} {self.status_note} {stream_text(self.body)}"
