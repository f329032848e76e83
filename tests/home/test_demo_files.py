"""The pictures and PDF files that the demo content is made of."""

import unicodedata
from dataclasses import replace
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from home.demo.pdf import FOOTER, LegalPdf, legal_document_pdf, vietnamese_date

DECISION = LegalPdf(
    issuer_parent="",
    issuer="Ủy ban nhân dân\nphường Hội Phú",
    number="15/QĐ-UBND",
    place="Hội Phú",
    issued_on=date(2026, 3, 5),
    kind="Quyết định",
    abstract="Ban hành Quy chế tiếp công dân",
    paragraphs=[
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "QUYẾT ĐỊNH:",
        "Điều 1. Hồ sơ < 5 trang & giấy tờ kèm theo được nộp trực tuyến hoặc trực tiếp.",
    ],
    signer_role="KT. Chủ tịch\nPhó Chủ tịch",
    signer="Nguyễn Văn Mẫu",
    receivers=["Như Điều 3;", "Lưu: VT."],
)


def text_of(pdf: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(" ".join(pages).split())


def test_text_of_a_document_can_be_read_back():
    """Published files carry text that search and screen readers can use: a PDF has a real text layer, in composed (NFC) Vietnamese."""
    text = text_of(legal_document_pdf(DECISION))
    assert text == unicodedata.normalize("NFC", text)
    for words in (
        "PHƯỜNG HỘI PHÚ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 15/QĐ-UBND",
        "Hội Phú, ngày 05 tháng 3 năm 2026",
        "Điều 1. Hồ sơ < 5 trang & giấy tờ kèm theo",
        "PHÓ CHỦ TỊCH",
        "Nguyễn Văn Mẫu",
        "- Lưu: VT.",
    ):
        assert words in text


def test_decomposed_text_is_composed():
    """Text pasted from a Mac arrives decomposed; search and copying need it composed."""
    decomposed = replace(DECISION, abstract=unicodedata.normalize("NFD", DECISION.abstract))
    assert DECISION.abstract in text_of(legal_document_pdf(decomposed))


def test_every_page_says_that_it_is_a_demo():
    long = replace(DECISION, paragraphs=DECISION.paragraphs * 20)
    pages = PdfReader(BytesIO(legal_document_pdf(long))).pages
    assert len(pages) > 1
    assert all(FOOTER in page.extract_text() for page in pages)


def test_official_letter_has_its_subject_under_the_number():
    """Nghị định 30/2020: an official letter (công văn) has no title."""
    text = text_of(legal_document_pdf(replace(DECISION, kind="")))
    assert "Số: 15/QĐ-UBND V/v Ban hành Quy chế tiếp công dân" in text
    assert "QUYẾT ĐỊNH Ban hành" not in text


def test_same_document_gives_the_same_bytes():
    assert legal_document_pdf(DECISION) == legal_document_pdf(DECISION)


def test_date_takes_a_leading_zero_for_days_and_the_first_two_months():
    assert vietnamese_date(date(2026, 2, 9)) == "ngày 09 tháng 02 năm 2026"
    assert vietnamese_date(date(2026, 3, 15)) == "ngày 15 tháng 3 năm 2026"
