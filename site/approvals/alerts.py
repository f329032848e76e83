"""The urgent path: publish at once, answer for it afterwards (R64 with its one exception).

Whoever holds "publish_alert" at a ward publishes there without approval. The alert stands on the
desk of the ward's last approvers until one of them, never its publisher, confirms it or takes it
down. Superusers get no way around any of this.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Count, Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import GroupSitePermission, Site

from approvals.models import Alert, ApprovalRefused, Decision
from approvals.people import Right, rights_of
from approvals.register import record
from approvals.takedown import delegation_at_last_step, right_at_last_step
from core.models import WardSettings

MOST_SHOWN = 3
LOG_PUBLISHED = "approvals.alert_published"
LOG_CONFIRMED = "approvals.alert_confirmed"
LOG_TAKEN_DOWN = "approvals.alert_taken_down"


def current_alerts(site: Site, now: datetime | None = None) -> list[Alert]:
    """What every page of the ward shows now, the most severe first; one query (decision 13).

    Pages ask only while `WardSettings.alerts_until` lies ahead, so without alerts it costs none.
    """
    shown = Alert.objects.on_show(now).filter(site=site).select_related("link_page")
    return list(shown[:MOST_SHOWN])


def wards_on_call(user):
    """The sites where the user may publish alerts."""
    held = GroupSitePermission.objects.filter(
        group__user=user,
        permission__codename="publish_alert",
        permission__content_type__app_label="approvals",
    )
    return Site.objects.filter(pk__in=held.values("site"))


def is_on_call(user, site: Site) -> bool:
    return wards_on_call(user).filter(pk=site.pk).exists()


@dataclass(frozen=True)
class Duty:
    """What a person has to do with the alerts of some wards (numbers of sites)."""

    user_id: int
    leads: dict[int, Right]
    on_call: frozenset[int]

    def sees(self, alert: Alert) -> bool:
        return alert.site_id in self.leads or alert.site_id in self.on_call

    def confirms(self, alert: Alert) -> bool:
        """Neither the publisher nor a delegate who acts for the publisher."""
        right = self.leads.get(alert.site_id)
        publisher = alert.published_by_id
        return bool(right) and publisher != self.user_id and right.suffices_for({publisher})

    def takes_down(self, alert: Alert) -> bool:
        """The safe direction: approvers may, and everybody on call at the ward."""
        return self.sees(alert)


def duty_of(user, sites: Iterable[Site]) -> Duty:
    """Whoever approves last at a ward answers for its alerts; queries per ward, not per alert."""
    sites = {site.pk: site for site in sites}
    rights = {pk: right_at_last_step(site.root_page, user) for pk, site in sites.items()}
    return Duty(
        user.pk,
        {pk: right for pk, right in rights.items() if right},
        frozenset(wards_on_call(user).filter(pk__in=sites).values_list("pk", flat=True)),
    )


def alerts_on_desk(user, now: datetime | None = None) -> list[Alert]:
    """What the user has to know of: unconfirmed alerts, oldest first, then those that stand.

    Only of the wards that the user leads or is on call for. The publisher sees the own ones
    too; `may_be_confirmed` says whether by this user.
    """
    found = Alert.objects.on_desk(now).select_related(
        "site__root_page", "published_by", "link_page"
    )
    found = sorted(found, key=lambda alert: (alert.is_confirmed, alert.published_at))
    if not found:
        return []
    duty = duty_of(user, (alert.site for alert in found))
    for alert in found:
        alert.may_be_confirmed = not alert.is_decided and duty.confirms(alert)
    return [alert for alert in found if duty.sees(alert)]


@transaction.atomic
def publish(alert: Alert, user, now: datetime | None = None) -> Alert:
    """Make a new alert public at once; one that `replaces` another takes that one down.

    Raises ApprovalRefused: not on call, the form was sent before, or somebody corrected or took
    down the replaced alert meanwhile.
    """
    now = now or timezone.now()
    if not is_on_call(user, alert.site):
        raise ApprovalRefused(_("Only the urgent duty group of the ward publishes alerts."))
    if Alert.objects.filter(submission=alert.submission).exists():
        raise ApprovalRefused(_("This alert has been published already."))
    alert.published_by, alert.published_at = user, now
    if alert.replaces_id:
        _end(alert.replaces_id, user, _("Replaced by a correction."), now)
    try:
        with transaction.atomic():
            alert.save(force_insert=True)
    except IntegrityError as error:  # the same form, sent by another request at this moment
        raise ApprovalRefused(_("This alert has been published already.")) from error
    note_how_long_alerts_stand(alert.site)
    log(instance=alert, action=LOG_PUBLISHED, user=user, data={"reason": alert.reason})
    _enter(alert, Decision.Action.URGENT, user, alert.reason, now)
    return alert


@transaction.atomic
def confirm(alert_id: int, user, now: datetime | None = None) -> Alert:
    """The second person agrees; raises ApprovalRefused for anybody else, and after a decision."""
    rights_of(user, fresh=True)
    alert = _locked(alert_id)
    if alert.published_by_id == user.pk:
        raise ApprovalRefused(_("You published this alert, so somebody else has to confirm it."))
    if not duty_of(user, [alert.site]).confirms(alert):
        raise ApprovalRefused(_("Your group does not confirm alerts of this ward."))
    if alert.is_decided:
        raise ApprovalRefused(_("Somebody has already decided on this alert."))
    now = now or timezone.now()
    alert.confirmed_by, alert.confirmed_at = user, now
    alert.save(update_fields=["confirmed_by", "confirmed_at"])
    log(instance=alert, action=LOG_CONFIRMED, user=user)
    _enter(alert, Decision.Action.URGENT_CONFIRMED, user, "", now)
    return alert


@transaction.atomic
def take_down(alert_id: int, user, reason: str, now: datetime | None = None) -> Alert:
    """Remove an alert from every page at once; confirmed ones too, when the danger is over."""
    rights_of(user, fresh=True)
    alert = _locked(alert_id)
    if not duty_of(user, [alert.site]).takes_down(alert):
        raise ApprovalRefused(_("Your group does not take down alerts of this ward."))
    return _end(alert_id, user, reason, now or timezone.now())


def _end(alert_id: int, user, reason: str, now: datetime) -> Alert:
    alert = _locked(alert_id)
    if alert.taken_down_at:
        raise ApprovalRefused(_("This alert has already been taken down."))
    alert.taken_down_by, alert.taken_down_at, alert.taken_down_because = user, now, reason
    alert.save(update_fields=["taken_down_by", "taken_down_at", "taken_down_because"])
    note_how_long_alerts_stand(alert.site)
    log(instance=alert, action=LOG_TAKEN_DOWN, user=user, data={"reason": reason})
    refused = Decision.Action.URGENT_REFUSED
    action = Decision.Action.TAKEN_DOWN if alert.is_confirmed else refused
    _enter(alert, action, user, reason, now)
    return alert


def note_how_long_alerts_stand(site: Site) -> None:
    """Tell the ward's settings, which every page reads anyway, the end of the last alert."""
    WardSettings.for_site(site)  # makes the row should there be none
    last = Alert.objects.filter(site=site, taken_down_at=None).aggregate(end=Max("ends_at"))["end"]
    WardSettings.objects.filter(site=site).update(alerts_until=last)


