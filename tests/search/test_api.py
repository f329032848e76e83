"""Search for programs: docs/api.md is a promise (R37)."""

import pytest
from django.core.cache import cache

from core.antispam import Limit
from home.models import StandardPage
from tests.procedures.factories import make_index, make_procedure

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/tim-kiem/"


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()


@pytest.fixture
def page(home):
    page = StandardPage(title="Hướng dẫn khai sinh", summary="Trẻ em & cha mẹ khai sinh ở đâu.")
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


def ask(client, **params) -> dict:
    response = client.get(ADDRESS, params)
    assert response.status_code == 200
    return response.json()


def test_the_answer_has_the_promised_form(page, client):
    assert ask(client, q="khai sinh") == {
        "results": [
            {
                "title": "Hướng dẫn khai sinh",
                "url": f"http://testserver{page.url}",
                "type": "trang",
                "code": "",
                "snippet": "Trẻ em & cha mẹ khai sinh ở đâu.",
            }
        ],
        "approximate": False,
        "suggestion": None,
        "total": 1,
    }


def test_procedures_bear_their_code(home, client):
    index = make_index(home)
    page = make_procedure(index, title="Đăng ký khai tử", code="1.000656")
    page.save_revision(clean=False).publish()
    (result,) = ask(client, q="khai tử")["results"]
    assert (result["type"], result["code"]) == ("thu-tuc", "1.000656")


def test_the_limit_cuts_the_list_but_not_the_total(home, client):
    for number in range(12):
        page = home.add_child(instance=StandardPage(title=f"Khai sinh {number}"))
        page.save_revision().publish()
    for limit, expected in ((None, 10), (1, 1), (50, 12)):
        answer = ask(client, q="khai sinh", **({"limit": limit} if limit else {}))
        assert (len(answer["results"]), answer["total"]) == (expected, 12)


@pytest.mark.parametrize("limit", ["0", "-1", "51", "abc", "1.5", "9" * 5000, "１０x"])
def test_a_wrong_limit_is_refused_with_a_sentence(limit, site, client):
    response = client.get(ADDRESS, {"q": "khai", "limit": limit})
    assert response.status_code == 400
    assert "limit" in response.json()["error"]


def test_no_words_find_nothing(page, client):
    assert ask(client)["total"] == ask(client, q="  ")["total"] == 0


def test_some_of_the_words_are_called_approximate(page, client):
    assert ask(client, q="khai sinh xyzzy abcde fghij")["approximate"] is True


def test_pages_of_other_sites_may_read_it_and_its_errors(site, client):
    for params in ({"q": "khai"}, {"q": "khai", "limit": "x"}):
        assert client.get(ADDRESS, params)["Access-Control-Allow-Origin"] == "*"


def test_other_methods_are_refused_in_the_same_form(site, client):
    response = client.post(ADDRESS, {"q": "khai"})
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert response.json()["error"]


def test_whoever_asks_too_often_is_told_when_to_come_back(site, client, monkeypatch):
    monkeypatch.setattr("search.views.api.API", Limit("test-api", 2, 60))
    answers = [client.get(ADDRESS, {"q": "khai"}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Retry-After"] == "60"
    assert "Quá nhiều yêu cầu" in answers[2].content.decode()


def test_another_address_is_not_held_up(site, client, monkeypatch):
    monkeypatch.setattr("search.views.api.API", Limit("test-api", 1, 60))
    for address in ("203.0.113.1", "203.0.113.2"):
        assert client.get(ADDRESS, REMOTE_ADDR=address).status_code == 200


def test_a_cache_that_is_away_stops_nobody(page, client, monkeypatch):
    def refuse(*args):
        raise ConnectionRefusedError

    monkeypatch.setattr(Limit, "is_over", refuse)
    assert ask(client, q="khai sinh")["total"] == 1
