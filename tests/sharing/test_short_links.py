"""Short links: /s/ and a code that is the number of the page."""

import pytest
from wagtail.models import PageViewRestriction, Site

from home.models import HomePage, StandardPage
from sharing.short_links import ALPHABET, decode, encode, short_url


@pytest.fixture
def page(home):
    return home.add_child(instance=StandardPage(title="Công khai", slug="cong-khai"))


def follow(client, page):
    return client.get(f"/s/{encode(page.pk)}")


@pytest.mark.parametrize("number", [0, 1, 31, 32, 1_023, 987_654_321])
def test_a_code_says_its_number(number):
    assert decode(encode(number)) == number


def test_codes_have_no_letters_that_look_alike():
    assert not set("ilou") & set(ALPHABET)


def test_misread_and_capital_letters_are_understood():
    assert decode("IO") == decode("10") == 32


@pytest.mark.parametrize("code", ["", "u", "á", "3-k", "z" * 13])
def test_what_cannot_be_a_code_has_no_number(code):
    assert decode(code) is None


@pytest.mark.parametrize("tail", ["", "/"])
def test_a_short_link_leads_to_its_page(client, page, tail):
    response = client.get(f"/s/{encode(page.pk)}{tail}")
    assert response.status_code == 302  # a lasting redirect would outlive a move
    assert response["Location"] == "/cong-khai/"


def test_a_short_link_survives_a_new_address(client, page):
    page.slug = "so-cong-khai"
    page.save()
    assert follow(client, page)["Location"] == "/so-cong-khai/"


def test_the_address_is_short_and_ascii(page):
    url = short_url(page)
    assert url == f"http://testserver/s/{encode(page.pk)}"
    assert url.isascii()


@pytest.mark.django_db
def test_a_page_without_an_address_has_no_short_one():
    assert short_url(StandardPage(title="Nháp")) == ""


def test_drafts_and_private_pages_have_no_short_link(client, page):
    page.unpublish()
    assert follow(client, page).status_code == 404
    page.save_revision().publish()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert follow(client, page).status_code == 404


def test_a_page_of_another_ward_is_not_found(client, page):
    """R2."""
    other = page.get_root().add_child(instance=HomePage(title="Khác", slug="khac"))
    Site.objects.create(hostname="khac.example.vn", root_page=other)
    assert (
        client.get(f"/s/{encode(page.pk)}", headers={"host": "khac.example.vn"}).status_code == 404
    )


@pytest.mark.parametrize("code", ["zzzz", "u", "z" * 40, "ủy"])
def test_an_unknown_code_helps_the_visitor_on(client, site, code):
    response = client.get(f"/s/{code}")
    assert response.status_code == 404
    assert "/tim-kiem/" in response.content.decode()
