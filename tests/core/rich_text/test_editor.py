"""Rich text that is saved can always be opened again (wagtail#13815), and keeps its words."""

import json
import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from core.blocks import RICH_TEXT_FEATURES
from core.rich_text.editor import GuardedConverter
from core.text import clean_text

EVERYTHING = [*RICH_TEXT_FEATURES, "h2", "hr", "image", "embed", "code", "blockquote"]
# The first draw of a process loads Unicode's tables.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
# What Docs of La Suite numérique leaves behind: a picture without an id (wagtail#13815).
FOREIGN_PICTURE = '<p>Kính gửi</p><embed embedtype="image" format="left" alt=""/><p>ông bà</p>'


def texts(contentstate: str) -> list[str]:
    return [block["text"] for block in json.loads(contentstate)["blocks"]]


def block(text, **changes) -> dict:
    return {
        "key": "abcde",
        "type": "unstyled",
        "depth": 0,
        "text": text,
        "inlineStyleRanges": [],
        "entityRanges": [],
    } | changes


def posted(*blocks, entities=None) -> str:
    return json.dumps({"blocks": blocks, "entityMap": entities or {}})


def saved(*blocks, entities=None, features=EVERYTHING) -> str:
    return GuardedConverter(features).to_database_format(posted(*blocks, entities=entities))


def test_wagtail_itself_still_cannot_open_a_foreign_picture(db):
    """When this fails, Wagtail has mended it and the guard may become simpler."""
    with pytest.raises(KeyError):
        ContentstateConverter(EVERYTHING).from_database_format(FOREIGN_PICTURE)


def test_a_stored_foreign_picture_opens_without_it(db):
    opened = GuardedConverter(EVERYTHING).from_database_format(FOREIGN_PICTURE)
    assert texts(opened) == ["Kính gửi", "ông bà"]


def test_a_posted_foreign_picture_is_not_stored(db):
    html = saved(
        block("Kính gửi"),
        block(" ", type="atomic", entityRanges=[{"key": 0, "offset": 0, "length": 1}]),
        entities={"0": {"type": "IMAGE", "mutability": "IMMUTABLE", "data": {"src": "data:x"}}},
    )
    assert html == '<p data-block-key="abcde">Kính gửi</p>'


WORD = "<li class=MsoNormal>một<o:p></o:p></li><!--[if gte mso 9]><xml>x</xml><![endif]-->"
STORED = {
    "item outside a list": ("<li>một</li><li>hai</li>", ["một", "hai"]),
    "unclosed": ("<p>một<b>hai<p>ba", ["mộthai", "ba"]),
    "wrong order": ("<p><b>một<i>hai</b></i></p>", ["mộthai"]),
    "line break": ("<p>một<br>hai</p>", ["một\nhai"]),
    "block in a style": ("<b><p>một</p><p>hai</p></b>", ["một", "hai"]),
    "paragraph in a style in a paragraph": ("<p><b>a<p>b</p></b></p>", ["a", "b"]),
    "table": ("<table><tr><td>một</td><td>hai</td></tr></table><li>x", ["một", "hai", "x"]),
    "link to no number": ('<p><a linktype="page" id="x">một</a></p>', ["một"]),
    "link without id": ('<p><a linktype="page">một</a></p>', ["một"]),
    "document without id": ('<p><a linktype="document">một</a></p>', ["một"]),
    "Word": (WORD, ["một"]),
    "script": ("<li><script>alert(1)</script>một</li>", ["một"]),
    "declaration": ("<![foo<p>một</p><li>", None),
    "deep": ("<li>" + "<div>" * 3000 + "một", ["một"]),
}


@pytest.mark.parametrize("name", STORED)
def test_what_was_stored_broken_opens_with_its_words(db, name):
    html, expected = STORED[name]
    opened = GuardedConverter(EVERYTHING).from_database_format(html)
    if expected is not None:
        assert [text for text in texts(opened) if text] == expected


def test_repair_keeps_styles_links_lists_and_depth(db):
    html = (
        '<li>x</li><ul><li><b>Đậm</b> và <a href="https://a.vn">liên kết</a><ol><li>sâu</li></ol>'
        "</li></ul><h3>Mục</h3>"
    )
    converter = GuardedConverter(EVERYTHING)
    again = converter.to_database_format(converter.from_database_format(html))
    assert "<b>Đậm</b>" in again
    assert '<a href="https://a.vn">liên kết</a>' in again
    assert re.search(r"<li[^>]*><b>Đậm</b> và .*<ol><li[^>]*>sâu", again)
    assert "Mục</h3>" in again


