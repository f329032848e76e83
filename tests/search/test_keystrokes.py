"""What an input method would have made of the keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.keystrokes import decode, is_syllable


@pytest.mark.parametrize(
    ("keys", "syllable"),
    [
        ("thur", "thủ"),
        ("tucj", "tục"),
        ("ddaats", "đất"),
        ("dduwowcj", "được"),
        ("duongw", "dương"),  # the horn typed last
        ("chana", "chân"),  # the hat typed last
        ("dad", "đa"),  # the bar typed last
        ("giaasy", "giấy"),
        ("hoas", "hóa"),
        ("d9a6t1", "đất"),
        ("nguo7i2", "người"),
        ("tra8ng1", "trắng"),
    ],
)
def test_telex_and_vni_become_the_syllable_that_was_meant(keys, syllable):
    assert decode(keys) == syllable


@pytest.mark.parametrize("word", ["khai", "sinh", "ubnd", "001193", "xyzqwv", "", "w" * 50])
def test_what_is_no_keystroke_is_left_alone(word):
    assert decode(word) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nghiêng", True),
        ("gìn", True),
        ("quốc", True),
        ("ubnd", False),
        ("", False),
        ("str", False),
    ],
)
def test_a_syllable_is_told_by_its_shape(word, expected):
    assert is_syllable(word) is expected


@given(st.text(max_size=30))
def test_any_text_is_survived(text):
    assert decode(text) is None or is_syllable(decode(text))
