"""Who has to decide at a step, by name."""

from collections.abc import Iterable

from approvals.models import FourEyesTask

SHOWN = 3


def names_of_deciders(task_ids: Iterable[int]) -> dict[int, str]:
    """Return the people of each step in one line; the same two queries for any number."""
    tasks = FourEyesTask.objects.filter(pk__in=set(task_ids))
    return {task.pk: _line(task) for task in tasks.prefetch_related("groups__user_set")}


def _line(task: FourEyesTask) -> str:
    people = {user for group in task.groups.all() for user in group.user_set.all()}
    names = sorted(str(user) for user in people if user.is_active)
    return ", ".join(names[:SHOWN]) + ("…" if len(names) > SHOWN else "")
