"""Set a ward up: site, page tree, groups, permissions, workflow; idempotent."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from core.models import WardSettings
from home.demo.load import load_demo
from home.demo.settings import DEMO_SETTINGS
from home.ward.setup import ensure_ward
from home.ward.signals import ward_set_up

REQUIRED = [
    field.name
    for field in WardSettings._meta.get_fields()
    if getattr(field, "blank", True) is False
    and field.editable
    and not field.has_default()
    and field.name not in ("id", "site")
]


class Command(BaseCommand):
    help = "Set a ward up: site, page tree, groups, permissions, workflow. Safe to repeat."

    def add_arguments(self, parser):
        parser.add_argument("--demo", action="store_true", help="add demo content and accounts")
        parser.add_argument("--hostname", default="localhost", help="host name of the ward")
        parser.add_argument(
            "--port",
            type=int,
            help="port in the addresses of the ward; a new one gets 443 (HTTPS), a demo 80",
        )
        for name in REQUIRED:
            parser.add_argument(f"--{name.replace('_', '-')}", default="")

    def handle(self, *args, **options):
        given = {name: options[name] for name in REQUIRED if options[name]}
        values = {**(DEMO_SETTINGS if options["demo"] else {}), **given}
        if missing := [name for name in REQUIRED if not values.get(name)]:
            names = ", ".join(f"--{name.replace('_', '-')}" for name in missing)
            raise CommandError(_("Say who the ward is: %(names)s") % {"names": names})
        port = options["port"] or (80 if options["demo"] else 443)
        ward = ensure_ward(options["hostname"], port, values)
        if options["port"] and ward.site.port != port:
            ward.site.port = port
            ward.site.save()
        if ward.added:
            self.stdout.write(_("Added: %(titles)s") % {"titles": ", ".join(ward.added)})
        if options["demo"]:
            load_demo(ward, self.stdout)
        ward_set_up.send(sender=Command, site=ward.site)
        address = f"http://127.0.0.1:{ward.site.port}" if options["demo"] else ward.site.root_url
        self.stdout.write(_("Public pages: %(address)s/") % {"address": address})
        self.stdout.write(_("Editing: %(address)s/quan-tri/") % {"address": address})
