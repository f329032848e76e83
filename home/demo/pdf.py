"""Official-looking PDF files for the demo documents, in the form of Nghị định 30/2020/NĐ-CP.

The text is real text (searchable, NFC), the same input always gives the same bytes, and every page
says that it is a demo.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
FOOTER = "Văn bản minh họa, không có giá trị pháp lý"

LEFT, RIGHT, TOP, BOTTOM = 30 * mm, 18 * mm, 20 * mm, 20 * mm
TEXT_WIDTH = A4[0] - LEFT - RIGHT
ISSUER_WIDTH = 196
SPACE_FOR_SIGNATURE = 72

FONTS = Path(__file__).parent / "fonts"
ARTICLE_HEAD = re.compile(r"^(Điều \d+[a-zđ]?\.)")


@dataclass(frozen=True)
class LegalPdf:
    """What one document says.

    An empty `kind` gives an official letter (công văn), whose subject stands under its number.
    """

    issuer_parent: str
    issuer: str
    number: str
    place: str
    issued_on: date
    kind: str
    abstract: str
    paragraphs: list[str]
    signer_role: str
    signer: str
    receivers: list[str] = field(default_factory=list)


def legal_document_pdf(doc: LegalPdf) -> bytes:
    """The document as A4 PDF."""
    _register_fonts()
    out = BytesIO()
    template = BaseDocTemplate(
        out,
        pagesize=A4,
        title=_nfc(" ".join(filter(None, [doc.kind, doc.number, doc.abstract]))),
        author=_nfc(doc.issuer),
        subject=FOOTER,
        lang="vi",
        invariant=1,
    )
    frame = Frame(
        LEFT,
        BOTTOM,
        TEXT_WIDTH,
        A4[1] - TOP - BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=_page_marks))
    template.build([_head(doc), *_title(doc), *map(_paragraph, doc.paragraphs), _foot(doc)])
    return out.getvalue()


def vietnamese_date(day: date) -> str:
    """Days, and months below 3, take a leading zero (Nghị định 30/2020, Appendix I)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def _register_fonts() -> None:
    faces = {
        "Tinos": "Regular",
        "Tinos-Bold": "Bold",
        "Tinos-Italic": "Italic",
        "Tinos-BoldItalic": "BoldItalic",
    }
    for name in set(faces) - set(pdfmetrics.getRegisteredFontNames()):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"Tinos-{faces[name]}.ttf")))
    pdfmetrics.registerFontFamily("Tinos", *faces)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _style(font: str = "Tinos", size: float = 13, **options) -> ParagraphStyle:
    return ParagraphStyle(
        name="",
        fontName=font,
        fontSize=size,
        leading=options.pop("leading", size * 1.28),
        **options,
    )


CENTRED = {"alignment": TA_CENTER}
BODY = {"alignment": TA_JUSTIFY, "firstLineIndent": 10 * mm, "spaceAfter": 6, "leading": 18}


def _text(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(_nfc(text)).replace("\n", "<br/>"), style)


def _rule(width: float, after: float = 0) -> HRFlowable:
    return HRFlowable(width=width, thickness=0.8, color="black", spaceBefore=2, spaceAfter=after)


def _columns(
    left: list[Flowable], right: list[Flowable], left_width: float, gap_below: float = 0
) -> Table:
    return Table(
        [[left, right]],
        colWidths=[left_width, TEXT_WIDTH - left_width],
        spaceAfter=gap_below,
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("ALIGN", (0, 0), (-1, -1), "CENTER"),
            *(
                (f"{side}PADDING", (0, 0), (-1, -1), 0)
                for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")
            ),
        ],
    )


def _head(doc: LegalPdf) -> Table:
    issuer_rule = ISSUER_WIDTH * 0.4
    motto_rule = pdfmetrics.stringWidth(MOTTO, "Tinos-Bold", 13)
    parent = (
        [_text(doc.issuer_parent.upper(), _style(size=12, **CENTRED))] if doc.issuer_parent else []
    )
    subject = (
        []
        if doc.kind
        else [_text(f"V/v {doc.abstract}", _style(size=12, spaceBefore=3, **CENTRED))]
    )
    return _columns(
        [
            *parent,
            _text(doc.issuer.upper(), _style("Tinos-Bold", 12, **CENTRED)),
            _rule(issuer_rule, after=8),
            _text(f"Số: {doc.number}", _style(**CENTRED)),
            *subject,
        ],
        [
            _text(NATION, _style("Tinos-Bold", 12, **CENTRED)),
            _text(MOTTO, _style("Tinos-Bold", 13, **CENTRED)),
            _rule(motto_rule, after=8),
            _text(
                f"{doc.place}, {vietnamese_date(doc.issued_on)}",
                _style("Tinos-Italic", 13, **CENTRED),
            ),
        ],
        ISSUER_WIDTH,
        gap_below=18,
    )


def _title(doc: LegalPdf) -> list[Flowable]:
    if not doc.kind:
        return []
    return [
        _text(doc.kind.upper(), _style("Tinos-Bold", 14, **CENTRED)),
        _text(
            doc.abstract,
            _style("Tinos-Bold", 14, leftIndent=10 * mm, rightIndent=10 * mm, **CENTRED),
        ),
        _rule(TEXT_WIDTH * 0.2, after=14),
    ]


def _paragraph(text: str) -> Paragraph:
    """Headings in capitals and numbers of articles are bold, legal grounds italic."""
    text = _nfc(text)
    if text.isupper():
        # "I. MỤC ĐÍCH" numbers a part and stays left; "QUYẾT ĐỊNH:" stands alone in the middle.
        numbered = re.match(r"[IVX\d]+\.", text)
        return _text(
            text,
            _style(
                "Tinos-Bold",
                spaceBefore=4,
                keepWithNext=1,
                **(BODY if numbered else CENTRED | {"spaceAfter": 8}),
            ),
        )
    if text.startswith(("Căn cứ", "Theo đề nghị", "Xét đề nghị")):
        return _text(text, _style("Tinos-Italic", **BODY))
    return Paragraph(
        ARTICLE_HEAD.sub(r'<font name="Tinos-Bold">\1</font>', escape(text)), _style(**BODY)
    )


def _foot(doc: LegalPdf) -> KeepTogether:
    receivers = [_text("Nơi nhận:", _style("Tinos-BoldItalic", 12))] if doc.receivers else []
    receivers += [_text(f"- {receiver}", _style(size=11)) for receiver in doc.receivers]
    signature = [
        _text(doc.signer_role.upper(), _style("Tinos-Bold", **CENTRED)),
        Spacer(1, SPACE_FOR_SIGNATURE),
        _text(doc.signer, _style("Tinos-Bold", 14, **CENTRED)),
    ]
    return KeepTogether([Spacer(1, 12), _columns(receivers, signature, TEXT_WIDTH * 0.48)])


def _page_marks(canvas: Canvas, template: BaseDocTemplate) -> None:
    """The page number stands in the middle of the top margin, from the second page on."""
    canvas.saveState()
    if template.page > 1:
        canvas.setFont("Tinos", 13)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 14 * mm, str(template.page))
    canvas.setFont("Tinos-Italic", 9)
    canvas.setFillGray(0.4)
    canvas.drawCentredString(A4[0] / 2, 11 * mm, FOOTER)
    canvas.restoreState()
