"""What happens to uploads on their way into storage, and to pictures of what is published."""

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from PIL import Image
from wagtail.models import Page, WorkflowState
from wagtail.signals import page_published, workflow_submitted

from core.models import PortalDocument, PortalImage, WardSettings
from core.renditions import make_renditions
from core.tasks import make_pictures
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
    instance.seconds = facts.seconds


@receiver(page_published)
def make_pictures_of_page(instance: Page, **kwargs):
    """Also of a page that will appear later: its pictures are ready when it does."""
    _enqueue_pictures("wagtailcore.Page", instance.pk)


@receiver(workflow_submitted, sender=WorkflowState)
def make_pictures_to_be_approved(instance: WorkflowState, **kwargs):
    """Whoever approves sees the pictures as they will be, and nobody waits after it."""
    if isinstance(instance.content_object, Page):
        _enqueue_pictures("wagtailcore.Page", instance.content_object.pk)


@receiver(post_save, sender=PortalImage)
def make_preview_of_picture(instance: PortalImage, raw: bool = False, **kwargs):
    """One file at once: previews, and pages before the others are made, show it."""
    if not raw:
        make_renditions(instance, ["preview"])


@receiver(post_save, sender=PortalImage)
@receiver(post_save, sender=WardSettings)
def make_pictures_of_upload_or_ward(sender, instance, raw=False, update_fields=None, **kwargs):
    """After an upload, another focal point, another emblem. Wagtail stores digests on their own."""
    if not raw and not update_fields:
        _enqueue_pictures(sender._meta.label, instance.pk)


def _enqueue_pictures(model: str, pk: int) -> None:
    # robust: a queue that cannot be written to does not undo what was published.
    transaction.on_commit(lambda: make_pictures.enqueue(model, pk), robust=True)
