"""Making bundles, holding their pages back, publishing all of them or none (decision 15)."""

import logging
from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, Revision, Site, WorkflowState

from approvals.bundle_checks import obstacles, refusal_to_submit, without_page
from approvals.bundle_mail import tell_later
from approvals.models.bundles import Bundle, BundleItem
from approvals.models.register import Decision
from approvals.register import record

logger = logging.getLogger(__name__)

LOG_DISSOLVED = "approvals.bundle_dissolved"


def open_item_of(page: Page) -> BundleItem | None:
    """Return the place of a page in the bundle that holds it back, if there is one."""
    items = BundleItem.objects.filter(page=page.pk, is_open=True)
    return items.select_related("bundle").first()


@transaction.atomic
def submit_bundle(
    site: Site,
    title: str,
    pages: Iterable[Page],
    user,
    publish_at: datetime | None = None,
    now: datetime | None = None,
) -> Bundle:
    """Put `pages` into a bundle and submit all of them; ValidationError says what is wrong.

    Pages that wait for approval already go on from where they are.
    """
    pages = _locked(page.pk for page in pages)
    _refuse_what_cannot_be_submitted(pages, user, now)
    taken = BundleItem.objects.filter(page__in=pages, is_open=True)
    if titles := list(taken.values_list("title", flat=True)):
        text = _("“%(title)s” belongs to another bundle already.")
        raise ValidationError([text % {"title": one} for one in titles])
    bundle = Bundle.objects.create(site=site, title=title, publish_at=publish_at, created_by=user)
    BundleItem.objects.bulk_create(
        BundleItem(bundle=bundle, page_id=page.pk, title=_title(page)) for page in pages
    )
    _start_rounds(pages, user)
    return bundle


@transaction.atomic
def submit_again(bundle: Bundle, user, now: datetime | None = None) -> None:
    """Submit what neither waits nor is approved; pages that are gone leave the bundle.

    Without one of its pages it is no longer what was approved: then all is approved anew.
    """
    bundle = lock_bundle(bundle.pk)
    if not bundle.is_open:
        raise ValidationError(_("This bundle is closed."))
    gone = without_page(bundle)
    if gone.exists():
        release(bundle)
        gone.delete()
    held = bundle.items.filter(approved_at__isnull=False).values("page")
    pages = _locked(bundle.items.exclude(page__in=held).values_list("page", flat=True))
    idle = [page for page in pages if not page.workflow_in_progress]
    if not bundle.items.exists() or not (idle or pages):
        raise ValidationError(_("There is nothing in this bundle to submit."))
    _refuse_what_cannot_be_submitted(idle, user, now)
    bundle.state, bundle.problem = Bundle.State.WAITING, ""
    bundle.save(update_fields=["state", "problem"])
    _start_rounds(idle, user)


@transaction.atomic
def hold(workflow_state: WorkflowState, revision: Revision, user) -> bool:
    """Keep an approved page back if it is in an open bundle; the last one releases them all.

    The finish action of the workflow asks, so that no way of approving one page of a bundle
    publishes it alone. Raises ValidationError if all are approved, the minute has come and
    they cannot be published: the approval is undone then.
    """
    page = workflow_state.content_object
    item = isinstance(page, Page) and open_item_of(page)
    if not item:
        return False
    now = timezone.now()
    bundle = lock_bundle(item.bundle_id)
    if not bundle.is_open:  # published or dissolved while this waited for the lock
        return False
    item.approved_revision, item.approved_at = revision, now
    item.was_live, item.parent_id = page.live, page.get_parent().pk
    item.title = revision.object_str[:255]
    item.save()
    if bundle.items.filter(approved_at=None).exists() or without_page(bundle).exists():
        return True
    bundle.state, bundle.problem = Bundle.State.APPROVED, ""
    bundle.approved_by, bundle.approved_at = user, now
    bundle.save(update_fields=["state", "problem", "approved_by", "approved_at"])
    publish_bundle(bundle.pk, now, user)
    return True


@transaction.atomic
def publish_bundle(pk: int, now: datetime | None = None, user=None) -> bool:
    """Publish all pages of an approved bundle whose minute has come; False if it is not so far.

    Raises ValidationError, and publishes none, unless the latest words of every page are
    exactly those that were approved.
    """
    now = now or timezone.now()
    bundle = lock_bundle(pk)
    if bundle.state != Bundle.State.APPROVED or not bundle.is_due(now):
        return False
    items = list(bundle.items.select_related("approved_revision"))
    pages = {page.pk: page for page in _locked(item.page_id for item in items)}
    if problems := obstacles(bundle, items, pages, now):
        raise ValidationError(problems)
    # Stored first: whatever publishing sets off finds the bundle closed.
    bundle.state, bundle.published_at, bundle.problem = Bundle.State.PUBLISHED, now, ""
    bundle.save(update_fields=["state", "published_at", "problem"])
    bundle.items.update(is_open=False)
    for item in sorted(items, key=lambda item: pages[item.page_id].path):
        _publish(bundle, item, pages[item.page_id], user)
    tell_later(bundle.pk)
    return True


