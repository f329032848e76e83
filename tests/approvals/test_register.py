"""The register of approvals: every decision once, in words that nothing changes later (R64)."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.utils import timezone

from approvals.models import AppendOnlyError, ApprovalRefused, Decision
from approvals.register import record
from approvals.takedown import take_down
from home.models import StandardPage

pytestmark = pytest.mark.django_db
Action = Decision.Action


@pytest.fixture
def section(home):
    return home.add_child(instance=StandardPage(title="Tin tức", slug="tin-tuc"))


@pytest.fixture
def submitted(section, editor):
    page = StandardPage(title="Lịch cắt điện", slug="lich-cat-dien", owner=editor, live=False)
    section.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return fresh(page)


def fresh(page):
    return StandardPage.objects.get(pk=page.pk)


def decide(page, user, action="approve", **kwargs):
    task_state = fresh(page).current_workflow_task_state
    task_state.task.specific.on_action(task_state, user, action, **kwargs)


def test_both_steps_are_entered_with_who_wrote_and_who_decided(
    site, submitted, editor, board_member, leader
):
    leader.position = "Chủ tịch UBND phường"
    decide(submitted, board_member)
    decide(submitted, leader, comment="Đăng ngay")
    checked, approved = Decision.objects.order_by("pk")
    assert (checked.action, approved.action) == (Action.CHECKED, Action.APPROVED)
    assert (checked.decided_by_name, checked.decided_by_id) == (str(board_member), board_member.pk)
    assert approved.decided_by_name == str(leader)
    assert approved.decided_by_position == "Chủ tịch UBND phường"
    assert approved.drafted_by == approved.requested_by_name == str(editor)
    assert (approved.title, approved.section) == ("Lịch cắt điện", "Tin tức")
    assert approved.kind == str(StandardPage._meta.verbose_name)
    assert (approved.site_id, approved.object_id) == (site.pk, submitted.pk)
    assert approved.step == "Lãnh đạo phê duyệt"
    assert approved.reason == "Đăng ngay"
    assert approved.revision_id == fresh(submitted).live_revision_id
    assert approved.started_at <= approved.decided_at


def test_everybody_who_wrote_any_of_it_is_named(submitted, editor, board_member, leader):
    page = fresh(submitted)
    page.current_workflow_state.cancel(user=editor)
    page.title = "Ban biên tập sửa"
    page.save_revision(user=board_member)
    page.get_workflow().start(page, editor)
    helper = get_user_model().objects.create(username="khac", last_name="Lê", first_name="Khác")
    helper.groups.set(board_member.groups.all())
    decide(page, helper)
    names = Decision.objects.get().drafted_by.split(", ")
    assert sorted(names) == sorted([str(editor), str(board_member)])


def test_a_return_is_entered_with_its_reason(submitted, board_member):
    decide(submitted, board_member, "reject", comment="Ảnh bị mờ")
    decision = Decision.objects.get()
    assert (decision.action, decision.reason) == (Action.RETURNED, "Ảnh bị mờ")


def test_a_take_down_is_entered_with_its_reason(submitted, approve_all, leader):
    page = approve_all(submitted)
    take_down(page, leader, "Sai số liệu")
    decision = Decision.objects.first()
    assert (decision.action, decision.reason) == (Action.TAKEN_DOWN, "Sai số liệu")
    assert decision.title == "Lịch cắt điện"


def test_what_is_refused_is_not_entered(submitted, editor, leader):
    for user in (editor, leader):
        with pytest.raises(ApprovalRefused):
            decide(submitted, user)
    assert not Decision.objects.exists()


def test_a_decision_that_cannot_be_entered_does_not_happen(submitted, board_member, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Decision, "save", fail)
    with pytest.raises(RuntimeError):
        decide(submitted, board_member)
    assert fresh(submitted).current_workflow_task.name == "Ban biên tập kiểm tra"


def test_deleting_and_renaming_changes_no_row(site, submitted, section, approve_all, leader):
    page = approve_all(submitted)
    before = list(Decision.objects.values())
    section.title = "Tên khác"
    section.save()
    leader.last_name = "Họ Khác"
    leader.save()
    page.delete()
    leader.delete()
    site.delete()
    assert list(Decision.objects.values()) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda row: row.save(),
        lambda row: row.save(update_fields=["title"]),
        lambda row: row.delete(),
        lambda row: Decision.objects.update(title="Khác"),
        lambda row: Decision.objects.all().delete(),
        lambda row: Decision.objects.filter(pk=row.pk)._raw_delete("default"),
        lambda row: Decision.objects.bulk_update([row], ["title"]),
        lambda row: Decision.objects.update_or_create(pk=row.pk, defaults={"title": "Khác"}),
        lambda row: Decision._base_manager.filter(pk=row.pk).update(title="Khác"),
        lambda row: Decision._base_manager.all().delete(),
        lambda row: Decision.objects.bulk_create(
            [Decision(pk=row.pk, object_id=1, decided_at=row.decided_at, title="Khác")],
            update_conflicts=True,
            update_fields=["title"],
            unique_fields=["id"],
        ),
    ],
)
def test_nothing_that_was_entered_can_be_changed_or_removed(change, submitted, board_member):
    decide(submitted, board_member)
    row = Decision.objects.get()
    before = Decision.objects.values().get()
    row.title = "Khác"
    with pytest.raises(AppendOnlyError):
        change(row)
    assert Decision.objects.values().get() == before


def test_a_row_with_the_number_of_another_is_refused_by_the_database(submitted, board_member):
    decide(submitted, board_member)
    row = Decision.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision(pk=row.pk, object_id=1, decided_at=timezone.now()).save()


def test_the_time_taken_is_that_of_the_clock_where_no_working_time_is_known():
    now = timezone.now()
    decision = Decision(started_at=now - timedelta(hours=5), decided_at=now)
    assert decision.time_taken == timedelta(hours=5)
    decision.working_time = timedelta(hours=2)
    assert decision.time_taken == timedelta(hours=2)
    assert Decision(decided_at=now).time_taken is None


def test_only_the_wards_working_time_is_counted(site, waiting):
    """Submitted on Friday at 16:00, decided on Monday at 08:00: an hour and a half at most."""
    page = waiting()
    friday = timezone.make_aware(datetime(2026, 3, 6, 16, 0))
    monday = timezone.make_aware(datetime(2026, 3, 9, 8, 0))
    row = record(page, Action.CHECKED, None, started_at=friday, now=monday)
    assert timedelta(0) < row.working_time < timedelta(hours=4)
    assert row.time_taken == row.working_time
