"""The urgent path: publish at once, answer for it afterwards (R64 with its one exception).

Whoever holds "publish_alert" at a ward publishes there without approval. The alert stands on the
desk of the ward's last approvers until one of them, never its publisher, confirms it or takes it
down. Superusers get no way around any of this.
"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import GroupSitePermission, Site

from approvals.models import Alert, ApprovalRefused
from approvals.takedown import decides_last

MOST_SHOWN = 3
LOG_PUBLISHED = "approvals.alert_published"
LOG_CONFIRMED = "approvals.alert_confirmed"
LOG_TAKEN_DOWN = "approvals.alert_taken_down"


def current_alerts(site: Site, now: datetime | None = None) -> list[Alert]:
    """What every page of the ward shows now, the most severe first; one query (decision 13)."""
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


def wards_led(user) -> list[Site]:
    """The sites whose last approval is the user's, which is who answers for their alerts."""
    sites = Site.objects.select_related("root_page")
    return [site for site in sites if decides_last(site.root_page, user)]


def alerts_to_confirm(user) -> list[Alert]:
    """Unconfirmed alerts of the wards that the user leads or is on call for, oldest first.

    The publisher sees them too: without the buttons, which ask for a second person.
    """
    waiting = Alert.objects.unconfirmed().select_related(
        "site__root_page", "published_by", "link_page"
    )
    return [alert for alert in waiting.order_by("published_at") if may_see(user, alert)]


def may_see(user, alert: Alert) -> bool:
    return may_take_down(user, alert)


def may_confirm(user, alert: Alert) -> bool:
    authors = {alert.published_by_id}
    return user.pk not in authors and decides_last(alert.site.root_page, user, authors)


def may_take_down(user, alert: Alert) -> bool:
    """Taking down is the safe direction: approvers may, and everybody on call at the ward."""
    return decides_last(alert.site.root_page, user) or is_on_call(user, alert.site)


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
    log(instance=alert, action=LOG_PUBLISHED, user=user, data={"reason": alert.reason})
    return alert


@transaction.atomic
def confirm(alert_id: int, user, now: datetime | None = None) -> Alert:
    """The second person agrees; raises ApprovalRefused for anybody else, and after a decision."""
    alert = _locked(alert_id)
    if alert.published_by_id == user.pk:
        raise ApprovalRefused(_("You published this alert, so somebody else has to confirm it."))
    if not may_confirm(user, alert):
        raise ApprovalRefused(_("Your group does not confirm alerts of this ward."))
    if alert.is_decided:
        raise ApprovalRefused(_("Somebody has already decided on this alert."))
    alert.confirmed_by, alert.confirmed_at = user, now or timezone.now()
    alert.save(update_fields=["confirmed_by", "confirmed_at"])
    log(instance=alert, action=LOG_CONFIRMED, user=user)
    return alert


@transaction.atomic
def take_down(alert_id: int, user, reason: str, now: datetime | None = None) -> Alert:
    """Remove an alert from every page at once; confirmed ones too, when the danger is over."""
    if not may_take_down(user, _locked(alert_id)):
        raise ApprovalRefused(_("Your group does not take down alerts of this ward."))
    return _end(alert_id, user, reason, now or timezone.now())


def _end(alert_id: int, user, reason: str, now: datetime) -> Alert:
    alert = _locked(alert_id)
    if alert.taken_down_at:
        raise ApprovalRefused(_("This alert has already been taken down."))
    alert.taken_down_by, alert.taken_down_at, alert.taken_down_because = user, now, reason
    alert.save(update_fields=["taken_down_by", "taken_down_at", "taken_down_because"])
    log(instance=alert, action=LOG_TAKEN_DOWN, user=user, data={"reason": reason})
    return alert


def _locked(alert_id: int) -> Alert:
    """The row lock makes the second of two simultaneous decisions wait, then see the first."""
    return (
        Alert.objects.select_for_update(of=("self",))
        .select_related("site__root_page")
        .get(pk=alert_id)
    )
