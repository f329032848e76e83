"""Alerts: what the ward must say at once, in a storm or a flood, before anybody can approve it."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page, Site


class AlertQuerySet(models.QuerySet):
    def on_show(self, now: datetime | None = None) -> "AlertQuerySet":
        """Those that citizens see at this moment, the most severe and newest first."""
        now = now or timezone.now()
        shown = self.filter(starts_at__lte=now, ends_at__gt=now, taken_down_at=None)
        severity = Case(
            *(When(level=level, then=Value(rank)) for rank, level in enumerate(Alert.Level)),
            output_field=models.IntegerField(),
        )
        return shown.order_by(severity, "-published_at", "-pk")

    def on_desk(self, now: datetime | None = None) -> "AlertQuerySet":
        """Those that still stand or will, and those that no second person has looked at.

        The unconfirmed stay when they have ended: somebody has to answer for them.
        """
        is_open = Q(confirmed_at=None) | Q(ends_at__gt=now or timezone.now())
        return self.filter(is_open, taken_down_at=None)


class Alert(models.Model):
    """A short text that one person publishes at once and a second one confirms afterwards.

    What was published never changes: a correction is another alert, which replaces this one
    and has to be confirmed again. Rows are kept; taken down is not deleted.
    """

    class Level(models.TextChoices):
        """The most severe first."""

        EMERGENCY = "emergency", pgettext_lazy("level of an alert", "Emergency")
        WARNING = "warning", pgettext_lazy("level of an alert", "Warning")
        INFORMATION = "information", pgettext_lazy("level of an alert", "Information")

    site = models.ForeignKey(Site, verbose_name=_("ward"), on_delete=models.CASCADE)
    level = models.CharField(pgettext_lazy("of an alert", "level"), max_length=12, choices=Level)
    title = models.CharField(_("title of the alert"), max_length=120)
    text = models.TextField(_("what citizens should know and do"), max_length=600)
    link_page = models.ForeignKey(
        Page,
        verbose_name=_("page with more"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    link_url = models.URLField(_("address with more"), blank=True)
    phone = models.CharField(_("number to call"), max_length=40, blank=True)
    starts_at = models.DateTimeField(_("shown from"))
    ends_at = models.DateTimeField(_("shown until"))
    reason = models.TextField(_("why it cannot wait for approval"), max_length=600)
    # Names one filled-in form, so that the same form sent twice publishes once.
    submission = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    replaces = models.OneToOneField(
        "self",
        verbose_name=_("corrects"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="replaced_by",
    )

    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    published_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True)
    taken_down_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_down_at = models.DateTimeField(null=True)
    taken_down_because = models.TextField(max_length=600, blank=True)

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        default_permissions = ()
        permissions = [("publish_alert", "Can publish an alert at once")]
        indexes = [models.Index(fields=["site", "ends_at"], name="alerts_on_show")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="alert_ends_after_start"
            ),
            # The database says it once more: a second person confirms (R64).
            models.CheckConstraint(
                condition=~Q(confirmed_by=F("published_by")), name="alert_confirmed_by_another"
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    @property
    def is_decided(self) -> bool:
        return self.is_confirmed or self.taken_down_at is not None

    @property
    def stays(self) -> bool:
        """An emergency can be folded down to its title by the reader, never put away."""
        return self.level == self.Level.EMERGENCY

    def has_ended(self, now: datetime | None = None) -> bool:
        return self.ends_at <= (now or timezone.now())

    def address(self, request=None) -> str:
        """Where there is more to read; empty once that page is no longer public."""
        if self.link_page and self.link_page.live:
            return self.link_page.get_url(request) or ""
        return self.link_url
