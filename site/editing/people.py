"""Who has to decide at a step, by name."""

from collections.abc import Iterable

from approvals.models import FourEyesTask
from approvals.people import deciders_of

SHOWN = 3


def names_of_deciders(task_ids: Iterable[int]) -> dict[int, str]:
    """Return the people of each step in one line, those who stand in for others included."""
    tasks = FourEyesTask.objects.filter(pk__in=set(task_ids)).prefetch_related("groups")
    return {task.pk: _line(task) for task in tasks}


def _line(task: FourEyesTask) -> str:
    names = sorted(map(str, deciders_of(task)))
    return ", ".join(names[:SHOWN]) + ("…" if len(names) > SHOWN else "")
