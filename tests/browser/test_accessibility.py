"""WCAG 2.2 AA on every kind of page, in every theme, on a small phone and on a desk (R32, R33)."""

import re

import pytest

from tests.audit import axe, structure
from tests.audit import demo as audit_demo
from tests.audit.pages import PAGES

# A phone of 320 px is also a desk of 640 px at 200 % and one of 1280 px at 400 %.
WIDTHS = (320, 360, 640, 768, 1280)


@pytest.fixture(scope="module")
def window(chromium):
    """One window for all tests; each sets the width that it needs."""
    # Our own tests add styles to pages; the policy of the site has its own test.
    context = chromium.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=PAGES)
def page(request, window, demo, pages):
    """Each kind of page once, open while all tests look at it."""
    _resize(window, 320)
    window.goto(f"{demo}{pages[request.param]}")
    return window


def _resize(page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_any_theme(name, chromium, demo, pages):
    assert axe.violations(chromium, demo, pages[name]) == []


@pytest.mark.parametrize("name", ["front", "article", "procedures"])
def test_axe_finds_nothing_when_menus_filters_and_panels_are_open(name, chromium, demo, pages):
    assert axe.violations(chromium, demo, pages[name], unfolded=True) == []


def test_headings_and_landmarks_are_in_order(page):
    """1.3.1, 2.4.1, 2.4.6, 3.1.1."""
    assert structure.outline_faults(page) == []


def test_nothing_is_lost_when_text_is_enlarged_or_spaced_out(page):
    """1.4.4, 1.4.10, 1.4.12: no scrolling sideways, nothing cut off, nothing on top of another."""
    faults = []
    for width in WIDTHS:
        _resize(page, width)
        faults += [f"{width} px: {line}" for line in structure.sticking_out(page)]
    _resize(page, 320)
    assert faults + structure.spacing_faults(page) == []


def test_controls_are_large_enough_for_a_thumb(page):
    """2.5.8 asks for 24 px; ours are 44."""
    _resize(page, 360)
    assert structure.small_controls(page) == []


def test_nothing_moves_for_readers_who_asked_for_stillness(page):
    """2.3.3."""
    assert structure.moving_parts(page) == []


def test_titles_tell_pages_apart(demo, pages):
    """2.4.2."""
    paths = [path for name, path in pages.items() if not name.startswith("search-")]
    sent = [audit_demo.fetch(demo, path).decode() for path in paths]
    titles = [re.search(r"<title>(.*?)</title>", html, re.DOTALL)[1].strip() for html in sent]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("name", "first"), [("asking", "id_title"), ("tracking", "id_ma")])
def test_errors_of_a_form_are_told_and_lead_to_the_fields(name, first, open_page, demo, pages):
    """3.3.1, 3.3.3, 4.1.3: what went wrong is said first, each message belongs to its field."""
    page = open_page()
    page.goto(f"{demo}{pages[name]}")
    page.click("main form button[type=submit]")
    summary = page.locator("[role=alert]")
    assert summary.is_visible()
    page.wait_for_function("document.activeElement.closest('[role=alert]')")
    for link in summary.locator("a").all():
        field = page.locator(link.get_attribute("href"))
        assert field.get_attribute("aria-invalid") == "true" or field.get_attribute("role")
        described = (field.get_attribute("aria-describedby") or "").split()
        assert any(page.locator(f"#{key}").inner_text() for key in described)
    summary.locator("a").first.click()
    assert page.evaluate("document.activeElement.id") == first
