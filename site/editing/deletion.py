"""Deleting a page: it goes to the recycle bin of its ward, with all that lies below it.

To everybody but the list of the bin it is gone: no address, no draft, nothing that waits for
approval or for a time, no place in any list.
"""

from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Page, Revision, Site, WorkflowState

from approvals.register import place_of
from core.binned import is_binned
from editing.models import Deletion, RecycleBinPage

LOG_ACTION = "editing.recycle"


class DeletionRefused(PermissionDenied):
    """A page that cannot be deleted; the message says why."""


def ward_of(page: Page) -> Site | None:
    """Return the ward whose bin takes the page; pages outside every ward have none."""
    return Site.objects.filter(pk=place_of(page)[0]).first()


def check_deletable(page: Page) -> None:
    if is_binned(page):
        raise DeletionRefused(_("The page is in the recycle bin already."))
    if Site.objects.filter(root_page__path__startswith=page.path).exists():
        raise DeletionRefused(_("A front page of a ward cannot be deleted."))


@transaction.atomic
def recycle(page: Page, user, now: datetime | None = None) -> Deletion:
    """Move `page` to the bin of its ward and remember how to put it back.

    Whether the person may delete it is for the caller to check.
    """
    page = Page.objects.select_for_update().get(pk=page.pk)
    check_deletable(page)
    site = ward_of(page)
    recycle_bin = RecycleBinPage.of(site)
    parent = page.get_parent()
    following = page.get_next_sibling()
    deletion = Deletion(
        page=page,
        site=site,
        old_parent=parent,
        old_place=_place_in_words(page),
        old_slug=page.slug,
        next_page_id=following and following.pk,
        deleted_by=user,
        deleted_by_name=str(user or "")[:200],
        deleted_at=now or timezone.now(),
    )
    subtree = page.get_descendants(inclusive=True)
    numbers = list(subtree.values_list("pk", flat=True))
    _stop_what_is_under_way(numbers, user)
    deletion.public_pages = _unpublish(subtree, user)
    deletion.redirects = _take_redirects(numbers)
    # Within the bin the number keeps apart what had the same address in different places.
    Page.objects.filter(pk=page.pk).update(slug=str(page.pk))
    page = Page.objects.get(pk=page.pk)
    MovePageAction(page, recycle_bin, pos="last-child", user=user).execute(
        skip_permission_checks=True
    )
    deletion.save()
    log(page.specific, LOG_ACTION, user=user, data={"place": deletion.old_place})
    return deletion


def _place_in_words(page: Page) -> str:
    above = page.get_ancestors().filter(depth__gt=1)
    return " › ".join(above.values_list("title", flat=True))


def _stop_what_is_under_way(numbers: list[int], user) -> None:
    """Cancel approvals and forget times of publication that were set."""
    about = {
        "base_content_type": ContentType.objects.get_for_model(Page),
        "object_id__in": list(map(str, numbers)),
    }
    for state in WorkflowState.objects.active().filter(**about):
        state.cancel(user=user)
    Revision.objects.filter(**about).update(approved_go_live_at=None)


def _unpublish(subtree, user) -> dict:
    public = {}
    for page in subtree.live().specific():
        public[str(page.pk)] = {
            "revision": page.live_revision_id,
            "changes": page.has_unpublished_changes,
        }
        UnpublishPageAction(page, user=user).execute(skip_permission_checks=True)
    return public


def _take_redirects(numbers: list[int]) -> list[dict]:
    """Remove the redirects to the pages, as a real deletion would; the bin keeps them."""
    redirects = Redirect.objects.filter(redirect_page__in=numbers)
    fields = ("old_path", "site_id", "redirect_page_id", "redirect_page_route_path")
    kept = list(redirects.values(*fields, "is_permanent", "automatically_created"))
    redirects.delete()
    return kept
