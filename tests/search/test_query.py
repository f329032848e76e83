"""What a visitor asks for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.query import MAX_TOKENS, understand
from search.synonyms import Synonyms
from search.text import surface, tokenize
from tests.search.words import vocabulary

WORDS = vocabulary()


def ask(text, groups=None, words=WORDS):
    return understand(text, words, groups or Synonyms())


def content(query):
    return [" ".join(surface(t.exact) for t in group.tokens) for group in query.content]


def test_words_that_say_little_weigh_little():
    query = ask("tôi muốn làm giấy khai sinh thì cần gì")
    assert content(query) == ["giấy", "khai", "sinh"]
    stop = [group for group in query.groups if group.is_stop]
    assert max(group.weight for group in stop) < min(group.weight for group in query.content)


def test_a_stop_word_that_belongs_to_its_neighbour_counts():
    """ "cước" alone is nothing, and "di" means to go; "di chúc" is a will."""
    words = vocabulary(*["Lập di chúc"] * 4, "Di dời")
    assert "di" in content(ask("di chuc la gi", words=words))


def test_a_query_of_stop_words_only_is_searched_all_the_same():
    assert content(ask("làm gì ở đâu")) == ["làm", "gì", "ở", "đâu"]


def test_thu_tuc_and_giay_to_are_generic():
    words = vocabulary("Thủ tục khai sinh", "Giấy tờ", "Thủ tục khai tử")
    assert content(ask("thủ tục khai sinh", words=words)) == ["khai", "sinh"]


def test_typed_marks_make_a_word_rarer():
    words = vocabulary("Đèn đường", *["Đến nơi"] * 9)
    (with_marks,), (bare,) = ask("đèn", words=words).groups, ask("den", words=words).groups
    assert with_marks.weight > bare.weight


@pytest.mark.parametrize(
    "text", ["12/2020/QĐ-UBND", "1.001193", "1 001193", "so 12 / 2020", "12-2020-QĐ"]
)
def test_a_number_of_a_document_is_required(text):
    query = ask(text)
    assert query.is_code
    assert any(group.is_required for group in query.groups)


def test_a_number_in_a_question_is_not_required():
    query = ask("khai sinh sau 60 ngày")
    assert not query.is_code
    assert not any(group.is_required for group in query.groups)


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»"])
def test_what_stands_in_quotes_is_a_phrase(quotes):
    query = ask(f"{quotes[0]}khai sinh{quotes[1]} con")
    assert [[token.fold for token in phrase] for phrase in query.phrases] == [["khai", "sinh"]]


def test_an_abbreviation_is_no_slip():
    groups = Synonyms()
    groups.add(["cccd", "căn cước"])
    (group,) = ask("cccd", groups).groups
    assert [alternative.folds for alternative in group.alternatives] == [
        ("cccd",),
        ("can", "cuoc"),
    ]


def test_a_synonym_is_found_behind_a_slip():
    groups = Synonyms()
    groups.add(["tạm trú", "kt3"])
    query = ask("tạm chú", groups)
    assert ("kt3",) in [other.folds for other in query.groups[0].alternatives]


def test_a_mended_query_can_be_shown():
    spelled = {token.fold: token.exact for token in tokenize("khai sinh tạm trú")}
    assert ask("khai xinh").corrected(WORDS, spelled) == "khai sinh"
    assert ask("tạm trus").corrected(WORDS, spelled) == "tạm trú"
    assert ask("khai sinh").corrected(WORDS, spelled) == ""


def test_a_mended_query_is_spelled_like_what_was_found():
    """By themselves the commonest marks of each word would make another: "tạm trụ"."""
    words = vocabulary("Tạm trú", *["Trụ sở"] * 5)
    spelled = {token.fold: token.exact for token in tokenize("Tạm trú")}
    assert ask("tam truh", words=words).corrected(words, spelled) == "tạm trú"
    assert ask("tam truh", words=words).corrected(words, {}) == "tam tru"


def test_words_to_mark_hold_every_reading():
    groups = Synonyms()
    groups.add(["sổ đỏ", "quyền sử dụng đất"])
    assert {"so", "do", "quyen", "dat"} <= ask("làm sổ đỏ", groups).words


def test_names_and_tales_weigh_less_than_words_of_titles():
    words = vocabulary(*["Khai sinh"] * 3)
    query = ask("khai Pleiku", words=words)
    weights = {surface(g.tokens[0].exact): g.weight for g in query.groups}
    assert weights["pleiku"] < weights["khai"]


@pytest.mark.parametrize("text", ["", " ", "\x00", "???", '"', "\ud800", "。、"])
def test_a_query_without_a_word_asks_for_nothing(text):
    assert not ask(text).groups


def test_only_so_many_words_are_looked_at():
    assert len(ask("khai sinh " * 5_000).tokens) <= MAX_TOKENS


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_understood_somehow(text):
    query = ask(text)
    assert bool(query.groups) == bool(query.tokens)
    assert query.corrected(WORDS, {}) is not None
