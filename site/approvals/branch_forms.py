"""The form of a branch's approval: up to four steps, each with groups or people of the ward."""

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Site

from accounts.wards import group_ids, staff_of
from approvals.branches import Step, steps_of_workflows
from core.public_forms import TextField

MOST_STEPS = 4


class StepForm(forms.Form):
    """One step; without groups and people there is no such step."""

    name = TextField(label=gettext_lazy("Name of the step"), max_length=120, required=False)
    groups = forms.MultipleChoiceField(
        label=gettext_lazy("Groups that decide"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    people = forms.MultipleChoiceField(
        label=gettext_lazy("People who decide"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    use_required_attribute = False

    def __init__(self, *args, number: int, offer: "Offer", **kwargs):
        super().__init__(*args, prefix=f"buoc-{number}", **kwargs)
        self.number, self.offer = number, offer
        self.fields["groups"].choices = [(key, one.name) for key, one in offer.groups.items()]
        self.fields["people"].choices = [(key, str(one)) for key, one in offer.people.items()]

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        groups, people = self._chosen(cleaned)
        if not groups and not people:
            if cleaned["name"]:
                self.add_error("groups", _("Choose who decides at this step."))
            return cleaned
        members = get_user_model().objects.filter(groups__in=groups, is_active=True)
        deciding = {*members.values_list("pk", flat=True), *(person.pk for person in people)}
        if not deciding:
            self.add_error("groups", _("Nobody in this group is active, so all would wait there."))
        elif self.offer.user.pk in deciding and not self.offer.may_join:
            text = _("You cannot let yourself decide. Somebody else has to set that.")
            self.add_error("groups", text)
        return cleaned

    def _chosen(self, cleaned) -> tuple[list, list]:
        groups = [self.offer.groups[key] for key in cleaned["groups"]]
        return groups, [self.offer.people[key] for key in cleaned["people"]]

    @property
    def step(self) -> Step | None:
        groups, people = self._chosen(self.cleaned_data)
        if not groups and not people:
            return None
        name = self.cleaned_data["name"] or _("Step %(number)s") % {"number": self.number}
        return Step(name, groups, people)


class Offer:
    """Whom the steps of a ward can name: its own groups and active people, nobody else's."""

    def __init__(self, site: Site, page: Page, user):
        self.user = user
        groups = Group.objects.filter(pk__in=group_ids(site), of_step=None).order_by("name")
        self.groups = {str(group.pk): group for group in groups}
        people = staff_of([site]).filter(is_superuser=False)
        people = people.order_by("last_name", "first_name", "username")
        self.people = {str(person.pk): person for person in people}
        workflow = page.get_workflow()
        self.steps = steps_of_workflows([workflow])[workflow.pk] if workflow else []
        decides = Group.objects.filter(foureyestask__workflow_tasks__workflow=workflow, user=user)
        # Nobody gives rights to themselves (decision 7); who decides here already keeps it.
        self.may_join = user.is_superuser or bool(workflow and decides.exists())


class StepForms:
    """All steps of a branch, filled with those that hold now."""

    def __init__(self, data, offer: Offer):
        self.forms = [
            StepForm(data, number=number, offer=offer, initial=_initial(offer.steps, number))
            for number in range(1, MOST_STEPS + 1)
        ]
        self.error = ""

    def is_valid(self) -> bool:
        valid = [form.is_valid() for form in self.forms]  # each says what is wrong with it
        are_valid = all(valid)
        if are_valid and not self.steps:
            self.error = _("An approval has at least one step.")
        return are_valid and not self.error

    def refuse(self, error: ValidationError) -> None:
        self.error = " ".join(error.messages)

    @property
    def steps(self) -> list[Step]:
        return [step for form in self.forms if (step := form.step)]


def _initial(steps: list[Step], number: int) -> dict:
    if number > len(steps):
        return {}
    step = steps[number - 1]
    return {
        "name": step.name,
        "groups": [str(group.pk) for group in step.groups],
        "people": [str(person.pk) for person in step.people],
    }
