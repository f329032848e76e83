"""Keeping the search index quiet while many pages are written, and right afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models.signals import post_save
from modelsearch.index import insert_or_update_object
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from procedures.models import ProcedurePage


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
    """Catch up for one page after `indexing_paused`; the search app indexes what is published."""
    fresh = ProcedurePage.objects.get(pk=page.pk)
    ReferenceIndex.create_or_update_for_object(fresh)
    if not is_published:
        insert_or_update_object(fresh)
