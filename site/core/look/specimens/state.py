"""A state of a component and the names that many of them share."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NORMAL = _("Normal")
LONG = _("Long text")
SHORT = _("Least there can be")
EMPTY = _("Empty")
ERROR = _("With an error")
CURRENT = _("Current")
DISABLED = _("Switched off")
PICTURE = _("With a picture")


class State:
    """What a component is called with in one of its states."""

    def __init__(self, name: Promise | str, /, **context):
        self.name = name
        self.context = context
