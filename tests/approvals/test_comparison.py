"""What changes since the public version: words, rows, pictures, files; never too much work."""

import pytest
from django.template.loader import render_to_string
from wagtail.models import get_page_models
from wagtail.rich_text import RichText

from approvals.comparison import compare
from approvals.comparison.words import ADDED, REMOVED, SAME, SKIPPED, Effort, compare_lines
from articles.models import ArticleIndexPage, ArticlePage
from home.models import StandardPage
from tests.factories import make_document, make_image

pytestmark = pytest.mark.django_db


def marked(lines) -> list[str]:
    """Write a difference down: +added+, -removed-, … for what is left out."""
    signs = {ADDED: "+", REMOVED: "-", SAME: "", SKIPPED: "…"}
    return [
        " ".join(f"{signs[piece.kind]}{piece.text}{signs[piece.kind]}" for piece in line)
        for line in lines
    ]


def difference(old: list[str], new: list[str], left: int = 10_000) -> list[str]:
    return marked(compare_lines(old, new, Effort(left)))


def test_changed_words_stand_in_their_sentence():
    old = ["Hội nghị tổ chức sáng thứ Ba tại hội trường."]
    new = ["Hội nghị được tổ chức chiều thứ Ba tại hội trường."]
    said = "Hội nghị +được+ tổ chức -sáng- +chiều+ thứ Ba tại hội trường."
    assert difference(old, new) == [said]


def test_sentences_with_little_in_common_are_not_mixed():
    assert difference(["Một hai ba"], ["Bốn năm ba"]) == ["-Một hai ba-", "+Bốn năm ba+"]


def test_far_from_a_change_nothing_is_repeated():
    old = [f"Dòng {n}" for n in range(20)]
    new = [*old[:10], "Dòng mới hẳn", *old[10:]]
    assert difference(old, new) == ["……", "Dòng 9", "+Dòng mới hẳn+", "Dòng 10", "……"]


def test_huge_texts_are_compared_roughly_and_say_so():
    """One word repeated thousands of times would cost minutes, compared word by word."""
    effort = Effort()
    lines = compare_lines(["một " * 50_000], ["một hai " * 50_000], effort)
    assert [piece.kind for line in lines for piece in line] == [REMOVED, ADDED]
    assert effort.is_spent


@pytest.fixture
def article(home):
    index = home.add_child(instance=ArticleIndexPage(title="Tin", slug="tin"))
    page = ArticlePage(title="Ra quân", slug="ra-quan", summary="Sáng thứ Bảy.")
    index.add_child(instance=page)
    page.save_revision(clean=False).publish()
    return ArticlePage.objects.get(pk=page.pk)


def changes(page, **fields) -> dict[str, list[str]]:
    """Submit `fields` and return the difference by label."""
    old = type(page).objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    new = page.save_revision(clean=False).as_object()
    return {change.label: marked(change.lines) for change in compare(old, new).changes}


def test_fields_are_named_as_in_the_editor(article):
    found = changes(article, summary="Sáng Chủ nhật.")
    assert list(found) == ["Tóm tắt"]


def test_the_same_words_are_no_change(article):
    assert changes(article) == {}


def test_the_body_is_compared_in_reading_order(article):
    body = [
        ("heading", "Thành phần"),
        ("paragraph", RichText("<p>Toàn dân.</p><ul><li>Mang chổi</li></ul>")),
        ("quote", {"text": "Sạch là đẹp", "source": "Bà Lan"}),
        ("table", {"data": [["Giờ", "Việc"], ["7h", "Quét"]], "first_row_is_table_header": True}),
    ]
    (lines,) = changes(article, body=body).values()
    assert lines == [
        f"+{line}+"
        for line in (
            "Thành phần",
            "Toàn dân.",
            "Mang chổi",
            "Sạch là đẹp",
            "Bà Lan",
            "Giờ | Việc",
            "7h | Quét",
        )
    ]


def test_a_link_that_leads_elsewhere_is_a_change(article):
    body = [("paragraph", RichText('<p>Xem <a href="https://a.vn/">ở đây</a></p>'))]
    changes(article, body=body)
    article.save_revision(clean=False).publish()
    article = ArticlePage.objects.get(pk=article.pk)
    other = [("paragraph", RichText('<p>Xem <a href="https://b.vn/">ở đây</a></p>'))]
    (lines,) = changes(article, body=other).values()
    assert lines == ["Xem ở đây -(https://a.vn/)- +(https://b.vn/)+"]


def test_rows_of_a_page_are_compared(article):
    document = make_document("Kế hoạch.pdf")
    row = article.attachments.model(document=document)
    article.attachments = [row]
    (lines,) = changes(article).values()
    assert lines == ["+Kế hoạch.pdf+"]


def test_new_and_removed_pictures_and_files_are_found_wherever_they_stand(article):
    lead, inside = make_image("Ảnh chính"), make_image("Ảnh trong bài")
    article.image = lead
    article.save_revision(clean=False).publish()
    live = ArticlePage.objects.get(pk=article.pk)
    article = ArticlePage.objects.get(pk=article.pk)
    article.image = None
    article.body = [("image", {"image": inside, "caption": "", "credit": ""})]
    article.attachments = [article.attachments.model(document=make_document("Tệp"))]
    files = compare(live, article.save_revision(clean=False).as_object()).files
    assert files.new_pictures == [inside]
    assert files.removed_pictures == [lead]
    assert [document.title for document in files.new_documents] == ["Tệp"]
    assert files.removed_documents == []


def test_what_is_shown_is_escaped(article):
    new = article.save_revision(clean=False).as_object()
    new.title = "<script>alert(1)</script>"
    comparison = compare(article, new)
    html = render_to_string(
        "approvals/parts/changes.html", {"comparison": comparison, "files": comparison.files}
    )
    assert "<script>" not in html
    assert "<ins>" in html


@pytest.mark.parametrize(
    "model", [model for model in get_page_models() if not model.__module__.startswith("wagtail.")]
)
def test_every_page_type_can_be_compared(model, site):
    old, new = model(title="Trang", slug="trang"), model(title="Trang", slug="trang-khac")
    assert not compare(old, new).is_rough


def test_every_field_that_a_form_can_change_is_compared(home):
    page = home.add_child(instance=StandardPage(title="Trang", slug="trang"))
    assert set(changes(page, show_in_menus=True, seo_title="Tên khác", slug="khac")) == {
        "Hiện trong danh mục",
        "Tiêu đề cho công cụ tìm kiếm",
        "Tên trong địa chỉ",
    }
