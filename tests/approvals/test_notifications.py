"""Mails of the approval: to those who may decide, in Vietnamese, and never in the way."""

import re
import smtplib
import socket
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Page, Site, TaskState, WorkflowPage, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from approvals.links import read_token
from approvals.notifications import RECEIVERS
from core.models import OutgoingMail
from core.outbox import SERVER_FAILED, cache
from home.models import HomePage, StandardPage
from tests.factories import WARD, UserFactory

pytestmark = pytest.mark.django_db

TITLE = "Lịch tiêm <chủng> & “khai báo”"
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"
IMMEDIATE = "django_tasks.backends.immediate.ImmediateBackend"


@pytest.fixture
def draft(home, editor):
    section = home.add_child(instance=StandardPage(title="Tin tức", slug="tin-tuc"))
    page = StandardPage(title=TITLE, slug="lich-tiem", owner=editor, live=False)
    section.add_child(instance=page)
    page.save_revision(user=editor)
    return page


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """A `with` block that ends as if everything in it were committed."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def submitted(draft, editor, board_member, committed):
    with committed():
        draft.get_workflow().start(draft, editor)
    return fresh(draft)


def fresh(page):
    return StandardPage.objects.get(pk=page.pk)


def decide(page, user, action="approve", **kwargs):
    task_state = fresh(page).current_workflow_task_state
    task_state.task.specific.on_action(task_state, user, action, **kwargs)


def texts(message) -> tuple[str, str]:
    return message.body, message.alternatives[0].content


def recipients() -> list[str]:
    return sorted(address for message in mail.outbox for address in message.to)


def test_those_who_may_decide_learn_what_waits(submitted, board_member, editor):
    (message,) = mail.outbox
    assert message.to == [board_member.email]
    assert message.subject == f"Chờ bạn duyệt: {TITLE}"
    text, html = texts(message)
    assert TITLE in text
    assert "Lịch tiêm &lt;chủng&gt; &amp; “khai báo”" in html
    for said in (text, html):
        assert WARD["name"] in said
        assert f"Kính gửi {board_member}" in said
        assert "Ban biên tập kiểm tra" in said
        assert f"Loại: {submitted.page_type_display_name}" in said
        assert "Mục: Tin tức" in said
        assert f"Người trình: {editor}" in said


def test_the_time_by_which_to_decide_is_told(draft, editor, board_member, committed, monkeypatch):
    """It is set after Wagtail's signal, which Wagtail's own notifiers would not wait for."""
    due_at = datetime(2026, 3, 2, 16, 30, tzinfo=timezone.get_default_timezone())
    with committed():
        draft.get_workflow().start(draft, editor)
        monkeypatch.setattr(TaskState, "deadline", SimpleNamespace(due_at=due_at), raising=False)
    for said in texts(mail.outbox[0]):
        assert "Hạn duyệt: 16:30 02/03/2026" in said


def test_the_link_names_the_recipient_and_leads_to_the_item(submitted, board_member, client):
    for said in texts(mail.outbox[0]):
        start = said.index("/quan-tri/duyet/thu/")
        path = said[start : said.index("/", start + 21) + 1]
        client.force_login(board_member)
        expected = reverse("approvals:item", args=[submitted.current_workflow_task_state.pk])
        assert client.get(path).url == expected


def test_each_recipient_gets_a_link_of_their_own(draft, editor, board_member, committed):
    second = UserFactory(groups=board_member.groups.all())
    with committed():
        draft.get_workflow().start(draft, editor)
    named = {}
    for message in mail.outbox:
        token = message.body.split("/duyet/thu/")[1].split("/")[0]
        named[message.to[0]] = read_token(token).user_id
    assert named == {board_member.email: board_member.pk, second.email: second.pk}


def test_the_next_step_learns_of_it_after_the_first(submitted, board_member, leader, committed):
    mail.outbox.clear()
    with committed():
        decide(submitted, board_member)
    assert recipients() == [leader.email]


def test_who_may_not_decide_gets_no_mail(draft, editor, board_member, superuser, committed):
    """Authors, people who left, superusers; Wagtail writes to the whole group."""
    group = board_member.groups.all()
    author = UserFactory(groups=group)
    UserFactory(groups=group, is_active=False)
    UserFactory(groups=group, email="")
    draft.save_revision(user=author)
    with committed():
        draft.get_workflow().start(draft, editor)
    assert recipients() == [board_member.email]


def test_a_person_in_two_groups_of_a_step_gets_one_mail(
    draft, editor, board_member, leader, committed
):
    task = draft.get_workflow().tasks.first().specific
    task.groups.add(*leader.groups.all())
    board_member.groups.add(*leader.groups.all())
    with committed():
        draft.get_workflow().start(draft, editor)
    assert recipients() == sorted([board_member.email, leader.email])


def test_a_return_tells_the_reason_and_where_to_correct_it(
    submitted, board_member, editor, committed
):
    mail.outbox.clear()
    with committed():
        decide(submitted, board_member, "reject", comment="Thiếu ngày & giờ")
    (message,) = mail.outbox
    assert message.to == [editor.email]
    assert message.subject == f"Trả lại bạn: {TITLE}"
    text, html = texts(message)
    assert "Thiếu ngày & giờ" in text
    assert "Thiếu ngày &amp; giờ" in html
    for said in (text, html):
        assert f"{board_member} đã trả lại" in said
        assert reverse("wagtailadmin_pages:edit", args=[submitted.pk]) in said


def test_an_approval_tells_the_public_address(submitted, board_member, leader, editor, committed):
    with committed():
        decide(submitted, board_member)
    mail.outbox.clear()
    with committed():
        decide(submitted, leader)
    (message,) = mail.outbox
    assert message.to == [editor.email]
    assert message.subject == f"Đã phê duyệt: {TITLE}"
    for said in texts(message):
        assert fresh(submitted).full_url in said
        assert str(leader) in said


def test_an_approval_for_later_tells_when(draft, board_member, leader, editor, committed):
    draft.go_live_at = timezone.now() + timedelta(days=3)
    draft.save_revision(user=editor)
    draft.get_workflow().start(draft, editor)
    decide(draft, board_member)
    with committed():
        decide(draft, leader)
    when = timezone.localtime(draft.go_live_at)
    for said in texts(mail.outbox[-1]):
        assert f"Bài tự lên cổng lúc {when:%H:%M %d/%m/%Y}" in said


@pytest.mark.parametrize("language", ["en", None])
def test_all_of_it_is_vietnamese_whatever_language_is_active(
    language, draft, editor, board_member, committed
):
    """Wagtail renders the formatted part outside the block with the recipient's language."""
    with committed(), translation.override(language):
        draft.get_workflow().start(draft, editor)
    for said in texts(mail.outbox[0]):
        assert "Người trình:" in said
        assert "Submitted by" not in said


