"""What citizens send. Private: no public page, feed, index or export reads these models."""

import hashlib

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.codes import grouped, new_code
from citizens.lifecycle import SHOWS_REPLY, SenderKind, SubmissionKind, SubmissionStatus


class Topic(models.Model):
    """A field of administration that people ask about; each ward has its own list."""

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("ward"), on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["site", "name"], name="topic_name_once_per_ward")
        ]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self):
        return self.name


class SubmissionManager(models.Manager):
    def receive(
        self, *, notice: str, code: str = "", has_consented: bool = True, **values
    ) -> "Submission":
        """Store a new message under a code of its own, with the notice its sender agreed to.

        Who gives no personal data has nothing to agree to.
        """
        now = timezone.now()
        with transaction.atomic():
            submission = self.create(
                code=code or new_code(),
                received_at=now,
                consented_at=now if has_consented else None,
                notice_text=notice,
                notice_version=notice_version(notice),
                **values,
            )
            submission.log_status()
        return submission


class Submission(models.Model):
    """A message with its sender (R42), its way through the office (R43) and the reply.

    `__str__` ends up in logs, so it tells no more than the code.
    """

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("ward"), on_delete=models.PROTECT, related_name="+"
    )
    code = models.CharField(_("tracking code"), max_length=16, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=SubmissionKind.choices)
    topic = models.ForeignKey(
        Topic,
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    about_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page with the mistake"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    title = models.CharField(_("title"), max_length=200)
    content = models.TextField(_("content"))

    sender_kind = models.CharField(_("sender"), max_length=20, choices=SenderKind.choices)
    full_name = models.CharField(_("full name"), max_length=120, blank=True)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=255, blank=True)
    phone = models.CharField(_("telephone"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    notice_version = models.CharField(_("version of the notice"), max_length=12)
    notice_text = models.TextField(_("notice agreed to"))
    consented_at = models.DateTimeField(_("agreed at"), null=True, blank=True)

    received_at = models.DateTimeField(_("received at"), db_index=True)
    due_on = models.DateField(
        _("due on"), null=True, blank=True, help_text=_("Set by the office for each message.")
    )
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=SubmissionStatus.choices,
        default=SubmissionStatus.NEW,
        db_index=True,
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handled by"),
        null=True,
        blank=True,
        limit_choices_to={"is_active": True},
        on_delete=models.SET_NULL,
        related_name="+",
    )
    forwarded_to = models.CharField(_("forwarded to"), max_length=200, blank=True)
    reply = models.TextField(
        _("reply to the sender"),
        blank=True,
        help_text=_(
            "Shown to whoever has the tracking code, once the status allows it. Write no names,"
            " telephone numbers or addresses of people into it."
        ),
    )

    objects = SubmissionManager()

    class Meta:
        ordering = ["-received_at"]
        verbose_name = _("message from a citizen")
        verbose_name_plural = _("messages from citizens")

    def __str__(self):
        return f"{self.get_kind_display()} {grouped(self.code)}"

    @property
    def shown_reply(self) -> str:
        """The reply as far as the sender may read it."""
        return self.reply if self.status in SHOWS_REPLY else ""

    def log_status(self, actor=None) -> None:
        """Record that the present status began now."""
        self.events.create(status=self.status, at=timezone.now(), actor=actor)


class SubmissionEvent(models.Model):
    """A change of status; the tracking page shows which and when, not who."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="events")
    status = models.CharField(_("status"), max_length=20, choices=SubmissionStatus.choices)
    at = models.DateTimeField(_("changed at"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("change of status")
        verbose_name_plural = _("changes of status")

    def __str__(self):
        when = timezone.localtime(self.at).strftime("%d/%m/%Y %H:%M")
        who = f" ({self.actor})" if self.actor else ""
        return f"{self.get_status_display()}, {when}{who}"


def notice_version(text: str) -> str:
    """Return a short name for exactly this wording of the notice (R52)."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
