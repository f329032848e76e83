"""Leaders take a wrong page down at once; nobody else does."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import PageLogEntry

from approvals.takedown import take_down
from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home):
    page = home.add_child(instance=StandardPage(title="Thông báo sai", slug="sai"))
    page.save_revision().publish()
    return page


@pytest.fixture
def address(page):
    return reverse("approvals:take_down", args=[page.pk])


def test_a_leader_takes_a_page_down_with_a_reason(page, address, leader, client):
    client.force_login(leader)
    assert client.post(address, {"reason": "Sai ngày họp"}).status_code == 302
    client.logout()
    assert client.get(page.url).status_code == 404
    entry = PageLogEntry.objects.get(action="approvals.take_down")
    assert (entry.user, entry.data["reason"]) == (leader, "Sai ngày họp")


def test_a_reason_is_asked_for(page, address, leader, client):
    client.force_login(leader)
    assert client.post(address, {"reason": ""}).status_code == 400
    assert client.get(page.url).status_code == 200


def test_looking_takes_nothing_down(page, address, leader, client):
    client.force_login(leader)
    assert client.get(address).status_code == 200
    assert client.get(page.url).status_code == 200


@pytest.mark.parametrize("who", ["editor", "board_member", "administrator"])
def test_others_cannot(who, page, address, request, client):
    user = request.getfixturevalue(who)
    client.force_login(user)
    assert client.post(address, {"reason": "x"}).status_code == 404
    with pytest.raises(PermissionDenied):
        take_down(page, user, "x")


def test_the_front_page_cannot_be_taken_down(home, leader, client):
    client.force_login(leader)
    assert client.get(reverse("approvals:take_down", args=[home.pk])).status_code == 404


def test_the_page_itself_offers_it_to_leaders_only(page, leader, editor, client):
    client.force_login(leader)
    assert "go-xuong" in client.get(page.url).content.decode()
    client.force_login(editor)
    assert "go-xuong" not in client.get(page.url).content.decode()
