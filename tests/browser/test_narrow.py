"""What has to find room on the narrowest usual phone (360 px), checked where it once did not."""

import pytest

from citizens.receipts import receipt_for
from core.models import WardSettings
from home.models import EnglishHomePage
from tests.articles.factories import make_article, make_section
from tests.citizens.factories import make_feedback_page, make_submission

pytestmark = pytest.mark.django_db(transaction=True)
CAPTION = "Lịch tiếp nhận hồ sơ của Trung tâm Phục vụ hành chính công trong tháng mười hai"
ROW = ["Một cột khá rộng"] * 6


@pytest.fixture
def show(open_page, live_server):
    """Return a function that opens a path on the phone."""

    def show_(path: str):
        page = open_page()
        page.goto(f"{live_server.url}{path}")
        return page

    return show_


def test_the_caption_of_a_wide_table_stays_on_the_screen(home, show):
    table = {"data": [ROW, ROW], "first_row_is_table_header": True, "table_caption": CAPTION}
    article = make_article(make_section(home), body=[("table", table)])
    page = show(article.url)
    box = page.locator(".table-box")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    for place in (0, 9999):
        box.evaluate("(box, place) => box.scrollLeft = place", place)
        caption = page.locator(".table-box caption").bounding_box()
        assert caption["x"] >= 0
        assert caption["x"] + caption["width"] <= 360


def test_a_tracking_code_stands_on_one_line(home, site, show):
    feedback = make_feedback_page(home)
    submission = make_submission(site)
    page = show(f"{feedback.url}da-nhan/{receipt_for(submission.code)}/")
    code = page.locator(".code-box strong")
    size = code.evaluate("code => parseFloat(getComputedStyle(code).fontSize)")
    assert code.bounding_box()["height"] < 2 * size


def test_the_second_language_takes_no_row_of_its_own(home, site, show):
    before = show("/").locator(".topbar").bounding_box()["height"]
    home.add_child(instance=EnglishHomePage(title="Test Ward"))
    WardSettings.objects.filter(site=site).update(english_enabled=True)
    page = show("/")
    assert page.locator(".language").is_visible()
    assert page.locator(".topbar").bounding_box()["height"] == before


def test_the_example_in_the_search_box_can_be_read_to_its_end(home, site, show):
    page = show("/")
    for box in page.locator(".searchbox input").all():
        # Shown as a text, the example would make the box scroll if it were wider.
        box.evaluate("box => box.value = box.placeholder")
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")


@pytest.mark.parametrize("width", [320, 360, 768])
def test_the_links_to_other_pages_stand_in_one_row(width, home, open_page, live_server):
    section = make_section(home)
    for number in range(60):
        make_article(section, title=f"Tin số {number}")
    page = open_page(width=width)
    for number in range(1, 6):
        page.goto(f"{live_server.url}{section.url}?page={number}")
        row = page.locator(".pagination ul").bounding_box()
        link = page.locator(".pagination [aria-current]").bounding_box()
        assert page.locator(".pagination [aria-current]").inner_text() == str(number)
        assert row["height"] < 2 * link["height"], number
