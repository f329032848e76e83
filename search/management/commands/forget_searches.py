"""Delete what people looked for longer ago than their ward keeps it."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from search.log import forget


class Command(BaseCommand):
    help = "Delete noted searches past the days that each ward keeps them. Safe to repeat."

    def handle(self, *args, **options):
        number = forget(timezone.localdate())
        self.stdout.write(_("Forgotten searches: %(number)d") % {"number": number})
