"""Writing the register of approvals."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.contrib.auth import get_user_model
from django.db.models import Model
from django.utils import timezone
from wagtail.models import Page, Site, TaskState

from approvals.models.delegation import Delegation
from approvals.models.register import Decision
from approvals.workflow import author_ids
from core.models import WardSettings
from core.text import fold
from core.working_days import working_hours_between


def record(
    obj,
    action: Decision.Action,
    user,
    *,
    authors: Iterable[int] | None = None,
    requested_by=None,
    task_state: TaskState | None = None,
    delegation: Delegation | None = None,
    step: str = "",
    reason: str = "",
    started_at: datetime | None = None,
    now: datetime | None = None,
) -> Decision:
    """Write what `user` decided on `obj`; call it in the transaction of the decision.

    `obj` is a page or something with a `site`, such as an alert. `authors` are numbers of
    accounts; name them where the decision itself changes who they are (after publishing, the
    words are nobody's draft any more). What `task_state` knows need not be given.
    """
    if authors is None:
        authors = author_ids(obj) if hasattr(obj, "latest_revision_id") else ()
    if task_state:
        step = step or task_state.task.name
        started_at = started_at or task_state.started_at
        requested_by = requested_by or task_state.workflow_state.requested_by
    on_behalf_of = delegation and delegation.giver
    drafted_by = ", ".join(_names(authors))
    people = [drafted_by, *map(_name, (requested_by, user, on_behalf_of))]
    site_id, section = place_of(obj)
    model = _model(obj)
    decision = Decision(
        site_id=site_id,
        object_model=model._meta.label_lower,
        object_id=obj.pk,
        revision_id=task_state.revision_id if task_state else _revision_id(obj),
        task_state_id=task_state and task_state.pk,
        title=str(getattr(obj, "title", obj))[:255],
        kind=str(model._meta.verbose_name)[:100],
        section=section,
        step=step,
        action=action,
        drafted_by=drafted_by,
        requested_by_id=requested_by and requested_by.pk,
        requested_by_name=_name(requested_by),
        decided_by_id=user and user.pk,
        decided_by_name=_name(user),
        decided_by_position=_position(user),
        delegation_id=delegation and delegation.pk,
        on_behalf_of_id=on_behalf_of and on_behalf_of.pk,
        on_behalf_of_name=_name(on_behalf_of),
        on_behalf_of_position=_position(on_behalf_of),
        reason=reason,
        started_at=started_at,
        decided_at=now or timezone.now(),
    )
    decision.working_time = _working_time(decision)
    decision.people_text = " | ".join(filter(None, map(fold, people)))
    said = (decision.title, decision.kind, decision.section, decision.reason)
    decision.search_text = " | ".join(filter(None, [*map(fold, said), decision.people_text]))
    decision.save()
    return decision


def _working_time(decision: Decision) -> timedelta | None:
    """By the ward's hours of this day; they may be others when somebody reads it."""
    site = Site.objects.filter(pk=decision.site_id).first()
    if not site or not decision.started_at:
        return None
    ward = WardSettings.for_site(site)
    return timedelta(hours=working_hours_between(decision.started_at, decision.decided_at, ward))


def _names(user_ids: Iterable[int]) -> list[str]:
    return sorted(map(str, get_user_model().objects.filter(pk__in=set(user_ids))))


def _name(user) -> str:
    return str(user)[:200] if user else ""


def _position(user) -> str:
    return user.position if user else ""


def _revision_id(obj) -> int | None:
    return getattr(obj, "live_revision_id", None) or getattr(obj, "latest_revision_id", None)


def _model(obj) -> type[Model]:
    return obj.specific_class if isinstance(obj, Page) else type(obj)


def place_of(obj) -> tuple[int | None, str]:
    """Return the ward and the title of the section: the page just below its front page.

    Should one ward's tree lie within another's, the inner one counts.
    """
    if not isinstance(obj, Page):
        return obj.site_id, ""
    above = [obj.path[:end] for end in range(obj.steplen, len(obj.path) + 1, obj.steplen)]
    sites = Site.objects.filter(root_page__path__in=above).select_related("root_page")
    site = sites.order_by("-root_page__depth", "pk").first()
    if not site:
        return None, ""
    path = obj.path[: len(site.root_page.path) + obj.steplen]
    sections = Page.objects.filter(path=path, depth__gt=site.root_page.depth)
    return site.pk, sections.values_list("title", flat=True).first() or ""
