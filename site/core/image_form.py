"""The form behind every upload of a picture (WAGTAILIMAGES_IMAGE_FORM_BASE)."""

from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.uploads import check_picture_content
from core.usage import FileStaysOnShow


class CheckedImageField(WagtailImageField):
    """Wagtail's field tells a picture by its first bytes only, and fails on the rest."""

    def check_image_pixel_size(self, f):
        check_picture_content(f)
        super().check_image_pixel_size(f)


class PortalImageForm(FileStaysOnShow, BaseImageForm):
    file = CheckedImageField(label=_("File"))
