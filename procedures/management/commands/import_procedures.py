"""Bring official procedure records into a ward's set of procedures."""

from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tqdm import tqdm
from wagtail.models import Site

from procedures.choices import Part
from procedures.importer import FileError, RecordError, parse_record, read_file
from procedures.store import CREATED, REFUSED, UNCHANGED, UPDATED, Outcome, Store, find_index


def _group(raw):
    return raw.get("group") if isinstance(raw, dict) else None


def _positive(text: str) -> int:
    if (number := int(text)) < 1:
        raise ValueError
    return number


class Command(BaseCommand):
    help = "Import official procedure records (JSON). Safe to repeat: records are told by code."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="JSON file with a list of records")
        parser.add_argument("--group", help="only records of this group, for instance ubnd")
        parser.add_argument("--site", help="host name of the ward; the default site otherwise")
        parser.add_argument("--limit", type=_positive, help="read no more than this many records")
        parser.add_argument("--draft", action="store_true", help="publish nothing")
        parser.add_argument(
            "--overwrite", action="store_true", help="also replace pages edited here since"
        )

    def handle(self, *args, **options):
        records = self._records(options)
        store = Store(self._index(options["site"]), options["draft"], options["overwrite"])
        self.outcomes: list[tuple[str, Outcome]] = []
        for number, raw in enumerate(tqdm(records, disable=None, leave=False), start=1):
            self.outcomes.append((self._label(raw, number), self._import(store, raw)))
        self._report()

    def _records(self, options) -> list:
        try:
            records = read_file(options["file"])
        except FileError as error:
            raise CommandError(str(error)) from error
        if group := options["group"]:
            records = [
                raw for raw in records if isinstance(raw, dict) and raw.get("group") == group
            ]
            if not records:
                raise CommandError(
                    _("No record belongs to the group %(group)s.") % {"group": group}
                )
        return records[: options["limit"]]

    @staticmethod
    def _index(hostname):
        sites = (
            Site.objects.filter(hostname=hostname)
            if hostname
            else Site.objects.filter(is_default_site=True)
        )
        site = sites.select_related("root_page").first()
        if not site:
            raise CommandError(_("There is no such site: %(host)s") % {"host": hostname or "-"})
        index = find_index(site.root_page)
        if not index:
            raise CommandError(_("The site has no set of procedures. Run setup_ward first."))
        return index

    @staticmethod
    def _label(raw, number: int) -> str:
        code = raw.get("code") if isinstance(raw, dict) else None
        return code.strip()[:60] if isinstance(code, str) and code.strip() else f"#{number}"

    @staticmethod
    def _import(store: Store, raw) -> Outcome:
        try:
            return store.save(parse_record(raw))
        except RecordError as error:
            return Outcome(REFUSED, str(error))

    def _report(self):
        counts = Counter(outcome.kind for _label, outcome in self.outcomes)
        for kind, label in (
            (CREATED, _("Procedures created")),
            (UPDATED, _("Procedures updated")),
            (UNCHANGED, _("Procedures unchanged")),
            (REFUSED, _("Procedures refused")),
        ):
            self.stdout.write(f"{label}: {counts[kind]}")
        self._report_reasons()
        self._report_gaps()

    def _report_reasons(self):
        for label, outcome in self.outcomes:
            if outcome.reason:
                self.stdout.write(f"  {label}: {outcome.reason}")

    def _report_gaps(self):
        """Name what the source leaves out: the ward can ask for it, but not make it up."""
        for part in Part:
            labels = [label for label, outcome in self.outcomes if part in outcome.gaps]
            if labels:
                message = ngettext(
                    "%(count)s record does not state “%(part)s”; its page says so: %(codes)s",
                    "%(count)s records do not state “%(part)s”; their pages say so: %(codes)s",
                    len(labels),
                )
                values = {"count": len(labels), "part": part.label, "codes": ", ".join(labels)}
                self.stdout.write(message % values)
