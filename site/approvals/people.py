"""Who decides at which step: members of its groups, and those who stand in for one of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from wagtail.models import Site, WorkflowPage

from accounts.wards import group_ids
from approvals.models.delegation import Delegation

_KEPT_AS = "_rights_at_steps"


@dataclass(frozen=True)
class Right:
    """What allows a person to decide at a step: membership, delegations, or both."""

    is_own: bool = False
    delegations: tuple[Delegation, ...] = ()

    def delegation_for(self, authors: Collection[int]) -> Delegation | None:
        """The first whose giver wrote nothing of it.

        The delegate acts with the giver's right, and an author has none on the own words.
        """
        return next((one for one in self.delegations if one.giver_id not in authors), None)

    def suffices_for(self, authors: Collection[int]) -> bool:
        return self.is_own or self.delegation_for(authors) is not None


def rights_of(user, now: datetime | None = None, *, fresh: bool = False) -> dict[int, Right]:
    """Return the rights of `user` by the number of the task; the same for a whole request.

    Three queries without a delegation, a few more with, however many tasks there are. `fresh`
    asks the database again, as a decision does.
    """
    if not user.pk:
        return {}
    if now:
        return _rights_of(user, now)
    if fresh or not hasattr(user, _KEPT_AS):
        setattr(user, _KEPT_AS, _rights_of(user, None))
    return getattr(user, _KEPT_AS)


def _rights_of(user, now: datetime | None) -> dict[int, Right]:
    own = set(user.groups.values_list("pk", flat=True))
    tasks = set(_steps_of_members(own_groups=own))
    lent = defaultdict(list)
    received = Delegation.objects.in_force(now).filter(delegate=user).order_by("starts_at", "pk")
    for delegation in received.select_related("giver", "site__root_page"):
        # Whoever has moved to another ward stands in for nobody here any more.
        if own & group_ids(delegation.site):
            for task in _steps_lent_by(delegation):
                lent[task].append(delegation)
    return {task: Right(task in tasks, tuple(lent[task])) for task in {*tasks, *lent}}


def _steps_of_members(own_groups: Iterable[int]) -> QuerySet:
    """The numbers of the tasks that one of the groups decides."""
    steps = Group.objects.filter(pk__in=own_groups, foureyestask__isnull=False)
    return steps.values_list("foureyestask", flat=True)


def _steps_lent_by(delegation: Delegation) -> set[int]:
    """The giver's tasks in the ward of the delegation."""
    steps = set(_steps_of_members(delegation.giver.groups.values("pk")))
    paths = _paths_of(steps)
    return {step for step in steps if _reaches(delegation.site, paths[step])}


def _paths_of(steps: Collection[int]) -> dict[int, list[str]]:
    """The paths of the pages whose workflow has the step."""
    pages = WorkflowPage.objects.filter(workflow__workflow_tasks__task__in=steps)
    paths = defaultdict(list)
    for step, path in pages.values_list("workflow__workflow_tasks__task", "page__path"):
        paths[step].append(path)
    return paths


def _reaches(site: Site, paths: Iterable[str]) -> bool:
    """Whether one of the pages lies in the ward's tree, or above it."""
    root = site.root_page.path
    return any(path.startswith(root) or root.startswith(path) for path in paths)


def deciders_of(task, now: datetime | None = None) -> QuerySet:
    """The active people who decide at `task` (a FourEyesTask), delegates included."""
    groups = task.groups.all()
    delegations = Delegation.objects.in_force(now).filter(giver__groups__in=groups)
    delegations = delegations.select_related("site__root_page", "delegate").distinct()
    paths = _paths_of({task.pk})[task.pk] if delegations else []
    delegates = [
        delegation.delegate_id
        for delegation in delegations
        if _reaches(delegation.site, paths)
        and delegation.delegate.groups.filter(pk__in=group_ids(delegation.site)).exists()
    ]
    people = get_user_model().objects.filter(is_active=True)
    return people.filter(Q(groups__in=groups) | Q(pk__in=delegates)).distinct()


def able_deciders(task, authors: Collection[int]) -> QuerySet:
    """Those of them who may decide on the words of `authors`: whom reminders and mails reach."""
    able = [user.pk for user in deciders_of(task) if not task.refusal(user, authors)]
    return get_user_model().objects.filter(pk__in=able)


def said_for(delegation: Delegation | None, comment: str) -> str:
    """A comment as Wagtail's history shows it: it begins with the person that was stood in for."""
    if not delegation:
        return comment
    said = gettext("Decided on behalf of %(giver)s.") % {"giver": delegation.giver}
    return f"{said} {comment}".strip()
