"""R12, R41: who is counted, and what readers are shown."""

import pytest
from django.core.cache import cache
from django.utils import timezone

from readers.figures import page_views
from readers.models import DailyVisits, PageViews
from readers.tally import tally, views_key
from readers.visits import LIMIT


def stored_views(page) -> int:
    tally.flush()
    return sum(PageViews.objects.filter(page=page).values_list("views", flat=True))


def stored_visits(site) -> int:
    tally.flush()
    return sum(DailyVisits.objects.filter(site=site).values_list("visits", flat=True))


def test_each_view_counts_and_the_answer_tells_all_figures(client, site, article, phone):
    client.post(f"/dem/{article.pk}/", **phone)
    answer = client.post(f"/dem/{article.pk}/", **phone)
    assert answer.json() == {"views": 2, "today": 1, "month": 1, "total": 1}
    assert "no-store" in answer["Cache-Control"]
    assert stored_views(article) == 2


def test_figures_stay_while_they_move_from_memory_to_the_database(client, article, phone):
    for views in (1, 2, 3):
        assert client.post(f"/dem/{article.pk}/", **phone).json()["views"] == views
        tally.flush()


def test_a_browser_without_script_is_counted_by_its_picture(client, article, phone):
    answer = client.get(f"/dem/{article.pk}.gif", **phone)
    assert answer["Content-Type"] == "image/gif"
    assert answer.content.startswith(b"GIF89a")
    assert "no-store" in answer["Cache-Control"]
    assert stored_views(article) == 1


def test_a_device_begins_one_visit_a_day_on_any_number_of_pages(client, site, news, article, phone):
    for page in (news, article, article):
        client.post(f"/dem/{page.pk}/", **phone)
    client.post("/dem/", **phone)
    assert stored_visits(site) == 1


def test_another_device_or_address_begins_another_visit(client, site, article, phone):
    client.post(f"/dem/{article.pk}/", **phone)
    client.post(f"/dem/{article.pk}/", **phone, REMOTE_ADDR="203.0.113.7")
    client.post(f"/dem/{article.pk}/", headers={"user-agent": "Mozilla/5.0 (iPhone) Safari"})
    assert stored_visits(site) == 3


def test_the_next_day_begins_a_new_visit(client, site, article, phone, monkeypatch):
    client.post(f"/dem/{article.pk}/", **phone)
    today = timezone.localdate()
    tomorrow = today + timezone.timedelta(days=1)
    monkeypatch.setattr("readers.views.timezone.localdate", lambda: tomorrow)
    figures = client.post(f"/dem/{article.pk}/", **phone).json()
    assert figures["today"] == 1
    tally.flush()
    figures = client.post(f"/dem/{article.pk}/", **phone).json()
    assert figures["today"] == 1
    assert figures["total"] == 2
    assert set(PageViews.objects.values_list("day", "views")) == {(today, 1), (tomorrow, 1)}


def test_neither_address_nor_browser_is_kept_anywhere(client, article, phone):
    """R51: not in the tables, and in the cache only as a salted hash."""
    client.post(f"/dem/{article.pk}/", **phone, REMOTE_ADDR="203.0.113.77")
    tally.flush()
    columns = {field.name for model in (PageViews, DailyVisits) for field in model._meta.fields}
    assert columns == {"id", "site", "page", "day", "views", "visits"}
    kept = repr(list(cache._cache.items()))
    assert "203.0.113" not in kept
    assert "Android" not in kept


def test_counting_sets_no_cookie(client, article, phone):
    for answer in (
        client.post(f"/dem/{article.pk}/", **phone),
        client.get(f"/dem/{article.pk}.gif", **phone),
    ):
        assert not answer.cookies


