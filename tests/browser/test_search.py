"""Suggestions with the keyboard: the combobox of the ARIA Authoring Practices (R33, R37)."""

import pytest

from home.models import StandardPage

pytestmark = pytest.mark.django_db(transaction=True)
FIELD = "#page-search"
OPTION = f"{FIELD}-list [role=option]"


@pytest.fixture
def births(site):
    """Three public pages whose names begin alike."""
    for title in ("Khai sinh", "Khai sinh lại", "Khai sinh lưu động"):
        page = site.root_page.add_child(instance=StandardPage(title=title))
        page.save_revision().publish()


@pytest.fixture
def field(births, open_page, live_server):
    """The search page with "khai s" typed and the list open."""
    page = open_page()
    page.goto(f"{live_server.url}/tim-kiem/")
    page.locator(FIELD).press_sequentially("khai s")
    page.wait_for_selector(f"{OPTION} >> nth=2")
    return page


def active(page) -> str:
    """Return the text of the option that the field points at."""
    return page.evaluate(
        """() => {
            const field = document.querySelector("#page-search");
            const key = field.getAttribute("aria-activedescendant");
            const option = key && document.getElementById(key);
            return option ? option.firstChild.textContent.trim() : "";
        }"""
    )


def state(page) -> str:
    return page.get_attribute(FIELD, "aria-expanded")


def test_the_field_says_what_it_is_and_how_many_there_are(field):
    assert field.get_attribute(FIELD, "role") == "combobox"
    assert field.get_attribute(FIELD, "aria-autocomplete") == "list"
    assert field.get_attribute(FIELD, "aria-controls") == "page-search-list"
    assert state(field) == "true"
    assert field.locator(".search-page .searchbox [role=status]").inner_text().startswith("3 ")


def test_arrows_walk_round_and_the_focus_stays_in_the_field(field):
    names = [text.split("\n")[0].strip() for text in field.locator(OPTION).all_inner_texts()]
    seen = []
    for _ in range(4):
        field.keyboard.press("ArrowDown")
        seen.append(active(field))
    assert len(set(seen[:3])) == len(names) == 3
    assert seen[3] == seen[0]
    field.keyboard.press("ArrowUp")
    assert active(field) == seen[2]
    assert field.evaluate("document.activeElement.id") == "page-search"
    assert field.locator('[role=option][aria-selected="true"]').count() == 1


def test_enter_opens_the_page_that_is_pointed_at(field):
    field.keyboard.press("ArrowDown")
    field.keyboard.press("Enter")
    field.wait_for_url("**/khai-sinh*/")


def test_enter_without_a_choice_searches(field):
    field.keyboard.press("Enter")
    field.wait_for_url("**/tim-kiem/?q=khai+s")


def test_escape_closes_the_list_and_keeps_the_words(field):
    field.keyboard.press("ArrowDown")
    field.keyboard.press("Escape")
    assert (state(field), active(field)) == ("false", "")
    assert field.input_value(FIELD) == "khai s"
    field.keyboard.press("ArrowDown")
    assert state(field) == "true"


def test_leaving_the_field_closes_the_list(field):
    field.keyboard.press("Tab")
    assert state(field) == "false"


def test_a_click_opens_the_page(field):
    field.click(f"{OPTION} >> nth=1")
    field.wait_for_url("**/khai-sinh*/")


def test_an_answer_that_comes_late_does_not_replace_a_newer_one(births, open_page, live_server):
    page = open_page()
    page.goto(f"{live_server.url}/tim-kiem/")
    late = []
    page.route("**/goi-y/?q=kh", lambda route: late.append(route))
    page.locator(FIELD).press_sequentially("kh")
    page.wait_for_timeout(400)
    page.locator(FIELD).press_sequentially("ai sinh lưu")
    page.wait_for_selector(OPTION)
    assert late
    assert page.locator(OPTION).count() == 1


@pytest.mark.parametrize("by", ["click", "keyboard"])
def test_what_is_seen_opens_while_newer_ones_are_on_their_way(field, by):
    errors = []
    field.on("pageerror", lambda error: errors.append(error))
    field.route("**/goi-y/**", lambda route: None)  # never answered
    field.locator(FIELD).press_sequentially("inh")
    if by == "click":
        field.click(f"{OPTION} >> nth=0")
    else:
        field.keyboard.press("ArrowDown")
        field.keyboard.press("Enter")
    field.wait_for_url("**/khai-sinh*/", timeout=5000)
    assert not errors


def test_a_closed_list_does_not_come_back_for_other_words(field):
    field.locator(FIELD).press_sequentially("inh lưu")
    field.keyboard.press("Escape")
    field.keyboard.press("ArrowDown")
    field.wait_for_selector(f"{OPTION} >> nth=1", state="detached")
    assert state(field) == "true"
    assert field.locator(OPTION).count() == 1


def test_answers_are_asked_for_again_after_a_minute(births, open_page, live_server):
    page = open_page()
    page.clock.install()
    page.goto(f"{live_server.url}/tim-kiem/")
    asked = []
    page.on("request", lambda request: "/goi-y/" in request.url and asked.append(request.url))
    for _ in range(2):
        page.fill(FIELD, "khai s")
        page.clock.run_for(200)
        page.wait_for_selector(OPTION)
        page.fill(FIELD, "")
        page.clock.run_for(200)
    assert len(asked) == 1
    page.clock.run_for(60_000)
    page.fill(FIELD, "khai s")
    page.clock.run_for(200)
    page.wait_for_selector(OPTION)
    assert len(asked) == 2


def test_the_list_of_the_header_fits_a_narrow_screen(births, open_page, live_server):
    page = open_page(width=320)
    page.goto(f"{live_server.url}/khai-sinh/")
    page.locator("#site-search").press_sequentially("khai")
    page.wait_for_selector("#site-search-list [role=option]")
    box = page.locator("#site-search-list").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_paper_says_what_was_searched_and_leaves_out_what_is_for_choosing(
    births, open_page, live_server
):
    page = open_page(width=1280)
    page.goto(f"{live_server.url}/tim-kiem/?q=khai+sinh&loai=trang")
    printed = page.locator("main .print-only")
    assert not printed.is_visible()
    page.emulate_media(media="print")
    assert " ".join(printed.inner_text().split()) == "Từ khóa: khai sinh · Loại: Trang khác"
    assert page.locator(".results > li").first.is_visible()
    for part in (".search-filters", ".search-orders", ".searchbox >> nth=-1"):
        assert not page.locator(part).is_visible(), part


def test_paper_leaves_out_the_ways_on_from_a_search_without_result(births, open_page, live_server):
    page = open_page()
    page.goto(f"{live_server.url}/tim-kiem/?q=xyzqwv")
    page.emulate_media(media="print")
    assert page.locator("#nothing-found").is_visible()
    for part in (".search-ask", ".doors", "main .call-number"):
        assert not page.locator(part).is_visible(), part


def test_without_scripts_the_field_is_a_plain_form(births, open_page, live_server):
    page = open_page(java_script_enabled=False)
    page.goto(f"{live_server.url}/tim-kiem/")
    assert page.get_attribute(FIELD, "role") is None
    page.fill(FIELD, "khai sinh")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=khai+sinh")
    assert page.locator(".results > li").count() == 3
