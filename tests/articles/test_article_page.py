"""The article page."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page, Site
from wagtail.rich_text import RichText

from articles.models import (
    ArticleAttachment,
    ArticleIndexPage,
    ArticlePage,
    RelatedArticle,
    RelatedDocument,
)
from home.models import HomePage
from tests.articles.factories import (
    count_queries,
    html_of,
    make_article,
    make_private,
    make_section,
)
from tests.documents.factories import make_document as make_legal_document
from tests.documents.factories import make_index
from tests.factories import make_document, make_image
from tests.search.indexed import words_of

DAY = datetime.date(2026, 11, 20)


@pytest.fixture
def section(home):
    return make_section(home)


def test_an_article_shows_all_that_ward_news_needs(client, section):
    """Issue item 4: date, byline, text, pictures with captions, gallery, attachments, tags."""
    picture = make_image(description="Quang cảnh hội nghị")
    figure = {"image": picture, "caption": "Đại biểu biểu quyết", "credit": "N.T.T"}
    article = make_article(
        section,
        title="Hội nghị tổng kết năm 2020",
        summary="Phường tổng kết năm.",
        byline="N.T.T",
        published_on=datetime.date(2020, 12, 14),
        body=[("paragraph", RichText("<p>Đoạn đầu.</p>")), ("image", figure)],
        gallery=[("picture", figure | {"caption": "Ảnh trong bộ ảnh"})],
        tags=["tổng kết năm"],
    )
    article.attachments.add(ArticleAttachment(document=make_document(), title="Báo cáo năm"))
    article.save()

    html = html_of(client, article)

    for part in (
        "Hội nghị tổng kết năm 2020",
        "Phường tổng kết năm.",
        "14/12/2020",
        "N.T.T",
        "Đoạn đầu.",
        "Đại biểu biểu quyết",
        "Ảnh trong bộ ảnh",
        "Báo cáo năm",
        "?tag=tong-ket-nam",
    ):
        assert part in html


@pytest.mark.parametrize("hide", ["draft", "private"])
def test_drafts_and_private_articles_are_hidden(client, section, hide):
    article = make_article(section, title="Chuyện chưa công bố", live=hide != "draft")
    shown = make_article(section, title="Chuyện đã công bố", tags=["chung"])
    if hide == "private":
        make_private(article)

    assert client.get(article.get_url()).status_code in (302, 404)
    assert "Chuyện chưa công bố" not in html_of(client, section)
    assert "Chuyện chưa công bố" not in html_of(client, shown)
    assert "Chuyện chưa công bố" not in client.get(section.get_url() + "rss/").content.decode()


def test_an_article_is_edited_in_the_admin(client, section, superuser):
    article = make_article(section)
    client.force_login(superuser)

    response = client.get(f"/quan-tri/pages/{article.pk}/edit/")

    assert response.status_code == 200
    assert 'name="published_on"' in response.content.decode()


def test_articles_live_in_sections_only_and_have_no_pages_below():
    assert ArticlePage.allowed_parent_page_models() == [ArticleIndexPage]
    assert ArticlePage.allowed_subpage_models() == []
    assert ArticleIndexPage.allowed_parent_page_models() == [HomePage]
    assert ArticleIndexPage.allowed_subpage_models() == [ArticlePage]


def test_previous_and_next_follow_the_day_of_posting_within_the_section(client, home, section):
    older = make_article(section, title="Bài cũ", published_on=DAY - datetime.timedelta(days=3))
    middle = make_article(section, title="Bài giữa", published_on=DAY)
    newer = make_article(section, title="Bài mới", published_on=DAY + datetime.timedelta(days=1))
    make_article(make_section(home, slug="khac"), published_on=DAY)

    context = client.get(middle.get_url()).context

    assert (context["older"], context["newer"]) == (older, newer)


def test_articles_of_one_day_are_walked_through_without_skipping_any(client, section):
    articles = [make_article(section, published_on=DAY) for _ in range(4)]

    walked, page = [], articles[0]
    while page:
        walked.append(page)
        page = client.get(page.get_url()).context["newer"]

    assert walked == articles


def test_related_articles_are_the_chosen_ones_then_those_with_a_common_keyword(
    client, home, section
):
    article = make_article(section, tags=["khai sinh", "hộ tịch"])
    chosen = make_article(section, published_on=DAY - datetime.timedelta(days=300))
    same = make_article(make_section(home, slug="khac"), tags=["hộ tịch", "khai sinh"])
    make_article(section, tags=["môi trường"])
    article.related_articles.add(RelatedArticle(article=chosen))
    article.save()

    assert client.get(article.get_url()).context["related"] == [chosen, same]


def test_related_articles_that_the_public_cannot_see_are_left_out(client, section):
    article = make_article(section, tags=["hộ tịch"])
    draft = make_article(section, live=False, tags=["hộ tịch"])
    private = make_article(section, tags=["hộ tịch"])
    make_private(private)
    article.related_articles.set([RelatedArticle(article=page) for page in (draft, private)])
    article.save()

    assert client.get(article.get_url()).context["related"] == []


def test_the_preview_of_a_draft_shows_what_was_chosen_in_it(client, home, section, superuser):
    article = make_article(section)
    chosen = make_article(make_section(home, slug="khac"), title="Bài được chọn")
    article.related_articles.add(RelatedArticle(article=chosen))
    article.attachments.add(ArticleAttachment(document=make_document(title="Tệp nháp")))
    article.tags.add("từ khóa nháp")
    article.save_revision()
    client.force_login(superuser)

    html = client.get(f"/quan-tri/pages/{article.pk}/view_draft/").content.decode()

    for text in ("Bài được chọn", "Tệp nháp", "từ khóa nháp"):
        assert text in html
        assert text not in html_of(client, article)


def test_related_articles_never_come_from_another_ward(client, section):
    """R2: two wards in one database share no text."""
    root = Page.get_first_root_node()
    other_home = root.add_child(instance=HomePage(title="Phường khác", slug="khac"))
    Site.objects.create(hostname="khac.example", root_page=other_home)
    foreign = make_article(make_section(other_home), tags=["chung"])
    article = make_article(section, tags=["chung"])
    assert client.get(article.get_url()).context["related"] == []

    article.related_articles.add(RelatedArticle(article=foreign))
    article.save()
    assert client.get(article.get_url()).context["related"] == []


def test_an_article_and_the_document_it_explains_find_each_other(client, home, section):
    """R29."""
    index = make_index(home)
    document, draft = make_legal_document(index), make_legal_document(index, live=False)
    article = make_article(section, title="Bài giải thích văn bản")
    article.related_documents.set([RelatedDocument(document=page) for page in (draft, document)])
    article.save()

    assert [page.pk for page in client.get(article.get_url()).context["documents"]] == [document.pk]
    assert "Bài giải thích văn bản" in html_of(client, document)

    article.unpublish()
    assert "Bài giải thích văn bản" not in html_of(client, document)


def test_a_main_picture_without_alternative_text_is_refused(section):
    """Issue item 3, R33."""
    with pytest.raises(ValidationError) as refusal:
        make_article(section, image=make_image(description=""))

    assert "image" in refusal.value.message_dict


def test_a_decorative_main_picture_is_accepted(section):
    article = make_article(section, image=make_image(description="", is_decorative=True))

    article.full_clean()


def test_submitting_asks_for_alternative_text_and_saving_a_draft_does_not(
    client, section, superuser
):
    article = make_article(section)
    client.force_login(superuser)
    data = form_data(article) | {"image": make_image(description="").pk}

    saved = client.post(f"/quan-tri/pages/{article.pk}/edit/", data)
    submitted = client.post(f"/quan-tri/pages/{article.pk}/edit/", data | {"action-submit": "1"})

    assert saved.status_code == 302
    assert "image" in submitted.context["form"].errors


def form_data(article) -> dict:
    """What the editor's form posts for a plain article."""
    data = {
        "title": article.title,
        "slug": article.slug,
        "summary": "",
        "published_on": "20/11/2026",
        "byline": "",
        "tags": "",
        "correction": "",
        "corrected_on": "",
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "body-count": 0,
        "gallery-count": 0,
    }
    for name in ("attachments", "recordings", "related_articles", "related_documents"):
        data |= {f"{name}-TOTAL_FORMS": 0, f"{name}-INITIAL_FORMS": 0}
    return data


