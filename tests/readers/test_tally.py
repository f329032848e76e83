"""R12: no count is lost, and few reach the database one by one."""

from collections import Counter
from datetime import date
from io import StringIO
from threading import Event, Thread

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import ArticlePage
from readers import tally as module
from readers.models import DailyVisits, PageViews
from readers.tally import Tally, tally

TODAY = date(2026, 11, 23)


def stored() -> dict:
    return {
        "views": dict(PageViews.objects.values_list("page", "views")),
        "visits": dict(DailyVisits.objects.values_list("site", "visits")),
    }


def test_many_threads_at_once_lose_no_count(site, article, news):
    """Ten threads of a server, 2,000 views each."""
    mine = Tally()

    def read():
        for number in range(2_000):
            page = article.pk if number % 4 else news.pk
            mine.count(site.pk, page, TODAY, is_visit=number % 10 == 0)

    threads = [Thread(target=read) for _number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    mine.flush()
    assert stored() == {"views": {article.pk: 15_000, news.pk: 5_000}, "visits": {site.pk: 2_000}}


def test_counts_that_arrive_while_others_are_stored_are_kept(site, article, monkeypatch):
    mine = Tally()
    mine.count(site.pk, article.pk, TODAY, is_visit=False)

    def store_slowly(counts, really=module.store):
        mine.count(site.pk, article.pk, TODAY, is_visit=False)
        really(counts)

    monkeypatch.setattr(module, "store", store_slowly)
    mine.flush()
    assert stored()["views"] == {article.pk: 1}
    monkeypatch.undo()
    mine.flush()
    assert stored()["views"] == {article.pk: 2}


def test_several_processes_add_up(site, article):
    """Each has a tally of its own; none overwrites what another stored."""
    processes = [Tally() for _number in range(3)]
    for views, process in enumerate(processes, start=1):
        for _view in range(views):
            process.count(site.pk, article.pk, TODAY, is_visit=True)
    for process in (*processes, *processes):
        process.flush()
    assert stored() == {"views": {article.pk: 6}, "visits": {site.pk: 6}}


def test_storing_twice_adds_nothing(site, article):
    tally.count(site.pk, article.pk, TODAY, is_visit=True)
    tally.flush()
    tally.flush()
    assert stored() == {"views": {article.pk: 1}, "visits": {site.pk: 1}}


def test_what_could_not_be_stored_is_stored_later(site, article, monkeypatch):
    tally.count(site.pk, article.pk, TODAY, is_visit=True)

    def fail(counts):
        raise DatabaseError

    monkeypatch.setattr(module, "store", fail)
    with pytest.raises(DatabaseError):
        tally.flush()
    monkeypatch.undo()
    tally.flush()
    assert stored() == {"views": {article.pk: 1}, "visits": {site.pk: 1}}


def test_a_page_or_ward_deleted_meanwhile_takes_nothing_else_along(site, other_site, news, article):
    for page in (news, article):
        tally.count(site.pk, page.pk, TODAY, is_visit=False)
    tally.count(other_site.pk, other_site.root_page_id, TODAY, is_visit=True)
    article.delete()
    other_site.delete()
    tally.flush()
    assert stored() == {"views": {news.pk: 1}, "visits": {}}


def test_a_thousand_views_of_a_hundred_pages_are_six_statements(client, site, news, phone):
    """And none of the requests writes: all it reads is the site, and each page once."""
    pages = [
        news.add_child(instance=ArticlePage(title=f"Bài {number}", slug=f"bai-{number}"))
        for number in range(100)
    ]
    with CaptureQueriesContext(connection) as queries:
        for number in range(1_000):
            address = f"10.{number // 250}.{number % 250}.1"
            answer = client.post(f"/dem/{pages[number % 100].pk}/", **phone, REMOTE_ADDR=address)
            assert answer.status_code == 200
    written = [q["sql"] for q in queries if not q["sql"].startswith("SELECT")]
    assert written == []
    with CaptureQueriesContext(connection) as queries:
        tally.flush()
    statements = Counter(query["sql"].split()[0] for query in queries)
    assert statements["INSERT"] == statements["UPDATE"] == 2
    assert sum(statements.values()) <= 8  # with the reads and the savepoint
    assert stored()["views"] == {page.pk: 10 for page in pages}
    assert stored()["visits"] == {site.pk: 1_000}


def test_counts_are_stored_by_themselves_after_some_seconds(settings, site, article, monkeypatch):
    settings.COUNT_FLUSH_SECONDS = 0.05
    stored_counts = []
    done = Event()
    monkeypatch.setattr(module, "store", lambda counts: (stored_counts.append(counts), done.set()))
    mine = Tally()
    for _view in range(3):
        mine.count(site.pk, article.pk, TODAY, is_visit=False)
    assert done.wait(5)
    assert [dict(counts.views) for counts in stored_counts] == [{(site.pk, article.pk, TODAY): 3}]


def test_old_days_become_months_and_no_view_is_lost(site, article, news):
    for page in (article, news):
        for day in (date(2024, 5, 1), date(2024, 5, 30), date(2024, 6, 2), timezone.localdate()):
            PageViews.objects.create(site=site, page=page, day=day, views=5)
    call_command("compact_views", stdout=StringIO())
    call_command("compact_views", stdout=StringIO())
    left = PageViews.objects.filter(page=article).order_by("day").values_list("day", "views")
    assert list(left) == [
        (date(2024, 5, 1), 10),
        (date(2024, 6, 1), 5),
        (timezone.localdate(), 5),
    ]
    assert sum(PageViews.objects.values_list("views", flat=True)) == 40
