"""Words in one spelling, with and without their marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text import (
    MAX_WORD,
    compatibility,
    index_form,
    strip,
    surface,
    tokenize,
)


def folds(text):
    return [token.fold for token in tokenize(text)]


def exact(word):
    (token,) = tokenize(word)
    return token.exact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đăng ký KHAI SINH", ["dang", "ki", "khai", "sinh"]),
        ("Ðất", ["dat"]),  # the Icelandic look-alike of Đ
        ("căn\u200bcước", ["cancuoc"]),  # a zero-width space is no blank
        ("1.001193", ["1", "001193"]),
        ("12/2020/QĐ-UBND", ["12", "2020", "qd", "ubnd"]),
        ("ﬁle №5", ["file", "no5"]),
        ("Ƀơng Jrai", ["bong", "jrai"]),
        ("!!! --- ___", []),
    ],
)
def test_words_are_folded_to_plain_letters(text, expected):
    assert folds(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("kí", "ký"),
        ("lí", "lý"),
        ("quí", "quý"),
        ("đường", unicodedata.normalize("NFD", "đường")),
    ],
)
def test_spellings_that_differ_by_habit_are_one_word(one, other):
    assert tokenize(one) == tokenize(other)


@pytest.mark.parametrize(("one", "other"), [("bán", "bàn"), ("thuế", "thuê"), ("đo", "do")])
def test_marks_keep_words_apart(one, other):
    assert folds(one) == folds(other)
    assert exact(one) != exact(other)


@pytest.mark.parametrize(
    "word",
    ["đường", "hòa", "thủy", "nghiệp", "quả", "giấy", "khuyến", "toàn", "muỗi", "người", "giữ"],
)
def test_an_exact_form_is_written_back_as_people_write_it(word):
    assert surface(exact(word)) == word


def test_an_exact_form_becomes_one_ascii_word():
    assert index_form(exact("đường")) == "d9u7o7ng2"
    assert strip(exact("đường")) == "duong"


@pytest.mark.parametrize(
    ("typed", "stored", "value"),
    [
        ("bán", "bán", 1.0),
        ("sữa", "sửa", 0.8),
        ("ban", "bán", 0.8),
        ("đương", "đường", 0.7),
        ("đuờng", "đương", 0.4),
        ("bàn", "bán", 0.25),
    ],
)
def test_marks_fit_fully_partly_or_not(typed, stored, value):
    assert compatibility(exact(typed), exact(stored)) == value


def test_a_limit_stops_the_reading():
    assert len(tokenize("a b " * 1000, limit=64)) == 64


@given(st.text(max_size=200))
def test_any_text_gives_short_ascii_words(text):
    for fold, marked in tokenize(text):
        assert fold.isascii()
        assert fold.isalnum()
        assert len(fold) <= MAX_WORD
        assert strip(marked) == fold
        assert index_form(marked).isalnum()


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậ ", max_size=60))
def test_composed_and_decomposed_text_are_the_same_words(text):
    assert tokenize(text) == tokenize(unicodedata.normalize("NFD", text))