def test_a_decision_that_is_rolled_back_writes_nothing(draft, editor, board_member):
    draft.get_workflow().start(draft, editor)  # never committed within a test
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_a_real_commit_stores_sends_and_notes_it(draft, editor, board_member, settings):
    """The other tests only act as if there were a commit; here one mail is written after it."""
    settings.EMAIL_BACKEND = "core.mail.OutboxBackend"
    settings.OUTBOX_EMAIL_BACKEND = LOCMEM
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": IMMEDIATE}}
    draft.get_workflow().start(draft, editor)
    assert recipients() == [board_member.email]
    assert OutgoingMail.objects.get().sent_at


def test_an_item_decided_meanwhile_is_not_announced(draft, editor, board_member, leader, committed):
    with committed():
        draft.get_workflow().start(draft, editor)
        decide(draft, board_member)
    assert recipients() == [leader.email]


def test_wagtails_own_notifiers_are_replaced_not_added(db):
    for name, (signal, sender, notifier) in RECEIVERS.items():
        connected = signal._live_receivers(sender)[0]
        assert notifier in connected
        assert len([one for one in connected if type(one).__name__.endswith("Notifier")]) == 1, name
    assert {signal for signal, _, _ in RECEIVERS.values()} == {
        task_submitted,
        workflow_rejected,
        workflow_approved,
    }


