"""What people may do with a page, where it differs from Wagtail."""

from wagtail.models import PagePermissionTester
from wagtail.permission_policies.pages import PagePermissionPolicy

from core.binned import is_binned, without_binned


class PortalPermissionTester(PagePermissionTester):
    """Nobody publishes, superusers included: the finish action of the workflow does (R64).

    What Wagtail ties to publishing but makes nothing public stays with superusers.
    """

    def can_publish(self):
        return False

    def can_publish_subpage(self):
        return False

    def can_set_view_restrictions(self):
        return super().can_publish()

    def can_unschedule(self):
        return super().can_publish()

    def can_move_to(self, destination):
        if is_binned(destination):
            return False
        # Pages of different classes are never equal, not even a page and its own base.
        return super().can_move_to(destination.specific_deferred)

    def can_copy_to(self, destination, recursive=False):
        return not is_binned(destination) and super().can_copy_to(destination, recursive)


class BinnedPermissionTester(PortalPermissionTester):
    """What lies in a recycle bin is restored or deleted from its list; superusers included."""

    def _nobody(self, *args, **kwargs) -> bool:
        return False

    can_add_subpage = can_copy = can_copy_to = can_delete = can_edit = can_lock = _nobody
    can_move = can_move_to = can_reorder_children = can_set_view_restrictions = _nobody
    can_submit_for_moderation = can_unlock = can_unpublish = can_unschedule = _nobody
    can_view_revisions = _nobody


class PortalPagePolicy(PagePermissionPolicy):
    """Nobody is shown pages in a recycle bin: not in lists, searches, reports, choosers."""

    def instances_user_has_any_permission_for(self, user, actions):
        return without_binned(super().instances_user_has_any_permission_for(user, actions))

    def explorable_instances(self, user):
        return without_binned(super().explorable_instances(user))
