"""Actions on several accounts at once, in place of Wagtail's of the same name."""

from wagtail import hooks

from accounts.viewsets import AssignRole, SetActiveState

for action in (AssignRole, SetActiveState):
    hooks.register("register_bulk_action", action, order=1)
