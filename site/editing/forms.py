from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class PlaceField(forms.ModelChoiceField):
    def label_from_instance(self, page: Page) -> str:
        return f"{'– ' * (page.depth - 2)}{page.title}"


class PlaceForm(forms.Form):
    """Where a deleted page goes when its former place is not there any more."""

    parent = PlaceField(label=_("Put it below"), queryset=Page.objects.none())

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = places
