"""The form that puts pages into a bundle."""

from datetime import datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Page, Site

from approvals.bundle_checks import candidates
from approvals.register import place_of
from approvals.sections import sections_of
from core.public_forms import TextField

MOST_PAGES = 40
LONGEST = timedelta(days=366)


class BundleForm(forms.Form):
    """A name, a minute, and at least two of the pages that the user may submit."""

    title = TextField(
        label=gettext_lazy("Name of the bundle"),
        max_length=120,
        help_text=gettext_lazy("For approvers to recognise it. For instance: Lịch tuần 32 và tin"),
    )
    publish_at = forms.DateTimeField(
        label=gettext_lazy("Publish together at"),
        required=False,
        help_text=gettext_lazy("Leave it empty to publish as soon as all of it is approved."),
        input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    pages = forms.MultipleChoiceField(
        label=gettext_lazy("Pages in the bundle"),
        help_text=gettext_lazy("Your ward's drafts and what waits for approval already."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least two pages.")},
    )
    use_required_attribute = False

    def __init__(self, *args, user, sites: list[Site], now: datetime | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.now = now or timezone.now()
        # A choice of numbers as text: what is not offered is refused without a query.
        self.offered = {str(page.pk): page for page in candidates(user, sites).specific(defer=True)}
        sections = sections_of(self.offered.values())
        self.fields["pages"].choices = [
            (number, _label(page, sections[page.pk])) for number, page in self.offered.items()
        ]

    def clean_publish_at(self) -> datetime | None:
        moment = self.cleaned_data["publish_at"]
        if moment and moment <= self.now:
            raise ValidationError(_("This time has passed. Choose a later one, or none."))
        if moment and moment > self.now + LONGEST:
            raise ValidationError(_("This is more than a year from now."))
        return moment

    def clean_pages(self) -> list[Page]:
        pages = [self.offered[number] for number in self.cleaned_data["pages"]]
        if len(pages) < 2:
            raise ValidationError(_("Choose at least two pages."))
        if len(pages) > MOST_PAGES:
            text = ngettext(
                "A bundle holds at most %(count)s page.",
                "A bundle holds at most %(count)s pages.",
                MOST_PAGES,
            )
            raise ValidationError(text % {"count": MOST_PAGES})
        self.site_ids = {place_of(page)[0] for page in pages}
        if len(self.site_ids) > 1 or None in self.site_ids:
            raise ValidationError(_("The pages of a bundle belong to one ward."))
        return pages

    @property
    def site_id(self) -> int:
        (site_id,) = self.site_ids
        return site_id


def _label(page: Page, section: str) -> str:
    kind = capfirst(page.page_type_display_name)
    place = f"{kind} · {section}" if section else kind
    return f"{page.draft_title or page.title} ({place})"
