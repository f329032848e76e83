"""Keep the index in step with the files that pages offer: their text is searched with the page."""

from collections.abc import Iterable

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from core.models import PortalDocument
from search import index


@receiver(post_save, sender=PortalDocument)
def follow_file(instance: PortalDocument, created: bool, raw: bool = False, **kwargs):
    """A file that is replaced or renamed changes what every page with it says."""
    if not (raw or created):
        index.add(_pages_with([instance]))


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def follow_collection(instance: CollectionViewRestriction, raw: bool = False, **kwargs):
    """Files that not everybody may open any more are searched no longer, and the reverse."""
    # Where the collection itself is being deleted, nothing is found.
    for collection in Collection.objects.filter(pk=instance.collection_id) if not raw else ():
        within = collection.get_descendants(inclusive=True)
        files = PortalDocument.objects.filter(collection__in=within).defer("extracted_text")
        index.add(_pages_with(files.iterator()))


def _pages_with(files: Iterable[PortalDocument]) -> Iterable[Page]:
    pages = set()
    for file in files:
        references = ReferenceIndex.get_references_to(file).filter(
            base_content_type=ReferenceIndex._get_base_content_type(Page)
        )
        pages.update(int(key) for key in references.values_list("object_id", flat=True))
    return Page.objects.filter(pk__in=pages).specific()
