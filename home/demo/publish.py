"""Putting demonstration pages into the tree: once, and never over an editor's work."""

from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.models import PortalPage
from home.demo.accounts import Accounts

MORNING = time(8)


def moment(day: date, at: time = MORNING) -> datetime:
    """A time of the ward's day."""
    return timezone.make_aware(datetime.combine(day, at))


class Publisher:
    """Adds pages in the name of the demonstration's editor; counts what it made."""

    def __init__(self, accounts: Accounts):
        self.accounts = accounts
        self.made = 0

    def lacks(self, parent: Page, slug: str) -> bool:
        return not parent.get_children().filter(slug=slug).exists()

    @transaction.atomic
    def add(self, parent: Page, page: PortalPage, published_at: datetime | None = None) -> None:
        """Publish `page` below `parent`, as if it had been posted at `published_at`."""
        self.place(parent, page, published_at)
        self.publish(page, published_at)

    def place(self, parent: Page, page: PortalPage, published_at: datetime | None = None) -> None:
        """Give `page` its place, so that others can link to it; `publish` must follow."""
        page.owner = self.accounts.editor
        page.first_published_at = page.last_published_at = published_at or timezone.now()
        with disable_reference_index_auto_update():
            parent.add_child(instance=page)

    def is_untouched(self, page: PortalPage) -> bool:
        """Whether nobody has written on this page since the tree was set up."""
        return (
            page.revisions.count() <= 1 and not page.revisions.filter(user__isnull=False).exists()
        )

    @transaction.atomic
    def fill(self, page: PortalPage) -> None:
        """Publish what was written on a page of the tree."""
        with disable_reference_index_auto_update():
            page.save()
        self.publish(page)

    def publish(self, page: PortalPage, published_at: datetime | None = None) -> None:
        with disable_reference_index_auto_update():
            revision = page.save_revision(user=self.accounts.editor)
            revision.publish(user=self.accounts.leader, skip_permission_checks=True)
        # Once for the page: by itself Wagtail does it again for every row below it.
        ReferenceIndex.create_or_update_for_object(page)
        if published_at:
            # "Cập nhật lúc" of a page tells when it was posted, not when the demo was made.
            Page.objects.filter(pk=page.pk).update(last_published_at=published_at)
        self.made += 1
