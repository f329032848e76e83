from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApprovalsConfig(AppConfig):
    name = "approvals"
    verbose_name = _("Approval")

    def ready(self):
        from approvals.notifications import replace_wagtails_notifiers

        replace_wagtails_notifiers()