def _publish(bundle: Bundle, item: BundleItem, page: Page, user) -> None:
    step = _("Bundle: %(title)s") % {"title": bundle.title}
    record(
        page,
        Decision.Action.BUNDLE_PUBLISHED,
        bundle.approved_by,
        step=step,
        started_at=item.approved_at,
        now=bundle.published_at,
    )
    try:
        item.approved_revision.publish(user=user, skip_permission_checks=True)
    except ValidationError as error:
        text = _("“%(title)s”: %(problems)s")
        said = {"title": item.title, "problems": " ".join(error.messages)}
        raise ValidationError(text % said) from error


def publish_due(now: datetime | None = None) -> int:
    """Publish every bundle whose minute has come; say what cannot be. For a timer.

    Harmless beside itself: each bundle is locked, and looked at again under the lock.
    """
    now = now or timezone.now()
    _give_up_what_lost_a_page()
    _tell_of_missed_minutes(now)
    return sum(
        _publish_or_say_why(pk, now)
        for pk in Bundle.objects.due(now).order_by("publish_at", "pk").values_list("pk", flat=True)
    )


def _publish_or_say_why(pk: int, now: datetime) -> bool:
    try:
        return publish_bundle(pk, now)
    except ValidationError as error:
        fail(pk, " ".join(error.messages))
    except DatabaseError:
        # Locked or away; the next run tries again.
        logger.exception("Bundle %s could not be published now", pk)
    except Exception:
        # Whatever a page runs into must not keep the other bundles back.
        logger.exception("Bundle %s could not be published", pk)
        fail(pk, _("An error in the portal. Whoever runs it finds it in the log."))
    return False


@transaction.atomic
def fail(pk: int, problem: str) -> None:
    """Make the pages drafts again and tell those concerned why nothing was published."""
    bundle = lock_bundle(pk)
    if bundle.state not in (Bundle.State.APPROVED, Bundle.State.WAITING):
        return
    bundle.state, bundle.problem = Bundle.State.FAILED, problem
    bundle.save(update_fields=["state", "problem"])
    release(bundle)
    tell_later(pk)


def _give_up_what_lost_a_page() -> None:
    for bundle in Bundle.objects.filter(state=Bundle.State.WAITING).select_related(
        "site__root_page"
    ):
        text = _("“%(title)s” was deleted.")
        if titles := without_page(bundle).values_list("title", flat=True):
            fail(bundle.pk, " ".join(text % {"title": title} for title in titles))


def _tell_of_missed_minutes(now: datetime) -> None:
    late = Bundle.objects.filter(
        state=Bundle.State.WAITING, publish_at__lte=now, missed_at=None
    ).values_list("pk", flat=True)
    for pk in late:
        with transaction.atomic():
            # Claimed in the database, so that two runs tell it once.
            if Bundle.objects.filter(pk=pk, missed_at=None).update(missed_at=now):
                tell_later(pk)


@transaction.atomic
def dissolve(bundle: Bundle, user) -> None:
    """Let the pages go: what was held becomes a draft again, what waits goes on waiting alone."""
    bundle = lock_bundle(bundle.pk)
    if not bundle.is_open:
        raise ValidationError(_("This bundle is closed."))
    for item in bundle.items.exclude(page=None).select_related("page"):
        log(
            instance=item.page.specific, action=LOG_DISSOLVED, user=user, data={"name": str(bundle)}
        )
    release(bundle)
    bundle.items.update(is_open=False)
    bundle.state, bundle.problem = Bundle.State.DISSOLVED, ""
    bundle.save(update_fields=["state", "problem"])


def release(bundle: Bundle) -> None:
    """Take the approvals back: the pages are drafts, and every step has to agree again."""
    bundle.items.update(approved_revision=None, approved_at=None)


def lock_bundle(pk: int) -> Bundle:
    """The row lock makes the second of two runs or decisions wait, then see the first."""
    return Bundle.objects.select_for_update().get(pk=pk)


def _locked(pks: Iterable[int | None]) -> list[Page]:
    """Return the pages themselves, locked: nobody saves a version while it is decided on them."""
    pks = [pk for pk in pks if pk]
    # The base rows alone: PostgreSQL locks no outer join.
    list(Page.objects.select_for_update().filter(pk__in=pks).order_by("pk").values_list("pk"))
    return list(Page.objects.filter(pk__in=pks).order_by("path").specific())


def _refuse_what_cannot_be_submitted(pages: Iterable[Page], user, now: datetime | None) -> None:
    now = now or timezone.now()
    if refusals := [text for page in pages if (text := refusal_to_submit(page, user, now))]:
        raise ValidationError(refusals)


def _start_rounds(pages: Iterable[Page], user) -> None:
    for page in pages:
        if page.workflow_in_progress:
            continue
        state = page.current_workflow_state
        if state:  # returned before: Wagtail goes on with the same round
            state.resume(user)
        else:
            page.get_workflow().start(page, user)


def _title(page: Page) -> str:
    return page.get_latest_revision().object_str[:255]
