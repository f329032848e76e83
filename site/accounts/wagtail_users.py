"""The app of Wagtail's account screens, with our own in their place."""

from wagtail.users.apps import WagtailUsersAppConfig


class PortalUsersConfig(WagtailUsersAppConfig):
    user_viewset = "accounts.viewsets.PortalUserViewSet"
