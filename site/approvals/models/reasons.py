"""Ready-made reasons for a return: what a ward's approvers write most often."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable


@register_setting(icon="undo")
class ReturnReasons(BaseSiteSetting, ClusterableModel):
    """The list of one ward; its administrator edits it, nobody else's changes with it."""

    panels = [
        InlinePanel(
            "reasons",
            heading=_("Ready-made reasons"),
            label=_("Reason"),
            help_text=_("Offered to whoever returns an item. Words of one's own may be added."),
        )
    ]

    class Meta:
        verbose_name = _("reasons for a return")


class ReturnReason(Orderable):
    settings = ParentalKey(ReturnReasons, on_delete=models.CASCADE, related_name="reasons")
    text = models.CharField(_("reason"), max_length=200)

    panels = [FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = _("reason for a return")
        verbose_name_plural = _("reasons for a return")

    def __str__(self):
        return self.text
