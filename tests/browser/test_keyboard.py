"""Everything can be done with the keyboard, and the focus is always seen (R32)."""

import pytest

from tests.audit.browser import THEMES, set_theme
from tests.audit.keyboard import walk

KINDS = ("front", "article", "procedure", "week", "asking", "search-results")


@pytest.fixture
def open_kind(open_page, demo, pages):
    """Return a function that opens one kind of page at a width."""

    def open_(name: str, width: int):
        page = open_page(width=width, reduced_motion="reduce")
        page.goto(f"{demo}{pages[name]}")
        return page

    return open_


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", KINDS)
def test_the_tab_key_reaches_everything_and_the_focus_shows(name, width, open_kind):
    """2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11."""
    walked = walk(open_kind(name, width))
    assert walked.faults == []
    assert 'href="#noi-dung"' in walked.stops[0]
    assert len(walked.stops) > 10


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_shows_in_every_theme(theme, open_kind):
    page = open_kind("front", 360)
    set_theme(page, theme)
    assert walk(page).faults == []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_skip_link_leads_into_the_text(width, open_kind):
    """2.4.1: the next stop lies in the main part."""
    page = open_kind("article", width)
    page.keyboard.press("Tab")
    assert page.locator("a[href='#noi-dung']").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(open_kind):
    page = open_kind("front", 360)
    summary = page.locator("details.menu summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.menu a").first.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('details.menu')")
    summary.focus()
    page.keyboard.press("Enter")
    assert not page.locator("details.menu a").first.is_visible()
