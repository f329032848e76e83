"""What is overdue in a ward: at which step, in which section, with whom, and by how much."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from approvals.clock import waiting_in
from core.models import WardSettings
from core.working_days import working_hours_until


@dataclass(frozen=True)
class Late:
    """One item whose deadline has passed."""

    state: object
    section: str
    hours: float
    people: list[str]


@dataclass
class Line:
    """What is late under one heading: how many items, and the longest of the delays."""

    name: str
    number: int = 0
    hours: float = 0


@dataclass(frozen=True)
class Board:
    items: list[Late]
    steps: list[Line] = field(default_factory=list)
    sections: list[Line] = field(default_factory=list)
    people: list[Line] = field(default_factory=list)


def board(site: Site, now: datetime) -> Board:
    """Return what is late in the ward, the longest delay first; the queries do not grow with it."""
    states = list(waiting_in(site).filter(deadline__due_at__lt=now).order_by("deadline__due_at"))
    hours = working_hours_until(
        now, [state.deadline.due_at for state in states], WardSettings.for_site(site)
    )
    sections, people = _sections(site), _people(states)
    items = [
        Late(
            state,
            sections.get(_branch(site, state.workflow_state.content_object), _("Front page")),
            hours[state.deadline.due_at],
            people.get(state.task_id, []),
        )
        for state in states
    ]
    return Board(
        items,
        _lines((late.state.task.name, late) for late in items),
        _lines((late.section, late) for late in items),
        _lines((name, late) for late in items for name in late.people),
    )


def _lines(named: Iterable[tuple[str, Late]]) -> list[Line]:
    lines = {}
    for name, late in named:
        line = lines.setdefault(name, Line(name))
        line.number += 1
        line.hours = max(line.hours, late.hours)
    return sorted(lines.values(), key=lambda line: (-line.number, -line.hours, line.name))


def _branch(site: Site, obj) -> str:
    """The path of the section that a page stands in; empty for what is no page."""
    if not isinstance(obj, Page):
        return ""
    return obj.path[: len(site.root_page.path) + Page.steplen]


def _sections(site: Site) -> dict[str, str]:
    return dict(site.root_page.get_children().values_list("path", "title"))


def _people(states: list) -> dict[int, list[str]]:
    """The active members of the groups of each step."""
    tasks = {state.task_id for state in states}
    rows = (
        get_user_model()
        .objects.filter(is_active=True, groups__foureyestask__in=tasks)
        .order_by("last_name", "first_name")
        .values_list("groups__foureyestask", "pk")
        .distinct()
    )
    names = {
        user.pk: str(user)
        for user in get_user_model().objects.filter(pk__in={pk for _task, pk in rows})
    }
    people = {}
    for task, pk in rows:
        people.setdefault(task, []).append(names[pk])
    return people