def test_a_correction_stands_above_the_text_with_its_date(client, section):
    """R20."""
    article = make_article(
        section,
        correction="Số hộ đúng là 215, không phải 251.",
        corrected_on=datetime.date(2026, 11, 22),
        body=[("paragraph", RichText("<p>Toàn văn bài.</p>"))],
    )

    html = html_of(client, article)

    assert "22/11/2026" in html
    assert html.index("Số hộ đúng là 215") < html.index("Toàn văn bài.")


def test_a_correction_is_dated_even_if_nobody_dates_it(section):
    article = make_article(section, correction="Đúng là 215.")
    article.full_clean()

    assert article.corrected_on


def test_a_date_of_correction_needs_a_text(section):
    with pytest.raises(ValidationError) as refusal:
        make_article(section, corrected_on=DAY)

    assert "correction" in refusal.value.message_dict


def test_an_article_cannot_take_the_address_of_the_feed(section):
    article = make_article(section)
    article.slug = "rss"

    with pytest.raises(ValidationError) as refusal:
        article.full_clean()

    assert "slug" in refusal.value.message_dict


def test_an_edit_that_nobody_approved_is_not_shown(client, section):
    article = make_article(section, title="Bài đã duyệt", byline="Tên đúng")
    article.title, article.byline = "Bài sửa chưa duyệt", "Tên mới"
    article.save_revision()

    for url in (article.get_url(), section.get_url(), section.get_url() + "rss/"):
        html = client.get(url).content.decode()
        assert "Bài đã duyệt" in html
        assert "Bài sửa chưa duyệt" not in html
        assert "Tên mới" not in html


