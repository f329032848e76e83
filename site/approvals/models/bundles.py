"""Bundles: pages that are approved and published together at a set minute, all or none."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page, Revision, Site


class BundleQuerySet(models.QuerySet):
    def open(self) -> "BundleQuerySet":
        """Those that hold their pages back."""
        return self.filter(state__in=Bundle.State.open_ones())

    def due(self, now: datetime) -> "BundleQuerySet":
        """Those that are approved and whose minute has come."""
        is_time = Q(publish_at=None) | Q(publish_at__lte=now)
        return self.filter(is_time, state=Bundle.State.APPROVED)


class Bundle(models.Model):
    """Several pages that make sense only together, such as a week's calendar with its news.

    While a bundle is open, the approval of one of its pages publishes nothing: the page is
    held until every page is approved and the minute has come (decision 15).
    """

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("state of a bundle", "Waits for approval")
        APPROVED = "approved", pgettext_lazy("state of a bundle", "Approved, waits for its time")
        RETURNED = "returned", pgettext_lazy("state of a bundle", "Returned for changes")
        FAILED = "failed", pgettext_lazy("state of a bundle", "Could not be published")
        PUBLISHED = "published", pgettext_lazy("state of a bundle", "Published together")
        DISSOLVED = "dissolved", pgettext_lazy("state of a bundle", "Dissolved")

        @classmethod
        def open_ones(cls) -> list["Bundle.State"]:
            return [cls.WAITING, cls.APPROVED, cls.RETURNED, cls.FAILED]

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(_("name of the bundle"), max_length=120)
    publish_at = models.DateTimeField(_("published at"), null=True, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.WAITING)
    # What stood in the way, or why it was returned, as the people concerned read it.
    problem = models.TextField(blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    approved_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    # When it was told that the minute came before the approval.
    missed_at = models.DateTimeField(null=True)

    objects = BundleQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = pgettext_lazy("pages published together", "bundle")
        verbose_name_plural = pgettext_lazy("pages published together", "bundles")
        ordering = ["-created_at", "-pk"]
        default_permissions = ()

    def __str__(self):
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state in self.State.open_ones()

    def is_due(self, now: datetime) -> bool:
        return self.publish_at is None or self.publish_at <= now


class BundleItem(models.Model):
    """A page of a bundle and, once every step has agreed, what exactly was approved and where.

    The title stays when the page is deleted.
    """

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey(
        Page, null=True, on_delete=models.SET_NULL, related_name="bundle_items"
    )
    title = models.CharField(max_length=255)
    is_open = models.BooleanField(default=True)  # as the bundle; here for the constraint
    approved_revision = models.ForeignKey(
        Revision, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    approved_at = models.DateTimeField(null=True)
    was_live = models.BooleanField(default=False)
    parent_id = models.BigIntegerField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = pgettext_lazy("pages published together", "page of a bundle")
        verbose_name_plural = pgettext_lazy("pages published together", "pages of a bundle")
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=Q(is_open=True), name="page_in_one_open_bundle"
            )
        ]

    def __str__(self):
        return self.title

    @property
    def is_held(self) -> bool:
        """Whether every step agreed and only the bundle holds the page back."""
        return self.approved_at is not None
