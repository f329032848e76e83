"""Rules about links and files."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from core.content_checks.checking import check
from core.models import ContentCheckSettings
from home.models import HomePage, StandardPage
from tests.factories import make_document

pytestmark = pytest.mark.django_db


def link_to(page_id, words="Hướng dẫn nộp hồ sơ đất đai") -> str:
    return f'<p><a linktype="page" id="{page_id}">{words}</a></p>'


@pytest.mark.parametrize("words", ["", " ", "<b></b>", "\N{NO-BREAK SPACE}"])
def test_a_link_without_words_blocks(words, paragraph_page, findings_of):
    page = paragraph_page(f'<p>a <a href="https://gialai.gov.vn">{words}</a></p>')
    (found,) = findings_of(page, "empty_links")
    assert found.is_blocking


@pytest.mark.parametrize(
    "words",
    [
        "tại đây",
        "Tại đây!",
        "(đây)",
        "bấm vào đây",
        "nhấn tại đây",
        "Xem tại đây",
        "xem thêm",
        "chi tiết",
        "https://gialai.gov.vn/tin-tuc",
        "www.gialai.gov.vn",
        "<b>tại</b> đây",
    ],
)
def test_words_that_do_not_say_where_a_link_leads_are_told(words, paragraph_page, findings_of):
    page = paragraph_page(f'<p>Xem <a href="https://gialai.gov.vn">{words}</a></p>')
    (found,) = findings_of(page)
    assert found.rule == "vague_links"
    assert not found.is_blocking


@pytest.mark.parametrize(
    "words",
    [
        "Cổng thông tin tỉnh Gia Lai",
        "Xem lịch tiếp công dân",
        "tải mẫu đơn tại đây về",
        "gialai.gov.vn",
        "đây là mẫu đơn",
    ],
)
def test_words_that_say_it_are_no_finding(words, paragraph_page, findings_of):
    page = paragraph_page(f'<p><a href="https://gialai.gov.vn">{words}</a></p>')
    assert findings_of(page) == []


def test_a_link_to_a_published_page_is_good(home, paragraph_page, findings_of):
    assert findings_of(paragraph_page(link_to(home.pk))) == []


@pytest.mark.parametrize("key", ["999999", "9" * 40, "abc", "", "-1", "٣"])
def test_a_link_to_a_deleted_page_blocks(key, paragraph_page, findings_of):
    (found,) = findings_of(paragraph_page(link_to(key)), "dead_links")
    assert found.is_blocking
    assert "đã bị xóa" in found.message
    assert "Hướng dẫn nộp hồ sơ đất đai" in found.message


def test_a_link_to_an_unpublished_page_blocks(home, paragraph_page, findings_of):
    draft = StandardPage(title="Nháp", live=False)
    home.add_child(instance=draft)
    (found,) = findings_of(paragraph_page(link_to(draft.pk)), "dead_links")
    assert "chưa đăng" in found.message


@pytest.mark.parametrize(
    ("address", "is_dead"),
    [
        ("/nhap/", True),
        ("/nhap", True),
        ("https://testserver/nhap/?tu=tin#cuoi", True),
        ("http://testserver/", False),
        ("/tim-kiem/", False),
        ("https://gialai.gov.vn/nhap/", False),
        ("mailto:nhap", False),
        ("#cuoi", False),
        ("http://[", False),
    ],
)
def test_addresses_of_this_portal_are_looked_up(
    address, is_dead, home, paragraph_page, findings_of
):
    home.add_child(instance=StandardPage(title="Nháp", slug="nhap", live=False))
    page = paragraph_page(f'<p><a href="{address}">Hướng dẫn nộp hồ sơ</a></p>')
    assert bool(findings_of(page, "dead_links")) == is_dead


def test_a_link_to_a_page_that_waits_for_approval_only_warns(
    home, editor, paragraph_page, findings_of
):
    waiting = StandardPage(title="Chờ duyệt", live=False, owner=editor)
    home.add_child(instance=waiting)
    waiting.save_revision(user=editor)
    waiting.get_workflow().start(waiting, editor)
    (found,) = findings_of(paragraph_page(link_to(waiting.pk)))
    assert found.rule == "waiting_links"
    assert not found.is_blocking


def test_a_link_to_another_ward_blocks(site, paragraph_page, findings_of):
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường khác", slug="phuong-khac"))
    Site.objects.create(hostname="khac.example", root_page=other)
    (found,) = findings_of(paragraph_page(link_to(other.pk)), "dead_links")
    assert "phường khác" in found.message


def test_a_link_to_a_deleted_file_blocks(paragraph_page, findings_of):
    document = make_document()
    html = f'<p><a linktype="document" id="{document.pk}">Mẫu đơn</a></p>'
    page = paragraph_page(html)
    assert findings_of(page) == []
    document.delete()
    (found,) = findings_of(page)
    assert found.is_blocking
    assert "Mẫu đơn" in found.message


def test_a_block_whose_file_was_deleted_blocks(page_of, findings_of):
    document = make_document()
    page = page_of(("attachment", {"document": document, "title": "Mẫu đơn"}))
    assert findings_of(page) == []
    document.delete()
    (found,) = findings_of(StandardPage.objects.get(pk=page.pk))
    assert found.rule == "missing_file"
    assert found.is_blocking


def test_a_heavy_file_is_told_wherever_it_stands(site, page_of, paragraph_page, findings_of):
    document = make_document(title="Bản đồ quy hoạch")
    type(document).objects.filter(pk=document.pk).update(file_size=12 * 1024**2)
    block = page_of(("attachment", {"document": document, "title": ""}))
    text = paragraph_page(f'<p><a linktype="document" id="{document.pk}">Bản đồ</a></p>')
    for page in (block, text):
        (found,) = findings_of(page)
        assert "Bản đồ quy hoạch" in found.message
    ContentCheckSettings.objects.create(site=site, file_mb=0)
    assert findings_of(block) == []


def test_a_ward_decides_what_a_rule_weighs(site, paragraph_page, findings_of):
    page = paragraph_page('<p><a href="https://gialai.gov.vn">tại đây</a></p>')
    settings = ContentCheckSettings.objects.create(site=site, vague_links="blocking")
    assert findings_of(page)[0].is_blocking
    settings.vague_links = "off"
    settings.save()
    assert findings_of(page) == []


def test_twenty_links_cost_as_many_queries_as_one(home, paragraph_page):
    pages = []
    for number in range(20):
        page = StandardPage(title=f"Trang {number}", slug=f"trang-{number}")
        home.add_child(instance=page)
        pages.append(page)
    document = make_document()
    file_link = f'<p><a linktype="document" id="{document.pk}">Mẫu đơn</a></p>'
    counts = []
    for linked in (pages[:1], pages[:1], pages):  # the first fills the caches
        html = "".join(link_to(page.pk) for page in linked) + file_link * len(linked)
        page = StandardPage.objects.get(pk=paragraph_page(html).pk)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert check(page) == []
        counts.append(len(queries))
    assert counts[1] == counts[2]
    assert counts[0] <= 8
