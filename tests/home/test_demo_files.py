"""The pictures and PDF files that the demo content is made of."""

import unicodedata
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader

from home.demo import pictures
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
    """Search and screen readers need a real text layer, in composed (NFC) Vietnamese."""
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


SMALL = (160, 100)
NEEDED = {
    "hoi-nghi-tong-ket",
    "trao-giay-khen",
    "thao-luan",
    "tru-so",
    "bo-phan-mot-cua",
    "chuyen-doi-so",
    "ho-bien",
    "doi-che",
    "ca-phe",
    "ho-tieu",
    "nha-rong",
    "cong-chieng",
    "duong-pho",
    "ra-quan-ve-sinh",
    "trong-cay",
    "tuyen-truyen-phap-luat",
    "hoa-giai",
    "tiem-chung",
    "truong-hoc",
    "cho",
    "mua-bao",
    "quy-hoach",
    "tham-gia-giao-thong",
    "nguoi-cao-tuoi",
    "quoc-ky",
}


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, 0 to 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


@pytest.fixture(scope="module")
def gallery() -> dict[str, Image.Image]:
    return {name: pictures.draw(name, SMALL) for name in pictures.NAMES}


def test_every_scene_of_the_demo_can_be_drawn():
    assert set(pictures.NAMES) == NEEDED


@pytest.mark.parametrize("name", pictures.NAMES)
def test_picture_has_its_size_and_paints_every_corner(gallery, name):
    """A corner left black is a scene that does not cover its canvas."""
    picture = gallery[name]
    assert (picture.mode, picture.size) == ("RGB", SMALL)
    assert min(ImageStat.Stat(picture).stddev) > 15
    black = picture.convert("L").point(lambda value: 255 if value < 8 else 0)
    assert ImageStat.Stat(black).mean[0] < 255 * 0.002


def test_no_two_pictures_look_alike(gallery):
    names = sorted(gallery)
    for i, name in enumerate(names):
        for other in names[i + 1 :]:
            assert difference(gallery[name], gallery[other]) > 10, (name, other)


def test_same_name_gives_the_same_picture(gallery):
    name = "ho-bien"
    assert pictures.draw(name, SMALL).tobytes() == gallery[name].tobytes()


def test_other_proportions_cut_the_edges_and_leave_no_gap():
    for size in ((100, 160), (320, 90)):
        picture = pictures.draw("tru-so", size)
        assert picture.size == size
        assert picture.getextrema() != ((0, 0), (0, 0), (0, 0))


def test_six_portraits_differ_and_repeat():
    faces = [pictures.portrait(seed, (90, 120)) for seed in range(6)]
    assert all(face.size == (90, 120) for face in faces)
    for i, face in enumerate(faces):
        assert all(difference(face, other) > 8 for other in faces[i + 1 :])
    assert pictures.portrait(3, (90, 120)).tobytes() == faces[3].tobytes()


def test_picture_is_light_enough_to_ship():
    """R36: a front-page picture at full size stays within 260 KB as JPEG."""
    out = BytesIO()
    pictures.draw("hoi-nghi-tong-ket").save(out, "JPEG", quality=80)
    assert 80_000 < out.tell() < 260_000
