"""Keep the index in step with the files that pages offer: their text is searched with the page."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, ReferenceIndex

from core.models import PortalDocument
from search import index


@receiver(post_save, sender=PortalDocument)
def follow_file(instance: PortalDocument, created: bool, raw: bool = False, **kwargs):
    """A file that is replaced or renamed changes what every page with it says."""
    if raw or created:
        return
    references = ReferenceIndex.get_references_to(instance).filter(
        base_content_type=ReferenceIndex._get_base_content_type(Page)
    )
    pages = [int(key) for key in references.values_list("object_id", flat=True)]
    index.add(Page.objects.filter(pk__in=pages).specific())
