"""The register of approvals (sổ duyệt): one row for each decision, written once and kept."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class AppendOnlyError(TypeError):
    """Somebody's code tried to change or remove what the register says."""


class DecisionQuerySet(models.QuerySet):
    """Rows are added and read; every other way of writing raises."""

    def update(self, **kwargs):
        raise AppendOnlyError("Decisions are never changed.")

    def bulk_update(self, objs, fields, batch_size=None):
        raise AppendOnlyError("Decisions are never changed.")

    def bulk_create(self, objs, **kwargs):
        if kwargs.get("update_conflicts"):
            raise AppendOnlyError("Decisions are never changed.")
        return super().bulk_create(objs, **kwargs)

    def delete(self):
        raise AppendOnlyError("Decisions are never removed.")

    def _raw_delete(self, using):
        raise AppendOnlyError("Decisions are never removed.")


class Decision(models.Model):
    """Who drafted, who decided, for whom, when (R64, decision 16).

    Everything is kept as it was called on that day, and as plain numbers: a page, an account
    or a ward that is renamed or deleted later changes no row. `approvals.register.record`
    writes them in the transaction of the decision itself.
    """

    class Action(models.TextChoices):
        CHECKED = "checked", _("Checked")
        APPROVED = "approved", _("Approved for publication")
        RETURNED = "returned", _("Returned for changes")
        TAKEN_DOWN = "taken_down", _("Taken off the site")
        URGENT = "urgent", _("Urgently published")
        URGENT_CONFIRMED = "urgent_confirmed", _("Urgent publication confirmed")
        URGENT_REFUSED = "urgent_refused", _("Urgent publication taken down")
        BUNDLE_PUBLISHED = "bundle_published", _("Published together with others")

    site_id = models.BigIntegerField(null=True)
    object_model = models.CharField(max_length=100)  # "articles.articlepage"
    object_id = models.BigIntegerField()
    revision_id = models.BigIntegerField(null=True)
    task_state_id = models.BigIntegerField(null=True)
    title = models.CharField(_("title"), max_length=255)
    kind = models.CharField(_("kind of content"), max_length=100)
    section = models.CharField(_("part of the site"), max_length=255, blank=True)
    step = models.CharField(_("step"), max_length=255, blank=True)
    action = models.CharField(_("decision"), max_length=30, choices=Action.choices)
    drafted_by = models.TextField(_("drafted by"), blank=True)
    requested_by_id = models.BigIntegerField(null=True)
    requested_by_name = models.CharField(_("submitted by"), max_length=200, blank=True)
    decided_by_id = models.BigIntegerField(null=True)
    decided_by_name = models.CharField(_("decided by"), max_length=200, blank=True)
    decided_by_position = models.CharField(_("position"), max_length=120, blank=True)
    delegation_id = models.BigIntegerField(null=True)
    on_behalf_of_id = models.BigIntegerField(null=True)
    on_behalf_of_name = models.CharField(_("on behalf of"), max_length=200, blank=True)
    on_behalf_of_position = models.CharField(max_length=120, blank=True)
    reason = models.TextField(_("reason or comment"), blank=True)
    started_at = models.DateTimeField(_("waiting since"), null=True)
    decided_at = models.DateTimeField(_("decided at"))
    working_time = models.DurationField(_("working time taken"), null=True)
    # Without accents, for finding: the people; and all that is said.
    people_text = models.TextField(blank=True)
    search_text = models.TextField(blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("register of approvals")
        ordering = ["-decided_at", "-pk"]
        default_permissions = ("view",)
        base_manager_name = "objects"
        indexes = [
            models.Index(fields=["site_id", "-decided_at"], name="decision_of_site"),
            models.Index(fields=["object_model", "object_id"], name="decision_on_object"),
        ]

    def __str__(self):
        return f"{self.get_action_display()}: {self.title}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise AppendOnlyError("Decisions are never changed.")
        super().save(*args, **kwargs | {"force_insert": True})

    def delete(self, *args, **kwargs):
        raise AppendOnlyError("Decisions are never removed.")

    @property
    def time_taken(self) -> timedelta | None:
        """How long it waited: in working time where the ward's hours are known."""
        if self.working_time is not None:
            return self.working_time
        return self.decided_at - self.started_at if self.started_at else None

    @property
    def signature(self) -> str:
        """Who decided: name, position, and for whom."""
        signature = ", ".join(filter(None, (self.decided_by_name, self.decided_by_position)))
        if not self.on_behalf_of_name:
            return signature
        behalf = gettext("on behalf of %(giver)s") % {"giver": self.on_behalf_of_name}
        return f"{signature} ({behalf})"
