"""Personal data in running text (R51)."""

from unicodedata import normalize

import pytest

from core.models import ContentCheckSettings, WardSettings
from core.personal_data import contact_details, identity_numbers

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ông A, số 064203001234", "064203001234"),
        ("CCCD: 064 203 001 234 cấp ngày 01/02/2021", "064 203 001 234"),
        ("căn cước công dân số 912203001234", "912203001234"),
        ("CMND số 230123456", "230123456"),
        ("giấy chứng minh nhân dân: 230 123 456", "230 123 456"),
    ],
)
def test_numbers_of_identity_cards_are_found(text, number):
    assert identity_numbers(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 1234/QĐ-UBND ngày 01/07/2025",
        "thủ tục mã 1.001193, 2.000635.000.00.00.H21",
        "mã hồ sơ 000.00.12.H09-230101-0001",
        "kinh phí 1.250.000.000 đồng; 015.203.001.234 đồng",
        "giai đoạn 2020-2025, 2026 - 2030",
        "tài khoản 0541000123456",
        "điện thoại 0905 123 456",
        "diện tích 230123456 m2",
    ],
)
def test_other_numbers_are_no_identity_cards(text):
    assert identity_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("gọi 0905123456", "0905123456"),
        ("gọi 0905.123.456 nhé", "0905.123.456"),
        ("(+84) 905 123 456", "+84) 905 123 456"),
        ("máy bàn 0269 3824 123", "0269 3824 123"),
        ("thư: nguyen.van.a@gmail.com.", "nguyen.van.a@gmail.com"),
    ],
)
def test_telephone_numbers_and_addresses_are_found(text, contact):
    assert contact_details(text) == [contact]


def test_two_numbers_side_by_side_are_both_found():
    assert contact_details("0905123456 0912345678") == ["0905123456", "0912345678"]


@pytest.mark.parametrize(
    "text",
    [
        "mã số thuế 0301234567",
        "tổng đài 1900 1234",
        "số tiền 0905123456 đồng",
        "Nghị định số 224/2026/NĐ-CP",
        "mã 1.001193",
        "064203001234",
        "CCCD 064203001234",
    ],
)
def test_other_numbers_are_no_telephone(text):
    assert contact_details(text) == []


def test_findings_block_or_warn_and_name_the_number(paragraph_page, findings_of):
    page = paragraph_page("<p>Ông A (064203001234), điện thoại 0905 123 456</p>")
    identity, contact = findings_of(page)
    assert identity.is_blocking
    assert "064203001234" in identity.message
    assert not contact.is_blocking
    assert "0905 123 456" in contact.message


def test_what_the_ward_publishes_itself_is_no_personal_data(site, paragraph_page, findings_of):
    ward = WardSettings.objects.get(site=site)
    text = f"<p>Gọi {ward.phone.replace(' ', '.')} hoặc thư {ward.email.upper()}</p>"
    assert findings_of(paragraph_page(text)) == []


def test_the_ward_allows_further_numbers(site, paragraph_page, findings_of):
    ContentCheckSettings.objects.create(site=site, allowed_contacts="0905 123 456\nca@ex.vn")
    page = paragraph_page("<p>Công an: 0905123456, ca@ex.vn; 0912345678</p>")
    (found,) = findings_of(page)
    assert "0905123456" not in found.message
    assert "0912345678" in found.message


def test_decomposed_letters_are_read_like_composed_ones(paragraph_page, findings_of):
    page = paragraph_page(normalize("NFD", "<p>chứng minh nhân dân 230123456</p>"))
    assert len(findings_of(page, "identity_numbers")) == 1
