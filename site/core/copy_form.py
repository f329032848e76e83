"""The form that copies a page."""

from wagtail.admin.forms.pages import CopyForm


class PortalCopyForm(CopyForm):
    """Copies are drafts: publishing one, or an alias, would pass the approval by (R64)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
