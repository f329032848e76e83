"""What happens to uploads on their way into storage."""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from PIL import Image

from core.models import PortalDocument, PortalImage
from core.uploads import read_facts, without_metadata


@receiver(pre_save, sender=PortalImage)
def remove_picture_metadata(instance: PortalImage, raw: bool = False, **kwargs):
    if raw or not instance.file or instance.file._committed:
        return
    if cleaned := without_metadata(instance.file.file):
        instance.file.file = cleaned
        instance.file_size = cleaned.size
        instance.file_hash = ""
        instance.width, instance.height = _size(cleaned)


def _size(file) -> tuple[int, int]:
    """Width and height after turning upright, which may have swapped them."""
    file.seek(0)
    with Image.open(file) as picture:
        size = picture.size
    file.seek(0)
    return size


@receiver(pre_save, sender=PortalDocument)
def read_document_facts(instance: PortalDocument, raw: bool = False, **kwargs):
    if raw or not instance.file or instance.file._committed:
        return
    facts = read_facts(instance.file.file, instance.file_extension)
    instance.file.file.seek(0)
    instance.file_size = instance.file.size
    instance.sha256 = facts.sha256
    instance.file_hash = facts.sha256[:40]  # the entity tag under which Wagtail serves it
    instance.page_count = facts.page_count
    instance.extracted_text = facts.text
    instance.is_scan = facts.is_scan
