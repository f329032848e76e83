"""The lock on what a bundle holds: approved words stay as they are until they are public."""

from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.locks import BaseLock


class BundleLock(BaseLock):
    """For everybody, superusers included; dissolving the bundle opens it."""

    def __init__(self, page, bundle):
        super().__init__(page)
        self.bundle = bundle

    def for_user(self, user):
        return True

    def get_message(self, user):
        text = _(
            "This page is approved and waits for the others of the bundle “{title}”. To change"
            " it, dissolve the bundle first."
        )
        return format_html(text, title=self.bundle.title)

    def get_locked_by(self, user):
        return _("Locked by its bundle")

    def get_description(self, user):
        return _("Approved; it becomes public together with the others of its bundle")
