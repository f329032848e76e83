from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApprovalsConfig(AppConfig):
    name = "approvals"
    verbose_name = _("Approval")

    def ready(self):
        from django.db.models.signals import post_save

        from approvals import (  # noqa: F401  (register themselves)
            checks,
            clock_check,
            signals,
            submission,
        )
        from approvals.models import Bundle, Deadline
        from approvals.notifications import replace_wagtails_notifiers
        from approvals.tasks import watch, watch_bundle

        replace_wagtails_notifiers()
        post_save.connect(watch, sender=Deadline, dispatch_uid="approvals.watch")
        post_save.connect(watch_bundle, sender=Bundle, dispatch_uid="approvals.watch_bundle")
