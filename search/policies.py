"""Who may change what steers the search of a ward."""

from django.db.models import Q
from wagtail.models import Site

from accounts.policies import OwnWardPolicy
from accounts.wards import sites_of


def works_for_all_wards(user) -> bool:
    """Whether what counts in every ward is this person's business: always with one ward only."""
    return not Site.objects.exclude(pk__in=sites_of(user).values("pk")).exists()


class SharedOrOwnWardPolicy(OwnWardPolicy):
    """For what belongs to one ward, or with `site` empty to all of them."""

    def user_has_permission_for_instance(self, user, action, instance):
        if instance.site_id is None:
            return self.user_has_permission(user, action) and works_for_all_wards(user)
        return super().user_has_permission_for_instance(user, action, instance)

    def instances_user_has_any_permission_for(self, user, actions):
        if not self.user_has_any_permission(user, actions):
            return self.model.objects.none()
        own = Q(site__in=sites_of(user))
        if works_for_all_wards(user):
            own |= Q(site=None)
        return self.model.objects.filter(own)

    def users_with_any_permission_for_instance(self, actions, instance):
        if instance.site_id is None:
            return self.users_with_any_permission(actions)
        return super().users_with_any_permission_for_instance(actions, instance)