class TestSaving:
    def test_words_that_are_no_json_are_kept(self):
        html = GuardedConverter(EVERYTHING).to_database_format("Mất <b>gì</b>?\nKhông")
        assert "Mất &lt;b&gt;gì&lt;/b&gt;?" in html
        assert "Không" in html

    @pytest.mark.parametrize("value", ["null", "5", "[]", '"x"', "{}", '{"blocks": 3}', "[" * 9999])
    def test_other_json_is_no_error(self, value):
        GuardedConverter(EVERYTHING).to_database_format(value)

    def test_empty_lines_go_but_an_empty_field_stays_one(self):
        assert saved(block("một"), block(" "), block("hai")).count("<p") == 2
        assert saved(block(""), block("")).count("<p") == 1

    def test_what_the_field_does_not_allow_becomes_plain_text(self):
        html = saved(
            block(
                "Mục",
                type="header-one",
                inlineStyleRanges=[{"offset": 0, "length": 3, "style": "X"}],
            ),
            features=["bold"],
        )
        assert html == '<p data-block-key="abcde">Mục</p>'

    @pytest.mark.parametrize(
        "data",
        [{}, {"url": ""}, {"url": "javascript:alert(1)"}, {"id": "x"}, {"id": 10**30}, {"url": 3}],
    )
    def test_a_link_to_nowhere_leaves_its_words(self, data):
        link = {"type": "LINK", "mutability": "MUTABLE", "data": data}
        spans = [{"key": 0, "offset": 0, "length": 3}]
        html = saved(block("xem", entityRanges=spans), entities={"0": link})
        assert html == '<p data-block-key="abcde">xem</p>'

    def test_overlapping_links_are_no_error(self):
        link = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "https://a.vn"}}
        spans = [{"key": 0, "offset": 0, "length": 5}, {"key": 0, "offset": 3, "length": 9}]
        html = saved(block("một hai ba", entityRanges=spans), entities={"0": link})
        assert html.count("<a ") == 1

    def test_bold_stays_on_its_word_when_the_text_is_composed(self):
        text = unicodedata.normalize("NFD", "Quyết định cấp đất")
        start = text.index("ca")
        length = len(unicodedata.normalize("NFD", "cấp"))
        html = saved(
            block(text, inlineStyleRanges=[{"offset": start, "length": length, "style": "BOLD"}])
        )
        assert html == '<p data-block-key="abcde">Quyết định <b>cấp</b> đất</p>'

    def test_bold_stays_on_its_word_after_an_emoji(self):
        """Draft.js counts an emoji as two."""
        given = block("🎉 vui", inlineStyleRanges=[{"offset": 3, "length": 3, "style": "BOLD"}])
        html = saved(given)
        assert html == '<p data-block-key="abcde">🎉 <b>vui</b></p>'
        opened = json.loads(GuardedConverter(EVERYTHING).from_database_format(html))
        assert opened["blocks"] == [given]


SPAN = st.fixed_dictionaries(
    {},
    optional={
        "offset": st.integers(-3, 40) | st.none() | st.text(max_size=2),
        "length": st.integers(-3, 2**70) | st.none(),
        "style": st.sampled_from(["BOLD", "ITALIC", "COMMENT-1", "x"]) | st.integers(),
        "key": st.integers(0, 3) | st.text(max_size=2),
    },
)
BLOCK = st.fixed_dictionaries(
    {},
    optional={
        "text": st.text(max_size=20) | st.none(),
        "type": st.sampled_from(["unstyled", "atomic", "header-three", "ordered-list-item", "x"]),
        "depth": st.integers(-2, 2**70) | st.none(),
        "key": st.text(max_size=12) | st.integers(),
        "inlineStyleRanges": st.lists(SPAN, max_size=3) | st.none() | st.text(max_size=2),
        "entityRanges": st.lists(SPAN, max_size=3) | st.none(),
    },
)
ENTITY = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["LINK", "DOCUMENT", "IMAGE", "EMBED", "HORIZONTAL_RULE", "x"]),
        "data": st.none()
        | st.dictionaries(
            st.sampled_from(["url", "id", "alt", "format", "children", "block"]),
            st.none() | st.integers() | st.text(max_size=9),
        ),
    },
)
# Documents and pictures that do not exist need a database on the way back.
OFFLINE = [f for f in EVERYTHING if f not in ("link", "document-link", "image", "embed")]


@patient
@given(st.lists(BLOCK, max_size=4), st.dictionaries(st.sampled_from("0123"), ENTITY))
def test_whatever_is_posted_is_stored_so_that_wagtail_itself_opens_it(blocks, entities):
    converter = GuardedConverter(EVERYTHING)
    html = converter.to_database_format(json.dumps({"blocks": blocks, "entityMap": entities}))
    ContentstateConverter(OFFLINE).from_database_format(html)
    assert "\x00" not in html
    html.encode()
    assert all(
        unicodedata.is_normalized("NFC", text)
        for text in texts(GuardedConverter(OFFLINE).from_database_format(html))
    )


@patient
@given(st.text(alphabet="<>/abilpu= \"'&;!-[]đạ\n", max_size=60))
def test_whatever_is_stored_opens(html):
    json.loads(GuardedConverter(OFFLINE).from_database_format(html))


@patient
@given(st.text())
def test_clean_text_is_composed_and_stays_as_it_is(text):
    once = clean_text(text)
    assert unicodedata.is_normalized("NFC", once)
    assert clean_text(once) == once
    assert not set(once) & set("\x00\u00ad\u200b\u2060\ufeff")
