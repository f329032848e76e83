"""What people look for, without a word about who they are."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

QUERY_LENGTH = 200
DAYS_KEPT = 90


class QueryLog(models.Model):
    """How often something was looked for on one day, and what the last time brought.

    Only search.log writes here; it leaves out what looks like personal data (R51).
    """

    site = models.ForeignKey(
        Site, verbose_name=_("ward"), on_delete=models.CASCADE, related_name="+"
    )
    day = models.DateField(_("day"))
    query = models.CharField(_("what was looked for"), max_length=QUERY_LENGTH)
    searches = models.PositiveIntegerField(_("searches"), default=0)
    results = models.PositiveIntegerField(_("pages found"), default=0)
    is_approximate = models.BooleanField(_("only approximate"), default=False)

    class Meta:
        verbose_name = _("search of a day")
        verbose_name_plural = _("searches of days")
        constraints = [
            models.UniqueConstraint(fields=["site", "day", "query"], name="query_once_per_day")
        ]

    def __str__(self):
        return self.query


@register_setting(icon="search")
class SearchSettings(BaseSiteSetting):
    """How long a ward keeps what was looked for."""

    days_kept = models.PositiveSmallIntegerField(
        _("days that searches are kept"),
        default=DAYS_KEPT,
        validators=[MaxValueValidator(366)],
        help_text=_(
            "Words, numbers and days only: nothing tells who was looking. 0: nothing is noted."
        ),
    )

    panels = [FieldPanel("days_kept")]

    class Meta:
        verbose_name = _("searches of readers")
        verbose_name_plural = _("searches of readers")

    def __str__(self):
        return str(_("searches of readers"))

    @classmethod
    def days_of(cls, site_id: int) -> int:
        """Return for how many days the ward keeps searches; a ward that said nothing: 90."""
        stored = cls.objects.filter(site=site_id).values_list("days_kept", flat=True).first()
        return DAYS_KEPT if stored is None else stored
