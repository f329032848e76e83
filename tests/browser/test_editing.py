"""From an editor's first word to a citizen's search, in a real browser (R64, R37)."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage

PASSWORD = "Mat-khau-thu-1"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def news(home) -> ArticleIndexPage:
    page = home.add_child(
        instance=ArticleIndexPage(title="Thông tin tuyên truyền", slug="tin", show_in_menus=True)
    )
    page.save_revision().publish()
    return page


@pytest.fixture
def log_in(open_page, live_server):
    """Return a function that opens the editing interface as a user."""

    def log_in_(user, width=1280):
        user.set_password(PASSWORD)
        user.save()
        page = open_page(width=width, height=900)
        page.goto(f"{live_server.url}{reverse('wagtailadmin_login')}")
        page.fill("input[name=username]", user.username)
        page.fill("input[name=password]", PASSWORD)
        page.click("button[type=submit]")
        page.wait_for_url(f"{live_server.url}/quan-tri/")
        return page

    return log_in_


def _write_article(page, live_server, news, title):
    address = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", news.pk])
    page.goto(f"{live_server.url}{address}")
    page.wait_for_load_state("networkidle")  # the editor's scripts are at work
    page.locator("#id_title").press_sequentially(title)
    page.locator("#id_title").blur()


def test_a_typed_title_gives_an_ascii_slug(news, editor, log_in, live_server):
    page = log_in(editor)
    _write_article(page, live_server, news, "Quyết định cấp đất ở phường")
    expect(page.locator("#id_slug")).to_have_value("quyet-dinh-cap-dat-o-phuong")


def test_draft_two_approvals_public_search(
    news, editor, board_member, leader, log_in, open_page, live_server
):
    page = log_in(editor)
    _write_article(page, live_server, news, "Ra quân dọn vệ sinh đường phố")
    page.fill("#id_summary", "Sáng thứ Bảy, người dân cùng dọn vệ sinh.")
    page.locator("footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle").first.click()
    page.locator("[name=action-submit]").click()
    page.wait_for_load_state("networkidle")
    article = ArticlePage.objects.get()
    assert article.workflow_in_progress
    assert not article.live

    for approver in (board_member, leader):
        # A phone: the desk, one item, one button.
        phone = log_in(approver, width=360)
        phone.goto(f"{live_server.url}{reverse('approvals:desk')}")
        phone.click("a.waiting-title")
        phone.click("button[value=approve]")
        phone.wait_for_url(f"**{reverse('approvals:desk')}")

    visitor = open_page(width=360)
    visitor.goto(f"{live_server.url}/tim-kiem/?q=ve+sinh+duong+pho")
    visitor.click("text=dọn vệ sinh")
    expect(visitor).to_have_title(re.compile("^Ra quân dọn vệ sinh đường phố"))
    assert Page.objects.get(pk=article.pk).live
    assert visitor.context.cookies() == []
