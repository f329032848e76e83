"""Two versions of one item, field by field, as its editors know the fields."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.text import capfirst
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel, get_edit_handler

from approvals.comparison.files import Files, files_between
from approvals.comparison.flatten import field_lines
from approvals.comparison.words import Effort, Line, compare_lines

# Of one field; a leader who has read so many changed lines opens the page itself.
SHOWN_LINES = 120


@dataclass(frozen=True)
class Change:
    """One field that differs; `more` lines of the difference are not shown."""

    label: str
    lines: list[Line]
    more: int = 0


@dataclass(frozen=True)
class Comparison:
    """`is_rough` says that the texts were too long to compare word by word."""

    changes: list[Change] = field(default_factory=list)
    files: Files = field(default_factory=Files)
    is_rough: bool = False


def compare(old: Model, new: Model) -> Comparison:
    """Return what `new` says otherwise than `old`, in the order of the editing form.

    The walk goes over all fields of the form, also those that the reader's own permissions
    would hide: what is approved is everything that will be published.
    """
    effort, changes = Effort(), []
    before, after = (list(_content(version)) for version in (old, new))
    for (label, old_lines), (_label, new_lines) in zip(before, after, strict=True):
        if old_lines == new_lines:
            continue
        lines = compare_lines(old_lines, new_lines, effort)
        more = max(0, len(lines) - SHOWN_LINES)
        changes.append(Change(label, lines[:SHOWN_LINES], more))
    return Comparison(changes, files_between(old, new), effort.is_spent)


def _content(obj: Model) -> Iterator[tuple[str, list[str]]]:
    """Yield label and lines of every field of the editing form."""
    for panel in _fields(_form_of(obj)):
        if isinstance(panel, InlinePanel):
            yield str(panel.heading), _rows(obj, panel)
        else:
            model_field = panel.db_field
            yield capfirst(str(model_field.verbose_name)), field_lines(obj, model_field)


def _form_of(obj: Model) -> Panel:
    own = getattr(type(obj), "get_edit_handler", None) or partial(get_edit_handler, type(obj))
    return own()


def _fields(panel: Panel) -> Iterator[Panel]:
    """Yield the panels of fields and of rows in their order, however they are grouped."""
    if isinstance(panel, InlinePanel):
        yield panel
    elif isinstance(panel, FieldPanel):
        if _is_stored(panel):
            yield panel
    else:
        for child in getattr(panel, "children", ()):
            yield from _fields(child)


def _is_stored(panel: FieldPanel) -> bool:
    try:
        return bool(panel.db_field)
    except FieldDoesNotExist:
        return False


def _rows(obj: Model, panel: InlinePanel) -> list[str]:
    """Return one line for each row, so that a moved or removed row shows as a whole."""
    parts = list(_fields(panel.child_edit_handler))
    lines = []
    for row in getattr(obj, panel.relation_name).all():
        words = [line for part in parts for line in field_lines(row, part.db_field)]
        lines.append(" · ".join(words))
    return [line for line in lines if line]
