"""What the pages in English say of a ward (R30)."""

import copy

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class EnglishFacts(models.Model):
    """The facts of a ward that read differently in English, beside the Vietnamese ones.

    Each is called like the fact it translates, with `_en`.
    """

    english_enabled = models.BooleanField(
        _("pages in English"),
        default=False,
        help_text=_("Shows the pages below /en/ and leads readers to them."),
    )
    name_en = models.CharField(
        _("full name of the authority in English"), max_length=200, blank=True
    )
    unit_name_en = models.CharField(_("name of the ward in English"), max_length=120, blank=True)
    parent_name_en = models.CharField(_("authority above in English"), max_length=200, blank=True)
    responsible_title_en = models.CharField(
        _("title of the responsible person in English"), max_length=120, blank=True
    )
    spokesperson_en = models.CharField(_("spokesperson in English"), max_length=160, blank=True)
    address_en = models.CharField(_("address in English"), max_length=255, blank=True)
    office_hours_en = models.TextField(_("office hours in English"), blank=True)
    service_place_en = models.CharField(
        _("place where procedures are received in English"), max_length=255, blank=True
    )
    copyright_line_en = models.CharField(_("copyright line in English"), max_length=255, blank=True)

    TRANSLATED = (
        "name",
        "unit_name",
        "parent_name",
        "responsible_title",
        "spokesperson",
        "address",
        "office_hours",
        "service_place",
        "copyright_line",
    )

    # Said in Vietnamese only, so the pages in English go without.
    LEFT_OUT = ("stop_text",)

    english_panel = MultiFieldPanel(
        [FieldPanel("english_enabled"), *(FieldPanel(f"{name}_en") for name in TRANSLATED)],
        heading=_("English"),
        classname="collapsed",
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if not self.english_enabled:
            return
        missing = [
            f"{name}_en"
            for name in self.TRANSLATED
            if getattr(self, name) and not getattr(self, f"{name}_en").strip()
        ]
        if missing:
            message = _("The pages in English need this too.")
            raise ValidationError(dict.fromkeys(missing, message))

    def in_english(self):
        """Return a copy for templates that gives the English facts. Never save it."""
        english = copy.copy(self)
        for name in self.TRANSLATED:
            setattr(english, name, getattr(self, f"{name}_en"))
        for name in self.LEFT_OUT:
            setattr(english, name, "")
        return english
