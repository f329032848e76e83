"""Logging in is throttled, and nobody's name goes the wrong way round."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "Mat-khau-dung-1", "Mat-khau-sai-1"


@pytest.fixture
def throttled(settings):
    settings.AXES_ENABLED = True


@pytest.fixture
def attempt(client, editor):
    editor.set_password(RIGHT)
    editor.save()

    def attempt_(password):
        return client.post(
            reverse("wagtailadmin_login"), {"username": editor.username, "password": password}
        )

    return attempt_


def test_the_sixth_try_is_refused_even_with_the_right_password(throttled, attempt):
    """R59."""
    for _number in range(5):
        response = attempt(WRONG)
    response = attempt(RIGHT)
    assert response.status_code == 429
    assert "15 phút" in response.content.decode()


def test_four_wrong_tries_lock_nobody_out(throttled, attempt):
    for _number in range(4):
        attempt(WRONG)
    assert attempt(RIGHT).status_code == 302


def test_the_editing_interface_speaks_of_people_surname_first():
    user = UserFactory.build(last_name="Nguyễn", first_name="Văn An")
    assert user.get_full_name() == str(user) == "Nguyễn Văn An"


def test_an_account_without_a_name_is_called_by_its_login():
    assert str(get_user_model()(username="bientap")) == "bientap"


def test_the_editing_interface_asks_for_a_login(client, site):
    response = client.get("/quan-tri/")
    assert response.status_code == 302
    assert "login" in response["Location"]


@pytest.mark.parametrize("who", ["editor", "board_member", "leader", "administrator"])
def test_every_role_reaches_the_editing_interface(who, request, client):
    client.force_login(request.getfixturevalue(who))
    assert client.get("/quan-tri/").status_code == 200


def test_the_login_page_speaks_vietnamese_and_shows_the_emblem_of_the_portal(client):
    page = client.get(reverse("wagtailadmin_login")).content.decode()
    assert "Mật khẩu" in page
    assert "Password" not in page
    assert "img/emblem.svg" in page
