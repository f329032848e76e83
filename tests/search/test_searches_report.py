"""The report of what people look for."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from django.utils.http import urlencode
from openpyxl import load_workbook

from search.models import QueryLog

ADDRESS = "/quan-tri/reports/nguoi-dan-tim-gi/"


@pytest.fixture
def noted(site, other_site):
    """Queries of two days; the second day counts for what was found."""
    today = timezone.localdate()
    for ward, age, query, times, results, is_approximate in (
        (site, 0, "khai sinh", 9, 12, False),
        (site, 0, "cắt khẩu", 2, 0, False),
        (site, 1, "cắt khẩu", 3, 7, True),
        (site, 0, "=1+1 thổ cư", 4, 3, True),
        (site, 1, "sổ hồng", 5, 0, False),
        (site, 0, "sổ hồng", 1, 8, False),
        (site, 60, "lũ lụt", 50, 0, False),
        (other_site, 0, "chuyện nhà bên", 40, 0, False),
    ):
        QueryLog.objects.create(
            site=ward,
            day=today - timedelta(days=age),
            query=query,
            searches=times,
            results=results,
            is_approximate=is_approximate,
        )


def rows_of(client, **query) -> list[dict]:
    answer = client.get(ADDRESS, {"export": "csv", **query})
    text = b"".join(answer.streaming_content).decode("utf-8")
    return list(csv.DictReader(StringIO(text.lstrip("\ufeff"))))


def names(rows) -> list[str]:
    return [row["Nội dung tìm"] for row in rows]


def test_queries_of_the_own_ward_stand_most_frequent_first(client, editor, noted):
    client.force_login(editor)
    rows = rows_of(client)
    assert [(row["Nội dung tìm"], row["Số lần tìm"]) for row in rows] == [
        ("khai sinh", "9"),
        ("sổ hồng", "6"),
        ("cắt khẩu", "5"),
        ("'=1+1 thổ cư", "4"),
    ]
    assert [row["Kết quả"] for row in rows] == [
        "Có kết quả phù hợp",
        "Có kết quả phù hợp",
        "Không có kết quả",
        "Chỉ có kết quả gần đúng",
    ]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("kem", ["cắt khẩu", "'=1+1 thổ cư"]),
        ("khong", ["cắt khẩu"]),
        ("gan-dung", ["'=1+1 thổ cư"]),
        ("co", ["khai sinh", "sổ hồng"]),
    ],
)
def test_what_the_last_time_brought_narrows_the_list(client, editor, noted, outcome, expected):
    client.force_login(editor)
    assert names(rows_of(client, outcome=outcome)) == expected


def test_the_period_reaches_back(client, editor, noted):
    client.force_login(editor)
    first = timezone.localdate() - timedelta(days=80)
    assert names(rows_of(client, first=first))[0] == "lũ lụt"


def test_the_days_of_the_filter_are_written_as_people_write_them(client, editor, noted):
    client.force_login(editor)
    shown = client.get(ADDRESS, {"first": "2026-11-01"}).content.decode()
    pills = BeautifulSoup(shown, "html.parser").select(".w-active-filters .w-pill")
    assert ["01/11/2026" in pill.get_text() for pill in pills] == [True]


@pytest.mark.parametrize("query", [{"first": "x"}, {"outcome": "lạ"}, {"last": "0001-01-01"}])
def test_a_bad_query_string_is_no_error(client, editor, noted, query):
    client.force_login(editor)
    assert client.get(ADDRESS, query).status_code == 200


def test_the_excel_file_holds_the_same_rows(client, editor, noted):
    client.force_login(editor)
    answer = client.get(ADDRESS, {"export": "xlsx"})
    book = load_workbook(BytesIO(b"".join(answer.streaming_content)))
    rows = list(book.active.iter_rows(values_only=True))
    assert [row[0] for row in rows] == [
        "Nội dung tìm",
        "khai sinh",
        "sổ hồng",
        "cắt khẩu",
        "'=1+1 thổ cư",
    ]


def test_each_query_leads_to_a_synonym_and_to_a_chosen_result(client, editor, noted, site):
    client.force_login(editor)
    shown = client.get(ADDRESS).content.decode()
    words = urlencode({"query": "cắt khẩu", "site": site.pk}).replace("&", "&amp;")
    for address in ("/quan-tri/tu-dong-nghia/new/", "/quan-tri/searchpicks/add/"):
        assert f'href="{address}?{words}"' in shown
        assert client.get(address, {"query": "cắt khẩu"}).status_code == 200


def test_twenty_queries_cost_as_many_statements_as_two(
    client, editor, site, django_assert_max_num_queries
):
    today = timezone.localdate()
    client.force_login(editor)
    client.get(ADDRESS)
    for number in range(20):
        QueryLog.objects.create(site=site, day=today, query=f"chuyện {number}", searches=1)
    with django_assert_max_num_queries(40) as few:
        client.get(ADDRESS)
    QueryLog.objects.filter(query__gt="chuyện 2").delete()
    with django_assert_max_num_queries(len(few)):
        client.get(ADDRESS)


def test_leaders_do_not_see_it(client, leader):
    client.force_login(leader)
    assert client.get(ADDRESS).status_code == 302
