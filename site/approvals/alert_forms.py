"""The form of an alert: short, made for a phone, every limit said on the field that breaks it."""

from datetime import datetime, timedelta
from urllib.parse import unquote, urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from approvals.models import Alert
from core.models import WardSettings
from core.public_forms import TextField
from core.visibility import visible

USUAL_HOURS = 12
SLACK = timedelta(minutes=10)  # a form filled in slowly still begins "now"


class MomentField(forms.DateTimeField):
    """A day and a minute, with the picker of the device."""

    widget = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


class AlertForm(forms.ModelForm):
    """What citizens see, how long, and for whom it is kept why it could not wait."""

    title = TextField(
        label=gettext_lazy("Title of the alert"),
        max_length=120,
        help_text=gettext_lazy("What happens, where. For instance: Suối dâng nhanh ở tổ 5, tổ 6"),
    )
    text = TextField(
        label=gettext_lazy("What should people know and do?"),
        max_length=600,
        widget=forms.Textarea({"rows": 4}),
    )
    phone = forms.CharField(
        label=gettext_lazy("Number to call"),
        max_length=40,
        required=False,
        validators=[
            RegexValidator(
                r"^\+?[\d .]{3,}$", gettext_lazy("Digits, spaces and dots only, please.")
            )
        ],
        widget=forms.TextInput({"type": "tel", "inputmode": "tel"}),
    )
    link = forms.CharField(
        label=gettext_lazy("Where to read more"),
        max_length=500,
        required=False,
        help_text=gettext_lazy(
            "Copy the address of a page of this portal, or one that starts with https."
        ),
        widget=forms.TextInput({"inputmode": "url"}),
    )
    starts_at = MomentField(
        label=gettext_lazy("Show from"),
        required=False,
        help_text=gettext_lazy("Leave it empty to publish now."),
    )
    ends_at = MomentField(label=gettext_lazy("Show until"))
    reason = TextField(
        label=gettext_lazy("Why can it not wait for approval?"),
        max_length=600,
        help_text=gettext_lazy("Not public. Leaders read it, and the register keeps it."),
        widget=forms.Textarea({"rows": 2}),
    )

    class Meta:
        model = Alert
        fields = ["level", "title", "text", "phone", "link", "starts_at", "ends_at", "reason"]
        labels = {"level": gettext_lazy("How serious is it?")}
        widgets = {"level": forms.RadioSelect}

    use_required_attribute = False

    def __init__(self, *args, now: datetime | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.now = now or timezone.now()
        self.site = self.instance.site
        ward = WardSettings.for_site(self.site)
        self.longest = ward.alert_max_hours
        self.fields["level"].choices = Alert.Level.choices
        usual = self.now + timedelta(hours=min(USUAL_HOURS, self.longest))
        if not self.instance.replaces:
            self.initial |= {"ends_at": usual, "phone": ward.hotline or ward.phone}
        limit = _("At most %(hours)s hours after the beginning.") % {"hours": self.longest}
        self.fields["ends_at"].help_text = limit

    def clean_link(self) -> str:
        """Pages of the ward are kept as pages, so that the link follows them when they move."""
        link = self.cleaned_data["link"]
        self.instance.link_page, self.instance.link_url = None, ""
        if not link:
            return ""
        try:
            parts = urlsplit(link)
        except ValueError as error:
            raise ValidationError(_("This is no address.")) from error
        own = urlsplit(self.site.root_url).hostname
        if (not parts.netloc and link.startswith("/")) or parts.hostname == own:
            self.instance.link_page = self._page(unquote(parts.path))
        else:
            self.instance.link_url = forms.URLField(assume_scheme="https").clean(link)
            if parts.scheme != "https":
                raise ValidationError(_("Give an address that starts with https."))
        return link

    def _page(self, path: str) -> Page:
        root = self.site.root_page
        pages = visible(Page.objects.descendant_of(root, inclusive=True))
        page = pages.filter(url_path=root.url_path + path.strip("/") + "/" * (path != "/")).first()
        if not page:
            raise ValidationError(_("This ward has no public page with that address."))
        return page

    def clean_starts_at(self) -> datetime:
        starts_at = self.cleaned_data["starts_at"]
        if not starts_at:
            return self.now
        if starts_at < self.now - SLACK:
            raise ValidationError(_("The beginning lies in the past. Leave it empty for now."))
        if starts_at > self.now + timedelta(hours=self.longest):
            raise ValidationError(
                _("The beginning lies more than %(hours)s hours ahead."),
                params={"hours": self.longest},
            )
        return starts_at

    def clean(self):
        cleaned = super().clean()
        starts_at, ends_at = cleaned.get("starts_at"), cleaned.get("ends_at")
        if not starts_at or not ends_at:
            return cleaned
        if ends_at <= max(starts_at, self.now):
            self.add_error("ends_at", _("The end has to lie after the beginning, and ahead."))
        elif ends_at - starts_at > timedelta(hours=self.longest):
            limit = _("Alerts of this ward stand for at most %(hours)s hours.")
            self.add_error("ends_at", limit % {"hours": self.longest})
        return cleaned


class AlertTakeDownForm(forms.Form):
    reason = TextField(
        label=gettext_lazy("Why is the alert taken down?"),
        max_length=600,
        widget=forms.Textarea({"rows": 2}),
    )

    use_required_attribute = False
