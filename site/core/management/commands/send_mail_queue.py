from django.core.management.base import BaseCommand

from core.models import OutgoingMail
from core.outbox import prune, send_due


class Command(BaseCommand):
    help = (
        "Send the mail that is due, and delete what is older than the wards keep it. For a"
        " timer, every few minutes; may run beside db_worker and beside itself."
    )

    def handle(self, **options):
        sent = send_due()
        deleted = prune()
        unsent = OutgoingMail.objects.unsent().count()
        if sent or deleted or unsent or options["verbosity"] > 1:
            self.stdout.write(f"{sent} sent, {unsent} unsent, {deleted} deleted")
