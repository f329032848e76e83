"""Add the public holidays of a year to the table that editors correct."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from core.lunar import FIRST_YEAR, LAST_YEAR
from events.proposals import add, proposals


class Command(BaseCommand):
    help = "Add the public holidays of a year as editable rows. Rows that exist stay untouched."

    def add_arguments(self, parser):
        parser.add_argument("year", type=int)

    def handle(self, *args, year, **options):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            limits = {"first": FIRST_YEAR, "last": LAST_YEAR}
            raise CommandError(_("Give a year from %(first)d to %(last)d.") % limits)
        proposed = proposals(year)
        for one in proposed:
            mark = "=" if one.is_known else "+"
            self.stdout.write(f"{mark} {one.date:%d/%m/%Y} {one.name}")
        self.stdout.write(_("Days added: %(number)d") % {"number": add(proposed)})
