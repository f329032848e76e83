"""Groups of words that mean the same, kept by editors."""

import pytest
from django.core.exceptions import ValidationError

from search import synonyms
from search.models import SynonymGroup
from search.synonyms import Synonyms
from search.text import surface, tokenize


@pytest.fixture
def groups():
    found = Synonyms()
    found.add(["sổ đỏ", "sổ hồng"], ["giấy chứng nhận quyền sử dụng đất"])
    found.add(["ubnd", "ủy ban nhân dân"])
    return found


def meanings(groups, text):
    return [
        " ".join(surface(token.exact) for token in meaning.tokens)
        for meaning in groups.match(tokenize(text))
    ]


def test_ways_to_say_one_thing_stand_for_each_other(groups):
    assert meanings(groups, "ubnd") == ["ủy ban nhân dân"]
    assert meanings(groups, "uỷ ban nhân dân") == ["ubnd"]


def test_one_way_words_are_found_but_do_not_find(groups):
    assert meanings(groups, "sổ đỏ") == ["sổ hồng", "giấy chứng nhận quyền sử dụng đất"]
    assert not meanings(groups, "giấy chứng nhận quyền sử dụng đất")


def test_equal_ways_weigh_more_than_one_way_words(groups):
    equal, one_way = groups.match(tokenize("sổ đỏ"))
    assert equal.weight > one_way.weight


@pytest.mark.parametrize("typed", ["so do", "sổ đo", "sỗ đỏ"])
def test_missing_marks_and_one_slip_are_forgiven(groups, typed):
    assert "sổ hồng" in meanings(groups, typed)


@pytest.mark.parametrize("typed", ["số đó", "sơ đồ"])
def test_marks_that_contradict_are_another_word(groups, typed):
    assert not meanings(groups, typed)


def test_the_longest_match_counts(groups):
    groups.add(["ban nhân dân", "thôn"])
    assert list(groups.spans(tokenize("gặp ủy ban nhân dân phường"))) == [1]


@pytest.mark.django_db
class TestKeptByEditors:
    def test_a_change_counts_at_once(self):
        assert not synonyms.current().match(tokenize("cccd"))
        group = SynonymGroup.objects.create(forms="cccd\ncăn cước")
        assert synonyms.current().match(tokenize("cccd"))
        group.delete()
        assert not synonyms.current().match(tokenize("cccd"))

    def test_a_group_out_of_use_or_of_another_ward_says_nothing(self, site):
        SynonymGroup.objects.create(forms="cccd\ncăn cước", is_active=False)
        SynonymGroup.objects.create(forms="xa lua\nxóm lúa", site=site)
        assert not synonyms.current(site.pk).match(tokenize("cccd"))
        assert not synonyms.current(None).match(tokenize("xa lua"))
        assert synonyms.current(site.pk).match(tokenize("xa lua"))

    @pytest.mark.parametrize(
        ("forms", "also", "message"),
        [
            ("cccd", "", "ít nhất hai cách nói"),
            ("", "căn cước", "ít nhất hai cách nói"),
            ("cccd\n???", "", "không có từ nào"),
            ("cccd\n" + "dài " * 9, "", "dài quá"),
        ],
    )
    def test_a_group_that_says_nothing_is_refused(self, forms, also, message):
        with pytest.raises(ValidationError, match=message):
            SynonymGroup(forms=forms, also=also).clean()
