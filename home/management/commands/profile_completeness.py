"""Say which parts of the ward's profile are missing (R14)."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from home.models import ProfilePage


class Command(BaseCommand):
    help = "List the empty parts of each published ward profile; fails if there are any."

    def handle(self, *args, **options):
        profiles = ProfilePage.objects.live()
        if not profiles:
            raise CommandError(_("No ward has a published profile."))
        total = 0
        for profile in profiles:
            missing = profile.missing_parts()
            total += len(missing)
            said = ", ".join(missing) or _("complete")
            self.stdout.write(f"{profile.title} ({profile.url_path}): {said}")
        if total:
            raise CommandError(_("Missing parts: %(number)d") % {"number": total})
