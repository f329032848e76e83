"""Suggestions while typing name public pages only (R37)."""

import pytest
from django.core.cache import cache
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from search.limits import SUGGESTIONS

pytestmark = pytest.mark.django_db
ADDRESS = "/tim-kiem/goi-y/"


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()


def publish(home, title, **fields):
    page = home.add_child(instance=StandardPage(title=title, **fields))
    page.save_revision().publish()
    return page


def titles(client, query) -> list[str]:
    answer = client.get(ADDRESS, {"q": query}).json()
    return [entry["title"] for entry in answer["suggestions"]]


@pytest.mark.parametrize("query", ["đăng ký kh", "dang ky kh", "ĐĂNG KÝ khai", "khai si"])
def test_unfinished_words_with_or_without_accents_name_the_page(query, home, client):
    page = publish(home, "Đăng ký khai sinh")
    (entry,) = client.get(ADDRESS, {"q": query}).json()["suggestions"]
    assert entry == {"title": page.title, "url": page.url, "kind": "Trang khác"}


def test_at_most_eight_are_offered(home, client):
    for number in range(12):
        publish(home, f"Khai sinh {number}")
    assert len(titles(client, "khai")) == 8


def test_drafts_restricted_and_unpublished_pages_are_not_named(home, client):
    home.add_child(instance=StandardPage(title="Khai sinh nháp", live=False))
    secret = publish(home, "Khai sinh riêng")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    publish(home, "Khai sinh cũ").unpublish()
    assert titles(client, "khai sinh") == []


def test_browsers_get_the_form_that_they_ask_for(home, client):
    page = publish(home, "Đăng ký khai sinh")
    response = client.get(ADDRESS, {"q": "khai", "dang": "opensearch"})
    assert response["Content-Type"] == "application/x-suggestions+json"
    assert response.json() == ["khai", [page.title], [], [f"http://testserver{page.url}"]]


@pytest.mark.parametrize("form", ["", "opensearch"])
def test_nobody_keeps_answers_so_that_pages_taken_down_are_gone_at_once(form, site, client):
    response = client.get(ADDRESS, {"q": "khai", "dang": form})
    assert response["Cache-Control"] == "no-store"


def test_whoever_asks_far_too_often_is_told_to_wait(site, client, monkeypatch):
    monkeypatch.setattr(
        "search.views.suggestions.SUGGESTIONS", type(SUGGESTIONS)("test-suggest", 2, 60)
    )
    answers = [client.get(ADDRESS, {"q": "khai"}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Retry-After"] == "60"
    assert "chờ" in answers[2].json()["error"]


def test_every_search_field_knows_where_to_ask(home, client):
    for address in ("/", "/tim-kiem/", "/khong-co-trang-nay/"):
        assert f'data-suggest="{ADDRESS}"' in client.get(address).content.decode()


def test_the_script_is_small(settings):
    import gzip

    script = (settings.BASE_DIR / "static/js/suggest.js").read_bytes()
    assert len(gzip.compress(script)) <= 3072
