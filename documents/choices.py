"""What documents and plans may be, and the colour of the badge that says so."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DocumentClass(TextChoices):
    LEGAL = "legal", _("Legal normative document")
    DIRECTIVE = "directive", _("Direction and administration")
    ADMINISTRATIVE = "administrative", _("Administrative document")
    DRAFT = "draft", _("Draft for comment")
    PARTY = "party", _("Party and mass organisations")


class PlanKind(TextChoices):
    MASTER_PLAN = "master_plan", _("Master plan")
    DEVELOPMENT = "development", _("Socio-economic development plan")
    LAND_USE = "land_use", _("Land use plan")
    PROGRAMME = "programme", _("Programme")
    PROJECT = "project", _("Project")
    YEARLY = "yearly", _("Yearly working plan")


class PlanStatus(TextChoices):
    DRAFT = "draft", _("Being drafted")
    CONSULTATION = "consultation", _("Open for comment")
    APPROVED = "approved", _("Decided")
    UNDER_WAY = "under_way", _("Under way")
    FINISHED = "finished", _("Finished")
    CANCELLED = "cancelled", _("Given up")


PLAN_TONES = {
    PlanStatus.DRAFT: "info",
    PlanStatus.CONSULTATION: "info",
    PlanStatus.APPROVED: "good",
    PlanStatus.UNDER_WAY: "good",
    PlanStatus.CANCELLED: "bad",
}
