"""Deciding on a bundle as a whole: which wait for whom, approve all, return all."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import CharField, Count, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.permissions import page_permission_policy

from approvals.bundle_checks import without_page
from approvals.bundles import lock_bundle, release
from approvals.items import waiting_for
from approvals.models import ApprovalRefused, Bundle, BundleItem, Decision
from approvals.register import record
from approvals.takedown import decides_last
from approvals.versions import version_of


def in_bundles() -> Q:
    """The task states of pages that an open bundle holds together."""
    items = BundleItem.objects.filter(is_open=True, page__isnull=False)
    return _of_pages(items)


def _of_pages(items: QuerySet[BundleItem]) -> Q:
    # A workflow state names its object by a text.
    numbers = items.annotate(number=Cast("page_id", CharField())).values("number")
    return Q(
        workflow_state__base_content_type=ContentType.objects.get_for_model(Page),
        workflow_state__object_id__in=numbers,
    )


def waiting_in(bundle: Bundle, user) -> QuerySet[TaskState]:
    """The pages of a bundle that wait at the user's steps."""
    items = BundleItem.objects.filter(bundle=bundle, is_open=True, page__isnull=False)
    return waiting_for(user).filter(_of_pages(items))


def bundles_waiting_for(user) -> list[Bundle]:
    """The bundles with a page at one of the user's steps, with `count` pages, soonest first."""
    waiting = waiting_for(user).filter(in_bundles()).order_by()
    pages = [int(pk) for pk in waiting.values_list("workflow_state__object_id", flat=True)]
    items = BundleItem.objects.filter(is_open=True, page__in=pages)
    bundles = Bundle.objects.open().filter(pk__in=items.values("bundle"))
    bundles = bundles.select_related("created_by").annotate(count=Count("items"))
    return sorted(bundles, key=lambda one: (one.publish_at or one.created_at, one.pk))


def bundle_of(state: TaskState) -> Bundle | None:
    """The open bundle that the page of a task state belongs to."""
    round_ = state.workflow_state
    if round_.base_content_type != ContentType.objects.get_for_model(Page):
        return None
    items = BundleItem.objects.filter(page=int(round_.object_id), is_open=True)
    item = items.select_related("bundle").first()
    return item and item.bundle


def is_told_of(state: TaskState) -> bool:
    """Whether a mail tells that this waits: of a bundle only the first page at each step."""
    bundle = bundle_of(state)
    if not bundle:
        return True
    items = BundleItem.objects.filter(bundle=bundle, page__isnull=False)
    others = TaskState.objects.filter(
        _of_pages(items), task=state.task_id, status=TaskState.STATUS_IN_PROGRESS, pk__lt=state.pk
    )
    return not others.exists()


def seen_by(states: Iterable[TaskState]) -> dict[int, str]:
    """What a form carries: which task states were shown, each in which version."""
    return {state.pk: version_of(state.revision) for state in states}


@transaction.atomic
def approve_bundle(bundle: Bundle, user, seen: dict[int, str]) -> int:
    """Approve all pages that wait at the user's steps, or none of them; return how many.

    Raises ApprovalRefused if one of them cannot be approved or if they are not those that
    were `seen`.
    """
    states = _states_as_seen(bundle, user, seen)
    for state in states:
        _decide(state, user, "approve", seen[state.pk])
    return len(states)


@transaction.atomic
def return_bundle(bundle: Bundle, user, seen: dict[int, str], reason: str) -> None:
    """Return all pages; what waits elsewhere or is held becomes a draft as well."""
    states = _states_as_seen(bundle, user, seen)
    bundle = lock_bundle(bundle.pk)
    for state in states:
        _decide(state, user, "reject", seen[state.pk], comment=reason)
    returned = {state.workflow_state.object_id for state in states}
    for item in bundle.items.exclude(page=None).select_related("page"):
        if str(item.page_id) in returned:
            continue
        page = item.page.specific
        record(page, Decision.Action.RETURNED, user, step=str(bundle), reason=reason)
        if page.workflow_in_progress:
            page.current_workflow_state.cancel(user=user)
    release(bundle)
    bundle.state, bundle.problem = Bundle.State.RETURNED, reason
    bundle.save(update_fields=["state", "problem"])


