"""What waits for a decision: the list of the desk, in its order, with what a row says."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.models import Page, TaskState, WorkflowState

from approvals.models import FourEyesTask, KindRule
from approvals.people import rights_of
from approvals.sections import sections_of
from approvals.versions import version_of


@dataclass(frozen=True)
class Item:
    """One row. `version` is what a bulk approval of the row would approve."""

    state: TaskState
    title: str
    kind: str
    section: str
    author: str
    due_at: datetime | None
    is_overdue: bool
    is_simple: bool
    version: str


def steps_of(user) -> QuerySet[FourEyesTask]:
    """The steps in use at which the user decides, for somebody else included."""
    return FourEyesTask.objects.filter(active=True, pk__in=rights_of(user))


def waiting_for(user) -> QuerySet[TaskState]:
    """Return what waits at the user's steps: overdue and soonest due first, then the oldest."""
    return (
        TaskState.objects.filter(
            task__in=steps_of(user).values("pk"),
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
        )
        .select_related("task", "revision", "deadline", "workflow_state__requested_by")
        .defer("revision__content")
        .order_by(F("deadline__due_at").asc(nulls_last=True), "started_at", "pk")
    )


def describe(states: Iterable[TaskState], now: datetime | None = None) -> list[Item]:
    """Return the rows of `states` in their order; as many queries for 200 as for one."""
    states, now = list(states), now or timezone.now()
    sections = _sections(states)
    simple = set(KindRule.objects.filter(is_simple=True).values_list("clock__site", "kind"))
    return [_row(state, sections, simple, now) for state in states]


def _row(state, sections: dict[str, str], simple: set[tuple[int, int]], now: datetime) -> Item:
    round_ = state.workflow_state
    deadline = getattr(state, "deadline", None)
    due_at = deadline and deadline.due_at
    return Item(
        state=state,
        title=state.revision.object_str,
        kind=capfirst(ContentType.objects.get_for_id(round_.content_type_id).name),
        section=sections.get(round_.object_id, ""),
        author=str(round_.requested_by or ""),
        due_at=due_at,
        is_overdue=bool(due_at and due_at < now),
        is_simple=bool(deadline and (deadline.site_id, round_.content_type_id) in simple),
        version=version_of(state.revision),
    )


def _sections(states: list[TaskState]) -> dict[str, str]:
    """Return the section of each page by the text that its number is in a workflow state."""
    kind = ContentType.objects.get_for_model(Page).pk
    rounds = [state.workflow_state for state in states]
    pks = [round_.object_id for round_ in rounds if round_.base_content_type_id == kind]
    pages = Page.objects.filter(pk__in=pks).only("path")
    return {str(pk): section for pk, section in sections_of(pages).items()}
