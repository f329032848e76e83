"""The snippet shows the densest place, with accents, safely."""

import pytest

from search.snippets import highlight, snippet


def test_words_are_marked_whatever_their_accents():
    assert highlight("Đường và đương", {"duong"}) == "<mark>Đường</mark> và <mark>đương</mark>"


def test_markup_is_escaped_inside_and_outside_marks():
    assert highlight("<b> đất", {"dat", "b"}) == "&lt;<mark>b</mark>&gt; <mark>đất</mark>"


def test_the_window_lies_around_the_hits():
    text = " ".join(["trước"] * 100 + ["đất", "ở"] + ["sau"] * 100)
    part = snippet(text, {"dat", "o"}, length=10)
    assert "<mark>đất</mark> <mark>ở</mark>" in part
    assert part.startswith("… ")
    assert part.endswith(" …")


def test_a_short_text_is_shown_whole():
    assert snippet("Ngắn thôi", {"xa"}) == "Ngắn thôi"


def test_an_empty_text_gives_nothing():
    assert snippet("", {"x"}) == ""


@pytest.mark.parametrize(("typed", "text"), [("ki", "Đăng ký"), ("li", "lý lịch"), ("quy", "qui")])
def test_words_are_marked_in_either_spelling(typed, text):
    """What is asked for comes in the one spelling of the index."""
    assert "<mark>" in highlight(text, {typed})
    assert "<mark>" in snippet(text, {typed})
