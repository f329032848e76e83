"""Anchors, the table of contents and the time it takes to read."""

import pytest
from django.template import Context, Template
from django.utils.safestring import SafeString

from core.reading import Heading, prepare

THREE = "<h2>Việc một</h2><p>a</p><h2>Việc hai</h2><h3>Chi tiết</h3>"


def of(html: str):
    return prepare(SafeString(html))


def test_headings_get_anchors_made_of_their_words():
    assert of("<h2>Kết quả đạt được</h2>").html == (
        '<h2 id="muc-ket-qua-dat-duoc">Kết quả đạt được</h2>'
    )


def test_an_anchor_that_is_there_stays():
    assert of('<h2 class="x" id="ho-so">Hồ sơ</h2>').headings == [Heading(2, "ho-so", "Hồ sơ")]


def test_headings_with_the_same_words_get_different_anchors():
    anchors = [heading.anchor for heading in of("<h2>Lưu ý</h2>" * 3).headings]
    assert anchors == ["muc-luu-y", "muc-luu-y-2", "muc-luu-y-3"]


def test_headings_inside_rich_text_count_and_lose_their_markup():
    html = "<div><h3><b>Điều 1.</b>\n Phạm vi &amp; <i>đối tượng</i></h3></div>"
    (heading,) = of(html).headings
    assert heading == Heading(3, "muc-dieu-1-pham-vi-doi-tuong", "Điều 1. Phạm vi & đối tượng")


def test_a_heading_without_letters_still_has_an_anchor():
    assert of("<h2>***</h2>").headings == [Heading(2, "muc", "***")]


@pytest.mark.parametrize(("html", "number"), [(THREE, 3), ("<h2>A</h2><h2>B</h2>", 0), ("", 0)])
def test_only_a_long_text_has_a_table_of_contents(html, number):
    assert len(of(html).contents) == number


def test_the_sections_leave_headings_inside_them_out():
    assert of(THREE).sections == []
    assert len(of(THREE + "<h2>Việc ba</h2>").sections) == 3


@pytest.mark.parametrize(("syllables", "minutes"), [(0, 0), (60, 0), (190, 1), (610, 3)])
def test_the_time_to_read_comes_from_the_syllables(syllables, minutes):
    assert of(f'<p title="{"thừa " * 900}">{"chữ " * syllables}</p>').minutes == minutes


@pytest.mark.parametrize(
    "html",
    [
        '<a href="?a=1&amp;b=2" title="a > b">x &lt; y</a>',
        '<svg class="icon"><use href="/s.svg#x"></use></svg><br>a & b &nbsp;<img alt=\'"\'>',
        "5 < 6 <p>chưa đóng",
    ],
)
def test_everything_else_is_left_as_it_is(html):
    assert of(html).html == html


def test_the_tag_gives_the_text_to_the_template():
    template = Template(
        "{% load reading %}{% reading as text %}<h2>{{ title }}</h2>{% endreading %}"
        "{{ text.html }} {{ text.headings.0.anchor }}"
    )
    assert template.render(Context({"title": "Đất & nhà"})) == (
        '<h2 id="muc-dat-nha">Đất &amp; nhà</h2> muc-dat-nha'
    )