def test_each_ward_writes_to_its_own_people_and_is_told_of_its_own_failures(
    draft, editor, board_member, leader, site, settings, committed
):
    settings.EMAIL_BACKEND = "core.mail.OutboxBackend"
    settings.OUTBOX_EMAIL_BACKEND = LOCMEM
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": IMMEDIATE}}
    root = HomePage(title="Phường bên", slug="phuong-ben")
    Page.get_first_root_node().add_child(instance=root)
    other = Site.objects.create(hostname="phuong-ben.example.vn", port=443, root_page=root)
    WorkflowPage.objects.create(page=root, workflow=draft.get_workflow())
    page = root.add_child(instance=StandardPage(title="Tin bên", slug="tin-ben", live=False))
    page.save_revision(user=editor)
    with committed():
        draft.get_workflow().start(draft, editor)
        page.get_workflow().start(page, editor)
    rows = {row.subject: row for row in OutgoingMail.objects.all()}
    assert rows[f"Chờ bạn duyệt: {TITLE}"].site == site
    theirs = rows["Chờ bạn duyệt: Tin bên"]
    assert theirs.site == other
    assert "https://phuong-ben.example.vn/quan-tri/duyet/thu/" in theirs.text
    assert WARD["name"] not in theirs.text


ERRORS = {
    "login": smtplib.SMTPAuthenticationError(535, b"bad credentials"),
    "name": socket.gaierror(-2, "Name or service not known"),
    "slow": TimeoutError("timed out"),
    "address": ValueError("Invalid address"),
}


@pytest.fixture(params=ERRORS)
def failing_server(request, settings, monkeypatch):
    """Whatever a mail server can do wrong, with tasks done within the request."""

    def send_messages(self, messages):
        raise ERRORS[request.param]

    settings.EMAIL_BACKEND = "core.mail.OutboxBackend"
    settings.OUTBOX_EMAIL_BACKEND = LOCMEM
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": IMMEDIATE}}
    monkeypatch.setattr(f"{LOCMEM}.send_messages", send_messages)
    cache.delete(SERVER_FAILED)
    yield
    cache.delete(SERVER_FAILED)


def decide_on_the_desk(client, page, **answers):
    """Send the form as the desk shows it."""
    item = reverse("approvals:item", args=[fresh(page).current_workflow_task_state.pk])
    hidden = re.findall(r'name="(version)" value="([^"]*)"', client.get(item).content.decode())
    return client.post(item, dict(hidden) | answers)


def test_no_failure_stops_submitting_approving_or_the_schedule(
    failing_server, draft, editor, board_member, leader, committed, client
):
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    draft.save_revision(user=editor)
    with committed():
        draft.get_workflow().start(draft, editor)
    for user in (board_member, leader):
        client.force_login(user)
        with committed():
            assert decide_on_the_desk(client, draft, action="approve").status_code == 302
    revision = fresh(draft).scheduled_revision
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()
    with committed():
        call_command("publish_scheduled")
    assert fresh(draft).live
    assert OutgoingMail.objects.unsent().count() == 3


def test_no_failure_stops_a_return(failing_server, draft, editor, board_member, committed, client):
    draft.get_workflow().start(draft, editor)
    client.force_login(board_member)
    with committed():
        decide_on_the_desk(client, draft, action="reject", comment="Sửa lại")
    state = fresh(draft).current_workflow_state
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert OutgoingMail.objects.unsent().count() == 1


def test_not_even_an_error_in_a_template_stops_it(
    monkeypatch, draft, editor, board_member, leader, committed
):
    def broken(*args, **kwargs):
        raise RuntimeError("template")

    monkeypatch.setattr("wagtail.admin.mail.render_to_string", broken)
    with committed():
        draft.get_workflow().start(draft, editor)
        decide(draft, board_member)
        decide(draft, leader)
    assert fresh(draft).live
    approved = TaskState.objects.filter(status=TaskState.STATUS_APPROVED)
    assert approved.count() == 2
