"""Remove for good what has been in the recycle bins for long enough."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from editing.restoration import overdue, purge_overdue


class Command(BaseCommand):
    help = "Remove pages for good that were deleted longer ago than their ward keeps them."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only name them")

    def handle(self, *args, **options):
        if options["dry_run"]:
            for deletion in overdue():
                self.stdout.write(f"{deletion.deleted_at:%d/%m/%Y}  {deletion}")
            return
        count, kept = purge_overdue()
        text = ngettext(
            "%(count)s page was removed for good.", "%(count)s pages were removed for good.", count
        )
        self.stdout.write(text % {"count": count})
        for deletion in kept:
            problem = _("Something still needs it, so it stays: %(title)s")
            self.stderr.write(problem % {"title": deletion})
