"""What can be proven about the look without a browser: contrast, weight, icons, safe markup."""

import gzip
import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
STYLESHEETS = [
    STATIC / path
    for path in re.findall(
        r"css/\w+\.css", (ROOT / "templates/components/stylesheets.html").read_text()
    )
]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))

# Foreground on background, as the stylesheets pair them.
TEXT_PAIRS = [
    ("ink", "ground"),
    ("muted", "ground"),
    ("muted", "wash"),
    ("muted", "gold-wash"),
    ("muted", "red-wash"),
    ("red", "ground"),
    ("red", "wash"),
    ("red", "gold-wash"),
    ("red", "red-wash"),
    ("on-red", "red"),
    ("on-red", "red-dark"),
    ("on-footer", "footer"),
    ("good", "good-wash"),
    ("info", "info-wash"),
    ("wait", "wait-wash"),
    ("bad", "bad-wash"),
]
EDGE_PAIRS = [("line-strong", "ground"), ("line-strong", "wash"), ("gold", "footer")]


def tokens() -> dict[str, str]:
    text = (STATIC / "css" / "tokens.css").read_text()
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", text))


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(front: str, back: str) -> float:
    colours = tokens()
    lighter, darker = sorted((luminance(colours[front]), luminance(colours[back])), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(front, back):
    """R33: 4.5 to 1 is the floor of WCAG AA for text."""
    assert contrast(front, back) >= 4.5


@pytest.mark.parametrize(("front", "back"), EDGE_PAIRS)
def test_edges_of_fields_stand_out(front, back):
    """R32: 3 to 1 is the floor of WCAG AA for the edge of a field and for marks."""
    assert contrast(front, back) >= 3


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


def test_every_file_that_a_stylesheet_names_exists():
    for sheet in STYLESHEETS:
        for address in re.findall(r'url\("([^"]+)"\)', sheet.read_text()):
            assert (sheet.parent / address).is_file(), f"{sheet.name}: {address}"


def test_the_stylesheets_stay_light():
    """R36: readers on slow lines wait for the stylesheets before they see a word."""
    assert sum(len(gzip.compress(sheet.read_bytes())) for sheet in STYLESHEETS) < 14_000


def test_templates_hold_no_inline_style_or_script():
    """The content policy forbids them; a template that needs them would look broken."""
    bad = re.compile(
        r"""\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=["']|\|safe\b|javascript:"""
    )
    for path in TEMPLATES:
        assert not bad.search(path.read_text()), path


@pytest.mark.parametrize("name", ["400.html", "500.html"])
def test_error_pages_need_neither_database_nor_request(name):
    """No database mark on this test: a query would fail it."""
    page = render_to_string(name)
    assert "<h1>" in page
    assert 'lang="vi"' in page
