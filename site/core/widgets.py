"""Form widgets of the editor."""

from django.forms import TextInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.slug import SlugInput

from core.look.tokens import colours

# The same rules as core.text.slugify, for the script that fills the field while the
# title is typed. Wagtail's own tables know no Vietnamese: they turn đ into "dj".
VIETNAMESE_FORMATTERS = [
    ("[àáạảãâầấậẩẫăằắặẳẵÀÁẠẢÃÂẦẤẬẨẪĂẰẮẶẲẴ]", "a"),
    ("[èéẹẻẽêềếệểễÈÉẸẺẼÊỀẾỆỂỄ]", "e"),
    ("[ìíịỉĩÌÍỊỈĨ]", "i"),
    ("[òóọỏõôồốộổỗơờớợởỡÒÓỌỎÕÔỒỐỘỔỖƠỜỚỢỞỠ]", "o"),
    ("[ùúụủũưừứựửữÙÚỤỦŨƯỪỨỰỬỮ]", "u"),
    ("[ỳýỵỷỹỲÝỴỶỸ]", "y"),
    ("[đĐ]", "d"),
    ("[\u0300-\u036f]", ""),
    ("[./]", "-"),
]


class VietnameseSlugInput(SlugInput):
    """A slug field that follows the title in ASCII."""

    def __init__(self, attrs=None):
        super().__init__(attrs=attrs, formatters=VIETNAMESE_FORMATTERS)


class ColourInput(TextInput):
    """A field for #rrggbb that replaces a colour of the portal.

    A script puts the browser's own colour picker beside it.
    """

    def __init__(self, token: str):
        default = colours()["light"][token]
        super().__init__({"data-colour": _("Pick a colour"), "placeholder": default})

    class Media:
        js = ["js/colour-input.js"]
