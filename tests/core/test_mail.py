"""Mail waits in the outbox, is tried again and again, and never stops what it tells of."""

import smtplib
import socket
from datetime import datetime, timedelta
from email.mime.base import MIMEBase

import pytest
from django.core import mail
from django.core.mail import EmailMessage, EmailMultiAlternatives, send_mail
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page, Site

from core.letters import as_message, as_row
from core.mail import mail_of
from core.models import MailSettings, OutgoingMail
from core.outbox import SERVER_FAILED, cache, prune, send_due, try_again, try_to_send
from core.tasks import deliver_mail
from home.models import HomePage

pytestmark = pytest.mark.django_db

LOCMEM = "django.core.mail.backends.locmem.EmailBackend"
IMMEDIATE = "django_tasks.backends.immediate.ImmediateBackend"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=timezone.get_default_timezone())


@pytest.fixture(autouse=True)
def outbox(settings):
    settings.EMAIL_BACKEND = "core.mail.OutboxBackend"
    settings.OUTBOX_EMAIL_BACKEND = LOCMEM
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": IMMEDIATE}}
    cache.delete(SERVER_FAILED)
    yield
    cache.delete(SERVER_FAILED)


@pytest.fixture
def failing(monkeypatch):
    """Return a function that makes the mail server answer with an error."""

    def fail(error):
        def send_messages(self, messages):
            raise error

        monkeypatch.setattr(f"{LOCMEM}.send_messages", send_messages)

    return fail


def write(subject="Chờ duyệt", to="a@b.vn", now=NOW, site=None, **fields) -> OutgoingMail:
    row = as_row(EmailMessage(subject, "Nội dung", "cong@p.vn", [to]), site, now)
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()
    return row


def fresh(row):
    return OutgoingMail.objects.get(pk=row.pk)


def test_a_message_is_stored_and_sent_after_the_commit(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert send_mail("Chờ duyệt", "Nội dung", "cong@p.vn", ["a@b.vn"]) == 1
        assert len(mail.outbox) == 0
    assert mail.outbox[0].subject == "Chờ duyệt"
    assert OutgoingMail.objects.get().sent_at


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_sends_nothing():
    def write_and_fail():
        with transaction.atomic():
            send_mail("Chờ duyệt", "Nội dung", "cong@p.vn", ["a@b.vn"])
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        write_and_fail()
    assert not OutgoingMail.objects.exists()
    assert len(mail.outbox) == 0


def _rich_message() -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        "Lịch tuần",
        "Văn bản",
        "cong@p.vn",
        ["a@b.vn"],
        cc=["c@d.vn"],
        bcc=["an@d.vn"],
        reply_to=["tra-loi@p.vn"],
        headers={"Auto-Submitted": "auto-generated"},
    )
    message.attach_alternative("<p>Văn bản</p>", "text/html")
    message.attach_alternative("BEGIN:VCALENDAR", "text/calendar")
    message.attach("lich.txt", "Thứ Hai", "text/plain")
    message.attach("anh.png", b"\x89PNG\x00\xff", "image/png")
    message.attach("thu.eml", EmailMessage("Thư cũ", "Cũ", "x@y.vn", ["z@y.vn"]), "message/rfc822")
    part = MIMEBase("application", "pdf")
    part.set_payload("JVBERi0=")
    part["Content-Transfer-Encoding"] = "base64"
    part["Content-Disposition"] = 'attachment; filename="to-trinh.pdf"'
    message.attach(part)
    return message


def _parts(message) -> list:
    return [
        (part.get_content_type(), part.get_filename(), part.get_payload(decode=True))
        for part in message.message().walk()
        if not part.is_multipart()
    ]


def test_every_part_of_a_message_survives_the_table():
    message = _rich_message()
    row = as_row(message, None, NOW)
    row.save()
    again = as_message(fresh(row))
    assert _parts(again) == _parts(message)
    assert again.recipients() == message.recipients()
    ignored = ("Message-ID", "Date", "Content-Type")
    headers = [dict(one.message().items()) for one in (message, again)]
    for name in ignored:
        for one in headers:
            one.pop(name)
    assert headers[0] == headers[1]


def test_a_subject_of_several_lines_becomes_one():
    """It would otherwise be several headers, which Django refuses when it sends."""
    row = write("Chờ duyệt\r\nBcc: ai-do@x.vn")
    try_to_send(row.pk, NOW)
    assert mail.outbox[0].message()["Bcc"] is None


