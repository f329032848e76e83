"""Letters on their way out, and how long the portal tries and keeps them."""

from datetime import datetime, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

FIRST_PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=12)


@register_setting(icon="mail")
class MailSettings(BaseSiteSetting):
    attempts = models.PositiveSmallIntegerField(
        _("attempts before giving up"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(30)],
        help_text=_(
            "The pauses grow from five minutes to twelve hours: twelve attempts are two and a"
            " half days. What was given up stays on the list of unsent mail."
        ),
    )
    keep_days = models.PositiveSmallIntegerField(
        _("days that mail is kept"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_("Mail holds names and addresses: sent or given up, it is deleted after this."),
    )
    link_days = models.PositiveSmallIntegerField(
        _("days that a link to the approval works"),
        default=7,
        validators=[MinValueValidator(1), MaxValueValidator(90)],
        help_text=_("A link never replaces logging in. An old one leads to the list instead."),
    )

    class Meta:
        verbose_name = _("mail of the portal")
        verbose_name_plural = _("mail of the portal")

    @classmethod
    def of(cls, site: Site | None) -> "MailSettings":
        """What the ward chose, or else the defaults; reading stores nothing."""
        return cls.objects.filter(site=site).first() or cls(site=site)


class OutgoingMailQuerySet(models.QuerySet):
    def unsent(self):
        return self.filter(sent_at=None)

    def due(self, now: datetime):
        return self.unsent().filter(next_try_at__lte=now)


class OutgoingMail(models.Model):
    """One message, stored with what caused it, until a mail server took it and for a while after.

    Whose ward it is decides which administrators learn that it was not sent. They see to
    whom and why not, never what it says: it may hold a link that sets a password.
    """

    class Problem(models.TextChoices):
        LOGIN = "login", _("The mail server refuses the portal's user name or password.")
        UNREACHABLE = "unreachable", _("The mail server cannot be reached.")
        SLOW = "slow", _("The mail server does not answer in time.")
        RECIPIENT = "recipient", _("The mail server knows no such recipient.")
        SENDER = "sender", _("The mail server does not accept the portal's own address.")
        INVALID = "invalid", _("An address or the message itself is written wrongly.")
        OTHER = "other", _("The mail server did not take the message.")

    site = models.ForeignKey(
        Site, verbose_name=_("ward"), null=True, on_delete=models.CASCADE, related_name="+"
    )
    sender = models.CharField(_("sender"), max_length=320)
    recipients = models.JSONField(_("recipients"), default=list)
    subject = models.TextField(_("subject"))
    text = models.TextField(_("text"))
    html = models.TextField(_("text with formatting"), blank=True)
    # Other recipients, headers, attachments: see core.letters.
    rest = models.JSONField(_("further parts"), default=dict, editable=False)
    created_at = models.DateTimeField(_("written at"))
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(_("next attempt at"), null=True)
    problem = models.CharField(_("reason"), max_length=12, choices=Problem.choices, blank=True)
    last_error = models.TextField(_("answer of the mail server"), blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mail")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["sent_at", "next_try_at"], name="outgoing_mail_due")]

    def __str__(self):
        return self.subject

    def time_of_next_attempt(self, now: datetime) -> datetime | None:
        """When to try again if the attempt that begins now fails; None if it is the last."""
        if self.attempts + 1 >= MailSettings.of(self.site).attempts:
            return None
        # From the eighth attempt on the pause would exceed the longest one.
        return now + min(FIRST_PAUSE * 2 ** min(self.attempts, 8), LONGEST_PAUSE)
