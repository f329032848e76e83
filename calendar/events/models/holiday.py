"""Public holidays and swapped working days: the State changes them, so they are data."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class Holiday(models.Model):
    date = models.DateField(_("day"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    is_working_day_swap = models.BooleanField(
        _("worked in exchange"),
        default=False,
        help_text=_("A Saturday or Sunday that is worked in exchange for a day off."),
    )

    panels = [FieldPanel("date"), FieldPanel("name"), FieldPanel("is_working_day_swap")]

    class Meta:
        ordering = ["date"]
        verbose_name = _("holiday")
        verbose_name_plural = _("holidays")

    def __str__(self):
        return f"{self.date:%d/%m/%Y} {self.name}"
