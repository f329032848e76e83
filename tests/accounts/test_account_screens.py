"""An administrator looks after the accounts of the own ward and cannot become everything."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Collection, Page, Site

from accounts.roles import BOARD, EDITORS, LEADERS, ON_CALL, ROLES, grant
from approvals.setup import ensure_workflow
from home.models import HomePage
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
User = get_user_model()
PASSWORD = "Mat-khau-ban-dau-2026"


@pytest.fixture
def desk(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def stranger(site):
    """An editor of another ward in the same database."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Phường bên", slug="phuong-ben"))
    Site.objects.create(hostname="phuong-ben.example.vn", root_page=home)
    collection = Collection.get_first_root_node().add_child(name="Phường bên")
    groups = {role.group: grant(role, home, collection, " (bên)") for role in ROLES}
    ensure_workflow(home, groups[BOARD], groups[LEADERS], " (bên)")
    return UserFactory(groups=[groups[EDITORS]])


def group(name):
    return Group.objects.get(name=name).pk


def save(desk, user, **changes):
    values = {
        "username": user.username,
        "email": user.email,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "is_active": "on",
        "groups": [one.pk for one in user.groups.all()],
    }
    response = desk.post(reverse("wagtailusers_users:edit", args=[user.pk]), values | changes)
    user.refresh_from_db()
    return response


def create(desk, **changes):
    values = {
        "username": "nguoi-moi",
        "email": "nguoi-moi@thu-nghiem.example.vn",
        "first_name": "Văn Mới",
        "last_name": "Nguyễn",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    return desk.post(reverse("wagtailusers_users:add"), values | changes)


def test_administrators_make_accounts_of_their_own_ward(desk, site):
    assert desk.get(reverse("wagtailusers_users:add")).status_code == 200
    create(desk, groups=[group(EDITORS)])
    user = User.objects.get(username="nguoi-moi")
    assert user.check_password(PASSWORD)
    assert [one.name for one in user.groups.all()] == [EDITORS]


def test_but_never_a_superuser(desk, administrator, editor):
    create(desk, is_superuser="on")
    save(desk, editor, is_superuser="on")
    save(desk, administrator, is_superuser="on")
    assert not User.objects.filter(is_superuser=True).exists()


def test_they_mend_a_name_and_deactivate_an_account(desk, leader):
    save(desk, leader, first_name="Văn Đúng", is_active="")
    assert (leader.first_name, leader.is_active) == ("Văn Đúng", False)


def test_they_set_no_password_or_address_of_somebody_else(desk, leader):
    password, email = leader.password, leader.email
    changes = {"password1": PASSWORD, "password2": PASSWORD, "email": "khac@example.vn"}
    assert save(desk, leader, **changes).status_code == 302
    assert (leader.password, leader.email) == (password, email)


def test_they_set_their_own_password(desk, administrator):
    save(desk, administrator, password1=PASSWORD, password2=PASSWORD)
    assert administrator.check_password(PASSWORD)


def test_they_do_not_join_the_approvers_themselves(desk, administrator):
    """R64."""
    before = set(administrator.groups.all())
    save(desk, administrator, groups=[group(LEADERS), group(BOARD)])
    assert set(administrator.groups.all()) == before
    url = reverse("wagtail_bulk_action", args=["accounts", "user", "assign_role"])
    desk.post(f"{url}?id={administrator.pk}", {"role": group(LEADERS)})
    assert set(administrator.groups.all()) == before


def test_the_list_ends_at_the_own_ward(desk, stranger, superuser, editor):
    page = desk.get(reverse("wagtailusers_users:index")).content.decode()
    assert editor.username in page
    assert stranger.username not in page
    assert superuser.username not in page


@pytest.mark.parametrize("view", ["edit", "history", "usage", "delete"])
@pytest.mark.parametrize("who", ["stranger", "superuser"])
def test_accounts_beyond_the_own_ward_stay_closed(view, who, desk, request):
    user = request.getfixturevalue(who)
    url = reverse(f"wagtailusers_users:{view}", args=[user.pk])
    assert desk.get(url).status_code == 302
    desk.post(url, {})
    assert User.objects.filter(pk=user.pk, is_active=True).exists()


def test_nor_are_they_deactivated_in_bulk(desk, stranger, superuser, editor):
    url = reverse("wagtail_bulk_action", args=["accounts", "user", "set_active_state"])
    ids = "&".join(f"id={user.pk}" for user in (stranger, superuser, editor))
    desk.post(f"{url}?{ids}", {"mark_as_active": "False"})
    inactive = set(User.objects.filter(is_active=False))
    assert inactive == {editor}


def test_groups_of_another_ward_are_not_offered(desk, stranger, editor):
    response = save(desk, editor, groups=[one.pk for one in stranger.groups.all()])
    assert response.status_code == 200
    assert [one.name for one in editor.groups.all()] == [EDITORS]


def test_a_superuser_may_do_all_this(client, superuser, stranger):
    client.force_login(superuser)
    save(client, stranger, password1=PASSWORD, password2=PASSWORD, is_superuser="on")
    assert stranger.check_password(PASSWORD)
    assert stranger.is_superuser


def test_the_urgent_duty_group_of_the_own_ward_is_filled_by_its_administrator(
    desk, stranger, editor
):
    """It holds no permission on pages: only the one on its ward tells whose it is."""
    save(desk, editor, groups=[group(EDITORS), group(ON_CALL)])
    assert {one.name for one in editor.groups.all()} == {EDITORS, ON_CALL}
    assert save(desk, editor, groups=[group(f"{ON_CALL} (bên)")]).status_code == 200
    assert {one.name for one in editor.groups.all()} == {EDITORS, ON_CALL}


def test_administrators_enter_the_position_of_people(desk, leader):
    address = reverse("wagtailusers_users:edit", args=[leader.pk])
    assert 'name="position"' in desk.get(address).content.decode()
    save(desk, leader, position="Phó Chủ tịch UBND phường")
    assert leader.position == "Phó Chủ tịch UBND phường"
