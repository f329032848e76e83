"""The portal's e-mail backend: every message goes into the outbox, none delays a request."""

import logging
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.mail.backends.base import BaseEmailBackend
from django.db import DatabaseError, transaction
from django.utils import timezone
from wagtail.models import Site

from core.letters import as_row
from core.tasks import deliver_mail

logger = logging.getLogger(__name__)

_ward: ContextVar[Site | None] = ContextVar("ward whose mail is written", default=None)


@contextmanager
def mail_of(site: Site | None):
    """Say whose mail is written within, so that this ward's administrators see it fail."""
    token = _ward.set(site)
    try:
        yield
    finally:
        _ward.reset(token)


class OutboxBackend(BaseEmailBackend):
    """Store messages; once what caused them is committed, hand them to a background task.

    A request that is rolled back sends nothing. Nothing is raised: mail never stops what it
    tells of.
    """

    def send_messages(self, email_messages) -> int:
        return sum(_store(message) for message in email_messages)


def _store(message) -> bool:
    try:
        # A savepoint: a failure leaves the transaction around it usable.
        with transaction.atomic():
            mail = as_row(message, _ward.get() or _only_ward(), timezone.now())
            mail.save()
    except (DatabaseError, ValueError, TypeError):
        logger.exception("A mail could not be put into the outbox")
        return False
    # robust: neither does a queue that cannot be written to.
    transaction.on_commit(lambda: deliver_mail.enqueue(mail.pk), robust=True)
    return True


def _only_ward() -> Site | None:
    """All mail is the ward's as long as there is only one."""
    sites = Site.objects.all()[:2]
    return sites[0] if len(sites) == 1 else None