def test_a_message_that_cannot_be_stored_stops_nothing(monkeypatch, caplog):
    monkeypatch.setattr("core.mail.as_row", lambda *args: OutgoingMail(sender=None))
    assert send_mail("Chờ duyệt", "Nội dung", "cong@p.vn", ["a@b.vn"]) == 0
    assert "could not be put into the outbox" in caplog.text
    assert Page.objects.exists()  # the transaction around it is usable


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (smtplib.SMTPAuthenticationError(535, b"bad credentials"), "login"),
        (socket.gaierror(-2, "Name or service not known"), "unreachable"),
        (ConnectionRefusedError(111, "refused"), "unreachable"),
        (smtplib.SMTPServerDisconnected("gone"), "unreachable"),
        (TimeoutError("timed out"), "slow"),
        (smtplib.SMTPSenderRefused(550, b"no", "cong@p.vn"), "sender"),
        (smtplib.SMTPRecipientsRefused({"a@b.vn": (450, b"greylisted")}), "other"),
        (smtplib.SMTPDataError(554, b"spam"), "other"),
        (ValueError("Invalid address"), "invalid"),
        (KeyError("anything"), "other"),
    ],
)
def test_a_failure_is_noted_and_tried_again_in_five_minutes(error, problem, failing):
    row = write()
    failing(error)
    assert try_to_send(row.pk, NOW) == NOW + timedelta(minutes=5)
    row = fresh(row)
    assert (row.problem, row.attempts, row.sent_at) == (problem, 1, None)
    assert row.last_error


@pytest.mark.parametrize(("is_listening", "problem"), [(False, "unreachable"), (True, "slow")])
def test_a_server_that_is_away_or_silent_is_waited_for_no_longer_than_said(
    is_listening, problem, settings
):
    """With the real backend: it keeps to EMAIL_TIMEOUT."""
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_TIMEOUT = 0.1
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        if is_listening:
            silent.listen()
        settings.EMAIL_HOST, settings.EMAIL_PORT = silent.getsockname()
        row = write()
        try_to_send(row.pk, NOW)
    assert fresh(row).problem == problem


def test_an_unknown_recipient_is_given_up_at_once(failing):
    row = write()
    failing(smtplib.SMTPRecipientsRefused({"a@b.vn": (550, b"no such user")}))
    assert try_to_send(row.pk, NOW) is None
    assert fresh(row).next_try_at is None


def test_the_pauses_grow_up_to_twelve_hours_and_the_last_attempt_gives_up(failing):
    row = write()
    failing(smtplib.SMTPDataError(451, b"later"))
    now, pauses = NOW, []
    while again := try_to_send(row.pk, now):
        pauses.append((again - now).total_seconds() / 60)
        now = again
    assert pauses == [5, 10, 20, 40, 80, 160, 320, 640, 720, 720, 720]
    assert fresh(row).attempts == 12


def test_the_ward_says_how_often_it_is_tried(failing, site):
    MailSettings.objects.create(site=site, attempts=2)
    row = write(site=site)
    failing(smtplib.SMTPDataError(451, b"later"))
    again = try_to_send(row.pk, NOW)
    assert try_to_send(row.pk, again) is None


def test_after_a_failure_it_goes_out_and_the_reason_is_forgotten(failing, monkeypatch):
    row = write()
    failing(smtplib.SMTPDataError(451, b"later"))
    again = try_to_send(row.pk, NOW)
    monkeypatch.undo()
    assert try_to_send(row.pk, again) is None
    row = fresh(row)
    assert (row.sent_at, row.problem, row.last_error) == (again, "", "")


def test_a_message_that_is_not_due_or_was_sent_is_left_alone():
    row = write()
    try_to_send(row.pk, NOW)
    try_to_send(row.pk, NOW + timedelta(days=1))
    later = write(next_try_at=NOW + timedelta(hours=1))
    assert try_to_send(later.pk, NOW) == NOW + timedelta(hours=1)
    assert len(mail.outbox) == 1


def test_two_processes_at_once_send_it_once(monkeypatch):
    """The second one read the row before the first one took it."""
    row = write()
    real = OutgoingMail.time_of_next_attempt

    def slow(self, now):
        monkeypatch.setattr(OutgoingMail, "time_of_next_attempt", real)
        try_to_send(row.pk, NOW)
        return real(self, now)

    monkeypatch.setattr(OutgoingMail, "time_of_next_attempt", slow)
    try_to_send(row.pk, NOW)
    assert len(mail.outbox) == 1


