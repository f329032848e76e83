"""The set of procedures: list, filters, feed, addresses by code."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from home.models import HomePage
from procedures.choices import OnlineLevel, State
from tests.procedures.factories import make_index, make_procedure


def listed(client, index, **query) -> str:
    response = client.get(index.url, query)
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_groups_by_field_and_counts(client, index):
    make_procedure(index, title="Khai sinh", field="Hộ tịch")
    make_procedure(index, title="Khai tử", field="Hộ tịch")
    make_procedure(index, title="Cấp phép chợ", field="Thương mại")
    shown = listed(client, index)
    assert "3 thủ tục" in shown
    assert shown.index("Khai sinh") < shown.index("Khai tử") < shown.index("Cấp phép chợ")
    assert "<span>Hộ tịch</span> <small>2</small>" in shown


@pytest.mark.parametrize(
    "words",
    [
        "khai sinh",
        "KHAI SINH",
        "Khai  Sinh",
        "đăng ký khai",
        "dang ky",
        "9.300001",
        "9300001",
        "con moi",
    ],
)
def test_words_find_name_code_and_common_names_with_or_without_accents(client, index, words):
    """R37."""
    make_procedure(
        index, title="Đăng ký khai sinh", code="9.300001", common_names="giấy cho con mới đẻ"
    )
    make_procedure(index, title="Cấp phép chợ", code="9.300002")
    shown = listed(client, index, q=words)
    assert "Đăng ký khai sinh" in shown
    assert "Cấp phép chợ" not in shown


def test_words_are_matched_from_their_beginning(client, index):
    make_procedure(index, title="Xác nhận cần thiết")
    assert "Xác nhận cần thiết" not in listed(client, index, q="an")


def test_field_audience_and_online_level_narrow_the_list(client, index):
    make_procedure(index, title="Việc một", field="Hộ tịch", audiences=["Công dân"])
    make_procedure(
        index,
        title="Việc hai",
        field="Đất đai",
        audiences=["Doanh nghiệp", "Tổ chức"],
        online_level=OnlineLevel.FULL,
    )
    for query in ({"field": "dat-dai"}, {"audience": "doanh-nghiep"}, {"online": "full"}):
        shown = listed(client, index, **query)
        assert "Việc hai" in shown, query
        assert "Việc một" not in shown, query


def test_ended_procedures_are_listed_only_when_asked_for(client, index):
    """R40."""
    make_procedure(index, title="Thủ tục xưa", state=State.ABOLISHED)
    assert "Thủ tục xưa" not in listed(client, index)
    assert "Thủ tục xưa" in listed(client, index, ended="on")


def test_an_empty_list_says_so(client, index):
    assert "Không tìm thấy thủ tục nào" in listed(client, index, q="khong co gi")


@pytest.mark.parametrize(
    "query",
    [
        {"q": "x" * 10_000},
        {"q": "' OR 1=1 --"},
        {"q": "%_\\"},
        {"q": "<script>alert(1)</script>"},
        {"field": "khong-co"},
        {"field": "hộ tịch"},
        {"audience": "9" * 5000},
        {"online": "all"},
        {"ended": "maybe"},
        {"page": "abc"},
        {"page": "-5"},
        {"page": "99999999999999999999"},
        {"q[]": "x", "page": ""},
    ],
)
def test_a_hostile_query_gives_a_list_and_no_error(client, index, query):
    make_procedure(index)
    shown = listed(client, index, **query)
    assert "<script>alert(1)" not in shown


def test_a_null_byte_is_refused_politely(client, index):
    assert client.get(f"{index.url}?q=%00").status_code == 400


def test_an_invalid_field_leaves_the_list_unfiltered_with_a_message(client, index):
    make_procedure(index, title="Việc còn lại")
    shown = listed(client, index, q="x" * 201)
    assert "Việc còn lại" in shown
    assert "field-error" in shown


def test_the_list_is_paged_and_keeps_the_filter(client, index):
    for number in range(21):
        make_procedure(index, title=f"Việc thứ {number:02}")
    first, second = listed(client, index, q="viec"), listed(client, index, q="viec", page=2)
    assert "Việc thứ 00" in first
    assert "Việc thứ 20" not in first
    assert "Việc thứ 20" in second
    assert "q=viec&amp;page=2" in first


def test_queries_do_not_grow_with_the_list(client, index):
    """Budget: at most 20 queries, the same with 1 and with 20 procedures."""
    make_procedure(index, field="Lĩnh vực 0")
    listed(client, index)
    counts = []
    for more in (0, 19):
        for number in range(more):
            make_procedure(index, field=f"Lĩnh vực {number}", audiences=[f"Đối tượng {number}"])
        with CaptureQueriesContext(connection) as queries:
            listed(client, index)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 20


@pytest.mark.parametrize("code", ["9.400001", "9.400001.H19", "9.400001.01", "9.4000011"])
def test_an_address_by_code_leads_to_the_procedure(client, index, code):
    page = make_procedure(index, code="9.400001")
    response = client.get(f"{index.url}ma/{code}/")
    assert response.status_code == 302
    assert response.url == page.url


@pytest.mark.parametrize("code", ["9.999999", "khai-sinh", "1", "9." + "4" * 500])
def test_an_unknown_code_is_answered_with_help(client, index, code):
    response = client.get(f"{index.url}ma/{code}/")
    assert response.status_code == 404
    assert "Không có thủ tục mang mã này" in response.content.decode()


def test_the_feed_lists_what_changed_last(client, index):
    """R41."""
    for title in ("Việc cũ", "Việc mới & lạ"):
        make_procedure(index, title=title, live=False).save_revision().publish()
    response = client.get(f"{index.url}rss/")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/rss+xml")
    text = response.content.decode()
    assert text.index("Việc mới &amp; lạ") < text.index("Việc cũ")
    assert "+0700" in text


def test_another_ward_in_the_database_shows_nothing_of_the_first(client, index, home):
    """R2: list, filters, feed and codes are each ward's own."""
    make_procedure(index, title="Riêng phường một", code="9.600001", field="Lĩnh vực riêng")
    other_home = home.get_parent().add_child(instance=HomePage(title="Hai", slug="hai"))
    Site.objects.create(hostname="hai.example", root_page=other_home)
    other = make_index(other_home)
    for path in ("", "rss/"):
        response = client.get(f"/{other.slug}/{path}", headers={"host": "hai.example"})
        assert response.status_code == 200
        assert "riêng" not in response.content.decode().lower()
    response = client.get(f"/{other.slug}/ma/9.600001/", headers={"host": "hai.example"})
    assert response.status_code == 404
