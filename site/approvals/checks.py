"""Workflows that would publish nothing, told by `manage.py check --database default`."""

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from approvals.problems import problems_of, workflows_in_use


@register(Tags.database)
def workflows_lead_to_a_decision(app_configs, databases=None, **kwargs):
    """Nothing waits for ever unnoticed, and nothing is submitted that cannot be published (R64)."""
    if not databases:
        return []
    try:
        problems = problems_of(workflows_in_use())
    except DatabaseError:
        return []  # before the first migration there are no tables, and no workflows either
    return [
        Warning(
            problem,
            hint="Give the workflow active steps, and each step's group active members.",
            id="portal.W003",
        )
        for problem in problems
    ]
