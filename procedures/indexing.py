"""Keeping the search index right, and quiet while many pages are written."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models.signals import post_save
from django.dispatch import receiver
from modelsearch.index import insert_or_update_object
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.signals import page_published

from procedures.models import ProcedurePage


@receiver(page_published, sender=ProcedurePage)
def index_with_rows(instance, **kwargs):
    """Wagtail indexes a page before its rows are saved: a changed step would be missed."""
    insert_or_update_object(ProcedurePage.objects.get(pk=instance.pk))


@contextmanager
def indexing_paused() -> Iterator[None]:
    """Skip the index updates that each save of a page and of each of its rows would start."""
    post_save.disconnect(post_save_signal_handler, sender=ProcedurePage)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        post_save.connect(post_save_signal_handler, sender=ProcedurePage)


def index_page(page: ProcedurePage, *, is_published: bool) -> None:
    """Catch up for one page after `indexing_paused`; publishing has indexed its text."""
    fresh = ProcedurePage.objects.get(pk=page.pk)
    ReferenceIndex.create_or_update_for_object(fresh)
    if not is_published:
        insert_or_update_object(fresh)
