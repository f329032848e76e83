"""Sending what waits in the outbox: in the background, again and again, each message once."""

import logging
import smtplib
from datetime import datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.core.mail import get_connection
from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Site

from core.letters import as_message
from core.models import MailSettings, OutgoingMail

logger = logging.getLogger(__name__)

Problem = OutgoingMail.Problem
FOR_GOOD = {Problem.RECIPIENT}
# Other messages would meet the same fate, each after waiting for the whole time-out.
OF_SERVER = {Problem.LOGIN, Problem.UNREACHABLE, Problem.SLOW}
SERVER_FAILED = "core.outbox.server_failed"
REST_OF_SERVER = timedelta(minutes=1)


def try_to_send(pk: int, now: datetime | None = None) -> datetime | None:
    """Try once if the message is due; return when to try again, None if that is over.

    Never raises for what a mail server or a message can do wrong: the row says why.
    """
    now = now or timezone.now()
    mail = OutgoingMail.objects.unsent().filter(pk=pk).select_related("site").first()
    if mail is None or mail.next_try_at is None or mail.next_try_at > now:
        return mail and mail.next_try_at
    if cache.get(SERVER_FAILED):
        return now + REST_OF_SERVER
    again_at = mail.time_of_next_attempt(now)
    if not _claim(mail, now, again_at):
        return None
    try:
        connection = get_connection(settings.OUTBOX_EMAIL_BACKEND)
        connection.send_messages([as_message(mail, connection)])
    except Exception as error:  # a backend may raise anything; the list of unsent mail shows it
        return _note_failure(mail, error, again_at)
    OutgoingMail.objects.filter(pk=pk).update(sent_at=now, problem="", last_error="")
    return None


def _claim(mail: OutgoingMail, now: datetime, again_at: datetime | None) -> bool:
    """Take the message for one attempt; False if another process was quicker.

    One statement, and no transaction open while the mail server answers. Should this process
    die meanwhile, the message is due again at `again_at`.
    """
    due = OutgoingMail.objects.due(now).filter(pk=mail.pk)
    return bool(due.update(next_try_at=again_at, attempts=F("attempts") + 1))


def _note_failure(mail: OutgoingMail, error: Exception, again_at: datetime | None):
    """Store why, and return when to try again."""
    problem = problem_of(error)
    if problem in FOR_GOOD:
        again_at = None
    if problem in OF_SERVER:
        cache.set(SERVER_FAILED, problem.value, REST_OF_SERVER.total_seconds())
    OutgoingMail.objects.filter(pk=mail.pk).update(
        next_try_at=again_at, problem=problem, last_error=str(error).replace("\x00", "")[:1000]
    )
    logger.error("Mail %s not sent: %s", mail.pk, error)
    return again_at


def problem_of(error: Exception) -> Problem:
    match error:
        case smtplib.SMTPAuthenticationError():
            return Problem.LOGIN
        case smtplib.SMTPRecipientsRefused():
            codes = [code for code, _answer in error.recipients.values()]
            # 4xx asks to come again later.
            return Problem.RECIPIENT if codes and min(codes) >= 500 else Problem.OTHER
        case smtplib.SMTPSenderRefused():
            return Problem.SENDER
        case smtplib.SMTPServerDisconnected(__context__=TimeoutError()):
            return Problem.SLOW
        case smtplib.SMTPServerDisconnected() | smtplib.SMTPConnectError():
            return Problem.UNREACHABLE
        case smtplib.SMTPException():
            return Problem.OTHER
        case TimeoutError():
            return Problem.SLOW
        case OSError():  # refused connections, names that do not resolve
            return Problem.UNREACHABLE
        case ValueError() | TypeError():
            return Problem.INVALID
        case _:
            return Problem.OTHER


def send_due(now: datetime | None = None) -> int:
    """Send what is due, oldest first, until the mail server fails; return how many went out."""
    now = now or timezone.now()
    sent = 0
    for pk in OutgoingMail.objects.due(now).order_by("next_try_at").values_list("pk", flat=True):
        if cache.get(SERVER_FAILED):
            break
        try_to_send(pk, now)
        sent += OutgoingMail.objects.filter(pk=pk, sent_at=now).exists()
    return sent


def try_again(mails, now: datetime | None = None) -> list[int]:
    """Make unsent messages due at once, with all attempts before them; return which."""
    now = now or timezone.now()
    cache.delete(SERVER_FAILED)
    pks = list(mails.unsent().values_list("pk", flat=True))
    OutgoingMail.objects.unsent().filter(pk__in=pks).update(next_try_at=now, attempts=0)
    return pks


def prune(now: datetime | None = None) -> int:
    """Delete what was sent or given up and is older than its ward keeps mail (R60)."""
    now = now or timezone.now()
    over = OutgoingMail.objects.filter(~Q(sent_at=None) | Q(next_try_at=None))
    deleted = 0
    for site in [*Site.objects.all(), None]:
        oldest = now - timedelta(days=MailSettings.of(site).keep_days)
        deleted += over.filter(site=site, created_at__lt=oldest).delete()[0]
    return deleted
