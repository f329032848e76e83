"""Pictures and files that editors upload."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.search import index

from core.audio import AUDIO, UNCOMPRESSED
from core.uploads import check_document_content


class PortalImage(AbstractImage):
    """A picture. `description` (Wagtail's field) is its alternative text.

    EXIF data, GPS position included, is removed when the file arrives (core.signals).
    """

    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("The picture says nothing that the text does not; screen readers skip it."),
    )
    caption = models.CharField(_("caption"), max_length=255, blank=True)
    credit = models.CharField(_("photographer or source"), max_length=255, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "is_decorative", "caption", "credit")
    search_fields = AbstractImage.search_fields + [
        index.SearchField("caption"),
        index.FilterField("is_decorative"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def is_described(self) -> bool:
        return bool(self.description.strip()) or self.is_decorative

    @property
    def default_alt_text(self) -> str:
        return "" if self.is_decorative else self.description


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class PortalDocument(AbstractDocument):
    """An attached file with what search and readers need to know of its content."""

    extracted_text = models.TextField(_("text of the file"), blank=True, editable=False)
    page_count = models.PositiveIntegerField(
        _("number of pages"), null=True, blank=True, editable=False
    )
    seconds = models.PositiveIntegerField(
        _("length of the recording in seconds"), null=True, blank=True, editable=False
    )
    sha256 = models.CharField("SHA-256", max_length=64, blank=True, editable=False)
    is_scan = models.BooleanField(
        _("scan without text"),
        default=False,
        editable=False,
        help_text=_("The file holds pictures of pages: it cannot be searched or read aloud."),
    )

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    @property
    def is_recording(self) -> bool:
        return self.file_extension.lower() in AUDIO

    def clean(self):
        if self.file and self.file_extension.lower() in UNCOMPRESSED:
            raise ValidationError(
                {"file": _("Recordings of this kind are too heavy. Save it as MP3 or M4A first.")}
            )
        super().clean()
        if self.file and not self.file._committed:
            try:
                check_document_content(self.file.file, self.file_extension)
            except ValidationError as error:
                raise ValidationError({"file": error}) from error
