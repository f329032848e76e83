"""Switch the public pages off and on again."""

from datetime import datetime

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.maintenance import switch_off, switch_on


class Command(BaseCommand):
    help = "Answer 503 to visitors (on), or show the pages again (off)."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("state", choices=["on", "off"])
        parser.add_argument("--until", help='expected end in local time: "2026-11-25 23:00"')

    def handle(self, *args, **options):
        if options["state"] == "off":
            switch_off()
            return
        until = None
        if options["until"]:
            try:
                until = timezone.make_aware(datetime.fromisoformat(options["until"]))
            except ValueError as error:
                raise CommandError(f"Not a local time: {options['until']}") from error
        switch_on(until)
