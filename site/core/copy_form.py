"""The form that copies a page."""

from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm


class PortalCopyForm(CopyForm):
    """Copies are drafts: publishing one, or an alias, would pass the approval by (R64)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)

    def clean(self):
        cleaned_data = super().clean()
        parent = cleaned_data.get("new_parent_page")
        if parent and cleaned_data.get("copy_subpages") and parent.path.startswith(self.page.path):
            self.add_error(
                "new_parent_page",
                _("A page with its subpages cannot be copied to a place below itself."),
            )
        return cleaned_data
