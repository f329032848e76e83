"""Wagtail's own searches go through the index of the portal, on both databases."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL, And, Boost, Fuzzy, Not, Or, Phrase, PlainText

from articles.models import ArticleIndexPage, ArticlePage
from core.models import PortalDocument, PortalImage
from home.models import StandardPage
from search.models import SynonymGroup
from tests.factories import make_document, make_image

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(home) -> dict[str, Page]:
    section = home.add_child(instance=ArticleIndexPage(title="Tin tức"))
    made = {}
    for title, summary in [
        ("Bán đất nền", "Thông báo đấu giá"),
        ("Bàn đạt giải", "Hội thi làng nghề"),
        ("Làng nghề đan lát", "Đấu giá sản phẩm"),
    ]:
        made[title] = section.add_child(instance=ArticlePage(title=title, summary=summary))
    made["Đấu giá"] = home.add_child(instance=StandardPage(title="Đấu giá", live=False))
    return made


def titles(results) -> list[str]:
    return [page.title for page in results]


def test_pages_are_found_without_accents_the_best_fit_first(pages):
    assert titles(Page.objects.search("dau gia"))[0] == "Đấu giá"
    assert len(Page.objects.search("dau gia")) == 3


def test_typed_accents_come_first(pages):
    assert titles(Page.objects.search("bán đất")) == ["Bán đất nền", "Bàn đạt giải"]
    assert titles(Page.objects.search("bàn đạt")) == ["Bàn đạt giải", "Bán đất nền"]


def test_a_slip_is_mended_and_synonyms_count(pages):
    assert titles(Page.objects.search("lnàg nghề đan")) == ["Làng nghề đan lát"]
    SynonymGroup.objects.create(forms="đan lát\nmây tre")
    assert titles(Page.objects.search("mây tre"))[:1] == ["Làng nghề đan lát"]


def test_drafts_with_words_of_their_own_come_first(pages, home):
    home.add_child(instance=StandardPage(title="Lang ben nghe", live=False))
    assert titles(Page.objects.search("lang ben"))[0] == "Lang ben nghe"
    assert titles(Page.objects.autocomplete("lang be"))[0] == "Lang ben nghe"


def test_filters_of_the_queryset_count(pages):
    live = Page.objects.live().search("đấu giá")
    assert set(titles(live)) == {"Làng nghề đan lát", "Bán đất nền"}
    assert titles(StandardPage.objects.search("đấu giá")) == ["Đấu giá"]


def test_all_words_are_wanted_unless_some_are_enough(pages):
    assert titles(Page.objects.search("nền giải")) == []
    found = Page.objects.search("nền giải", operator="or")
    assert set(titles(found)) == {"Bán đất nền", "Bàn đạt giải"}


def test_results_can_be_counted_and_cut(pages):
    found = Page.objects.search("đấu giá")
    assert found.count() == 3
    assert found[1:].count() == 2
    assert titles(found[1:2]) == titles(found)[1:2]
    assert found[0].title == "Đấu giá"


def test_another_order_can_be_asked_for(pages):
    found = Page.objects.order_by("title").search("đấu giá", order_by_relevance=False)
    assert titles(found) == sorted(titles(found))
    first, second = make_image(title="Cổng A"), make_image(title="Cổng B")
    found = PortalImage.objects.search("cong", order_by_relevance=False)
    assert list(found) == [second, first]  # the newest first where no order is asked for


def test_results_can_be_counted_by_a_field(pages):
    counts = Page.objects.search("đấu giá").facet("content_type_id")
    assert sorted(counts.values()) == [1, 2]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Phrase("nghề đan"), {"Làng nghề đan lát"}),
        (Phrase("đan nghề"), set()),
        (Fuzzy("lang nghe", operator="and"), {"Làng nghề đan lát", "Bàn đạt giải"}),
        (And([PlainText("nghề"), PlainText("đấu giá")]), {"Làng nghề đan lát"}),
        (Or([PlainText("nền"), PlainText("lát")]), {"Bán đất nền", "Làng nghề đan lát"}),
        (And([PlainText("nghề"), Not(PlainText("lát"))]), {"Bàn đạt giải"}),
        (Boost(PlainText("lát"), 2), {"Làng nghề đan lát"}),
        (And([MATCH_ALL, PlainText("lát")]), {"Làng nghề đan lát"}),
        (Not(MATCH_ALL), set()),
        (Or([MATCH_ALL, PlainText("lát")]), {"Bán đất nền", "Bàn đạt giải", "Làng nghề đan lát"}),
    ],
)
def test_every_form_of_question_is_answered(query, expected, pages):
    assert set(titles(ArticlePage.objects.search(query))) == expected


def test_everything_but_something_can_be_asked_for(pages):
    found = ArticlePage.objects.search(Not(PlainText("nghề")))
    assert titles(found) == ["Bán đất nền"]
    assert len(get_search_backend().search(MATCH_ALL, ArticlePage)) == 3


@pytest.mark.parametrize("typed", ["làng ng", "lang n", "lang nghe dan l", "nghề đ"])
def test_an_unfinished_name_is_completed(typed, pages):
    assert titles(Page.objects.autocomplete(typed))[0] == "Làng nghề đan lát"


def test_the_text_is_looked_at_where_no_name_fits(pages, home):
    text = [("paragraph", "<p>Họp tại nhà rông và sân vận động</p>")]
    home.add_child(instance=StandardPage(title="Giới thiệu", body=text))
    assert titles(Page.objects.autocomplete("nha rong")) == ["Giới thiệu"]
    assert titles(Page.objects.autocomplete("nhà rông", fields=["title"])) == []
    home.add_child(instance=StandardPage(title="Nhà rông", live=False))
    assert titles(Page.objects.autocomplete("nhà rông")) == ["Nhà rông"]
    assert titles(Page.objects.live().autocomplete("nhà rông")) == ["Giới thiệu"]


HOSTILE = ['"', '"a"b', "x\x00y", "*", "(", "NEAR(", "t:x", "' OR 1=1 --", "😀", "đ" * 10_000, "-"]


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_finds_nothing_and_breaks_nothing(typed, pages):
    assert list(Page.objects.search(typed)) == []
    assert list(Page.objects.autocomplete(typed, operator="and")) == []


def test_pictures_and_files_are_found_by_their_titles(db, site):
    make_image(title="Cổng chào phường")
    make_document(title="Biểu mẫu khai sinh")
    assert [image.title for image in PortalImage.objects.search("cong chao")] == [
        "Cổng chào phường"
    ]
    assert len(PortalDocument.objects.search("bieu mau")) == 1
    assert not PortalDocument.objects.search("cong chao")
    PortalImage.objects.get().delete()
    assert not PortalImage.objects.search("cong chao")


def test_objects_of_other_types_with_the_same_key_are_not_mistaken(pages, site):
    page = pages["Đấu giá"]
    image = make_image(title="Ảnh chợ nổi")
    PortalImage.objects.filter(pk=image.pk).delete()
    image.pk = page.pk
    image.save(force_insert=True)
    assert titles(Page.objects.search("chợ nổi")) == []
    assert [found.pk for found in PortalImage.objects.search("chợ nổi")] == [page.pk]


def test_the_page_chooser_and_the_explorer_find_without_accents(pages, superuser, client):
    client.force_login(superuser)
    for address in ("wagtailadmin_choose_page_search", "wagtailadmin_pages:search"):
        answer = client.get(reverse(address), {"q": "lang nghe dan"})
        assert answer.status_code == 200
        assert "Làng nghề đan lát" in answer.content.decode()


def test_the_explorer_says_what_it_counts(pages, superuser, client):
    client.force_login(superuser)
    answer = client.get(reverse("wagtailadmin_pages:search"), {"q": "lang nghe"}).content.decode()
    assert "1–2 trên 2 trang" in " ".join(answer.split())
