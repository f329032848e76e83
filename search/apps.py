from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self):
        from search import attachments, signals  # noqa: F401  (connects them)

        post_migrate.connect(signals.say_what_is_outdated, sender=self)
