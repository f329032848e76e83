"""What people may do with a page, where it differs from Wagtail."""

from wagtail.models import PagePermissionTester


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
        # Pages of different classes are never equal, not even a page and its own base.
        return super().can_move_to(destination.specific_deferred)
