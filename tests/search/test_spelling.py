"""What an unknown word was meant to be; only the site's own words are offered."""

import pytest

from search.spelling import repair, sound_alikes
from search.text import surface, tokenize
from tests.search.words import vocabulary


def read(text, words=None):
    """Return the first reading of each word, and whether anything was mended."""
    readings, was_fixed = repair(tokenize(text), words or vocabulary())
    return " ".join(surface(found[0].token.exact) for found in readings), was_fixed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("khai xinh", "khai sinh"),  # s and x sound the same
        ("tạm chú", "tạm tru"),  # tr and ch
        ("khaisinh", "khai sinh"),  # joined
        ("dang kys khai sinhh", "dang ký khai sinh"),  # a key held too long
        ("khai sibh", "khai sinh"),  # a neighbouring key
        ("khia sinh", "khai sinh"),  # swapped letters
        ("cawn cuowcs", "căn cước"),  # Telex
        ("ca8n cuo7c1", "căn cước"),  # VNI
    ],
)
def test_a_slip_is_read_as_the_words_of_the_site(typed, meant):
    assert read(typed) == (meant, True)


@pytest.mark.parametrize("typed", ["khai sinh", "đăng ký tạm trú", "12 2020"])
def test_what_the_site_knows_is_left_alone(typed):
    assert read(typed) == (typed, False)


def test_two_letters_are_no_keystrokes_of_a_word_that_nobody_uses():
    words = vocabulary("Khai sinh", "Kết hôn", "Ô tô")
    assert read("khai sinh or kết hôn", words) == ("khai sinh or kết hôn", False)


def test_nonsense_stays_nonsense():
    assert read("xyzqwv qqqq") == ("xyzqwv qqqq", False)


def test_a_known_word_out_of_place_is_read_both_ways():
    """ "chúc" is known, but "di trúc" is nowhere: "di chúc" is tried beside it."""
    words = vocabulary(*["Di chúc"] * 9, "Cây trúc")
    readings, _was_fixed = repair(tokenize("di trúc"), words)
    assert [reading.token.fold for reading in readings[1]] == ["truc", "chuc"]
    assert readings[1][1].discount < 1


def test_sounds_that_regions_do_not_tell_apart():
    assert {"sinh", "xin"} <= sound_alikes("xinh")
    assert "xinh" not in sound_alikes("xinh")


def test_an_empty_site_knows_nothing_and_breaks_nothing():
    assert read("khai sinh", vocabulary("x")) == ("khai sinh", False)
