"""Bring the synonyms that a new portal begins with into one that is already in use."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from search.starter import add_missing


class Command(BaseCommand):
    help = (
        "Add the portal's own synonyms and the former names of the wards. Groups of which any"
        " word is known, in use or not, are left out. Safe to repeat."
    )

    def handle(self, *args, **options):
        self.stdout.write(_("Synonyms added: %(count)s") % {"count": add_missing()})
