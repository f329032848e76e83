"""Files that belong to a document or a plan."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from core.secrecy import is_stamped_secret

MAX_SEARCHED = 50_000


class FileOnPage(Orderable):
    """A file to download; subclasses add the page that it belongs to."""

    document = models.ForeignKey(
        "core.PortalDocument",
        verbose_name=_("file"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    label = models.CharField(
        _("label"), max_length=200, blank=True, help_text=_("Empty: the title of the file.")
    )

    panels = [FieldPanel("document"), FieldPanel("label")]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return self.label or (self.document.title if self.document else "")

    def clean(self):
        super().clean()
        if self.document and is_stamped_secret(self.document.extracted_text):
            raise ValidationError(
                {"document": _("This file is stamped secret. It must not be stored here.")}
            )

    def get_search_text(self) -> str:
        """Name and text; of a file that not everybody may open the name alone, as pages show it."""
        if not self.document or self.document.collection.get_view_restrictions().exists():
            return str(self)
        return f"{self} {self.document.extracted_text[:MAX_SEARCHED]}"
