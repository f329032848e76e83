"""The fixed lists of a procedure record (requirements, section 3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """Who settled the details of the procedure."""

    BY_LAW = "by_law", _("Details assigned by law")
    NOT_BY_LAW = "not_by_law", _("Details not assigned by law")
    OTHER = "other", _("Other kind of procedure")


class Channel(models.TextChoices):
    """How a file is handed in."""

    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    POST = "post", _("By public post")


class OnlineLevel(models.TextChoices):
    """The two levels of online service that the law knows, and none."""

    FULL = "full", _("Fully online")
    PARTIAL = "partial", _("Partly online")
    NONE = "none", _("Not online")


class State(models.TextChoices):
    IN_FORCE = "in_force", _("In force")
    AMENDED = "amended", _("Amended")
    REPLACED = "replaced", _("Replaced")
    ABOLISHED = "abolished", _("Abolished")


# Kept as an archive: found only by visitors who ask for it (R40).
ENDED_STATES = (State.REPLACED, State.ABOLISHED)


class Part(models.TextChoices):
    """The parts that a published procedure must have (NĐ 63/2010, art. 8.2)."""

    STEPS = "steps", _("Order of steps")
    WAYS = "ways", _("Ways of handing in")
    PAPERS = "papers", _("Papers required")
    DEADLINE = "deadline", _("Time limit")
    AUDIENCE = "audience", _("Who may ask for it")
    AGENCY = "agency", _("Authority in charge")
