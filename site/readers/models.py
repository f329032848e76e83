"""What is known of readers: how many they were and what they thought. No row names anybody."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PageViews(models.Model):
    """How often a page was read on one day (R12, R41).

    `compact_views` folds old days into the first day of their month.
    """

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("ward"), on_delete=models.CASCADE, related_name="+"
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="daily_views",
    )
    day = models.DateField(_("day"))
    views = models.PositiveIntegerField(_("views"), default=0)

    class Meta:
        verbose_name = _("views of a page")
        verbose_name_plural = _("views of pages")
        constraints = [
            models.UniqueConstraint(fields=["page", "site", "day"], name="page_views_once_per_day")
        ]
        indexes = [models.Index(fields=["site", "day"], name="page_views_by_day")]

    def __str__(self):
        return f"{self.page_id}, {self.day:%d/%m/%Y}: {self.views}"


class DailyVisits(models.Model):
    """How many visits a ward's site had on one day: see `readers.visits` for what a visit is."""

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("ward"), on_delete=models.CASCADE, related_name="+"
    )
    day = models.DateField(_("day"))
    visits = models.PositiveIntegerField(_("visits"), default=0)

    class Meta:
        verbose_name = _("visits of a day")
        verbose_name_plural = _("visits of days")
        constraints = [models.UniqueConstraint(fields=["site", "day"], name="visits_once_per_day")]

    def __str__(self):
        return f"{self.day:%d/%m/%Y}: {self.visits}"


class Opinion(models.Model):
    """Whether somebody found a page useful, and what is missing (R11).

    Nothing tells who it was: no name, no address, not even the hour.
    """

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("ward"), on_delete=models.CASCADE, related_name="+"
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="opinions",
    )
    day = models.DateField(_("day"))
    is_useful = models.BooleanField(_("useful"))
    comment = models.TextField(_("what is missing"), blank=True)

    class Meta:
        verbose_name = _("opinion on a page")
        verbose_name_plural = _("opinions on pages")
        ordering = ["-day", "-pk"]
        indexes = [models.Index(fields=["site", "day"], name="opinions_by_day")]

    def __str__(self):
        return f"{self.page_id}, {self.day:%d/%m/%Y}"