def _enter(alert: Alert, action: Decision.Action, user, reason: str, now: datetime) -> None:
    """Write the decision into the register of approvals."""
    authors = {alert.published_by_id}
    is_second = action == Decision.Action.URGENT_CONFIRMED or not is_on_call(user, alert.site)
    root = alert.site.root_page
    record(
        alert,
        action,
        user,
        authors=authors,
        delegation=delegation_at_last_step(root, user, authors) if is_second else None,
        requested_by=alert.published_by,
        started_at=alert.published_at,
        reason=reason,
        now=now,
    )


def _locked(alert_id: int) -> Alert:
    """The row lock makes the second of two simultaneous decisions wait, then see the first."""
    return (
        Alert.objects.select_for_update(of=("self",))
        .select_related("site__root_page")
        .get(pk=alert_id)
    )


@dataclass(frozen=True)
class UrgentShare:
    """How much of what a ward published in a year went past the approval."""

    year: int
    urgent: int
    all: int


def urgent_share(site: Site, now: datetime | None = None) -> UrgentShare:
    """Counted from the register: urgent publications among all of the year so far; one query."""
    now = timezone.localtime(now)
    new_year = now.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    urgent, approved = Decision.Action.URGENT, Decision.Action.APPROVED
    counted = Decision.objects.filter(
        site_id=site.pk, action__in=[urgent, approved], decided_at__range=(new_year, now)
    ).aggregate(all=Count("pk"), urgent=Count("pk", filter=Q(action=urgent)))
    return UrgentShare(now.year, counted["urgent"], counted["all"])
