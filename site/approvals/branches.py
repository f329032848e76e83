"""The approval by section: which workflow holds where in a ward's tree, and setting another.

A workflow is never changed: setting one makes new rows, so that what waits already finishes in
the workflow in which it began.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import (
    GroupSitePermission,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from approvals.models import FourEyesTask, StepGroup
from approvals.problems import problems_of

LOG_SET = "approvals.set_workflow"


@dataclass(frozen=True)
class Step:
    """Who decides at a step: groups of the ward, single people, or both."""

    name: str
    groups: list[Group] = field(default_factory=list)
    people: list = field(default_factory=list)

    @property
    def deciders(self) -> str:
        return ", ".join([*(group.name for group in self.groups), *map(str, self.people)])


@dataclass(frozen=True)
class Branch:
    """A page of the ward's tree with the workflow that holds from there on."""

    page: Page
    level: int
    workflow: Workflow | None
    is_own: bool
    steps: list[Step]


def wards_set_by(user) -> QuerySet[Site]:
    """The wards whose workflows the user sets."""
    if user.is_superuser:
        return Site.objects.all()
    held = GroupSitePermission.objects.filter(
        group__user=user,
        permission__codename="set_workflows",
        permission__content_type__app_label="approvals",
    )
    return Site.objects.filter(pk__in=held.values("site"))


def branches_of(site: Site) -> list[Branch]:
    """Return front page, sections and menu pages, and whatever has a workflow of its own.

    As many queries for a large tree as for a small one.
    """
    root = site.root_page
    pages = list(_branch_pages(root))
    assigned = {
        row.page.path: row.workflow
        for row in WorkflowPage.objects.filter(workflow__active=True)
        .filter(Q(page__path__startswith=root.path) | Q(page__in=root.get_ancestors()))
        .select_related("page", "workflow")
    }
    steps = steps_of_workflows(assigned.values())
    return [_branch(page, page.depth - root.depth, assigned, steps) for page in pages]


def _branch_pages(root: Page) -> QuerySet[Page]:
    pages = Page.objects.descendant_of(root, inclusive=True).filter(
        Q(depth__lte=root.depth + 1) | Q(show_in_menus=True) | Q(workflowpage__isnull=False)
    )
    for inner in Page.objects.descendant_of(root).filter(sites_rooted_here__isnull=False):
        pages = pages.not_descendant_of(inner, inclusive=True)
    return pages.order_by("path")


def _branch(page: Page, level: int, assigned, steps) -> Branch:
    above = (page.path[:end] for end in range(len(page.path), 0, -page.steplen))
    nearest = next((path for path in above if path in assigned), None)
    workflow = assigned.get(nearest)
    own = steps.get(workflow.pk, []) if workflow else []
    return Branch(page, level, workflow, nearest == page.path, own)


def steps_of_workflows(workflows: Iterable[Workflow]) -> dict[int, list[Step]]:
    """Return the steps of each workflow by its number."""
    rows = WorkflowTask.objects.filter(workflow__in=list(workflows)).order_by("sort_order")
    rows = list(rows.select_related("task"))
    tasks = FourEyesTask.objects.filter(pk__in=[row.task_id for row in rows])
    tasks = tasks.prefetch_related("groups__of_step", "groups__user_set")
    groups = {task.pk: list(task.groups.all()) for task in tasks}
    found = {}
    for row in rows:
        step = _step(row.task.name, groups.get(row.task_id, []))
        found.setdefault(row.workflow_id, []).append(step)
    return found


def _step(name: str, groups: list[Group]) -> Step:
    people = [user for group in groups if _is_of_step(group) for user in group.user_set.all()]
    return Step(name, [group for group in groups if not _is_of_step(group)], people)


def _is_of_step(group: Group) -> bool:
    return hasattr(group, "of_step")


def count_waiting(page: Page) -> int:
    """Return how many pages of a branch wait for approval now."""
    below = Page.objects.filter(path__startswith=page.path)
    numbers = below.annotate(number=Cast("pk", CharField())).values("number")
    rounds = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=numbers,
    )
    return rounds.count()


@transaction.atomic
def set_workflow(page: Page, site: Site, steps: list[Step], user) -> Workflow:
    """Let `steps` decide on `page` and what is below it; raises ValidationError without a step."""
    if not steps:
        raise ValidationError(_("An approval has at least one step."))
    former = page.get_workflow()
    workflow = Workflow.objects.create(name=_name(page))
    for order, step in enumerate(steps):
        task = FourEyesTask.objects.create(name=step.name)
        task.groups.set(step.groups)
        if step.people:
            task.groups.add(_group_of(step.people, f"{step.name}: {page.title}", task.pk, site))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    for group in Group.objects.filter(_decide_in(workflow, former)).distinct():
        _keep_in_ward(group, site)
    WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": workflow})
    _log(page, user, workflow.name)
    if problems := problems_of([workflow]):
        raise ValidationError(problems)
    return workflow


def _name(page: Page) -> str:
    return (_("Approval of %(title)s") % {"title": page.title})[:255]


def _group_of(people: Iterable, name: str, number: int, site: Site) -> Group:
    group = Group.objects.create(name=f"{name[:120]} ({number})")
    group.user_set.set(people)
    StepGroup.objects.create(group=group, site=site)
    return group


def _decide_in(*workflows: Workflow | None) -> Q:
    return Q(foureyestask__workflow_tasks__workflow__in=[one for one in workflows if one])


def _keep_in_ward(group: Group, site: Site) -> None:
    """A group that no workflow names any more still is the ward's, and can be chosen again."""
    permission = Permission.objects.get(
        content_type__app_label="approvals", codename="decide_pages"
    )
    GroupSitePermission.objects.get_or_create(group=group, site=site, permission=permission)


@transaction.atomic
def inherit_workflow(page: Page, site: Site, user) -> None:
    """Let the workflow from above hold again; nothing is ever left without approval."""
    if page.pk == site.root_page_id:
        raise ValidationError(_("Nothing lies above the front page. Choose other steps instead."))
    above = page.get_parent().get_workflow()
    if above is None or problems_of([above]):
        raise ValidationError(_("The approval that would hold here does not work. Mend it first."))
    if former := page.get_workflow():
        for group in Group.objects.filter(_decide_in(former)).distinct():
            _keep_in_ward(group, site)
    WorkflowPage.objects.filter(page=page).delete()
    _log(page, user, above.name)


def _log(page: Page, user, workflow: str) -> None:
    log(instance=page.specific, action=LOG_SET, user=user, data={"workflow": {"title": workflow}})
