"""The register to read, print and take along; each ward its own, no text a formula."""

import csv
import io
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from accounts.roles import ADMINISTRATORS, BOARD, EDITORS, LEADERS
from approvals.models import Decision
from approvals.templatetags.approval_register import hours_and_minutes
from core.text import fold
from tests.factories import WARD

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/so-duyet/"
SHEET, CSV, EXCEL = f"{LIST}in/", f"{LIST}so-duyet.csv", f"{LIST}so-duyet.xlsx"
Action = Decision.Action


def enter(site, title="Lịch cắt điện", **fields):
    """A row as `record` writes it."""
    now = timezone.now()
    values = {
        "action": Action.APPROVED,
        "kind": "Bài viết",
        "section": "Tin tức",
        "drafted_by": "Đặng Thị Biên Tập",
        "decided_by_name": "Trần Thị Lãnh Đạo",
        "started_at": now - timedelta(hours=2, minutes=5),
        "decided_at": now,
    } | fields
    people = f"{values['drafted_by']} | {values['decided_by_name']}"
    return Decision.objects.create(
        site_id=site.pk,
        object_id=1,
        title=title,
        people_text=fold(people),
        search_text=fold(f"{title} {people}"),
        **values,
    )


@pytest.fixture
def reader(leader, client):
    client.force_login(leader)
    return client


def titles(client, **query) -> list[str]:
    return [row.title for row in client.get(LIST, query).context["page_obj"]]


def test_it_tells_who_wrote_who_decided_for_whom_and_how_long_it_took(site, reader):
    enter(
        site,
        step="Lãnh đạo phê duyệt",
        decided_by_position="Phó Chủ tịch",
        on_behalf_of_name="Lê Văn Chủ Tịch",
        reason="Đăng ngay",
    )
    for address in (LIST, SHEET):
        html = reader.get(address).content.decode()
        for text in (
            *("Lịch cắt điện", "Đặng Thị Biên Tập", "Trần Thị Lãnh Đạo", "Phó Chủ tịch"),
            *("duyệt thay Lê Văn Chủ Tịch", "Đăng ngay", "Lãnh đạo phê duyệt", "2 giờ 5 phút"),
        ):
            assert text in html, (address, text)


def test_real_decisions_arrive_in_it(waiting, approve_all, reader):
    approve_all(waiting(title="Thông báo tuyển quân"))
    assert titles(reader) == ["Thông báo tuyển quân"] * 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "cat dien"}, ["Lịch cắt điện"]),
        ({"q": "CẮT ĐIỆN"}, ["Lịch cắt điện"]),
        ({"person": "bien tap"}, ["Lịch cắt điện"]),
        ({"person": "lãnh đạo"}, ["Quy hoạch", "Lịch cắt điện"]),
        ({"kind": "Văn bản"}, ["Quy hoạch"]),
        ({"section": "Tin tức"}, ["Lịch cắt điện"]),
        ({"action": "returned"}, ["Quy hoạch"]),
        ({"first": "2026-03-02"}, ["Lịch cắt điện"]),
        ({"last": "2026-03-01"}, ["Quy hoạch"]),
        ({"first": "2026-03-01", "last": "2026-03-01", "action": "approved"}, []),
    ],
)
def test_it_is_narrowed_by_each_field(query, found, site, reader):
    march = timezone.make_aware(timezone.datetime(2026, 3, 1, 23, 30))
    enter(
        site,
        "Quy hoạch",
        kind="Văn bản",
        section="Văn bản",
        action=Action.RETURNED,
        drafted_by="Võ Khác",
        decided_at=march,
        started_at=None,
    )
    enter(site, decided_at=march + timedelta(hours=1))
    assert sorted(titles(reader, **query)) == sorted(found)


def test_nonsense_shows_the_whole_list_with_a_message(site, reader):
    enter(site)
    for query in (
        {"first": "hôm qua"},
        {"first": "2026-05-02", "last": "2026-05-01"},
        {"action": "nghĩ lại"},
        {"kind": "không có"},
        {"q": "a" * 300},
    ):
        response = reader.get(LIST, query)
        assert response.status_code == 200
        assert response.context["form"].errors
        assert len(response.context["page_obj"]) == 1
        for address in (SHEET, CSV, EXCEL):
            assert reader.get(address, query).status_code == 200, (address, query)
    assert reader.get(LIST, {"page": "abc", "first": "0001-01-01"}).status_code == 200
    assert reader.get(LIST, {"page": "9" * 30, "last": "9999-12-31"}).status_code == 200
    assert reader.get(LIST, {"q": "a\0b"}).status_code == 400


