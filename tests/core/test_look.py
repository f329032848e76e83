"""What can be proven about the look without a browser: contrast, weight, icons, safe markup."""

import gzip
import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from core import stylesheets
from core.look.contrast import TEXT_PAIRS, contrast
from core.look.palette import shortfalls
from core.look.tokens import THEMES, colours

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
STYLESHEETS = [STATIC / name for name in stylesheets.STYLESHEETS]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


@pytest.mark.parametrize("theme", THEMES)
def test_texts_and_marks_stand_out_from_every_ground(theme):
    """R32, R33: 4.5 to 1 (7 in high contrast) for text, 3 to 1 for edges of fields and marks."""
    assert shortfalls(colours()[theme], theme) == []


def test_the_colours_that_come_with_the_portal_reach_the_highest_grade():
    """7 to 1 for every text on every ground, in every theme: AAA, not only in high contrast."""
    for theme in THEMES:
        palette = colours()[theme]
        assert min(contrast(palette[text], palette[ground]) for text, ground in TEXT_PAIRS) >= 7


def test_contrast_is_that_of_wcag():
    assert contrast("#000", "#ffffff") == 21
    assert round(contrast("#777777", "#fff"), 2) == 4.48


def test_colours_are_written_in_the_tokens_only():
    """A colour elsewhere would stay the same in every theme; paper is black on white."""
    for sheet in STYLESHEETS:
        if sheet.name not in ("tokens.css", "print.css"):
            assert not re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(", sheet.read_text()), sheet


def test_every_token_that_a_stylesheet_uses_exists():
    """A misspelt one is silently ignored by browsers."""
    sheets = "".join(sheet.read_text() for sheet in STYLESHEETS)
    assert set(re.findall(r"var\(--([\w-]+)", sheets)) <= set(re.findall(r"--([\w-]+):", sheets))


def test_every_icon_named_in_a_template_is_in_the_sprite():
    known = set(re.findall(r'<symbol id="([\w-]+)"', (STATIC / "icons/sprite.svg").read_text()))
    named = {
        icon
        for path in TEMPLATES
        for icon in re.findall(
            r"""icon\.html" with name="([\w-]+)"|#([\w-]+)"></use>""", path.read_text()
        )
        for icon in icon
        if icon
    }
    assert named
    assert named <= known


def test_the_sprite_carries_no_icon_that_nothing_names():
    """R36: each phone loads the whole sprite."""
    ignored = {"tests", "var", ".venv", "docs"}
    sources = [
        path.read_text()
        for pattern in ("*.html", "*.py", "*.js")
        for path in ROOT.rglob(pattern)
        if path.relative_to(ROOT).parts[0] not in ignored
    ]
    named = set(re.findall(r"""["'#]([a-z0-9-]+)["'#]""", "\n".join(sources)))
    carried = re.findall(r'<symbol id="([\w-]+)"', (STATIC / "icons/sprite.svg").read_text())
    assert [icon for icon in carried if icon not in named] == []


def test_every_file_that_a_stylesheet_names_exists():
    for sheet in STYLESHEETS:
        for address in re.findall(r'url\("([^"]+)"\)', sheet.read_text()):
            assert (sheet.parent / address).is_file(), f"{sheet.name}: {address}"


def test_the_stylesheets_stay_light():
    """R36: readers on slow lines wait for the stylesheets before they see a word."""
    joined = b"".join(sheet.read_bytes() for sheet in STYLESHEETS)
    assert len(gzip.compress(joined)) < 14_300


def test_templates_hold_no_inline_style_or_script():
    """The content policy forbids them; a template that needs them would look broken."""
    bad = re.compile(
        r"""\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=["']|\|safe\b|javascript:"""
    )
    allowed = "<script>{% early_script %}</script>"  # by its hash
    # Wagtail writes the script of a formset into the form; the policy of the admin lets it.
    of_the_admin = ("search/admin/best_bet.html",)
    for path in TEMPLATES:
        if not str(path).endswith(of_the_admin):
            assert not bad.search(path.read_text().replace(allowed, "")), path


@pytest.mark.parametrize("name", ["400.html", "500.html", "503.html"])
def test_error_pages_need_neither_database_nor_request(name):
    """No database mark on this test: a query would fail it."""
    page = render_to_string(name)
    assert "<h1>" in page
    assert 'lang="vi"' in page
