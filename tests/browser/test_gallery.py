"""The pictures of a gallery, large."""

import pytest

from core.renditions import make_renditions
from tests.articles.factories import make_article, make_section
from tests.factories import make_image

pytestmark = pytest.mark.django_db(transaction=True)
LINK = "a[data-large]"


@pytest.fixture
def open_gallery(home, open_page, live_server):
    """Return a function that opens an article with three pictures, with or without scripts."""
    pictures = [make_image(description=f"Ảnh số {number}") for number in (1, 2, 3)]
    for picture in pictures:
        make_renditions(picture, ["gallery", "large"])
    values = [
        {"image": picture, "caption": f"Chú thích {number}", "credit": ""}
        for number, picture in enumerate(pictures, 1)
    ]
    article = make_article(make_section(home), body=[("gallery", {"images": values})])

    def open_(**options):
        page = open_page(**options)
        page.goto(f"{live_server.url}{article.url}")
        return page

    return open_


def test_without_scripts_a_picture_leads_to_its_large_file(open_gallery):
    page = open_gallery(java_script_enabled=False)
    with page.expect_navigation():
        page.locator(LINK).first.click()
    assert page.url.endswith(".jpg")


def test_the_arrow_keys_lead_round_the_gallery(open_gallery):
    page = open_gallery()
    page.locator(LINK).first.click()
    page.keyboard.press("ArrowLeft")
    assert page.locator("dialog[open] figcaption").inner_text() == "Chú thích 3"
    page.keyboard.press("ArrowRight")
    assert page.locator("dialog[open] img").get_attribute("alt") == "Ảnh số 1"
    assert page.locator("[data-position]").inner_text() == "1 / 3"


def test_escape_closes_and_gives_the_focus_back(open_gallery):
    page = open_gallery()
    page.locator(LINK).nth(1).click()
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement.href") == page.locator(LINK).nth(1).evaluate(
        "link => link.href"
    )
