"""What the abbreviations of offices mean, in a list that each ward keeps for itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from core.models.pages import PortalPage


class GlossaryPage(PortalPage):
    """The list; texts of the same ward explain the abbreviations in it (core.glossary)."""

    is_marked = models.BooleanField(
        _("explain abbreviations inside the texts"),
        default=True,
        help_text=_("The first of each on a page is underlined and explained below the text."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    page_description = _("Abbreviations and what they mean")

    content_panels = [
        *PortalPage.content_panels,
        InlinePanel("abbreviations", heading=_("Abbreviations"), label=_("abbreviation")),
        FieldPanel("is_marked"),
    ]

    class Meta:
        verbose_name = _("list of abbreviations")
        verbose_name_plural = _("lists of abbreviations")

    def get_search_text(self) -> str:
        return "; ".join(f"{row.short}: {row.meaning}" for row in self.abbreviations.all())


class Abbreviation(Orderable):
    page = ParentalKey(GlossaryPage, on_delete=models.CASCADE, related_name="abbreviations")
    short = models.CharField(_("abbreviation"), max_length=20)
    meaning = models.CharField(_("meaning"), max_length=200)

    panels = [FieldPanel("short"), FieldPanel("meaning")]

    class Meta(Orderable.Meta):
        verbose_name = _("abbreviation")
        verbose_name_plural = _("abbreviations")

    def __str__(self):
        return self.short
