"""Sending mail must never stop an approval."""

import logging

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend

logger = logging.getLogger(__name__)


class TolerantEmailBackend(BaseEmailBackend):
    """Hand messages to the configured backend; log a failure instead of raising it.

    Wagtail sends its notifications inside the request that submits or approves, and lets
    wrong passwords and unknown hosts of the mail server undo that request.
    """

    def send_messages(self, email_messages):
        try:
            connection = get_connection(settings.TOLERANT_EMAIL_BACKEND)
            return connection.send_messages(email_messages) or 0
        except (OSError, ValueError) as error:
            # smtplib's errors, time-outs and name look-ups are OSErrors; bad addresses ValueErrors.
            logger.error("%d message(s) not sent: %s", len(email_messages), error)
            return 0
