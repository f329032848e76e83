"""The way back to the top of a long page."""

import pytest

from tests.articles.factories import make_article, make_section

pytestmark = pytest.mark.django_db(transaction=True)
LINK = "[data-to-top]"


@pytest.fixture
def long_page(home, open_page, live_server):
    """Return a function that opens a long page, with or without scripts."""
    article = make_article(make_section(home), body=[("paragraph", "<p>Dòng chữ.</p>" * 100)])

    def open_(**options):
        page = open_page(**options)
        page.goto(f"{live_server.url}{article.url}")
        return page

    return open_


def _scroll_to(page, place: int):
    page.evaluate(f"scrollTo(0, {place})")
    page.wait_for_timeout(100)


def test_the_link_at_the_end_leads_to_the_top_without_scripts(long_page):
    page = long_page(java_script_enabled=False)
    page.click(LINK)
    assert page.locator("h1").bounding_box()["y"] >= 0


def test_the_link_comes_along_only_on_the_way_up(long_page):
    page = long_page()
    _scroll_to(page, 3000)
    assert page.locator(f"{LINK}.is-floating").count() == 0
    _scroll_to(page, 2800)
    assert page.locator(f"{LINK}.is-floating").bounding_box()["y"] < 800
    page.click(LINK)
    page.wait_for_function("scrollY === 0")


def test_the_link_leaves_the_text_alone_where_the_focus_moves(long_page):
    page = long_page()
    _scroll_to(page, 3000)
    page.evaluate("document.querySelector('.footer a').focus({ preventScroll: true })")
    _scroll_to(page, 2800)
    assert page.locator(f"{LINK}.is-floating").count() == 0
