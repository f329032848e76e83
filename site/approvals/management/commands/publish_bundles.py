from django.core.management.base import BaseCommand

from approvals.bundles import publish_due


class Command(BaseCommand):
    help = (
        "Publish the bundles whose minute has come, each as a whole, and tell why one cannot be."
        " For a timer, every few minutes; may run beside itself."
    )

    def handle(self, **options):
        published = publish_due()
        if published or options["verbosity"] > 1:
            self.stdout.write(f"{published} published")
