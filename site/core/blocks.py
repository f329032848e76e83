"""Blocks of rich content, shared by every page type."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

RICH_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link", "h3"]


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A heading inside the text")
        template = "blocks/heading_block.html"
        preview_value = "Kết quả thực hiện nhiệm vụ"


class ParagraphBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(features=RICH_TEXT_FEATURES, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        description = _("Text with bold, lists and links")
        template = "blocks/paragraph_block.html"
        preview_value = "<p>Hội nghị đánh giá kết quả thực hiện nhiệm vụ trong năm.</p>"


class PictureBlock(ImageBlock):
    """Demands alternative text or "decorative". Wagtail leaves its chooser's label in English."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.child_blocks["image"].label = _("Picture")


class FigureBlock(blocks.StructBlock):
    """A picture with its caption."""

    image = PictureBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=255)
    credit = blocks.CharBlock(label=_("Photographer or source"), required=False, max_length=120)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with a caption")
        template = "blocks/image_block.html"


class GalleryBlock(blocks.StructBlock):
    images = blocks.ListBlock(FigureBlock(), label=_("Pictures"), min_num=2, max_num=40)

    class Meta:
        icon = "grip"
        label = _("Gallery")
        description = _("Several pictures side by side")
        template = "blocks/gallery_block.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quotation"))
    source = blocks.CharBlock(label=_("Who said or wrote it"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Words of a person or of a document")
        template = "blocks/quote_block.html"
        preview_value = {"text": "Dân biết, dân bàn, dân làm, dân kiểm tra.", "source": ""}


# The grid's own menu speaks no Vietnamese.
TABLE_MENU = {
    "row_above": {"name": _("Insert a row above")},
    "row_below": {"name": _("Insert a row below")},
    "first_line": "---------",
    "col_left": {"name": _("Insert a column on the left")},
    "col_right": {"name": _("Insert a column on the right")},
    "second_line": "---------",
    "remove_row": {"name": _("Remove the row")},
    "remove_col": {"name": _("Remove the column")},
    "third_line": "---------",
    "undo": {"name": _("Undo the change")},
    "redo": {"name": _("Redo the change")},
}


class TableBlock(WagtailTableBlock):
    """A table that always has a header, so that screen readers can tell its cells (R33)."""

    def __init__(self, *args, table_options=None, **kwargs):
        options = {"contextMenu": {"items": TABLE_MENU}, "language": "en-US"}
        super().__init__(*args, table_options=options | (table_options or {}), **kwargs)

    def value_from_form(self, value):
        """A forged table, which Wagtail would raise on, counts as none."""
        try:
            table = super().value_from_form(value or "null")
        except (ValueError, RecursionError):
            return None
        is_table = isinstance(table, dict) and isinstance(table.get("data"), list)
        if not is_table or not all(map(_is_row, table["data"])):
            return None
        if not table.get("cell") and not table.get("mergeCells"):
            table["data"] = _without_empty_ends(table["data"])
        return table

    def clean(self, value):
        value = super().clean(value)
        headers = ("first_row_is_table_header", "first_col_is_header")
        if value and not self.is_deferred_validation and not any(map(value.get, headers)):
            raise ValidationError(_("Mark the first row or the first column as header."))
        return value

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Figures in rows and columns, with a header")
        template = "blocks/table_block.html"


def _is_row(row) -> bool:
    return isinstance(row, list) and all(cell is None or isinstance(cell, str) for cell in row)


def _without_empty_ends(rows: list[list]) -> list[list]:
    """Drop what the editor's fixed first size leaves empty below and beside a pasted table."""
    height = max((place for place, row in enumerate(rows, 1) if any(row)), default=0)
    width = max((place for row in rows for place, cell in enumerate(row, 1) if cell), default=0)
    return [row[:width] for row in rows[:height]] if height else rows


class AttachmentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("File"))
    title = blocks.CharBlock(label=_("Title"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("File")
        description = _("A file to download")
        template = "blocks/attachment_block.html"


class VideoBlock(blocks.StructBlock):
    """A link to a video: an embedded player would send readers' data to third parties."""

    url = blocks.URLBlock(label=_("Address of the video"))
    title = blocks.CharBlock(label=_("Title"))
    transcript = blocks.TextBlock(
        label=_("What is said in it"),
        required=False,
        help_text=_("For readers who cannot hear or play it (R33)."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A link to a video with its content in words")
        template = "blocks/video_block.html"


class NoticeBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("info", _("Note")), ("warning", _("Warning")), ("success", _("Good news"))],
        default="info",
    )
    title = blocks.CharBlock(label=_("Title"), required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "link", "ul"])

    class Meta:
        icon = "warning"
        label = _("Notice box")
        description = _("A few lines that must not be overlooked")
        template = "blocks/notice_block.html"


class BodyBlock(blocks.StreamBlock):
    """The body of an article or a standing page."""

    paragraph = ParagraphBlock()
    heading = HeadingBlock()
    image = FigureBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    table = TableBlock()
    attachment = AttachmentBlock()
    video = VideoBlock()
    notice = NoticeBlock()


def stream_text(stream) -> str:
    """Return all the words of a StreamField's value, for searching."""
    return " ".join(str(part) for part in stream.stream_block.get_searchable_content(stream))
