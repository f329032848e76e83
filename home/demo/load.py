"""The demonstration content of one ward. Safe to repeat: what is there is left alone."""

from datetime import date
from typing import TextIO

from django.utils import timezone
from django.utils.translation import gettext as _

from home.demo.accounts import ACCOUNTS, ensure_accounts
from home.demo.load_articles import load_articles
from home.demo.load_calendar import load_calendar
from home.demo.load_citizens import load_citizens
from home.demo.load_documents import DocumentFiles, load_documents, load_plans
from home.demo.load_english import load_english
from home.demo.load_procedures import load_procedures
from home.demo.load_profile import load_front_page, load_profile, load_standing_pages
from home.demo.media import Library
from home.demo.publish import Publisher
from home.demo.streams import Streams
from home.ward.setup import Ward


def load_demo(ward: Ward, stdout: TextIO, today: date | None = None) -> int:
    """Load what is missing and say what was done; returns the number of pages published."""
    today = today or timezone.localdate()
    home = ward.site.root_page
    accounts = ensure_accounts(ward.groups)
    publisher = Publisher(accounts)
    library = Library(ward.collection)
    files = DocumentFiles(library, today)
    streams = Streams(library, files)
    load_profile(home, publisher, streams)
    load_procedures(home, publisher)
    load_documents(home, publisher, streams, files)
    load_plans(home, today, publisher, streams)
    load_standing_pages(home, publisher, streams)
    load_articles(home, today, publisher, streams)
    load_calendar(home, today, publisher, streams)
    load_citizens(home, today, publisher, streams)
    load_front_page(ward.site, today, publisher, streams)
    load_english(ward.site, publisher, streams)
    stdout.write(_("Demo pages published: %(count)s") % {"count": publisher.made})
    _print_accounts(accounts.password, stdout)
    return publisher.made


def _print_accounts(password: str, stdout: TextIO) -> None:
    stdout.write(_("Demo accounts:"))
    for account in ACCOUNTS:
        stdout.write(f"  {account.username:<12} {account.role} ({account.full_name})")
    stdout.write(_("Password, where nobody has changed it: %(password)s") % {"password": password})
