"""The number of queries does not grow with the number of items."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.choices import Kind
from tests.events.factories import MONDAY, entry, make_event, make_week

LIMIT = 20


def fill(calendar, number: int) -> None:
    for week in range(number):
        day = MONDAY + timedelta(weeks=week)
        rows = [
            entry(f"Việc {row}", day + timedelta(days=row % 7), kind=Kind.RECEPTION)
            for row in range(number if week == 0 else 1)
        ]
        make_week(calendar, day, entries=rows)
        make_event(calendar, f"Sự kiện {week}")


def count(client, path: str) -> int:
    cache.clear()
    client.get(path)  # content types and site paths are remembered after the first visit
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    "path",
    ["", "tuan/2026/48/", "su-kien/", "thang/2026/11/", "tiep-cong-dan/", "lich.ics", "rss/"],
)
def test_lists_take_as_many_queries_with_twenty_items_as_with_one(
    client, home, calendar, monday, path
):
    fill(calendar, 1)
    few = count(client, f"/lich-cong-tac/{path}")
    calendar.get_children().delete()
    calendar.refresh_from_db()
    fill(calendar, 20)
    assert count(client, f"/lich-cong-tac/{path}") <= few + 2  # links to the weeks beside it
    assert count(client, f"/lich-cong-tac/{path}") <= LIMIT


def test_an_event_takes_few_queries(client, calendar):
    event = make_event(calendar)
    assert count(client, event.url) <= LIMIT
