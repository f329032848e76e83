"""Screens of the urgent path: what is out, a new alert in two taps, confirm, take down.

They wear the light public design, not the editing interface: on a phone in a storm the page
has to load. Nothing here happens on GET.
"""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin.auth import require_admin_access
from wagtail.models import Site

from approvals import alerts
from approvals.alert_forms import AlertForm, AlertTakeDownForm
from approvals.models import Alert, ApprovalRefused
from core.listing import paginate

KEPT = ("level", "title", "text", "phone", "starts_at", "ends_at")


@require_admin_access
@never_cache
@require_GET
def alert_list(request: HttpRequest) -> HttpResponse:
    """All alerts of the wards that the user leads or is on call for, the newest first."""
    duty = alerts.duty_of(request.user, Site.objects.select_related("root_page"))
    sites = Site.objects.filter(pk__in={*duty.leads, *duty.on_call}).order_by("pk")
    if not sites:
        raise Http404
    decided = Alert.objects.filter(site__in=sites).exclude(confirmed_at=None, taken_down_at=None)
    decided = decided.select_related(
        "site", "published_by", "confirmed_by", "taken_down_by", "link_page"
    )
    context = {
        "page_obj": paginate(request, decided.order_by("-published_at", "-pk"), 20),
        "waiting": [
            alert for alert in alerts.alerts_on_desk(request.user) if not alert.is_confirmed
        ],
        "shares": [alerts.urgent_share(site) for site in sites],
        "duty": duty,
        "now": timezone.now(),
    }
    return render(request, "approvals/alerts/list.html", context)


@require_admin_access
@never_cache
@require_http_methods(["GET", "POST"])
def new_alert(request: HttpRequest) -> HttpResponse:
    """A form, then the banner as citizens will see it with the button that publishes."""
    site = _own_site(request)
    return _write(request, Alert(site=site), {})


@require_admin_access
@never_cache
@require_http_methods(["GET", "POST"])
def correct_alert(request: HttpRequest, alert_id: int) -> HttpResponse:
    """The same form, filled in: what comes out replaces the alert and is confirmed again."""
    old = _alert(request, alert_id)
    if not alerts.is_on_call(request.user, old.site):
        raise Http404
    if old.taken_down_at:
        messages.error(request, _("This alert has already been taken down."))
        return redirect("approvals:alerts")
    kept = {name: getattr(old, name) for name in KEPT} | {"link": old.address(request)}
    if old.starts_at <= timezone.now():
        kept["starts_at"] = None
    return _write(request, Alert(site=old.site, replaces=old), kept)


@require_admin_access
@require_POST
def confirm_alert(request: HttpRequest, alert_id: int) -> HttpResponse:
    alert = _alert(request, alert_id)
    try:
        alerts.confirm(alert.pk, request.user)
    except ApprovalRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("“%(title)s” is confirmed.") % {"title": alert.title})
    return redirect("approvals:alerts")


@require_admin_access
@never_cache
@require_http_methods(["GET", "POST"])
def take_down_alert(request: HttpRequest, alert_id: int) -> HttpResponse:
    """Ask why, then remove the alert from every page."""
    alert = _alert(request, alert_id)
    form = AlertTakeDownForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            alerts.take_down(alert.pk, request.user, form.cleaned_data["reason"])
        except ApprovalRefused as refusal:
            messages.error(request, str(refusal))
        else:
            text = _("“%(title)s” is no longer public.")
            messages.success(request, text % {"title": alert.title})
        return redirect("approvals:alerts")
    context = {"alert": alert, "form": form}
    status = 400 if form.errors else 200
    return render(request, "approvals/alerts/take_down.html", context, status=status)


def _write(request: HttpRequest, alert: Alert, initial: dict) -> HttpResponse:
    """Form → preview → public; each step keeps what was typed."""
    form = AlertForm(request.POST or None, instance=alert, initial=initial)
    alert.submission = _submission(request)
    step = request.POST.get("step", "preview")
    is_ready = request.method == "POST" and form.is_valid()
    context = {"form": form, "alert": alert, "replaces": alert.replaces}
    if is_ready and step == "publish":
        try:
            alerts.publish(alert, request.user)
        except ApprovalRefused as refusal:
            messages.error(request, str(refusal))
        else:
            text = _("“%(title)s” is public now. Somebody else still has to confirm it.")
            messages.success(request, text % {"title": alert.title})
            _warn_of_what_is_not_seen(request, alert)
        return redirect("approvals:alerts")
    if is_ready and step == "preview":
        alert.url = alert.address(request)
        preview = context | {"shown": [alert]}
        return render(request, "approvals/alerts/preview.html", preview)
    status = 400 if form.errors and step != "edit" else 200
    return render(request, "approvals/alerts/form.html", context, status=status)


def _warn_of_what_is_not_seen(request: HttpRequest, alert: Alert) -> None:
    has_begun = alert.starts_at <= timezone.now()
    if has_begun and alert not in alerts.current_alerts(alert.site):
        text = _("More serious alerts fill the banner; this one shows when one of them ends.")
        messages.warning(request, text)


def _submission(request: HttpRequest) -> UUID:
    """The number of this filled-in form; one that nobody gave out gets a new one."""
    try:
        return UUID(request.POST.get("submission", ""))
    except ValueError:
        return uuid4()


def _own_site(request: HttpRequest) -> Site:
    """Return the ward to publish for: the one whose address was asked, if the user may there."""
    sites = alerts.wards_on_call(request.user).select_related("root_page")
    asked = Site.find_for_request(request)
    site = sites.filter(pk=asked.pk).first() if asked else None
    site = site or sites.order_by("pk").first()
    if not site:
        raise Http404
    return site


def _alert(request: HttpRequest, alert_id: int) -> Alert:
    """Return an alert of a ward that the user leads or is on call for; others do not exist."""
    found = Alert.objects.select_related("site__root_page", "link_page")
    alert = get_object_or_404(found, pk=alert_id)
    if not alerts.duty_of(request.user, [alert.site]).sees(alert):
        raise Http404
    return alert
