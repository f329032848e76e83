"""Search finds what is public, with and without accents, and survives anything typed (R37)."""

import unicodedata

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from home.models import StandardPage

pytestmark = pytest.mark.django_db
SEARCH = "/tim-kiem/"


def publish(home, title, summary="", **fields):
    page = home.add_child(instance=StandardPage(title=title, summary=summary, **fields))
    page.save_revision().publish()
    return page


@pytest.fixture
def page(home):
    return publish(home, "Quyết định cấp đất ở", "Danh sách các hộ dân ở đường Nguyễn Huệ.")


def found(client, query, **params) -> str:
    response = client.get(SEARCH, {"q": query, **params})
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize(
    "query",
    ["Quyết định cấp đất", "quyet dinh cap dat", "QUYẾT ĐỊNH", "đường Nguyễn Huệ", "duong nguyen"],
)
def test_pages_are_found_with_and_without_accents(query, page, client):
    assert page.url in found(client, query)


def test_decomposed_queries_find_composed_text(page, client):
    assert page.url in found(client, unicodedata.normalize("NFD", "đường Nguyễn Huệ"))


def test_the_words_found_are_marked_with_their_accents(page, client):
    html = found(client, "duong")
    assert "<mark>đường</mark>" in html


def test_markup_in_titles_is_escaped(home, client):
    publish(home, "<script>alert(1)</script> đất đai")
    assert "<script>alert" not in found(client, "dat dai")


def test_drafts_are_not_found(home, client):
    home.add_child(instance=StandardPage(title="Bản nháp bí mật", live=False))
    assert "ban-nhap-bi-mat" not in found(client, "bí mật")


def test_unapproved_edits_are_not_found(page, client):
    page.title = "Nội dung chưa duyệt"
    page.save_revision()
    assert page.url not in found(client, "chưa duyệt")


def test_pages_behind_a_login_are_not_found(page, client):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert page.url not in found(client, "quyết định")


def test_unpublished_pages_are_forgotten(page, client):
    page.unpublish()
    assert page.url not in found(client, "quyết định")


def test_changed_pages_are_found_by_their_new_words_only(page, client):
    page.title, page.summary = "Thông báo tiêm chủng", ""
    page.save_revision().publish()
    assert page.url in found(client, "tiêm chủng")
    assert page.url not in found(client, "Nguyễn Huệ")


def test_the_kind_narrows_the_list(page, client):
    assert page.url in found(client, "quyết định", loai="trang")
    assert page.url not in found(client, "quyết định", loai="tin-bai")


def test_an_unknown_kind_leaves_the_list_unfiltered(page, client):
    html = found(client, "quyết định", loai="khong-co")
    assert page.url in html
    assert 'value="quyết định"' in html


def test_finding_nothing_offers_the_phone(site, client):
    html = found(client, "xyzzy")
    assert "0269 000 0002" in html


def test_some_of_the_words_give_approximate_results_that_say_so(page, client):
    html = found(client, "cấp đất xyzzy abcde fghij")
    assert page.url in html
    assert "kết quả gần đúng" in html.lower()


@pytest.mark.parametrize(
    "query",
    [
        '"',
        'khai "sinh',
        "' OR 1=1 --",
        "NEAR(",
        "*",
        "a" * 10_000,
        "😀",
        "\ud83d",
        "%",
        "(",
        "-",
        "title:x",
        "AND OR NOT",
        "đ" * 150,
        "\u202e\u0000"[:1],
        "&|!:*",
        "\\",
    ],
)
def test_no_query_is_an_error(query, page, client):
    response = client.get(SEARCH, {"q": query.encode("utf-8", "replace").decode()})
    assert response.status_code == 200


def test_a_null_byte_is_refused_politely(site, client):
    response = client.get(f"{SEARCH}?q=khai%00sinh")
    assert response.status_code == 400
    assert "html" in response["Content-Type"]


@pytest.mark.parametrize("number", ["abc", "0", "-1", "99999999999999999999", "1.5", ""])
def test_no_page_number_is_an_error(number, page, client):
    assert page.url in found(client, "quyết định", page=number)


def test_searching_costs_at_most_fifteen_queries_however_many_pages_match(
    home, page, client, django_assert_max_num_queries
):
    for number in range(19):
        publish(home, f"Quyết định số {number}")
    client.get(SEARCH, {"q": "quyết định"})
    with django_assert_max_num_queries(15):
        client.get(SEARCH, {"q": "quyết định"})


def test_a_rebuilt_index_finds_the_same(page, client):
    call_command("wagtail_update_index", verbosity=0)
    assert page.url in found(client, "quyet dinh")


def test_searching_sets_no_cookie(page, client):
    assert not client.get(SEARCH, {"q": "quyết định"}).cookies


def test_the_page_that_bears_the_name_comes_first(home, client):
    publish(home, "Công khai", "Khai báo ngày sinh, công khai, khai sinh.")
    publish(home, "Đăng ký lại khai sinh", "Khi đã mất bản chính.")
    publish(home, "Khai sinh", "Hướng dẫn.")
    html = found(client, "khai sinh")
    order = [html.index(slug) for slug in ("/khai-sinh/", "/dang-ky-lai-khai-sinh/", "/cong-khai/")]
    assert order == sorted(order)


def test_pages_after_the_first_go_on_where_it_ended(home, client):
    for number in range(8):
        publish(home, f"Khai sinh {number}")
    for number in range(8):
        publish(home, f"Việc {number}", "khai sinh")
    pages = [
        [hit.url for hit in client.get(SEARCH, {"q": "khai sinh", "page": n}).context["results"]]
        for n in (1, 2)
    ]
    assert [len(page) for page in pages] == [10, 6]
    assert len(set(pages[0] + pages[1])) == 16