def _states_as_seen(bundle: Bundle, user, seen: dict[int, str]) -> list[TaskState]:
    """Return what waits at the user's steps, locked; exactly that has to have been seen.

    Task states are locked before the bundle, as the decision on a single page does.
    """
    numbers = waiting_in(bundle, user).order_by().values_list("pk", flat=True)
    locked = TaskState.objects.select_for_update().filter(pk__in=list(numbers)).order_by("pk")
    states = list(locked)
    if not states:
        raise ApprovalRefused(_("Nothing of this bundle waits for you any more."))
    if {state.pk for state in states} != set(seen):
        raise ApprovalRefused(_("The bundle has changed. Look through it again."))
    return states


def _decide(state: TaskState, user, action: str, seen: str, **kwargs) -> None:
    try:
        state.task.specific.on_action(state, user, action, seen=seen, **kwargs)
    except ApprovalRefused as refusal:
        names = {"title": state.revision.object_str, "reason": refusal}
        text = _("Nothing was decided, because of “%(title)s”: %(reason)s")
        raise ApprovalRefused(text % names) from refusal


def may_dissolve(bundle: Bundle, user) -> bool:
    """Who made it, who may edit all of its pages, who decides last on one of them."""
    if not bundle.is_open:
        return False
    if bundle.created_by_id == user.pk:
        return True
    pages = [item.page for item in bundle.items.exclude(page=None).select_related("page")]
    numbers = {page.pk for page in pages}
    if _editable(user, numbers).count() == len(numbers):
        return True
    return any(decides_last(page, user) for page in pages)


def _editable(user, numbers: Iterable) -> QuerySet[Page]:
    pages = page_permission_policy.instances_user_has_permission_for(user, "change")
    return pages.filter(pk__in=numbers)


@dataclass(frozen=True)
class Row:
    """One page of a bundle as its screen shows it, with a link for whoever may edit it."""

    item: BundleItem
    status: str
    state: TaskState | None = None
    is_mine: bool = False
    may_edit: bool = False


def rows_of(bundle: Bundle, user) -> list[Row]:
    """Return the pages with where each of them stands; as many queries for 20 as for one."""
    items = list(bundle.items.select_related("page", "approved_revision"))
    mine = set(waiting_in(bundle, user).values_list("pk", flat=True))
    numbers = [str(item.page_id) for item in items if item.page_id]
    rounds = WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=numbers
    )
    states = {
        round_.object_id: (round_, round_.current_task_state)
        for round_ in rounds.select_related("current_task_state__task")
    }
    editable = set(_editable(user, numbers).values_list("pk", flat=True))
    gone = set(without_page(bundle).values_list("pk", flat=True))
    return [
        Row(item, pgettext("page of a bundle", "Deleted"))
        if item.pk in gone
        else _row(bundle, item, states.get(str(item.page_id)), mine, item.page_id in editable)
        for item in items
    ]


def _row(bundle: Bundle, item: BundleItem, current, mine: set[int], may_edit: bool) -> Row:
    round_, state = current or (None, None)
    if bundle.state == Bundle.State.PUBLISHED:
        return Row(item, pgettext("page of a bundle", "Published"), may_edit=may_edit)
    if item.is_held:
        return Row(item, pgettext("page of a bundle", "Approved"), may_edit=may_edit)
    if round_ and round_.status == WorkflowState.STATUS_IN_PROGRESS and state:
        waits = _("Waits: %(step)s") % {"step": state.task.name}
        return Row(item, waits, state, state.pk in mine, may_edit)
    if round_:
        return Row(item, pgettext("page of a bundle", "Returned"), may_edit=may_edit)
    return Row(item, pgettext("page of a bundle", "Draft, not submitted"), may_edit=may_edit)
