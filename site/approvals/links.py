"""Links in mails that lead an approver to one waiting item.

The token only names the item and the person it was written to. It is no login: the view asks
for one, and a decision needs a POST on the desk, so that scanners of mail which open every
link change nothing.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse
from wagtail.models import Site, TaskState

from approvals.clock import site_of
from core.models import MailSettings

SIGNER = signing.TimestampSigner(salt="approvals.links", sep=".")


@dataclass(frozen=True)
class Named:
    """What a token names."""

    task_state_id: int
    user_id: int


def item_link(task_state: TaskState, user) -> str:
    """Return the absolute address that leads `user`, once logged in, to the item."""
    token = SIGNER.sign_object([task_state.pk, user.pk])
    path = reverse("approvals:mail_link", args=[token])
    return base_address(site_of(task_state.workflow_state.content_object)) + path


def read_token(token: str) -> Named:
    """Return what the token names, however old; raises BadSignature if it is not ours."""
    return Named(*SIGNER.unsign_object(token))


def is_expired(token: str, site: Site | None) -> bool:
    """Whether a token of ours is older than the ward wants links to be."""
    try:
        SIGNER.unsign(token, max_age=timedelta(days=MailSettings.of(site).link_days))
    except signing.SignatureExpired:
        return True
    return False


def base_address(site: Site | None) -> str:
    """Where people of the ward log in: BASE_URL, and for a further ward its own host."""
    if site is None or site.is_default_site:
        return settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    return site.root_url
