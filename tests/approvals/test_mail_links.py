"""A link in a mail leads to the item and does nothing else."""

from datetime import timedelta

import pytest
from django.core import signing
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site, TaskState, WorkflowPage, WorkflowState

from approvals.links import item_link
from core.models import MailSettings
from home.models import HomePage, StandardPage
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

BASE = "https://phuong.example.vn"


@pytest.fixture(autouse=True)
def base_address(settings):
    settings.WAGTAILADMIN_BASE_URL = BASE


@pytest.fixture
def task_state(home, editor):
    page = StandardPage(title="Tin mới", slug="tin-moi", owner=editor, live=False)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return page.current_workflow_task_state


def path(task_state, user) -> str:
    return item_link(task_state, user).removeprefix(BASE)


def stored() -> list:
    return [
        list(TaskState.objects.order_by("pk").values()),
        list(WorkflowState.objects.order_by("pk").values()),
    ]


def test_the_link_is_absolute_and_leads_to_the_item(task_state, board_member, client):
    client.force_login(board_member)
    response = client.get(path(task_state, board_member))
    assert item_link(task_state, board_member).startswith(f"{BASE}/quan-tri/duyet/thu/")
    assert response.status_code == 302
    assert response.url == reverse("approvals:item", args=[task_state.pk])


def test_the_link_is_no_login(task_state, board_member, client):
    address = path(task_state, board_member)
    response = client.get(address)
    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailadmin_login"))
    assert client.get(reverse("approvals:desk")).status_code == 302
    assert "Tin mới" not in response.content.decode()


def test_people_without_the_editing_interface_are_turned_away(task_state, site, client):
    outsider = UserFactory()
    client.force_login(outsider)
    response = client.get(path(task_state, outsider))
    assert response.url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_it_changes_nothing(method, task_state, board_member, client):
    """Scanners of mail and phones that fetch ahead open every link."""
    client.force_login(board_member)
    before = stored()
    for _ in range(2):
        assert getattr(client, method)(path(task_state, board_member)).status_code == 302
    assert stored() == before


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_takes_no_decisions(method, task_state, board_member, client):
    client.force_login(board_member)
    response = getattr(client, method)(path(task_state, board_member), {"action": "approve"})
    assert response.status_code == 405
    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_IN_PROGRESS


@pytest.mark.parametrize("logged_in", [True, False])
def test_no_cache_keeps_it_and_no_referer_tells_it(logged_in, task_state, board_member, client):
    if logged_in:
        client.force_login(board_member)
    response = client.get(path(task_state, board_member))
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]


def refused(client, address, status, text):
    response = client.get(address)
    html = response.content.decode()
    assert response.status_code == status
    assert text in html
    assert reverse("approvals:desk") in html
    assert response["Referrer-Policy"] == "no-referrer"
    return html


@pytest.mark.parametrize("change", [lambda t: t[:-3] + "abc", lambda t: t[:9], lambda t: "9" * 99])
def test_a_changed_token_says_so(change, task_state, board_member, client):
    client.force_login(board_member)
    *_, token, _end = path(task_state, board_member).split("/")
    address = reverse("approvals:mail_link", args=[change(token)])
    refused(client, address, 404, "không đầy đủ")


def test_a_token_signed_for_another_purpose_does_not_count(task_state, board_member, client):
    client.force_login(board_member)
    signer = signing.TimestampSigner(salt="something.else", sep=".")
    token = signer.sign_object([task_state.pk, board_member.pk])
    refused(client, reverse("approvals:mail_link", args=[token]), 404, "không đầy đủ")


def test_another_person_learns_nothing(task_state, board_member, leader, client):
    client.force_login(leader)
    html = refused(client, path(task_state, board_member), 403, "gửi cho người khác")
    assert "Tin mới" not in html


def test_who_left_the_group_learns_nothing(task_state, board_member, leader, client):
    address = path(task_state, board_member)
    board_member.groups.set(leader.groups.all())
    client.force_login(board_member)
    assert "Tin mới" not in refused(client, address, 403, "không còn")


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_after_a_decision_it_says_so(action, task_state, board_member, client):
    address = path(task_state, board_member)
    task_state.task.specific.on_action(task_state, board_member, action, comment="Sửa")
    client.force_login(board_member)
    refused(client, address, 410, "Đã có người quyết định")


def test_after_a_withdrawal_it_says_so(task_state, board_member, editor, client):
    task_state.workflow_state.cancel(user=editor)
    client.force_login(board_member)
    refused(client, path(task_state, board_member), 410, "rút lại")


def test_after_a_deletion_it_says_so(task_state, board_member, client):
    address = path(task_state, board_member)
    task_state.workflow_state.content_object.delete()
    client.force_login(board_member)
    refused(client, address, 410, "không còn tồn tại")


def test_it_expires_after_as_many_days_as_the_ward_says(
    task_state, board_member, site, client, monkeypatch
):
    MailSettings.objects.create(site=site, link_days=3)
    now = timezone.now().timestamp()
    signed = now - timedelta(days=2, hours=23).total_seconds()
    older = now - timedelta(days=3, hours=1).total_seconds()
    monkeypatch.setattr("django.core.signing.time.time", lambda: signed)
    in_time = path(task_state, board_member)
    monkeypatch.setattr("django.core.signing.time.time", lambda: older)
    too_late = path(task_state, board_member)
    monkeypatch.setattr("django.core.signing.time.time", lambda: now)
    client.force_login(board_member)
    assert client.get(in_time).status_code == 302
    refused(client, too_late, 410, "quá cũ")


def test_a_further_ward_is_led_to_its_own_host(editor, task_state, board_member):
    root = HomePage(title="Phường bên", slug="phuong-ben")
    task_state.workflow_state.content_object.get_parent().get_parent().add_child(instance=root)
    Site.objects.create(hostname="phuong-ben.example.vn", port=443, root_page=root)
    page = root.add_child(instance=StandardPage(title="Tin", slug="tin", live=False))
    page.save_revision(user=editor)
    WorkflowPage.objects.create(page=root, workflow=task_state.workflow_state.workflow)
    page.get_workflow().start(page, editor)
    link = item_link(page.current_workflow_task_state, board_member)
    assert link.startswith("https://phuong-ben.example.vn/quan-tri/")
