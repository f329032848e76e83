"""Remind of what waits for approval; meant for a timer that runs every few minutes."""

from django.core.management.base import BaseCommand

from approvals.reminders import send_notices


class Command(BaseCommand):
    help = "Remind approvers, tell of what is overdue. Safe to repeat: nothing is sent twice."

    def add_arguments(self, parser):
        parser.add_argument(
            "--digest",
            action="store_true",
            help="also the morning summaries, once a day from the hour that the ward has set",
        )

    def handle(self, *args, **options):
        sent = send_notices(digest=options["digest"])
        for sort in ("reminders", "escalations", "digests"):
            self.stdout.write(f"{sort}: {sent[sort]}")
