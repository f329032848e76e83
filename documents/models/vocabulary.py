"""Words that documents share: who issues them, of which type, in which field."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel


class Issuer(models.Model):
    """An authority that issues documents; dissolved ones stay, for what they issued stays."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(
        _("valid to"),
        null=True,
        blank=True,
        help_text=_("Last day, if it has been dissolved or renamed."),
    )

    panels = [FieldPanel("name"), FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")])]

    class Meta:
        ordering = ["name"]
        verbose_name = _("issuing authority")
        verbose_name_plural = _("issuing authorities")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="issuer_valid_to_after_from",
                violation_error_message=_("The last day cannot lie before the first."),
            )
        ]

    def __str__(self):
        return self.name

    def check_date(self, day) -> None:
        """Refuse a document dated when the authority did not exist."""
        is_early = self.valid_from and day < self.valid_from
        is_late = self.valid_to and day > self.valid_to
        if is_early or is_late:
            raise ValidationError(_("This authority did not exist on the date of the document."))


class DocumentType(models.Model):
    """Quyết định, Nghị quyết, Kế hoạch ..."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    abbreviation = models.CharField(
        _("abbreviation"), max_length=20, blank=True, help_text=_("As in numbers, for instance QĐ.")
    )

    panels = [FieldPanel("name"), FieldPanel("abbreviation")]

    class Meta:
        ordering = ["name"]
        verbose_name = _("type of document")
        verbose_name_plural = _("types of document")

    def __str__(self):
        return self.name


class DocumentField(models.Model):
    """A field of administration: Đất đai, Hộ tịch ..."""

    name = models.CharField(_("name"), max_length=120, unique=True)

    panels = [FieldPanel("name")]

    class Meta:
        ordering = ["name"]
        verbose_name = _("field of administration")
        verbose_name_plural = _("fields of administration")

    def __str__(self):
        return self.name
