"""Who waits is reminded, once, on working days; a failing mail stops nothing."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from accounts.roles import LEADERS
from approvals.models import ClockSettings, Deadline
from approvals.reminders import send_notices
from approvals.tasks import look_at_the_clock
from events.models import Holiday
from home.models import HomePage, StandardPage
from home.ward.setup import ensure_ward
from tests.factories import WARD, UserFactory

pytestmark = pytest.mark.django_db


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026, whose 23rd is a Monday."""
    return timezone.make_aware(datetime(2026, 11, day, hour, minute))


@pytest.fixture
def waiting(home, editor, board_member):
    """A page at the first step: reminder Monday 14:00, due 16:00."""
    return submit(home, editor)


def submit(home, editor, slug="cho-duyet", remind_at=None, due_at=None):
    page = StandardPage(title=f"Chờ duyệt {slug}", slug=slug, owner=editor, live=False)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    Deadline.objects.filter(task_state=page.current_workflow_task_state).update(
        remind_at=remind_at or at(23, 14), due_at=due_at or at(23, 16)
    )
    mail.outbox.clear()
    return page


@pytest.fixture
def deputy(site, leader):
    clock = ClockSettings.objects.create(site=site)
    clock.escalate_to_groups.add(Group.objects.get(name=LEADERS))
    return leader


def written() -> list[tuple[str, str]]:
    return [(message.to[0], message.subject) for message in mail.outbox]


def test_the_approvers_are_reminded_once_when_it_is_time(waiting, board_member, leader, editor):
    send_notices(at(23, 13, 59))
    assert written() == []
    send_notices(at(23, 14))
    assert [to for to, _subject in written()] == [board_member.email]
    assert waiting.title in mail.outbox[0].subject
    assert "16:00 23/11/2026" in mail.outbox[0].body
    assert "/quan-tri/duyet/" in mail.outbox[0].body
    send_notices(at(23, 15))
    assert len(mail.outbox) == 1


def test_nobody_is_reminded_of_what_they_wrote_or_without_an_address(waiting, board_member):
    silent = UserFactory(groups=board_member.groups.all(), email="")
    gone = UserFactory(groups=board_member.groups.all(), is_active=False)
    waiting.save_revision(user=board_member)
    send_notices(at(23, 14))
    assert written() == []
    assert {silent.email, gone.is_active} == {"", False}


def test_what_is_overdue_is_told_to_the_deputy_once(waiting, deputy):
    send_notices(at(23, 16))
    assert deputy.email not in dict(written())
    send_notices(at(23, 16, 1))
    send_notices(at(23, 16, 30))
    assert [to for to, _subject in written()].count(deputy.email) == 1
    assert "/quan-tri/duyet/qua-han/" in mail.outbox[-1].body


def test_a_person_named_beside_the_group_hears_of_it_once(waiting, deputy, site):
    other = UserFactory()
    ClockSettings.objects.get().escalate_to_users.add(other, deputy)
    send_notices(at(23, 17))
    late = [to for to, subject in written() if "Quá hạn" in subject]
    assert sorted(late) == sorted([deputy.email, other.email])


def test_nothing_is_sent_on_days_off_and_it_follows_on_the_next_working_day(waiting, deputy):
    Holiday.objects.create(date=at(24, 1).date(), name="Ngày Văn hóa Việt Nam")
    send_notices(at(24, 9), digest=True)
    send_notices(at(28, 9), digest=True)
    assert written() == []
    send_notices(at(25, 9), digest=True)
    assert len(written()) == 3


def test_what_was_decided_reminds_nobody(waiting, board_member, deputy):
    state = waiting.current_workflow_task_state
    state.task.specific.on_action(state, board_member, "reject", comment="Sửa lại")
    mail.outbox.clear()
    send_notices(at(30, 9), digest=True)
    assert written() == []


def test_a_second_run_at_the_same_time_sends_nothing(waiting, monkeypatch):
    """The other run has claimed it after this one read the list."""
    from approvals import reminders

    claim = reminders._Ward._claim

    def late_claim(self, state, field):
        Deadline.objects.filter(task_state=state).update(**{field: at(23, 14)})
        return claim(self, state, field)

    monkeypatch.setattr(reminders._Ward, "_claim", late_claim)
    send_notices(at(23, 14))
    assert written() == []


def test_one_summary_each_morning_says_what_waits_and_what_is_late(home, editor, board_member):
    for number in range(3):
        submit(home, editor, f"bai-{number}", due_at=at(23 + 3 * number, 8))
    send_notices(at(24, 7, 29), digest=True)
    reminders = len(mail.outbox)
    send_notices(at(24, 7, 30), digest=True)
    send_notices(at(24, 8), digest=True)
    digests = mail.outbox[reminders:]
    assert [message.to for message in digests] == [[board_member.email]]
    assert digests[0].body.count("QUÁ HẠN") == 1
    assert digests[0].body.index("bai-0") < digests[0].body.index("bai-2")
    send_notices(at(25, 7, 30), digest=True)
    assert len(mail.outbox) == reminders + 2


def test_whoever_has_nothing_to_decide_gets_no_summary(waiting, leader):
    send_notices(at(23, 8), digest=True)
    assert leader.email not in dict(written())


def test_the_hour_of_the_summary_is_the_wards_own(waiting, site):
    ClockSettings.objects.create(site=site, digest_at="09:00")
    assert send_notices(at(23, 8), digest=True)["digests"] == 0
    assert send_notices(at(23, 9), digest=True)["digests"] == 1


def test_a_failing_mail_server_stops_nothing(waiting, settings, deputy):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    send_notices(at(23, 17), digest=True)
    assert Deadline.objects.get().escalated_at == at(23, 17)


def test_line_breaks_in_a_title_do_not_break_the_mail(home, editor, board_member):
    page = submit(home, editor)
    revision = page.latest_revision
    revision.object_str = "Hai\ndòng"
    revision.save()
    send_notices(at(23, 14))
    assert "Hai dòng" in mail.outbox[0].subject


def test_each_ward_hears_of_its_own_items_only(db):
    wards = [ensure_ward(host, 443, WARD) for host in ("mot.example.vn", "hai.example.vn")]
    people = [UserFactory(groups=[ward.groups[LEADERS]]) for ward in wards]
    board = UserFactory(groups=[wards[0].groups["Ban biên tập"]])
    mail.outbox.clear()
    home = HomePage.objects.get(pk=wards[0].site.root_page_id)
    submit(home, UserFactory())
    send_notices(at(23, 17), digest=True)
    receivers = {to for to, _subject in written()}
    assert receivers == {people[0].email, board.email}


def test_the_command_says_what_it_sent(waiting, capsys):
    Deadline.objects.update(remind_at=None, due_at=None)
    call_command("remind_approvers", "--digest")
    assert "reminders: 0" in capsys.readouterr().out


def test_a_step_asks_the_worker_to_look_again(home, editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page = submit(home, editor)
    deadline = Deadline.objects.get(task_state=page.current_workflow_task_state)
    queued = DBTaskResult.objects.filter(task_path=look_at_the_clock.module_path)
    assert queued.count() == 3
    assert queued.filter(run_after__gt=deadline.task_state.started_at).count() == 3


def test_looks_at_the_same_morning_are_asked_for_once(
    home, editor, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        submit(home, editor)
        submit(home, editor, "bai-hai")
    look_at_the_clock.call()
    queued = DBTaskResult.objects.filter(task_path=look_at_the_clock.module_path)
    mornings = queued.filter(run_after__hour=7, run_after__minute=30)
    assert mornings.count() == 1
    assert timedelta() < mornings.get().run_after - timezone.now()
