"""Who may see and handle the messages of a ward."""

from accounts.policies import OwnWardPolicy


class SubmissionPermissionPolicy(OwnWardPolicy):
    """Messages come from the public forms only and are not deleted by hand, by nobody."""

    REFUSED = frozenset({"add", "delete"})

    def user_has_permission(self, user, action):
        return action not in self.REFUSED and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)
