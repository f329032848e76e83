"""Starting the clock of a step: which rule holds, and when the time is up."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Site, TaskState

from approvals.models.clock import ClockSettings, Deadline, KindRule
from core.models import WardSettings
from core.working_days import add_working_hours


def site_of(obj) -> Site | None:
    """Return the ward that a page or another object under approval belongs to, if any."""
    if hasattr(obj, "get_site"):
        return obj.get_site()
    return getattr(obj, "site", None)


def simple_kind_ids(site: Site) -> set[int]:
    """Return the content types whose pages may be approved in bulk in this ward."""
    rules = KindRule.objects.filter(clock__site=site, is_simple=True)
    return set(rules.values_list("kind_id", flat=True))


def waiting_in(site: Site) -> QuerySet[TaskState]:
    """The steps of one ward that wait for a decision, with what lists of them show."""
    waiting = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, deadline__site=site
    ).select_related("task", "revision", "deadline", "workflow_state__requested_by")
    return waiting.prefetch_related("workflow_state__content_object")


def start_clock(task_state: TaskState, now: datetime | None = None) -> Deadline:
    """Set the deadline of a step that has just started; harmless when it has one.

    No ward, no hours or a ward that never works: a deadline without a time.
    """
    site = site_of(task_state.workflow_state.content_object)
    times = _times(task_state, site, now or task_state.started_at or timezone.now())
    deadline, _created = Deadline.objects.get_or_create(
        task_state=task_state, defaults={"site": site, **times}
    )
    return deadline


def _times(task_state: TaskState, site: Site | None, start: datetime) -> dict[str, datetime | None]:
    if site is None:
        return {}
    clock = ClockSettings.of(site)
    hours = _hours(task_state, clock)
    if hours is None:
        return {}
    ward = WardSettings.for_site(site)
    return {
        "remind_at": add_working_hours(start, max(hours - clock.remind_hours, 0), ward),
        "due_at": add_working_hours(start, hours, ward),
    }


def _hours(task_state: TaskState, clock: ClockSettings) -> int | None:
    rule = clock.pk and clock.rules.filter(kind=task_state.workflow_state.content_type).first()
    return rule.hours if rule else clock.hours
