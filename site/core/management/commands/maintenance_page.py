"""Write the page that a web server shows while the portal is down (R13)."""

from django.core.management.base import BaseCommand, CommandError
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.models import WardSettings


class Command(BaseCommand):
    help = "Print the maintenance page; save it where the web server finds its 503 page."

    def add_arguments(self, parser):
        parser.add_argument("--until", default="", help='Expected return, as "17:00 30/11/2026".')
        parser.add_argument("--hostname", help="The ward's host name; else the default site.")

    def handle(self, *args, until, hostname, **options):
        chosen = {"hostname": hostname} if hostname else {"is_default_site": True}
        site = Site.objects.filter(**chosen).first()
        if not site:
            raise CommandError(_("There is no such site."))
        context = {"until": until, "ward": WardSettings.for_site(site)}
        self.stdout.write(render_to_string("503.html", context))
