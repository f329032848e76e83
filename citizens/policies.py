"""Who may see and handle the messages and topics of a ward."""

from wagtail.permission_policies import ModelPermissionPolicy

from accounts.wards import sites_of, staff_of


class OwnWardPolicy(ModelPermissionPolicy):
    """The permission on the model counts in the wards that the person works for."""

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_permission(user, action) and instance.site in sites_of(user)

    def instances_user_has_any_permission_for(self, user, actions):
        instances = super().instances_user_has_any_permission_for(user, actions)
        return instances.filter(site__in=sites_of(user))

    def users_with_any_permission_for_instance(self, actions, instance):
        return self.users_with_any_permission(actions) & staff_of([instance.site])


class SubmissionPermissionPolicy(OwnWardPolicy):
    """Messages come from the public forms only and are not deleted by hand, by nobody."""

    REFUSED = frozenset({"add", "delete"})

    def user_has_permission(self, user, action):
        return action not in self.REFUSED and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)
