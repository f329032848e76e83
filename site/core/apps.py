from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Portal")

    def ready(self):
        from wagtail.models import Page
        from wagtail.permissions import register_permission_policy

        from core import checks, signals  # noqa: F401  (registers them)
        from core.models import PortalDocument, PortalImage
        from core.permissions import PortalPagePolicy
        from core.usage import StaysOnShowPolicy

        register_permission_policy(Page, PortalPagePolicy(Page))
        for model, auth_model in (
            (PortalImage, "wagtailimages.Image"),
            (PortalDocument, "wagtaildocs.Document"),
        ):
            policy = StaysOnShowPolicy(model, auth_model, owner_field_name="uploaded_by_user")
            # Wagtail registers its own for the class and what inherits; the exact one wins.
            register_permission_policy(model, policy, exact_class=True)
