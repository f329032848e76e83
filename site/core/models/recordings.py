"""Spoken versions of a page, above all in the languages of the highlands (R31)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable


class Recording(Orderable):
    """A recording with its words; subclasses add the key to their page.

    A row belongs to its page: it is drafted, approved and published with it, and the file
    stays as it is while it is on show (core.usage).
    """

    class Language(models.TextChoices):
        """Values are language tags, written into the page for screen readers."""

        JRAI = "jra", _("Jrai")
        BAHNAR = "bdq", _("Bahnar")
        VIETNAMESE = "vi", _("spoken Vietnamese")
        ENGLISH = "en", _("spoken English")

    language = models.CharField(_("language"), max_length=3, choices=Language.choices)
    title = models.CharField(
        _("title"), max_length=200, help_text=_("In the language of the recording.")
    )
    audio = models.ForeignKey(
        "core.PortalDocument",
        verbose_name=_("recording"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("MP3 or M4A play on every phone; OGG and Opus do not on older iPhones."),
    )
    transcript = models.TextField(
        _("transcript"),
        help_text=_("What is said, in the language of the recording: for those who cannot hear."),
    )

    panels = [
        FieldPanel("language"),
        FieldPanel("title"),
        FieldPanel("audio"),
        FieldPanel("transcript"),
    ]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        if self.audio and not self.audio.is_recording:
            raise ValidationError({"audio": _("This file is no recording. Choose an MP3 or M4A.")})

    @staticmethod
    def panel() -> InlinePanel:
        return InlinePanel(
            "recordings",
            heading=_("Recordings"),
            label=_("recording"),
            help_text=_("The page read or told aloud, for instance in Jrai or Bahnar."),
        )


def recorded_words(page) -> str:
    """Titles and transcripts of the page's recordings, for searching."""
    return " ".join(f"{row.title} {row.transcript}" for row in page.recordings.all())
