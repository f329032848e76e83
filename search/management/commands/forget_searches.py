"""Delete what people looked for longer ago than their ward keeps it."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from search.log import forget


class Command(BaseCommand):
    help = "Delete noted searches past the days that each ward keeps them. Safe to repeat."

    def handle(self, *args, **options):
        self.stdout.write(f"{forget(timezone.localdate())} rows deleted.")
