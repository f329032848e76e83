"""What people look for is counted in batches, and nothing of it tells who they are (R51)."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from search import log
from search.log import Searches, normalised, note, notes
from search.models import QueryLog, SearchSettings

BROWSER = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


@pytest.fixture(autouse=True)
def _nothing_noted():
    cache.clear()
    notes._counts = Searches()


@pytest.fixture
def look_for(site):
    def look(text, results=3, is_approximate=False, agent=BROWSER, cookies=None, ward=site):
        request = RequestFactory().get("/tim-kiem/", headers={"user-agent": agent})
        request.COOKIES.update(cookies or {})
        note(request, ward, text, results, is_approximate)

    return look


def stored() -> dict:
    return {
        row.query: (row.searches, row.results, row.is_approximate) for row in QueryLog.objects.all()
    }


def test_a_query_is_one_row_a_day_with_the_result_of_the_last_time(look_for, site):
    for _time in range(3):
        look_for("khai sinh", 0)
    notes.flush()
    look_for("  Khai  SINH ", 7, is_approximate=True)
    notes.flush()
    assert stored() == {"khai sinh": (4, 7, True)}
    row = QueryLog.objects.get()
    assert (row.site, row.day) == (site, timezone.localdate())


def test_two_spellings_in_unicode_are_one_query_but_marks_are_kept(look_for):
    look_for("sổ đỏ")
    look_for("sổ đỏ")
    look_for("so do")
    notes.flush()
    assert {query: row[0] for query, row in stored().items()} == {"sổ đỏ": 2, "so do": 1}


@pytest.mark.parametrize(
    "text",
    [
        "064085001234",
        "tra cứu hồ sơ 064 085 001 234",
        "0912345678",
        "gọi +84 912.345.678",
        "nguyen.van.a@example.com khiếu nại",
        "tài khoản 1234567890",
    ],
)
def test_what_looks_like_personal_data_is_not_noted(look_for, text):
    look_for(text)
    assert not notes._counts


@pytest.mark.parametrize("text", ["1.001193", "12/2025/QĐ-UBND", "nghị định 118/2025", "3.000412"])
def test_codes_and_numbers_of_documents_are_noted(look_for, text):
    look_for(text)
    notes.flush()
    assert list(stored()) == [normalised(text)]


def test_machines_staff_and_empty_queries_do_not_count(look_for, settings):
    look_for("khai sinh", agent="Googlebot/2.1")
    look_for("khai sinh", cookies={settings.SESSION_COOKIE_NAME: "x"})
    look_for("  ")
    assert not notes._counts


def test_no_column_could_say_who_was_looking():
    assert {field.name for field in QueryLog._meta.get_fields()} == {
        "id",
        "site",
        "day",
        "query",
        "searches",
        "results",
        "is_approximate",
    }


def test_noting_asks_the_database_for_nothing_and_storing_costs_the_same_for_any_number(
    look_for, django_assert_num_queries
):
    def statements(number):
        with django_assert_num_queries(0):
            for place in range(number):
                look_for(f"chuyện {number} {place}")
        with CaptureQueriesContext(connection) as queries:
            notes.flush()
        return len(queries)

    assert statements(2) == statements(90)
    assert QueryLog.objects.count() == 92


def test_what_could_not_be_stored_is_stored_later_with_the_newest_result(look_for, monkeypatch):
    def fail(counts):
        raise DatabaseError

    look_for("khai sinh", 0)
    monkeypatch.setattr(log, "store", fail)
    with pytest.raises(DatabaseError):
        notes.flush()
    monkeypatch.undo()
    look_for("khai sinh", 5)
    notes.flush()
    assert stored() == {"khai sinh": (2, 5, False)}


def test_a_script_can_fill_neither_memory_nor_table(look_for, monkeypatch):
    monkeypatch.setattr(log, "MAX_WAITING", 4)
    monkeypatch.setattr(log, "MAX_OF_A_DAY", 3)
    look_for("chuyện 0")
    notes.flush()
    for number in range(9):
        look_for(f"chuyện {number}")
    look_for("chuyện 0")
    notes.flush()
    assert QueryLog.objects.count() == 3
    assert stored()["chuyện 0"][0] == 3


def test_a_long_query_is_cut_and_kept(look_for):
    look_for("đất " * 500)
    notes.flush()
    assert len(QueryLog.objects.get().query) <= 200


def test_a_ward_that_is_deleted_meanwhile_takes_nothing_else_along(look_for, other_site):
    look_for("khai sinh")
    look_for("kết hôn", ward=other_site)
    other_site.delete()
    notes.flush()
    assert list(stored()) == ["khai sinh"]


def test_a_ward_may_note_nothing(look_for, site):
    SearchSettings.objects.create(site=site, days_kept=0)
    look_for("khai sinh")
    notes.flush()
    assert stored() == {}


def test_searches_are_forgotten_after_the_days_that_the_ward_keeps_them(site):
    today = timezone.localdate()

    def days_left() -> list[int]:
        call_command("forget_searches", stdout=StringIO())
        return sorted((today - day).days for day in QueryLog.objects.values_list("day", flat=True))

    for age in (0, 9, 10, 89, 90, 400):
        QueryLog.objects.create(site=site, day=today - timedelta(days=age), query="khai sinh")
    assert days_left() == [0, 9, 10, 89]
    SearchSettings.objects.create(site=site, days_kept=10)
    assert days_left() == [0, 9]
