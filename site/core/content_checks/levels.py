"""How much a finding weighs; each ward decides it per rule (core.models.content_checks)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    BLOCKING = "blocking", _("Must be mended before submission")
    WARNING = "warning", _("Warning only")
    OFF = "off", _("Not checked")
