"""Form widgets of the editor."""

from wagtail.admin.widgets.slug import SlugInput

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
