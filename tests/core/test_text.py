"""One spelling in storage, ASCII for addresses and for finding."""

import unicodedata

import pytest

from core.text import fold, nfc, shorten, slugify

TITLE = "Quyết định cấp đất ở phường"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_slugs_are_plain_ascii_whatever_form_the_title_has(form):
    assert slugify(unicodedata.normalize(form, TITLE)) == "quyet-dinh-cap-dat-o-phuong"


def test_document_numbers_stay_readable_in_slugs():
    assert slugify("Quyết định 12/QĐ-UBND") == "quyet-dinh-12-qd-ubnd"


def test_long_titles_give_slugs_of_at_most_eighty_characters():
    slug = slugify("Đăng ký " * 60)
    assert len(slug) <= 80
    assert not slug.endswith("-")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường Nguyễn Huệ", "duong nguyen hue"),
        (unicodedata.normalize("NFD", "Hoà giải"), "hoa giai"),
        ("12/QĐ-UBND", "12 qd ubnd"),
        ('"; DROP TABLE', "drop table"),
        (None, ""),
        ("😀", ""),
    ],
)
def test_folding_leaves_lower_case_ascii_words(text, folded):
    assert fold(text).replace("grinning", "").strip() == folded


def test_nfc_composes():
    assert nfc(unicodedata.normalize("NFD", TITLE)) == TITLE


@pytest.mark.parametrize(
    ("text", "length", "shortened"),
    [
        ("Lệ phí: 0 đồng", 14, "Lệ phí: 0 đồng"),
        ("Theo Thông tư số 281/2016/TT-BTC", 18, "Theo Thông tư số…"),
        ("Theo Thông tư số 281/2016/TT-BTC", 16, "Theo Thông tư số…"),
        ("Miễn lệ phí, kể cả bản sao", 13, "Miễn lệ phí…"),
        ("https://dichvucong.gia-lai.example/le-phi", 20, "https://dichvucong.g…"),
        ("Miễn\n lệ  phí", 20, "Miễn lệ phí"),
        ("", 20, ""),
    ],
)
def test_shortened_texts_end_with_a_word_that_the_mark_clings_to(text, length, shortened):
    assert shorten(text, length) == shortened
