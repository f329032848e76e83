"""The form behind every upload of a file (WAGTAILDOCS_DOCUMENT_FORM_BASE)."""

from wagtail.documents.forms import BaseDocumentForm

from core.usage import FileStaysOnShow


class PortalDocumentForm(FileStaysOnShow, BaseDocumentForm):
    """Wagtail's form; what a file may hold is checked by the model."""
