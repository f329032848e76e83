"""The form of a delegation: a leader lends the own right, an administrator anybody's."""

from collections.abc import Iterable

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from accounts.wards import sites_of, staff_of
from approvals.models import Delegation
from approvals.reach import deciding_people

SOMEBODY_ELSE = _("Choose somebody else who works for this ward.")


class Moment(forms.DateTimeInput):
    """A field that phones offer their own calendar and clock for."""

    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format="%Y-%m-%dT%H:%M")


class DelegationForm(forms.ModelForm):
    """Offers nobody of another ward. With one ward there is nothing to choose.

    A field that is already decided stays in the form, so that messages find their place.
    """

    class Meta:
        model = Delegation
        fields = ["site", "giver", "delegate", "starts_at", "ends_at", "reason"]
        widgets = {
            "starts_at": Moment(),
            "ends_at": Moment(),
            "reason": forms.Textarea({"rows": 2}),
        }
        error_messages = {
            "giver": {"invalid_choice": _("This person decides at no step in the ward.")},
            "delegate": {"invalid_choice": SOMEBODY_ELSE},
        }

    def __init__(self, *args, user, manages: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.instance.created_by = user
        sites = sites_of(user).select_related("root_page")
        if not manages:
            own = [site.pk for site in sites if _decides_in(site, user)]
            sites = sites.filter(pk__in=own)
        self._settle("site", sites, sites[0] if len(sites) == 1 else None)
        if not sites or len(sites) == 1:
            self.fields["site"].widget = forms.HiddenInput()
        givers = _deciding_in(sites)
        self._settle("giver", givers, None if manages else user)
        delegates = staff_of(sites).filter(is_superuser=False)
        self.fields["delegate"].queryset = delegates.exclude(pk=user.pk).order_by(
            "last_name", "first_name", "username"
        )
        self.fields["site"].label_from_instance = _ward_name

    def _settle(self, name: str, queryset, value) -> None:
        field = self.fields[name]
        field.queryset = queryset
        if value is not None:
            field.disabled = True
            self.initial[name] = value.pk

    def clean(self):
        cleaned = super().clean()
        site, giver, delegate = map(cleaned.get, ("site", "giver", "delegate"))
        if site and giver and not _decides_in(site, giver):
            self.add_error("giver", _("This person decides at no step in the ward."))
        if site and delegate and not staff_of([site]).filter(pk=delegate.pk).exists():
            self.add_error("delegate", SOMEBODY_ELSE)
        return cleaned


def _decides_in(site: Site, user) -> bool:
    return deciding_people(site).filter(pk=user.pk).exists()


def _deciding_in(sites: Iterable[Site]) -> QuerySet:
    anywhere = Q(pk__in=[])
    for site in sites:
        anywhere |= Q(pk__in=deciding_people(site).order_by().values("pk"))
    people = get_user_model().objects.filter(anywhere)
    return people.order_by("last_name", "first_name", "username")


def _ward_name(site: Site) -> str:
    return site.site_name or site.hostname
