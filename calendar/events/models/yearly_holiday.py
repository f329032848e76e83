"""Holidays that return each year, from which the days of one year are proposed."""

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.lunar import solar_date

LEAP_YEAR = 2024  # has every day that a year can have


class YearlyHoliday(models.Model):
    """A public holiday of the law (Bộ luật Lao động 2019, Điều 112); the State may change it."""

    name = models.CharField(_("name"), max_length=100)
    is_lunar = models.BooleanField(_("by the lunar calendar"), default=False)
    day = models.PositiveSmallIntegerField(
        _("day"), validators=[MinValueValidator(1), MaxValueValidator(31)]
    )
    month = models.PositiveSmallIntegerField(
        _("month"), validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    days = models.PositiveSmallIntegerField(
        _("number of days off"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(15)],
    )
    days_before = models.PositiveSmallIntegerField(
        _("of these, before the day itself"),
        default=0,
        validators=[MaxValueValidator(14)],
        help_text=_("For instance 1 when the last day of the old lunar year is off too."),
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("day"), FieldPanel("month"), FieldPanel("is_lunar")]),
        FieldRowPanel([FieldPanel("days"), FieldPanel("days_before")]),
    ]

    class Meta:
        ordering = ["is_lunar", "month", "day"]
        verbose_name = _("yearly holiday")
        verbose_name_plural = _("yearly holidays")

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if not (self.day and self.month):
            return
        if self.is_lunar and self.day > 30:
            raise ValidationError({"day": _("A lunar month has at most 30 days.")})
        if not self.is_lunar:
            try:
                date(LEAP_YEAR, self.month, self.day)
            except ValueError as error:
                raise ValidationError({"day": _("This month has no such day.")}) from error
        if self.days and self.days_before and self.days_before >= self.days:
            message = _("Fewer days have to lie before the day than there are days off.")
            raise ValidationError({"days_before": message})

    def dates_in(self, year: int) -> list[date]:
        """Return the day itself in that solar year; a lunar one may fall twice, or not at all."""
        if self.is_lunar:
            found = (solar_date(self.day, self.month, lunar) for lunar in (year - 1, year))
            return [day for day in found if day.year == year]
        try:
            return [date(year, self.month, self.day)]
        except ValueError:  # 29 February
            return []
