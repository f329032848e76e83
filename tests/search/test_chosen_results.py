"""What editors chose for a query stands first on the public page, marked (R37)."""

import pytest
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import PageViewRestriction

from home.models import StandardPage

pytestmark = pytest.mark.django_db


def publish(home, title):
    page = home.add_child(instance=StandardPage(title=title))
    page.save_revision().publish()
    return page


@pytest.fixture
def chosen(home):
    """A page without the words, chosen for "khai sinh"."""
    publish(home, "Đăng ký khai sinh")
    page = publish(home, "Lịch tiếp công dân")
    SearchPromotion.objects.create(query=Query.get("khai sinh"), page=page)
    return page


def results(client):
    return client.get("/tim-kiem/", {"q": "khai sinh"}).context["results"]


def test_the_chosen_page_stands_first_and_says_why(chosen, client):
    first, second = results(client)
    assert (first.plain_title, first.is_best_bet) == (chosen.title, True)
    assert not second.is_best_bet
    assert "Biên tập chọn" in client.get("/tim-kiem/", {"q": "khai sinh"}).content.decode()


def test_a_chosen_page_that_is_found_anyway_is_listed_once(home, client):
    publish(home, "Khai sinh")
    page = publish(home, "Đăng ký lại khai sinh")
    SearchPromotion.objects.create(query=Query.get("khai sinh"), page=page)
    assert [result.is_best_bet for result in results(client)] == [True, False]
    assert results(client)[0].plain_title == page.title


def test_a_chosen_page_that_is_no_longer_public_is_not_shown(chosen, client):
    PageViewRestriction.objects.create(page=chosen, restriction_type="login")
    assert [result.is_best_bet for result in results(client)] == [False]


def test_programs_get_the_chosen_page_first_as_well(chosen, client):
    answer = client.get("/api/v1/tim-kiem/", {"q": "khai sinh"}).json()
    assert answer["results"][0]["title"] == chosen.title
    assert answer["approximate"] is False
