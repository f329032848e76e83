"""Permissions on models that count in one's own wards only (R2)."""

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