def test_no_transaction_is_open_while_the_mail_server_answers(
    transactional_db, monkeypatch, settings
):
    """SQLite would let nobody else write for as long as that."""
    seen = []
    monkeypatch.setattr(
        f"{LOCMEM}.send_messages", lambda self, messages: seen.append(connection.in_atomic_block)
    )
    send_mail("Chờ duyệt", "Nội dung", "cong@p.vn", ["a@b.vn"])
    OutgoingMail.objects.update(next_try_at=NOW)
    send_due(NOW)
    assert seen
    assert not any(seen)


def test_one_dead_mail_server_is_waited_for_once(failing, monkeypatch):
    rows = [write(to=f"a{n}@b.vn") for n in range(5)]
    attempts = []
    failing(TimeoutError("timed out"))
    real = as_message
    monkeypatch.setattr("core.outbox.as_message", lambda *args: attempts.append(1) or real(*args))
    for row in rows:
        try_to_send(row.pk, NOW)
    assert send_due(NOW) == 0
    assert len(attempts) == 1
    assert {fresh(row).attempts for row in rows} == {0, 1}


def test_the_background_task_comes_back_when_it_is_due_again(failing, settings):
    settings.TASKS = {
        **settings.TASKS,
        "background": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"},
    }
    row = write(now=timezone.now())
    failing(smtplib.SMTPDataError(451, b"later"))
    assert deliver_mail.call(row.pk) is False
    results = deliver_mail.get_backend().results
    assert [result.task.run_after for result in results] == [fresh(row).next_try_at]


def test_done_at_once_a_failure_reaches_nobody(failing, django_capture_on_commit_callbacks):
    failing(smtplib.SMTPAuthenticationError(535, b"bad credentials"))
    with django_capture_on_commit_callbacks(execute=True):
        send_mail("Chờ duyệt", "Nội dung", "cong@p.vn", ["a@b.vn"])
    assert OutgoingMail.objects.get().problem == "login"


def test_the_command_sends_what_is_due_and_says_how_much(capsys):
    now = timezone.now()
    write(now=now)
    write(now=now, next_try_at=now + timedelta(hours=1))
    call_command("send_mail_queue")
    assert "1 sent, 1 unsent, 0 deleted" in capsys.readouterr().out
    call_command("send_mail_queue")
    assert len(mail.outbox) == 1


def test_sending_again_gives_back_all_attempts():
    row = write(next_try_at=None, attempts=12, problem="slow")
    sent = write(sent_at=NOW)
    assert try_again(OutgoingMail.objects.all(), NOW) == [row.pk]
    assert (fresh(row).next_try_at, fresh(row).attempts) == (NOW, 0)
    assert fresh(sent).sent_at == NOW


def test_old_mail_is_deleted_as_each_ward_says(site):
    """Names and addresses are kept no longer than needed (R60)."""
    MailSettings.objects.create(site=site, keep_days=7)
    ten_days = NOW - timedelta(days=10)
    gone = [
        write(now=ten_days, site=site, sent_at=ten_days),
        write(now=ten_days, site=site, next_try_at=None),
        write(now=NOW - timedelta(days=31), sent_at=ten_days),
    ]
    kept = [
        write(now=ten_days, sent_at=ten_days),
        write(now=ten_days, site=site, next_try_at=NOW),
        write(now=NOW - timedelta(days=6), site=site, sent_at=NOW),
    ]
    assert prune(NOW) == len(gone)
    assert set(OutgoingMail.objects.all()) == set(kept)


def test_mail_belongs_to_the_ward_that_was_named_or_to_the_only_one(site):
    root = HomePage(title="Phường bên", slug="phuong-ben")
    send_mail("Một phường", "", "cong@p.vn", ["a@b.vn"])
    Page.get_first_root_node().add_child(instance=root)
    other = Site.objects.create(hostname="phuong-ben.example.vn", root_page=root)
    send_mail("Không rõ", "", "cong@p.vn", ["a@b.vn"])
    with mail_of(other):
        send_mail("Phường bên", "", "cong@p.vn", ["a@b.vn"])
    assert dict(OutgoingMail.objects.values_list("subject", "site")) == {
        "Một phường": site.pk,
        "Không rõ": None,
        "Phường bên": other.pk,
    }
