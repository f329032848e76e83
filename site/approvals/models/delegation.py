"""Delegation (ủy quyền): somebody decides in another's place for a while."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.models import WardSettings


class DelegationQuerySet(models.QuerySet):
    def in_force(self, now: datetime | None = None):
        """Those that count at the moment: begun, not over, not revoked, the giver still here."""
        now = now or timezone.now()
        return self.filter(
            starts_at__lte=now, ends_at__gt=now, revoked_at=None, giver__is_active=True
        )

    def overlapping(self, starts_at: datetime, ends_at: datetime):
        return self.filter(revoked_at=None, starts_at__lt=ends_at, ends_at__gt=starts_at)


class Delegation(models.Model):
    """The right of the giver at the steps of one ward, lent to a delegate (decision 16).

    It is never edited: whoever wants another one revokes it and makes a new one, so that the
    list tells what held on any day. Which steps it reaches is computed when it is used
    (`approvals.people`): a giver who leaves the group has nothing to lend any more.
    """

    site = models.ForeignKey(
        Site, verbose_name=_("ward"), on_delete=models.CASCADE, related_name="delegations"
    )
    giver = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("in whose place"),
        on_delete=models.CASCADE,
        related_name="delegations_given",
    )
    delegate = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who decides meanwhile"),
        on_delete=models.CASCADE,
        related_name="delegations_received",
    )
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    reason = models.CharField(
        _("reason for the delegation"),
        max_length=300,
        help_text=_("For instance: on a journey, or the number of the decision."),
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    revoked_at = models.DateTimeField(null=True, editable=False)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )

    objects = DelegationQuerySet.as_manager()

    class Meta:
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        default_permissions = ("add",)
        ordering = ["-starts_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="delegation_ends_after_start"
            ),
            models.CheckConstraint(
                condition=~Q(giver=F("delegate")), name="delegation_to_somebody_else"
            ),
        ]

    def __str__(self):
        return f"{self.giver} → {self.delegate}"

    def clean(self):
        """Refuse nonsense; each message on the field that has to change."""
        errors = {}
        if self.starts_at and self.ends_at:
            errors |= self._period_errors(timezone.now())
        if self.giver_id and self.giver_id == self.delegate_id:
            errors["delegate"] = _("Nobody can be delegated to decide in their own place.")
        known = (self.site_id, self.giver_id, self.delegate_id, self.starts_at, self.ends_at)
        if all(known) and not errors:
            errors |= self._people_errors()
        if errors:
            raise ValidationError(errors)

    def _period_errors(self, now: datetime) -> dict:
        longest = WardSettings.for_site(self.site).delegation_days if self.site_id else 0
        if self.ends_at <= self.starts_at:
            return {"ends_at": _("The end has to lie after the beginning.")}
        if self.ends_at <= now:
            return {"ends_at": _("The end has already passed.")}
        if timezone.localdate(self.starts_at) < timezone.localdate(now):
            return {"starts_at": _("A delegation cannot begin before today.")}
        if longest and self.ends_at - self.starts_at > timedelta(days=longest):
            text = _("A delegation lasts %(days)s days at most. Make a new one when it has ended.")
            return {"ends_at": text % {"days": longest}}
        return {}

    def _people_errors(self) -> dict:
        """Within a period nobody lends the same right twice, nor lends what is lent to them."""
        others = Delegation.objects.filter(site=self.site).exclude(pk=self.pk)
        others = others.overlapping(self.starts_at, self.ends_at).select_related("delegate")
        if twice := others.filter(giver=self.giver).first():
            text = _("%(giver)s is already represented by %(delegate)s at that time.")
            return {"starts_at": text % {"giver": self.giver, "delegate": twice.delegate}}
        if others.filter(delegate=self.giver).exists():
            text = _("%(giver)s represents somebody else at that time and cannot pass it on.")
            return {"giver": text % {"giver": self.giver}}
        if others.filter(giver=self.delegate).exists():
            text = _("%(delegate)s is represented by somebody else at that time.")
            return {"delegate": text % {"delegate": self.delegate}}
        return {}

    def is_in_force(self, now: datetime | None = None) -> bool:
        now = now or timezone.now()
        return self.revoked_at is None and self.starts_at <= now < self.ends_at

    @property
    def is_over(self) -> bool:
        return self.revoked_at is not None or self.ends_at <= timezone.now()

    @property
    def status(self) -> str:
        """In a word, for the list."""
        if self.revoked_at:
            return _("Revoked")
        if self.is_in_force():
            return _("Holds now")
        return _("To come") if self.starts_at > timezone.now() else _("Over")

    def revoke(self, user, now: datetime | None = None) -> bool:
        """End it at once; False if there is nothing left to end."""
        now = now or timezone.now()
        alive = Delegation.objects.filter(pk=self.pk, revoked_at=None, ends_at__gt=now)
        return bool(alive.update(revoked_at=now, revoked_by=user))
