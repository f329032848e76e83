"""The papers of a procedure, by case.

A StreamField and not an InlinePanel: papers stand below cases, and editors move a whole case
with its papers; a record has up to 15 cases and 224 papers, which cost no query when the page
is shown. Everything else that repeats is a child row.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class PaperBlock(blocks.StructBlock):
    name = blocks.TextBlock(label=_("Paper"), rows=2)
    originals = blocks.IntegerBlock(label=_("Originals"), required=False, min_value=0)
    copies = blocks.IntegerBlock(label=_("Copies"), required=False, min_value=0)
    is_note = blocks.BooleanBlock(
        label=_("Note or heading"),
        required=False,
        help_text=_("No paper but a line between papers: no quantity is shown."),
    )
    form_name = blocks.CharBlock(
        label=_("Name of the form"),
        required=False,
        help_text=_("As the official record names the file."),
    )
    form_document = DocumentChooserBlock(label=_("File of the form"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Paper")
        label_format = "{name}"
        collapsed = True


class CaseBlock(blocks.StructBlock):
    name = blocks.TextBlock(
        label=_("Case"),
        required=False,
        rows=2,
        help_text=_("When these papers are needed. Leave empty if there is only one case."),
    )
    papers = blocks.ListBlock(PaperBlock(), label=_("Papers"))

    class Meta:
        icon = "folder-open-inverse"
        label = _("Case")
        label_format = "{name}"


class CasesBlock(blocks.StreamBlock):
    case = CaseBlock()
