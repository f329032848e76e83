"""Putting a deleted page back, or removing it for good."""

from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.contrib.redirects.models import Redirect
from wagtail.coreutils import find_available_slug
from wagtail.log_actions import log
from wagtail.models import Page, Revision, Site
from wagtail.permissions import policy_registry
from wagtail.signals import page_published, published

from editing.models import Deletion, days_kept

LOG_ACTION = "editing.restore"
PURGE_LOG_ACTION = "editing.purge"


class RestoreRefused(PermissionDenied):
    """A page that cannot be put back there; the message says why."""


def restorable_by(user) -> QuerySet[Deletion]:
    """Return the deleted pages that the person may see and put back.

    Whoever may add pages at the former place or at the front page of the ward.
    """
    deletions = Deletion.objects.select_related("page", "site", "old_parent")
    if user.is_superuser:
        return deletions
    policy = policy_registry.get_by_type(Page)
    places = policy.instances_user_has_permission_for(user, "add").values("pk")
    return deletions.filter(Q(old_parent__in=places) | Q(site__root_page__in=places))


def places_for(deletion: Deletion, user) -> QuerySet[Page]:
    """Return the pages of the same ward below which the deleted one may be put by this person."""
    if deletion.site is None:
        return Page.objects.none()
    policy = policy_registry.get_by_type(Page)
    allowed = policy.instances_user_has_permission_for(user, "add")
    ward = Page.objects.descendant_of(deletion.site.root_page, inclusive=True)
    kinds = deletion.page.specific_class.allowed_parent_page_models()
    return ward.filter(pk__in=allowed.values("pk")).exact_type(*kinds).order_by("path")


@transaction.atomic
def restore(deletion: Deletion, user, parent: Page | None = None) -> Page:
    """Put the page back to its former place, or below `parent`, and return it.

    What was public becomes so again only at its former place, only by a superuser, who alone
    may delete public pages, and only if it is word for word what was public. Everything else
    comes back as a draft and has to be approved (R64).
    """
    deletion = Deletion.objects.select_for_update().filter(pk=deletion.pk).first()
    if not deletion:
        raise RestoreRefused(_("The page is not in the recycle bin any more."))
    page = deletion.page
    target_id = parent.pk if parent else deletion.old_parent_id
    target = places_for(deletion, user).filter(pk=target_id).first()
    if not target or not page.specific.can_move_to(target.specific):
        raise RestoreRefused(_("The page cannot be put there. Choose another place."))
    _put_back(page, target, deletion, user)
    is_former_place = target.pk == deletion.old_parent_id
    Redirect.objects.bulk_create(
        [Redirect(**kept) for kept in deletion.redirects], ignore_conflicts=True
    )
    deletion.delete()
    if is_former_place and user.is_superuser:
        _make_public_again(deletion)
    page = Page.objects.get(pk=page.pk)
    log(page.specific, LOG_ACTION, user=user, data={"public": page.live})
    return page


def _put_back(page: Page, parent: Page, deletion: Deletion, user) -> None:
    slug = find_available_slug(parent, deletion.old_slug, ignore_page_id=page.pk)
    Page.objects.filter(pk=page.pk).update(slug=slug)
    page = Page.objects.get(pk=page.pk)
    following = parent.get_children().filter(pk=deletion.next_page_id).first()
    target, position = (following, "left") if following else (parent, "last-child")
    MovePageAction(page, target, pos=position, user=user).execute(skip_permission_checks=True)


def _make_public_again(deletion: Deletion) -> None:
    now = timezone.now()
    wanted = Page.objects.filter(pk__in=map(int, deletion.public_pages), live=False)
    changed = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=list(deletion.public_pages),
        created_at__gt=deletion.deleted_at,
    )
    changed_keys = set(changed.values_list("object_id", flat=True))
    for page in wanted.specific().order_by("path"):
        if str(page.pk) in changed_keys or (page.expire_at and page.expire_at <= now):
            continue
        was = deletion.public_pages[str(page.pk)]
        revision = Revision.objects.filter(pk=was["revision"]).first()
        page.live = True
        page.live_revision = revision
        page.has_unpublished_changes = was["changes"]
        page.save(clean=False, update_fields=["live", "live_revision", "has_unpublished_changes"])
        page_published.send(sender=page.specific_class, instance=page, revision=revision)
        published.send(sender=type(page), instance=page, revision=revision)


@transaction.atomic
def purge(deletion: Deletion, user=None) -> int:
    """Remove the page and all below it for good; return how many pages that were.

    Raises ProtectedError while something else cannot do without one of them.
    """
    page = deletion.page.specific
    count = page.get_descendant_count() + 1
    data = {"place": deletion.old_place, "pages": count}
    log(page, PURGE_LOG_ACTION, user=user, data=data, deleted=True)
    DeletePageAction(page, user=user).execute(skip_permission_checks=True)
    return count


def overdue(now: datetime | None = None) -> list[Deletion]:
    """Return what has been in its bin for longer than its ward keeps it."""
    now = now or timezone.now()
    found = []
    for site in [*Site.objects.all(), None]:
        before = now - timedelta(days=days_kept(site))
        found += Deletion.objects.filter(site=site, deleted_at__lte=before).select_related("page")
    return found


def purge_overdue(now: datetime | None = None) -> tuple[int, list[Deletion]]:
    """Remove for good what is overdue; return the number of pages and what had to stay."""
    count, kept = 0, []
    for deletion in overdue(now):
        try:
            count += purge(deletion)
        except ProtectedError:
            kept.append(deletion)
    return count, kept
