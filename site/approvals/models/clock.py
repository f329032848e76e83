"""The approval clock: how long a step may take, who hears of it, and what was sent."""

from datetime import time

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, Site, TaskState, get_page_models

from approvals.clock_form import ClockForm, KindRuleForm

WORKING_HOURS = [MinValueValidator(1), MaxValueValidator(1000)]


def page_kinds() -> models.Q:
    """The kinds of pages that people write here, not Wagtail's own."""
    models_here = (model for model in get_page_models() if model.is_creatable)
    ours = (model for model in models_here if not model.__module__.startswith("wagtail."))
    return models.Q(pk__in=[kind.pk for kind in ContentType.objects.get_for_models(*ours).values()])


@register_setting(icon="time")
class ClockSettings(BaseSiteSetting, ClusterableModel):
    """The rules of one ward's approval clock, edited by its administrator."""

    hours = models.PositiveSmallIntegerField(
        _("working hours for one step"),
        null=True,
        blank=True,
        default=8,
        validators=WORKING_HOURS,
        help_text=_("For everything that has no rule of its own below. Empty: no deadline."),
    )
    remind_hours = models.PositiveSmallIntegerField(
        _("working hours before the deadline when the approvers are reminded"),
        default=2,
        validators=[MaxValueValidator(1000)],
        help_text=_("0: reminded when the deadline is reached."),
    )
    digest_at = models.TimeField(
        _("morning summary from"),
        default=time(7, 30),
        help_text=_("Sent once on each working day, to approvers for whom something waits."),
    )
    escalate_to_groups = models.ManyToManyField(
        Group,
        verbose_name=_("groups that hear of what is overdue"),
        blank=True,
        related_name="+",
    )
    escalate_to_users = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("people who hear of what is overdue"),
        blank=True,
        related_name="+",
        help_text=_("For instance the deputy of the approver."),
    )

    base_form_class = ClockForm
    panels = [
        MultiFieldPanel(
            [FieldPanel("hours"), InlinePanel("rules", label=_("rule for a kind of page"))],
            heading=_("How long a step may take"),
        ),
        MultiFieldPanel(
            [FieldPanel("remind_hours"), FieldPanel("digest_at")], heading=_("Reminders")
        ),
        MultiFieldPanel(
            [FieldPanel("escalate_to_groups"), FieldPanel("escalate_to_users")],
            heading=_("When the deadline has passed"),
        ),
    ]

    class Meta:
        verbose_name = _("approval clock")
        verbose_name_plural = _("approval clocks")

    def __str__(self):
        return str(_("approval clock"))

    @classmethod
    def of(cls, site: Site) -> "ClockSettings":
        """Return the ward's clock; one with the usual values, not stored, if it has none yet."""
        return cls.objects.filter(site=site).first() or cls(site=site)


class KindRule(Orderable):
    """What holds for one kind of page; other kinds have the hours of the clock."""

    clock = ParentalKey(ClockSettings, on_delete=models.CASCADE, related_name="rules")
    kind = models.ForeignKey(
        ContentType,
        verbose_name=_("kind of page"),
        on_delete=models.CASCADE,
        limit_choices_to=page_kinds,
        related_name="+",
    )
    hours = models.PositiveSmallIntegerField(
        _("working hours for one step"),
        null=True,
        blank=True,
        validators=WORKING_HOURS,
        help_text=_("Empty: no deadline."),
    )
    is_simple = models.BooleanField(
        _("may be approved in bulk"),
        default=False,
        help_text=_("Several items of this kind can be approved at once from the list."),
    )

    base_form_class = KindRuleForm
    panels = [FieldPanel("kind"), FieldPanel("hours"), FieldPanel("is_simple")]

    class Meta(Orderable.Meta):
        verbose_name = _("rule for a kind of page")
        verbose_name_plural = _("rules for kinds of pages")
        constraints = [
            models.UniqueConstraint(
                fields=["clock", "kind"],
                name="one_rule_for_each_kind",
                violation_error_message=_("There is a rule for this kind of page already."),
            )
        ]

    def __str__(self):
        return self.kind.name


class Deadline(models.Model):
    """By when a step that has started is to be decided; made when it starts.

    The ward is kept with it: lists of one ward never show what waits in another.
    """

    task_state = models.OneToOneField(TaskState, on_delete=models.CASCADE, related_name="deadline")
    site = models.ForeignKey(Site, null=True, on_delete=models.CASCADE, related_name="+")
    remind_at = models.DateTimeField(_("to be reminded at"), null=True)
    due_at = models.DateTimeField(_("to be decided by"), null=True, db_index=True)
    reminded_at = models.DateTimeField(_("reminded at"), null=True, editable=False)
    escalated_at = models.DateTimeField(_("escalated at"), null=True, editable=False)

    class Meta:
        verbose_name = _("deadline of an approval")
        verbose_name_plural = _("deadlines of approvals")

    def __str__(self):
        return f"{self.task_state_id}: {self.due_at}"


class Digest(models.Model):
    """A morning summary that was sent: one for each approver, ward and day."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    day = models.DateField(_("day"))

    class Meta:
        verbose_name = _("morning summary")
        verbose_name_plural = _("morning summaries")
        constraints = [
            models.UniqueConstraint(fields=["site", "user", "day"], name="one_digest_a_day")
        ]

    def __str__(self):
        return f"{self.day}: {self.user_id}"