def test_an_article_goes_through_both_approvals(client, section, editor, approve_all):
    article = make_article(section, title="Bản nháp", live=False, owner=editor)
    article.title = "Tin đã được duyệt"
    article.save_revision(user=editor)
    article.get_workflow().start(article, editor)

    approve_all(article)

    assert "Tin đã được duyệt" in html_of(client, article)


def test_search_text_holds_byline_body_keywords_and_names_of_files(section):
    """R37."""
    article = make_article(
        section,
        byline="H.B.T",
        body=[("heading", "Kết quả"), ("paragraph", RichText("<p>Trồng hoa ven đường.</p>"))],
        tags=["khối phố 5"],
    )
    article.attachments.add(ArticleAttachment(document=make_document(title="Phụ lục một")))

    text = words_of(article)

    for words in ("h b t", "ket qua", "trong hoa ven duong", "khoi pho 5", "phu luc mot"):
        assert words in text


def test_an_article_of_20_parts_takes_no_more_queries_than_one_of_1(client, section):
    """Issue: an article takes 20 queries at most."""
    counts = [count_queries(client, rich_article(section, size)) for size in (1, 20)]

    assert counts[0] == counts[1] <= 20


def rich_article(section, size: int) -> ArticlePage:
    image = make_image()
    figures = [
        {"image": make_image(title=f"Ảnh {number}"), "caption": f"Chú thích {number}", "credit": ""}
        for number in range(size)
    ]
    others = [make_article(section, image=make_image()) for _ in range(size)]
    article = make_article(
        section,
        image=image,
        body=[("image", figure) for figure in figures],
        gallery=[("picture", figure) for figure in figures],
        tags=[f"từ {size} {number}" for number in range(size)],
    )
    article.related_articles.set([RelatedArticle(article=other) for other in others])
    article.attachments.set([ArticleAttachment(document=make_document()) for _ in range(size)])
    article.save()
    return article


def test_a_long_article_has_a_table_of_contents_and_says_how_long_it_takes(client, home):
    body = [("heading", "Mở đầu"), ("paragraph", f"<h3>Chi tiết</h3><p>{'chữ ' * 390}</p>")]
    article = make_article(make_section(home), body=[*body, ("heading", "Kết thúc")])
    html = html_of(client, article)
    for anchor in ("muc-mo-dau", "muc-chi-tiet", "muc-ket-thuc"):
        assert html.count(f'href="#{anchor}"') == 2  # folded on phones, beside the text elsewhere
        assert html.count(f'id="{anchor}"') == 1
    assert "Đọc trong 2 phút" in html


def test_a_short_article_has_neither(client, home):
    article = make_article(make_section(home), body=[("heading", "Một"), ("heading", "Hai")])
    html = html_of(client, article)
    assert "Nội dung bài" not in html
    assert "Đọc trong" not in html
