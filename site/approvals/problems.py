"""Workflows that publish nothing, or in which everything would wait for ever."""

from collections.abc import Iterable, Iterator

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission, Task, Workflow, WorkflowTask

from approvals.items import steps_of
from approvals.models import FourEyesTask


def workflows_in_use() -> QuerySet[Workflow]:
    """Return the workflows that some page or kind of content is under."""
    used = Q(workflow_pages__isnull=False) | Q(workflow_content_types__isnull=False)
    return Workflow.objects.filter(used).distinct().order_by("pk")


def problems_for(user) -> list[str]:
    """Say what is wrong with the workflows of the user's own ward.

    Those in which the user decides, and those of pages in the user's hands.
    """
    if user.is_superuser:
        return problems_of(workflows_in_use())
    rights = GroupPagePermission.objects.filter(group__user=user)
    own = Q(workflow_tasks__task__in=steps_of(user).values("pk"))
    for path in set(rights.values_list("page__path", flat=True)):
        own |= Q(workflow_pages__page__path__startswith=path)
    return problems_of(workflows_in_use().filter(own))


def leads_nowhere(workflow: Workflow) -> bool:
    """Whether nothing that is submitted could ever be published: no step, or one switched off."""
    states = set(workflow.workflow_tasks.values_list("task__active", flat=True))
    return states != {True}


def problems_of(workflows: Iterable[Workflow]) -> list[str]:
    """Return a sentence for each empty workflow, inactive step and step without people."""
    workflows = list(workflows)
    steps = WorkflowTask.objects.filter(workflow__in=workflows).select_related("task")
    deserted = _deserted(step.task_id for step in steps)
    tasks = {workflow.pk: [] for workflow in workflows}
    for step in steps:
        tasks[step.workflow_id].append(step.task)
    return [
        sentence
        for workflow in workflows
        for sentence in _problems(workflow, tasks[workflow.pk], deserted)
    ]


def _problems(workflow: Workflow, tasks: list[Task], deserted: set[int]) -> Iterator[str]:
    if not workflow.active:
        yield _("The workflow “%(workflow)s” is switched off.") % {"workflow": workflow.name}
    if not tasks:
        text = _("The workflow “%(workflow)s” has no step, so nothing can be submitted.")
        yield text % {"workflow": workflow.name}
    for task in tasks:
        names = {"task": task.name, "workflow": workflow.name}
        if not task.active:
            text = _(
                "The step “%(task)s” of “%(workflow)s” is switched off, so nothing is published."
            )
            yield text % names
        elif task.pk in deserted:
            text = _(
                "The step “%(task)s” of “%(workflow)s” has no active member, so all waits there."
            )
            yield text % names


def _deserted(task_ids: Iterable[int]) -> set[int]:
    """Return the tasks that ask for a second person and have nobody who could decide."""
    people = get_user_model().objects.filter(is_active=True)
    tasks = FourEyesTask.objects.filter(pk__in=list(task_ids))
    return set(tasks.exclude(groups__user__in=people).values_list("pk", flat=True))
