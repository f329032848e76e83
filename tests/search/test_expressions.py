"""Expressions hold index tokens only, so nothing typed reaches a database's query language."""

import pytest

from search.expressions import All, Any, Phrase, Prefix, Word, is_token, pair

HOSTILE = ["", "khai sinh", 'a"b', "a'b", "a*", "a:b", "(a", "a&b", "đường", "a\x00", "A", "a\n"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_token_is_refused(text):
    assert not is_token(text)
    for make in (Word, Prefix, lambda word: Phrase(("khai", word))):
        with pytest.raises(ValueError, match="Not an index token"):
            make(text)


@pytest.mark.parametrize("make", [All, Any, Phrase])
def test_nothing_cannot_be_asked_for(make):
    with pytest.raises(ValueError, match="needs a"):
        make(())


def test_a_pair_of_words_is_one_token():
    assert Word(pair("khai", "sinh")) != Word(pair("khais", "inh"))
