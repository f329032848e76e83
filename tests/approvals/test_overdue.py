"""The overdue board: what is late, where, with whom, by how much; one ward at a time."""

from datetime import datetime, timedelta

import pytest
from django.core.checks import run_checks
from django.urls import reverse
from django.utils import timezone

from accounts.roles import BOARD, EDITORS, LEADERS
from approvals.models import Deadline
from approvals.overdue import board
from core.models import WardSettings
from home.models import HomePage, StandardPage
from home.ward.setup import ensure_ward
from tests.factories import WARD, UserFactory

pytestmark = pytest.mark.django_db

URL = "approvals:overdue"
MONDAY = timezone.make_aware(datetime(2026, 11, 23, 16))


def submit(parent, editor, slug="bai", due_at=None):
    page = StandardPage(title=f"Trang {slug}", slug=slug, owner=editor, live=False)
    parent.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    state = page.current_workflow_task_state
    due_at = due_at or timezone.now() - timedelta(days=30)
    Deadline.objects.filter(task_state=state).update(due_at=due_at)
    return page


def test_delays_are_counted_in_working_hours_for_step_section_and_person(
    site, home, editor, board_member
):
    section = home.add_child(instance=StandardPage(title="Tin tức", slug="tin"))
    submit(section, editor, "mot", MONDAY)
    submit(section, editor, "hai", MONDAY + timedelta(days=1))
    submit(section, editor, "chua", MONDAY + timedelta(days=3))
    found = board(site, MONDAY + timedelta(days=1, hours=0.5))
    assert [late.hours for late in found.items] == [8, 0.5]
    assert [(line.name, line.number, line.hours) for line in found.steps] == [
        ("Ban biên tập kiểm tra", 2, 8)
    ]
    assert [line.name for line in found.sections] == ["Tin tức"]
    assert [(line.name, line.number) for line in found.people] == [(str(board_member), 2)]


def test_what_was_decided_is_late_no_more(site, home, editor, board_member):
    page = submit(home, editor)
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, board_member, "reject", comment="Sửa lại")
    assert board(site, timezone.now()).items == []


def test_the_board_shows_items_and_delays(home, editor, leader, client):
    submit(home, editor)
    client.force_login(leader)
    page = client.get(reverse(URL)).content.decode()
    assert "Trang bai" in page
    assert "giờ làm việc" in page
    assert reverse(URL) in client.get(reverse("approvals:desk")).content.decode()


def test_nothing_late_is_said(leader, client):
    client.force_login(leader)
    assert "Không có mục nào quá hạn" in client.get(reverse(URL)).content.decode()


def test_only_those_who_decide_see_it_and_nobody_changes_anything_there(editor, leader, client):
    client.force_login(editor)
    assert client.get(reverse(URL)).status_code in (302, 403)
    client.force_login(leader)
    assert client.post(reverse(URL)).status_code == 405
    assert client.get(reverse(URL), {"p": "abc", "page": "9" * 30}).status_code == 200


def test_another_ward_is_not_shown(db, client):
    one, two = (ensure_ward(host, 443, WARD) for host in ("mot.example.vn", "hai.example.vn"))
    writer = UserFactory(groups=[one.groups[EDITORS]])
    UserFactory(groups=[one.groups[BOARD]], first_name="Người", last_name="Phường Một")
    submit(HomePage.objects.get(pk=one.site.root_page_id), writer, "rieng")
    client.force_login(UserFactory(groups=[two.groups[LEADERS]]))
    page = client.get(reverse(URL)).content.decode()
    assert "Trang rieng" not in page
    assert "Phường Một" not in page


def test_the_queries_are_the_same_for_one_and_for_twenty(
    home, editor, leader, board_member, client, django_assert_max_num_queries
):
    client.force_login(leader)

    def count() -> int:
        client.get(reverse(URL))
        with django_assert_max_num_queries(30) as captured:
            client.get(reverse(URL))
        return len(captured)

    submit(home, editor, "dau")
    with_one = count()
    for number in range(19):
        due_at = timezone.now() - timedelta(days=number + 1)
        submit(home, editor, f"bai-{number}", due_at)
    assert count() == with_one


def test_a_ward_that_never_works_is_told_on_the_board_and_by_the_check(site, leader, client):
    def warned() -> bool:
        found = run_checks(databases=["default"])
        return "portal.W004" in {message.id for message in found}

    client.force_login(leader)
    assert not warned()
    WardSettings.objects.filter(site=site).update(assumed_hours=[])
    assert warned()
    assert "chưa có giờ làm việc" in client.get(reverse(URL)).content.decode()
