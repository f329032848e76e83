"""Display options: what a reader chooses stays on the device (R34, R39)."""

import pytest
from django.core.management import call_command

from tests.factories import WARD

pytestmark = pytest.mark.django_db(transaction=True)
SUMMARY = ".display summary"
GROUND = "getComputedStyle(document.body).backgroundColor"
FONT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
DARK, BLACK, WHITE = "rgb(23, 19, 16)", "rgb(0, 0, 0)", "rgb(255, 255, 255)"


@pytest.fixture
def front_page(site, open_page, live_server):
    """Return a function that opens the front page in a new browser profile."""

    def open_(**options):
        page = open_page(**options)
        page.goto(live_server.url)
        return page

    return open_


def test_a_chosen_theme_is_kept_on_the_next_page_and_sets_no_cookie(front_page, live_server):
    page = front_page()
    page.click(SUMMARY)
    page.get_by_label("Tối").check()
    assert page.evaluate(GROUND) == DARK
    page.goto(f"{live_server.url}/tim-kiem/")
    assert page.evaluate(GROUND) == DARK
    assert page.get_by_label("Tối").is_checked()
    page.click(SUMMARY)
    page.get_by_label("Tương phản cao").check()
    assert page.evaluate(GROUND) == BLACK
    assert page.locator("meta[name=theme-color]").first.get_attribute("content") == "#ffe14d"
    assert page.context.cookies() == []


def test_the_theme_is_there_before_the_first_paint(front_page):
    """A script that waits for the document would let the light page flash."""
    page = front_page()
    page.evaluate("localStorage.setItem('display', JSON.stringify({theme: 'dark'}))")
    page.add_init_script(
        "new MutationObserver((_, watch) => { if (document.body) { watch.disconnect();"
        "window.early = document.documentElement.dataset.theme; } })"
        ".observe(document, {childList: true, subtree: true})"
    )
    page.reload()
    assert page.evaluate("window.early") == "dark"


@pytest.mark.parametrize(
    ("options", "ground"),
    [
        ({}, WHITE),
        ({"color_scheme": "dark"}, DARK),
        ({"color_scheme": "dark", "contrast": "more"}, BLACK),
        ({"color_scheme": "light", "contrast": "more"}, WHITE),
    ],
)
def test_without_a_choice_the_device_decides(front_page, options, ground):
    assert front_page(**options).evaluate(GROUND) == ground


def test_the_choice_wins_over_the_device(front_page):
    page = front_page(color_scheme="dark")
    page.click(SUMMARY)
    page.get_by_label("Sáng").check()
    assert page.evaluate(GROUND) == WHITE


def test_text_grows_and_shrinks_in_steps_and_says_how_large_it_is(front_page):
    """R34: A- A A+; with five steps of the reader's own size."""
    page = front_page()
    page.click(SUMMARY)
    larger = page.get_by_role("button", name="Tăng cỡ chữ")
    sizes = []
    while larger.is_enabled():
        larger.click()
        sizes.append(page.evaluate(FONT_SIZE))
    assert sizes == [18, 20, 24]
    assert page.locator(".display output").text_content() == "150%"
    page.get_by_role("button", name="Cỡ chữ bình thường").click()
    page.get_by_role("button", name="Giảm cỡ chữ").click()
    assert page.evaluate(FONT_SIZE) == 14
    page.reload()
    assert page.evaluate(FONT_SIZE) == 14


def test_the_mode_for_the_elderly_survives_a_reload_and_shows_the_telephone(front_page):
    page = front_page()
    call = page.locator(".call")
    assert not call.is_visible()
    page.click(SUMMARY)
    page.get_by_role("button", name="Chế độ người cao tuổi").click()
    page.reload()
    assert page.evaluate(FONT_SIZE) == 20
    assert call.is_visible()
    assert call.get_attribute("href") == f"tel:{WARD['hotline'].replace(' ', '')}"
    assert call.bounding_box()["height"] >= 56
    page.click(SUMMARY)
    switch = page.get_by_role("button", name="Chế độ người cao tuổi")
    assert switch.get_attribute("aria-pressed") == "true"
    switch.click()
    assert not call.is_visible()


