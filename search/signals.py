"""Keep the index in step with what is public.

Wagtail itself indexes every object that is saved or deleted; these are the changes it does not
see: rows saved after their page, places in the tree, who may read.
"""

import sys

from django.db import connection
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, post_page_move

from core.models import PortalPage
from home.ward.signals import ward_set_up
from search import index, starter
from search.models import IndexState


@receiver(page_published)
def index_whole_page(instance, **kwargs):
    # Wagtail indexes a page before its rows are saved: keywords, files, steps, entries. The
    # signal also fires for a page that is only scheduled.
    if instance.live and isinstance(instance, PortalPage):
        index.add([instance])


@receiver(post_page_move)
def follow_page(instance, parent_page_after, **kwargs):
    """A page put between others pushes those behind it on, with all that is below them."""
    index.move(Page.objects.descendant_of(parent_page_after))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def follow_restriction(instance, raw=False, **kwargs):
    if not raw:
        # Where the page itself is being deleted, nothing is found.
        pages = Page.objects.filter(pk=instance.page_id)
        for page in pages:
            index.move(Page.objects.descendant_of(page, inclusive=True))


@receiver(post_delete, sender=Page)
def forget_page(instance, **kwargs):
    """Wagtail looks for the specific page, which may be gone by then."""
    index.remove(index.entries_of_pages([instance.pk]))


@receiver(ward_set_up)
def begin_with_synonyms(site, **kwargs):
    starter.begin(site)


def say_what_is_outdated(verbosity=1, stdout=None, **kwargs):
    """After an update that changed how the index is made; searches work, but find less well."""
    has_table = IndexState._meta.db_table in connection.introspection.table_names()
    if has_table and not index.is_current():
        said = _("The search index is out of date. Run: manage.py search_index")
        (stdout or sys.stdout).write(f"{said}\n")
