"""The editor's form, shared by every page type."""

from wagtail.admin.forms import WagtailAdminPageForm


class PortalPageForm(WagtailAdminPageForm):
    """Tells the page that it is saved as a draft, so that its `clean` asks for less.

    Wagtail tells only the form, its fields and blocks.
    """

    def defer_required_fields(self):
        super().defer_required_fields()
        self.instance.is_deferred_validation = True

    def restore_required_fields(self):
        super().restore_required_fields()
        self.instance.is_deferred_validation = False
