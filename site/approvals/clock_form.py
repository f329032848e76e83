"""The form of a ward's approval clock: it offers the people of that ward only."""

from django import forms
from django.utils.text import capfirst
from wagtail.admin.forms import WagtailAdminModelForm

from approvals.reach import deciding_groups, deciding_people


class ClockForm(WagtailAdminModelForm):
    """Who hears of what is overdue is one of those who decide in this ward (R2)."""

    class Meta:
        widgets = {
            "escalate_to_groups": forms.CheckboxSelectMultiple,
            "escalate_to_users": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        site = self.instance.site
        self.fields["escalate_to_groups"].queryset = deciding_groups(site)
        self.fields["escalate_to_users"].queryset = deciding_people(site)


class KindRuleForm(WagtailAdminModelForm):
    """Kinds of pages by their names alone, without the app they come from."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].label_from_instance = lambda kind: capfirst(kind.name)