@pytest.mark.parametrize(
    "headers",
    [
        {"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user-agent": "Mozilla/5.0 HeadlessChrome/130.0"},
        {"user-agent": "curl/8.5"},
        {"user-agent": ""},
        {"sec-purpose": "prefetch;prerender"},
        {"purpose": "prefetch"},
        {"sec-fetch-site": "cross-site"},
        {"origin": "https://ke-gian.example"},
        {"cookie": "sessionid=abc"},
    ],
    ids=str,
)
def test_machines_prefetches_staff_and_other_sites_are_not_counted(
    client, site, article, phone, headers
):
    headers = {**phone["headers"], **headers}
    answer = client.post(f"/dem/{article.pk}/", headers=headers)
    client.get(f"/dem/{article.pk}.gif", headers=headers)
    assert answer.json() == {"views": 0, "today": 0, "month": 0, "total": 0}
    assert stored_views(article) == stored_visits(site) == 0


def test_a_telephone_called_cubot_is_a_reader(client, article):
    agent = {"user-agent": "Mozilla/5.0 (Linux; Android 9; CUBOT_P40) Chrome/130.0 Mobile"}
    assert client.post(f"/dem/{article.pk}/", headers=agent).json()["views"] == 1


def test_drafts_private_pages_and_pages_of_another_ward_are_not_counted(
    client, site, other_site, news, article, phone
):
    article.live = False
    article.save()
    news.view_restrictions.create(restriction_type="login")
    for page_id in (article.pk, news.pk, other_site.root_page_id, 0, 10**11):
        answer = client.post(f"/dem/{page_id}/", **phone)
        assert (answer.status_code, answer.content) == (204, b"")
        client.get(f"/dem/{page_id}.gif", **phone)
    tally.flush()
    assert not PageViews.objects.exists()
    assert not DailyVisits.objects.exists()


def test_two_wards_count_apart(client, site, other_site, article, phone):
    there = {**phone, "HTTP_HOST": other_site.hostname}
    client.post(f"/dem/{article.pk}/", **phone)
    answer = client.post(f"/dem/{other_site.root_page_id}/", **there)
    assert answer.json() == {"views": 1, "today": 1, "month": 1, "total": 1}
    client.post("/dem/", headers={"user-agent": "Mozilla/5.0 (iPad)"}, HTTP_HOST="testserver")
    assert stored_visits(site) == 2
    assert stored_visits(other_site) == 1


def test_one_address_cannot_drive_the_figures_up(client, article, phone):
    """Whoever goes on is answered as before, and counts no more."""
    for _time in range(LIMIT.most + 5):
        answer = client.post(f"/dem/{article.pk}/", **phone)
    assert answer.json()["views"] == LIMIT.most
    assert stored_views(article) == LIMIT.most


@pytest.mark.parametrize(
    "path",
    ["/dem/", "/dem/1/", "/dem/1.gif", "/dem/-1/", "/dem/a/", "/dem/%00/", "/dem/1/?x=%00"]
    + [f"/dem/{'9' * 4000}/", "/dem/1/2/"],
    ids=lambda path: path[:20],
)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"])
def test_nothing_that_is_sent_breaks_it(client, site, phone, method, path):
    for body, content_type in (
        (b"", "application/x-www-form-urlencoded"),
        (b"\x00\xff" * 100, "multipart/form-data; boundary=x"),
        (b"{", "application/json"),
    ):
        answer = client.generic(method, path, body, content_type, **phone)
        assert answer.status_code in (200, 204, 301, 400, 404, 405)


def test_a_page_tells_its_browser_what_to_count_with_and_without_script(client, article):
    html = client.get(article.url).content.decode()
    assert f'data-count="/dem/{article.pk}/"' in html
    assert f'<img src="/dem/{article.pk}.gif"' in html.split("<noscript>")[-1]
    assert 'data-figure="views"' in html
    assert 'data-figure="today"' in html


def test_a_preview_is_not_counted(article, editor, client):
    request_html = article.make_preview_request().rendered_content
    assert "data-count" not in request_html


@pytest.mark.django_db
def test_invented_numbers_leave_nothing_in_the_cache(site):
    """Else they would push the limits per address and today's visitors out of it."""
    assert page_views(site, 999_999) is None
    assert cache.get(views_key(site.pk, 999_999)) is None
