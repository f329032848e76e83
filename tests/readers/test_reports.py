"""R11, R12: what the ward learns, for the eyes of its own staff."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from accounts.roles import BOARD
from articles.models import ArticlePage
from readers.models import DailyVisits, Opinion, PageViews
from readers.reports import REPORTS
from readers.statistics import period, section_rows
from tests.factories import UserFactory

ADDRESSES = [f"/quan-tri/reports/{report.name}/" for report in REPORTS]


@pytest.fixture
def figures(site, home, news, article):
    """Views, visits and opinions of today and of long ago."""
    today = timezone.localdate()
    for page, views in ((home, 7), (news, 2), (article, 5)):
        PageViews.objects.create(site=site, page=page, day=today, views=views)
    PageViews.objects.create(site=site, page=article, day=today - timedelta(days=90), views=100)
    DailyVisits.objects.create(site=site, day=today, visits=4)
    for is_useful, comment in ((True, ""), (True, ""), (False, "=1+1 thiếu bản đồ")):
        Opinion.objects.create(
            site=site, page=article, day=today, is_useful=is_useful, comment=comment
        )


def rows_of(client, name, **query) -> list[dict]:
    answer = client.get(f"/quan-tri/reports/{name}/", {"export": "csv", **query})
    text = b"".join(answer.streaming_content).decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.lstrip("\ufeff"))))


def test_pages_are_listed_by_views_with_section_and_share_of_useful(
    client, board_member, figures, article
):
    client.force_login(board_member)
    rows = rows_of(client, "luot-xem")
    assert [(row["Trang"], row["Lượt xem"]) for row in rows] == [
        ("Trang chủ", "7"),
        ("Lịch tiêm vắc-xin", "5"),
        ("Tin tức", "2"),
    ]
    assert rows[1]["Chuyên mục"] == "Tin tức"
    assert rows[1]["Hữu ích (%)"] == "67"
    assert rows[1]["Địa chỉ"] == article.full_url


def test_a_period_and_a_section_narrow_the_list(client, board_member, figures, news):
    client.force_login(board_member)
    long_ago = (timezone.localdate() - timedelta(days=120)).isoformat()
    rows = rows_of(client, "luot-xem", first=long_ago, section=news.pk)
    assert [(row["Trang"], row["Lượt xem"]) for row in rows] == [
        ("Lịch tiêm vắc-xin", "105"),
        ("Tin tức", "2"),
    ]


def test_the_export_has_every_section_with_its_last_update(
    client, board_member, site, home, figures, article
):
    """R12: also those that nobody reads."""
    home.add_child(instance=type(home.get_children().first().specific)(title="Vắng", slug="vang"))
    ArticlePage.objects.filter(pk=article.pk).update(
        last_published_at=timezone.make_aware(timezone.datetime(2026, 11, 20, 8, 5))
    )
    client.force_login(board_member)
    rows = {row["Chuyên mục"]: row for row in rows_of(client, "chuyen-muc")}
    assert set(rows) == {"Trang chủ", "Tin tức", "Vắng"}
    assert rows["Tin tức"]["Lượt xem"] == "7"
    assert rows["Tin tức"]["Trang công khai"] == "2"
    assert rows["Tin tức"]["Cập nhật gần nhất"] == "20/11/2026 08:05"
    assert rows["Vắng"]["Lượt xem"] == "0"


def test_months_have_visits_views_and_opinions(client, board_member, figures):
    client.force_login(board_member)
    long_ago = (timezone.localdate() - timedelta(days=120)).isoformat()
    newest, *_between, oldest = rows_of(client, "theo-thang", first=long_ago)
    assert newest["Tháng"] == f"{timezone.localdate():%m/%Y}"
    assert (newest["Lượt truy cập"], newest["Lượt xem"], newest["Hữu ích"]) == ("4", "14", "2")
    assert oldest["Lượt xem"] == "100"


def test_comments_are_listed_and_are_no_formulas_in_a_spreadsheet(client, board_member, figures):
    client.force_login(board_member)
    (row,) = rows_of(client, "y-kien")
    assert row["Còn thiếu gì"] == "'=1+1 thiếu bản đồ"
    assert row["Hữu ích"] == "Chưa"
    answer = client.get("/quan-tri/reports/y-kien/", {"export": "xlsx"})
    sheet = load_workbook(BytesIO(answer.getvalue())).active
    assert [cell.value for cell in sheet[1]][:2] == ["Ngày", "Trang"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_reports_are_for_the_board_leaders_and_administrators(
    client, figures, editor, board_member, leader, administrator, address
):
    assert client.get(address).status_code == 302
    for user, expected in ((editor, 302), (board_member, 200), (leader, 200), (administrator, 200)):
        client.force_login(user)
        for suffix in ("", "results/", "?export=csv"):
            assert client.get(address + suffix).status_code == expected, (user, suffix)


@pytest.mark.parametrize("address", ADDRESSES)
def test_staff_of_another_ward_see_nothing_of_this_one(client, figures, other_site, address):
    neighbour = UserFactory(groups=[Group.objects.get(name=f"{BOARD} (bên)")])
    client.force_login(neighbour)
    for suffix in ("", "?export=csv"):
        answer = client.get(address + suffix)
        text = b"".join(answer) if answer.streaming else answer.content
        for ours in ("Lịch tiêm", "thiếu bản đồ", "Tin tức", ";7", ",7,", ",100,"):
            assert ours not in text.decode()


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "query",
    ["first=abc", "first=2026-02-31&last=0001-01-01", "first=9999-12-31", "section=x", "p=abc"]
    + ["last=0001-01-01", "section=999999999999999999999", "is_useful=%00", "export=pdf"],
)
def test_bad_filters_break_nothing(client, board_member, figures, address, query):
    client.force_login(board_member)
    assert client.get(f"{address}?{query}").status_code in (200, 400)


def test_queries_do_not_grow_with_sections_and_pages(client, board_member, figures, site, news):
    client.force_login(board_member)

    def queries() -> list[int]:
        numbers = []
        for address in ADDRESSES:
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            numbers.append(len(captured))
        return numbers

    queries()
    before = queries()
    today = timezone.localdate()
    for number in range(20):
        page = news.add_child(instance=ArticlePage(title=f"Bài {number}", slug=f"b-{number}"))
        PageViews.objects.create(site=site, page=page, day=today, views=1)
        Opinion.objects.create(site=site, page=page, day=today, is_useful=False, comment="Thiếu")
    assert queries() == before


def test_the_sums_of_a_section_are_those_of_its_pages(site, home, figures):
    rows = section_rows(site, period(None, None, timezone.localdate()))
    assert {(row.name, row.views, row.yes, row.no) for row in rows} == {
        ("Trang chủ", 7, 0, 0),
        ("Tin tức", 7, 2, 1),
    }