def test_the_board_leaders_and_administrators_see_their_own_wards_rows(site, neighbours, client):
    other, people = neighbours
    enter(site, "Việc phường mình")
    enter(other, "Việc phường bên", kind="Loại bên", section="Mục bên")
    for role in (BOARD, LEADERS, ADMINISTRATORS):
        client.force_login(people[role])
        for address in (LIST, SHEET, CSV):
            response = client.get(address)
            text = response.getvalue().decode()
            assert "Việc phường bên" in text
            assert "Việc phường mình" not in text
            assert WARD["name"] not in text
        book = load_workbook(io.BytesIO(client.get(EXCEL).getvalue()))
        assert [row[1].value for row in book.active.iter_rows(min_row=2)] == ["Việc phường bên"]


def test_the_choices_of_the_form_are_those_of_the_own_ward(site, neighbours, reader):
    other, _people = neighbours
    enter(site)
    enter(other, kind="Loại bên", section="Mục bên")
    html = reader.get(LIST).content.decode()
    assert "Loại bên" not in html
    assert "Mục bên" not in html


def test_editors_and_visitors_do_not_see_it(site, editor, client):
    assert Group.objects.get(name=EDITORS) in editor.groups.all()
    enter(site)
    for address in (LIST, SHEET, CSV, EXCEL):
        client.logout()
        assert client.get(address)["Location"].startswith("/quan-tri/login/")
        client.force_login(editor)
        response = client.get(address)
        assert response.status_code == 302
        assert b"So duyet" not in response.content


def test_the_csv_opens_in_excel_with_accents_and_without_formulas(site, reader):
    enter(site, '=HYPERLINK("http://x","Bấm")', reason="@SUM(A1)", drafted_by="+84 905")
    content = reader.get(CSV).getvalue().decode()
    assert content.startswith("\ufeff")
    (heading, row) = csv.reader(io.StringIO(content.removeprefix("\ufeff")))
    assert len(heading) == len(row)
    assert row[1] == '\'=HYPERLINK("http://x","Bấm")'
    assert row[heading.index("Lý do hoặc ý kiến")] == "'@SUM(A1)"
    assert row[heading.index("Người soạn")] == "'+84 905"
    assert row[-1] == "2.08"


def test_the_excel_file_has_no_formulas_and_survives_strange_characters(site, reader):
    enter(site, "=1+1", reason="dòng\x0bkhác", decided_at=timezone.now().replace(microsecond=5))
    response = reader.get(EXCEL)
    assert response["Content-Disposition"].endswith('.xlsx"')
    sheet = load_workbook(io.BytesIO(response.getvalue())).active
    row = sheet[2]
    assert (row[1].value, row[1].data_type) == ("=1+1", "s")
    assert row[11].value == "dòngkhác"
    assert row[0].is_date
    assert row[0].value.hour == timezone.localtime(Decision.objects.get().decided_at).hour
    assert sheet[1][0].value == "Thời điểm quyết định"


def test_a_file_that_stops_says_so(site, reader, monkeypatch):
    monkeypatch.setattr("approvals.views.register.EXPORTED", 2)
    monkeypatch.setattr("approvals.views.register.PRINTED", 2)
    for number in range(3):
        enter(site, f"Tin {number}")
    assert "2 quyết định mới nhất" in reader.get(CSV).getvalue().decode()
    assert "2 quyết định mới nhất" in reader.get(SHEET).content.decode()


def test_the_sheet_bears_the_name_of_the_ward_and_what_was_chosen(site, reader):
    enter(site)
    html = reader.get(SHEET, {"first": "2026-01-01", "action": "approved"}).content.decode()
    assert WARD["name"] in html
    assert WARD["parent_name"] in html
    assert "01/01/2026" in html
    assert "Đã phê duyệt đăng" in html


def test_the_share_of_urgent_publications_is_shown(site, reader):
    enter(site, action=Action.URGENT)
    enter(site, action=Action.URGENT_CONFIRMED)
    enter(site, action=Action.RETURNED)
    for _number in range(3):
        enter(site)
    assert reader.get(LIST).context["share"] == {"urgent": 1, "all": 4}
    assert "1 trong 4 lượt đăng" in reader.get(LIST).content.decode()


def test_the_filter_stays_on_the_next_page_and_in_the_files(site, reader):
    for number in range(51):
        enter(site, f"Tin {number}")
    html = reader.get(LIST, {"q": "tin"}).content.decode()
    assert "?q=tin&amp;page=2" in html
    assert "so-duyet.xlsx?q=tin" in html


@pytest.mark.parametrize("address", [LIST, SHEET, CSV, EXCEL])
def test_it_asks_as_often_with_one_row_as_with_twenty(address, site, reader):
    def count() -> int:
        reader.get(address).getvalue()
        with CaptureQueriesContext(connection) as queries:
            reader.get(address).getvalue()
        return len(queries)

    enter(site)
    with_one = count()
    for number in range(19):
        enter(site, f"Tin {number}")
    assert count() == with_one


def test_times_are_given_in_hours():
    assert hours_and_minutes(None) == "–"
    assert hours_and_minutes(timedelta(minutes=7)) == "7 phút"
    assert hours_and_minutes(timedelta(days=2, minutes=3)) == "48 giờ 3 phút"
    assert hours_and_minutes(timedelta(seconds=-5)) == "0 phút"