def test_the_telephone_button_covers_neither_the_end_of_the_page_nor_the_focus(front_page):
    """WCAG 2.4.11."""
    page = front_page()
    page.evaluate("localStorage.setItem('display', JSON.stringify({mode: 'elder'}))")
    page.reload()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    footer = page.locator(".footer-end").bounding_box()
    assert footer["y"] + footer["height"] <= page.locator(".call").bounding_box()["y"]
    page.evaluate("scrollTo(0, 0)")
    for _tab in range(60):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "(() => { const focus = document.activeElement;"
            "return focus === document.body || focus.closest('.call, .skip')"
            " ? null : focus.getBoundingClientRect().bottom })()"
        )
        if box is not None:
            assert box <= page.locator(".call").bounding_box()["y"] + 1


def test_escape_and_leaving_close_the_panel(front_page):
    page = front_page()
    page.locator(SUMMARY).focus()
    page.keyboard.press("Enter")
    assert page.locator(".display-panel").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not page.locator(".display-panel").is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    for _tab in range(7):
        page.keyboard.press("Tab")
    assert not page.locator(".display-panel").is_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_of_the_panel_are_large_and_it_fits_the_screen(front_page, width):
    """R35, WCAG 2.5.8: 44 px each."""
    page = front_page(width=width)
    page.click(SUMMARY)
    for target in page.locator(".display :is(summary, label, button)").all():
        assert target.bounding_box()["height"] >= 44
    panel = page.locator(".display-panel").bounding_box()
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    "state", [{"size": "3"}, {"mode": "elder"}, {"mode": "elder", "size": "3"}]
)
def test_no_page_scrolls_sideways_however_large_the_text(front_page, live_server, state):
    call_command("setup_ward", "--demo", hostname="testserver", port=80)
    page = front_page(width=320)
    page.evaluate("state => localStorage.setItem('display', JSON.stringify(state))", state)
    for path in ("/", "/thu-tuc-hanh-chinh/", "/lich-cong-tac/", "/tim-kiem/?q=khai+sinh"):
        page.goto(live_server.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_without_scripts_the_control_is_not_there_and_nothing_is_broken(front_page):
    page = front_page(java_script_enabled=False)
    assert not page.locator(".display").is_visible()
    assert not page.locator(".call").is_visible()
    assert page.locator("main h1").is_visible()


def test_a_device_without_storage_or_with_foreign_text_in_it_shows_the_page(front_page):
    page = front_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.evaluate("localStorage.setItem('display', 'not ours')")
    page.reload()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off') }})"
    )
    page.reload()
    page.click(SUMMARY)
    page.get_by_label("Tối").check()
    assert page.evaluate(GROUND) == DARK
    assert errors == []


def test_every_page_prints_its_ward_its_address_and_a_code_in_black_on_white(
    front_page, live_server
):
    """R38; the dark theme stays on the screen."""
    page = front_page(color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate(GROUND) == WHITE
    source = page.locator(".print-source")
    assert WARD["name"] in source.inner_text()
    assert "http://testserver/" in source.inner_text()
    assert source.locator("svg[role=img]").is_visible()
    assert not page.locator(".footer-links").first.is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "In lúc" in source.inner_text()
    page.emulate_media(media="screen")
    assert not source.is_visible()


def test_the_shortcuts_lead_to_content_search_and_the_menu_of_this_width(front_page):
    """R34."""
    for width, menu in ((360, "danh-muc-gon"), (1280, "danh-muc")):
        page = front_page(width=width)
        reached = []
        for steps in (1, 2, 3):
            page.reload()
            for _tab in range(steps):
                page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            reached.append(page.evaluate("document.activeElement.id"))
        assert reached == ["noi-dung", "site-search", menu]


def test_the_switch_stays_in_view_when_it_makes_the_type_large(front_page):
    """On a small telephone with the largest type the panel scrolls inside the screen."""
    page = front_page(width=360, height=640)
    page.click(SUMMARY)
    for _step in range(3):
        page.click("[data-step='1']")
    switch = page.locator(".display-switch")
    switch.click()
    bar = page.locator(".call").bounding_box()
    box = switch.bounding_box()
    assert page.locator("html").get_attribute("data-mode") == "elder"
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= bar["y"]
