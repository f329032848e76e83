"""The share panel with scripts: copying, the device's own sharing, closing (R41)."""

import pytest

from home.models import StandardPage
from sharing.short_links import short_url

pytestmark = pytest.mark.django_db(transaction=True)
SUMMARY = ".share summary"
# Chromium on Linux has no list of apps to share with.
RECORD_SHARING = "navigator.share = (data) => { window.shared = data; return Promise.resolve(); }"


@pytest.fixture
def shared(site):
    return site.root_page.add_child(instance=StandardPage(title="Công khai", slug="cong-khai"))


@pytest.fixture
def open_panel(shared, open_page, live_server):
    """Return a function that opens the panel of a page in a new browser profile."""

    def open_(script: str = "", **options):
        page = open_page(**options)
        page.add_init_script(script)
        page.goto(f"{live_server.url}{shared.url}")
        page.click(SUMMARY)
        return page

    return open_


def test_copying_puts_the_short_link_on_the_clipboard_and_says_so(open_panel, shared):
    page = open_panel(permissions=["clipboard-read", "clipboard-write"])
    page.click("[data-share-copy]")
    page.wait_for_selector(".share-done:not(:empty)")
    assert page.evaluate("navigator.clipboard.readText()") == short_url(shared)
    assert page.locator(".share-done").inner_text() == page.get_attribute(
        ".share-done", "data-copied"
    )


def test_a_browser_without_clipboard_marks_the_link_or_copies_it_its_own_way(open_panel, shared):
    page = open_panel("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.click("[data-share-copy]")
    page.wait_for_function("document.querySelector('.share-done').textContent.trim()")
    assert page.evaluate("getSelection().toString()") == short_url(shared)


def test_the_devices_own_sharing_is_offered_only_where_there_is_one(open_panel, shared):
    assert not open_panel().locator("[data-share-send]").is_visible()
    page = open_panel(RECORD_SHARING)
    page.click("[data-share-send]")
    assert page.evaluate("window.shared") == {"title": "Công khai", "url": short_url(shared)}


def test_escape_closes_the_panel_and_keeps_the_place(open_panel):
    page = open_panel()
    page.keyboard.press("Escape")
    assert page.get_attribute(".share", "open") is None
    assert page.evaluate("document.activeElement.matches('.share summary')")


def test_the_panel_closes_when_the_focus_or_a_click_goes_elsewhere(open_panel):
    page = open_panel()
    page.focus("footer a >> nth=0")
    assert page.get_attribute(".share", "open") is None
    page.click(SUMMARY)
    page.click("h1")
    assert page.get_attribute(".share", "open") is None


def test_the_panel_fits_a_narrow_screen(open_panel):
    page = open_panel(width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator(".share-panel").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320


def test_without_scripts_the_link_and_the_code_are_there(open_panel, shared):
    page = open_panel(java_script_enabled=False)
    assert page.locator(".share-address").inner_text() == short_url(shared)
    assert page.locator(".share-code .qr").is_visible()
    assert page.locator(".share-panel button:visible").count() == 0
