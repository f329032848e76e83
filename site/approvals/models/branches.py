"""The groups that the screen of the approval keeps for single people at a step."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site


class StepGroup(models.Model):
    """A group that was made for the people of one step, not for a role; belongs to one ward.

    Its permissions are held on the ward: who may set its workflows, and whose groups decide or
    have decided there, so that `accounts.wards` knows their members as the ward's people.
    """

    group = models.OneToOneField(
        Group, on_delete=models.CASCADE, primary_key=True, related_name="of_step"
    )
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("people of a step")
        verbose_name_plural = _("people of steps")
        default_permissions = ()
        permissions = [
            ("set_workflows", "Can set the approval of parts of the site"),
            ("decide_pages", "Decides on pages of the ward"),
        ]

    def __str__(self):
        return self.group.name
