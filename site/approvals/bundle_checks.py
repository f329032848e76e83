"""What keeps a page out of a bundle, and a bundle from being published."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import BigIntegerField, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, Site
from wagtail.permissions import page_permission_policy

from approvals.models.bundles import Bundle, BundleItem

MOST_OFFERED = 200


def candidates(user, sites: Iterable[Site]) -> QuerySet[Page]:
    """Return the pages of these wards that the user may edit and that say something new.

    Drafts and what waits for approval, the latest first; nothing that is scheduled or in a
    bundle already.
    """
    in_wards = Q(pk__in=())
    for site in sites:
        in_wards |= Q(path__startswith=site.root_page.path)
    editable = page_permission_policy.instances_user_has_permission_for(user, "change")
    return (
        Page.objects.filter(in_wards, has_unpublished_changes=True, latest_revision__isnull=False)
        .filter(pk__in=editable.values("pk"))
        .exclude(pk__in=BundleItem.objects.filter(is_open=True, page__isnull=False).values("page"))
        .exclude(pk__in=_scheduled())
        .order_by("-latest_revision_created_at", "-pk")[:MOST_OFFERED]
    )


def _scheduled() -> QuerySet:
    """The numbers of pages with a time to appear; a revision names its page by a text."""
    revisions = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    return revisions.annotate(number=Cast("object_id", BigIntegerField())).values("number")


def refusal_to_submit(page: Page, user, now: datetime) -> str:
    """Return why `user` cannot submit this page for approval, or nothing.

    What waits already has been checked when it was submitted.
    """
    page = page.specific
    title = page.get_latest_revision().object_str
    permissions = page.permissions_for_user(user)
    words = page.get_latest_revision_as_object()
    text = ""
    if not permissions.can_edit():
        text = _("You may not edit “%(title)s”.")
    elif _has_own_time(words, now):
        text = _("“%(title)s” has a time of its own to appear. Remove it in the page first.")
    elif not page.workflow_in_progress:
        if not page.has_workflow or not page.get_workflow().tasks.filter(active=True).exists():
            text = _("“%(title)s” lies where no approval is set up.")
        elif permissions.page_locked():
            text = _("“%(title)s” is locked.")
        elif problems := _problems_of(words):
            text = _("“%(title)s” is not complete yet: %(problems)s")
            return text % {"title": title, "problems": problems}
    return text and text % {"title": title}


def _has_own_time(words: Page, now: datetime) -> bool:
    return bool(words.go_live_at and words.go_live_at > now)


def _problems_of(words: Page) -> str:
    """Drafts may be saved with less than publishing asks for."""
    try:
        words.full_clean()
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


def without_page(bundle: Bundle) -> QuerySet[BundleItem]:
    """The items whose page was deleted: for good, or out of the ward's tree into its bin."""
    is_there = Q(page__path__startswith=bundle.site.root_page.path)
    return bundle.items.exclude(pk__in=bundle.items.filter(is_there).values("pk"))


def obstacles(
    bundle: Bundle, items: Iterable[BundleItem], pages: dict[int, Page], now: datetime
) -> list[str]:
    """Return a sentence for each page that is not exactly what was approved, where it was."""
    parents = _parents(pages.values())
    root = bundle.site.root_page
    return [
        text % {"title": item.title}
        for item in items
        if (text := _obstacle(item, pages.get(item.page_id), parents, root, now))
    ]


def _obstacle(item: BundleItem, page: Page | None, parents, root: Page, now: datetime) -> str:
    if page is None or not page.path.startswith(root.path):
        return _("“%(title)s” was deleted.")  # the recycle bin lies outside the ward's tree
    if not item.is_held or not item.approved_revision:
        return _("“%(title)s” is not approved.")
    # Autosave rewrites a revision in place and moves its `created_at`.
    is_same = page.latest_revision_id == item.approved_revision_id
    if not is_same or item.approved_revision.created_at > item.approved_at:
        return _("“%(title)s” was changed after its approval.")
    if item.was_live and not page.live:
        return _("“%(title)s” was taken off the site after its approval.")
    if parents.get(page.pk) != item.parent_id:
        return _("“%(title)s” was moved after its approval.")
    if _has_own_time(item.approved_revision.as_object(), now):
        return _("“%(title)s” has a time of its own to appear.")
    return ""


def _parents(pages: Iterable[Page]) -> dict[int, int]:
    """Return the number of the page above each page; one query."""
    paths = {page.pk: page.path[: -page.steplen] for page in pages}
    numbers = dict(Page.objects.filter(path__in=paths.values()).values_list("path", "pk"))
    return {pk: numbers[path] for pk, path in paths.items() if path in numbers}
