"""Reminding of what waits: the approvers, then whoever is named for it, and each morning.

Every notice is claimed in the database before it is written, so that a second run, or two at
the same time, send nothing twice. Nothing is sent on days when the ward does not work; what
fell due meanwhile is told on the next working day. Mail goes through the outbox: a failure is
shown there and stops nothing.
"""

from collections import Counter
from datetime import datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db.models import F, Q, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Site, TaskState

from approvals.clock import waiting_in
from approvals.links import base_address, item_link
from approvals.models import ClockSettings, Deadline, Digest
from approvals.people import able_deciders
from approvals.workflow import author_ids
from core.mail import mail_of
from core.models import WardSettings
from core.working_days import is_working_day


def send_notices(now: datetime | None = None, digest: bool = False) -> Counter:
    """Send what is due in every ward; return how many mails of which sort were written."""
    now = now or timezone.now()
    sent = Counter()
    with translation.override(settings.LANGUAGE_CODE):
        for site in Site.objects.select_related("root_page"):
            ward = WardSettings.for_site(site)
            if is_working_day(timezone.localdate(now), ward):
                with mail_of(site):
                    sent += _Ward(site, ward, now).send(digest)
    return sent


class _Ward:
    """The notices of one ward at one moment."""

    def __init__(self, site: Site, ward: WardSettings, now: datetime):
        self.site, self.ward, self.now = site, ward, now
        self.clock = ClockSettings.of(site)

    def send(self, digest: bool) -> Counter:
        sent = Counter(reminders=self._remind(), escalations=self._escalate())
        if digest and timezone.localtime(self.now).time() >= self.clock.digest_at:
            sent["digests"] = self._digest()
        return sent

    def _remind(self) -> int:
        due = waiting_in(self.site).filter(deadline__remind_at__lte=self.now)
        return sum(
            self._write_each(state, approvers(state), "reminder", _("Waits for your approval"))
            for state in due.filter(deadline__reminded_at=None)
            if self._claim(state, "reminded_at")
        )

    def _escalate(self) -> int:
        if not (receivers := self._receivers()):
            return 0
        late = waiting_in(self.site).filter(deadline__due_at__lt=self.now)
        return sum(
            self._write_each(state, receivers, "escalation", _("Approval is overdue"))
            for state in late.filter(deadline__escalated_at=None)
            if self._claim(state, "escalated_at")
        )

    def _digest(self) -> int:
        """Write each approver what waits, the oldest deadline first; nothing where nothing does."""
        waiting = waiting_in(self.site).order_by(F("deadline__due_at").asc(nulls_last=True), "pk")
        lists = {}
        for state in waiting:
            state.is_late = bool(state.deadline.due_at and state.deadline.due_at < self.now)
            for user in approvers(state):
                lists.setdefault(user, []).append(state)
        return sum(self._write_digest(user, states) for user, states in lists.items())

    def _write_digest(self, user, states: list[TaskState]) -> bool:
        day = timezone.localdate(self.now)
        _row, is_new = Digest.objects.get_or_create(site=self.site, user=user, day=day)
        if not is_new:
            return False
        items = [{"state": state, "link": item_link(state, user)} for state in states]
        late = sum(state.is_late for state in states)
        subject = ngettext(
            "%(number)d item waits for your approval",
            "%(number)d items wait for your approval",
            len(states),
        ) % {"number": len(states)}
        return self._write(user, "digest", subject, {"items": items, "late": late})

    def _receivers(self) -> list:
        """Whoever the ward wants to hear of delays, each once."""
        if not self.clock.pk:
            return []
        users = self.clock.escalate_to_users.values("pk")
        groups = self.clock.escalate_to_groups.values("pk")
        return list(_people().filter(Q(pk__in=users) | Q(groups__in=groups)).distinct())

    def _claim(self, state: TaskState, field: str) -> bool:
        unclaimed = Deadline.objects.filter(task_state=state, **{field: None})
        return unclaimed.update(**{field: self.now}) == 1

    def _write_each(self, state: TaskState, people, template: str, subject: str) -> int:
        title = state.revision.object_str
        facts = {"state": state, "is_late": state.deadline.due_at < self.now}
        return sum(
            self._write(
                user, template, f"{subject}: {title}", facts | {"link": item_link(state, user)}
            )
            for user in people
        )

    def _write(self, user, template: str, subject: str, context: dict) -> bool:
        desk = base_address(self.site)
        context |= {"user": user, "ward": self.ward.name, "base": desk}
        text = render_to_string(f"approvals/mail/{template}.txt", context)
        send_mail(" ".join(subject.split()), text, None, [user.email], fail_silently=True)
        return True


def approvers(state: TaskState) -> QuerySet:
    """The active people who may decide at the step, delegates included; never an author."""
    authors = author_ids(state.workflow_state.content_object)
    return able_deciders(state.task.specific, authors).exclude(email="")


def _people() -> QuerySet:
    return get_user_model().objects.filter(is_active=True).exclude(email="")
