"""The rows of a procedure: steps, ways of handing in, forms, legal basis."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from core.models import Recording
from procedures.choices import Channel


class ProcedureStep(Orderable):
    page = ParentalKey("procedures.ProcedurePage", on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("title"), max_length=255, blank=True)
    text = models.TextField(_("text"))

    panels = [FieldPanel("title"), FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")

    def __str__(self):
        return self.title or self.text[:60]


class ProcedureWay(Orderable):
    """One row of the official table; a channel may have several, each with its own fee.

    Time and fee are kept as words: an official "0" is not "free", and some numbers come
    without a unit.
    """

    page = ParentalKey("procedures.ProcedurePage", on_delete=models.CASCADE, related_name="ways")
    channel = models.CharField(_("way of handing in"), max_length=20, choices=Channel.choices)
    duration_text = models.TextField(
        _("time limit"), blank=True, help_text=_("In words and with its unit: 3 working days.")
    )
    fee_text = models.TextField(
        _("fee"),
        blank=True,
        help_text=_("With its unit. Write that it is free only if the official text says so."),
    )
    description = models.TextField(_("description"), blank=True)

    panels = [
        FieldPanel("channel"),
        FieldPanel("duration_text"),
        FieldPanel("fee_text"),
        FieldPanel("description"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("way of handing in")
        verbose_name_plural = _("ways of handing in")

    def __str__(self):
        return self.get_channel_display()


class ProcedureForm(Orderable):
    """A form to fill in. The national list gives names of files without the files."""

    page = ParentalKey("procedures.ProcedurePage", on_delete=models.CASCADE, related_name="forms")
    name = models.CharField(_("name"), max_length=500)
    document = models.ForeignKey(
        "core.PortalDocument",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [FieldPanel("name"), FieldPanel("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("form")
        verbose_name_plural = _("forms")

    def __str__(self):
        return self.name


class ProcedureBasis(Orderable):
    """A law the procedure rests on. The number is kept as written, prefix words included."""

    page = ParentalKey("procedures.ProcedurePage", on_delete=models.CASCADE, related_name="basis")
    number = models.CharField(_("number"), max_length=255, blank=True)
    title = models.TextField(_("title"))
    issuer = models.CharField(_("issued by"), max_length=255, blank=True)
    issued_on = models.DateField(_("date of issue"), null=True, blank=True)
    document_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("document on this portal"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    url = models.URLField(_("address on the web"), max_length=500, blank=True)

    panels = [
        FieldPanel("number"),
        FieldPanel("title"),
        FieldPanel("issuer"),
        FieldPanel("issued_on"),
        FieldPanel("document_page"),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("legal basis")
        verbose_name_plural = _("legal basis")

    def __str__(self):
        return self.number or self.title[:60]


class ProcedureRecording(Recording):
    page = ParentalKey(
        "procedures.ProcedurePage", on_delete=models.CASCADE, related_name="recordings"
    )
