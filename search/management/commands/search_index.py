"""Make the search index anew, or check it (R37)."""

import time

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from search import index
from search.upkeep import problems, rebuild


class Command(BaseCommand):
    help = "Write every entry of the search index anew while the portal goes on working."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check",
            action="store_true",
            help="Change nothing; compare the index with the pages, and fail if they differ.",
        )
        parser.add_argument(
            "--if-outdated",
            action="store_true",
            help="Do nothing if the index was made by this version of the portal.",
        )
        parser.add_argument(
            "--from-scratch",
            action="store_true",
            help="Empty the index first, if it is damaged; until the end less is found.",
        )

    def handle(self, *args, check, if_outdated, from_scratch, verbosity, **options):
        if check:
            self._check(verbosity)
        elif not (if_outdated and index.is_current()):
            self._rebuild(from_scratch, verbosity)

    def _check(self, verbosity):
        number = 0
        for problem in problems():
            self.stdout.write(problem)
            number += 1
        if number:
            raise CommandError(
                _(
                    "Problems: %(number)d. Run “manage.py search_index”; if they stay,"
                    " “manage.py search_index --from-scratch”."
                )
                % {"number": number}
            )
        if verbosity:
            self.stdout.write(_("The index holds exactly what it should."))

    def _rebuild(self, from_scratch, verbosity):
        started = time.monotonic()
        done = 0
        for done in rebuild(from_scratch):
            if verbosity > 1:
                self.stdout.write(str(done))
        if verbosity:
            said = _("Indexed: %(number)d objects in %(seconds).1f seconds.")
            seconds = time.monotonic() - started
            self.stdout.write(said % {"number": done, "seconds": seconds})
