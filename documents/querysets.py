"""Rules about legal documents, named once."""

from django.utils import timezone
from wagtail.query import PageQuerySet

from documents.status import status_case


class LegalDocumentQuerySet(PageQuerySet):
    def with_status(self, day=None):
        """Annotate `current_status`: what the dates, or the override, say of `day`."""
        return self.annotate(current_status=status_case(day or timezone.localdate()))

    def on(self, subjects):
        """On at least one of these subjects."""
        links = self.model.subjects.through.objects.filter(documentfield__in=subjects)
        return self.filter(pk__in=links.values("legaldocumentpage"))

    def newest_first(self):
        return self.order_by("-issued_on", "-pk")

    def for_rows(self):
        """With what a row of a list shows, and without the full text."""
        return self.select_related("document_type", "issuer").defer_streamfields()
