"""The living page: the design system as it is, not as a document says it is."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from core.look.contrast import EDGE_PAIRS, TEXT_PAIRS, contrast, shown_ratio
from core.look.specimens import component_names, specimens
from core.look.tokens import LABELS, THEME_LABELS, THEMES, colours, lengths
from core.models import WardSettings

ALL_THEMES = "tat-ca"


@dataclass(frozen=True)
class Swatch:
    """A colour in one theme and the least contrast of the pairs it is the text or mark of."""

    value: str
    least: float | None


@require_admin_access
@require_GET
def living_page(request: HttpRequest) -> HttpResponse:
    """Show tokens, measured, and every component in its states; ?giao-dien= chooses themes."""
    chosen = request.GET.get("giao-dien", "")
    themes = THEMES if chosen == ALL_THEMES else [theme for theme in THEMES if theme == chosen]
    shown = specimens(request)
    context = {
        "palette": _palette(WardSettings.for_request(request)),
        "pair_count": len(TEXT_PAIRS) + len(EDGE_PAIRS),
        "theme_names": THEME_LABELS,
        "lengths": lengths(),
        "specimens": shown,
        "missing": sorted(set(component_names()) - {specimen.name for specimen in shown}),
        "themes": themes or [""],
        "chosen": chosen,
    }
    return render(request, "look/living_page.html", context)


def _palette(ward: WardSettings) -> list[tuple[str, str, list[Swatch]]]:
    """Return name, meaning and swatches of every colour, the ward's own ones included."""
    own = ward.look.own
    themes = {theme: colours()[theme] | own.get(theme, {}) for theme in THEMES}
    return [
        (name, LABELS[name], [_swatch(name, palette) for palette in themes.values()])
        for name in colours()["light"]
    ]


def _swatch(name: str, palette: dict[str, str]) -> Swatch:
    met = [back for front, back in TEXT_PAIRS + EDGE_PAIRS if front == name]
    ratios = [contrast(palette[name], palette[back]) for back in met]
    return Swatch(palette[name], shown_ratio(min(ratios)) if ratios else None)
