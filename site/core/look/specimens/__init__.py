"""Every component of templates/components with all its states, for the living page.

A new component gets an entry in `content`, `forms` or `frame`; a test names what is missing.
"""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core.look.specimens import content, forms, frame
from core.look.specimens.state import State

FOLDER = settings.BASE_DIR / "templates" / "components"


@dataclass(frozen=True)
class Specimen:
    """One component, shown. `states` are pairs of a name and the rendered component."""

    name: str
    states: list[tuple[str, SafeString]]
    list_class: str = ""
    box_class: str = ""
    is_of_frame: bool = False


def component_names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.html"))


def specimens(request: HttpRequest) -> list[Specimen]:
    """Render all components for which there are samples, in the order of their names."""
    samples = content.samples() | forms.samples()
    shown = [
        Specimen(
            name,
            _render(name, states, request),
            list_class=content.LIST_CLASSES.get(name, ""),
            box_class=content.BOX_CLASSES.get(name, ""),
        )
        for name, states in samples.items()
    ]
    of_frame = [Specimen(name, [], is_of_frame=True) for name in frame.COMPONENTS]
    return sorted(shown + of_frame, key=lambda specimen: specimen.name)


def _render(name: str, states: list[State], request: HttpRequest) -> list[tuple[str, SafeString]]:
    template = f"components/{name}.html"
    return [(state.name, render_to_string(template, state.context, request)) for state in states]
