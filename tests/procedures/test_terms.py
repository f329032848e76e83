"""Fields and audiences: official names are kept apart, spellings of one name are not."""

import unicodedata

import pytest

from procedures.models import ProcedureField

pytestmark = pytest.mark.django_db


def test_names_that_share_their_letters_stay_apart():
    names = ("Hòa giải", "Hoa giải", "Hoạ giải")
    fields = [ProcedureField.objects.named(name) for name in names]
    assert [field.name for field in fields] == list(names)
    assert [field.slug for field in fields] == ["hoa-giai", "hoa-giai-2", "hoa-giai-3"]
    assert [ProcedureField.objects.named(name) for name in names] == fields


@pytest.mark.parametrize(
    "other", ["Hoà giải", "hòa giải", " Hòa  giải ", unicodedata.normalize("NFD", "Hòa giải")]
)
def test_spellings_of_one_name_are_one_term(other):
    field = ProcedureField.objects.named("Hòa giải")
    assert ProcedureField.objects.named(other) == field


def test_a_name_without_letters_is_no_other_term():
    fields = [ProcedureField.objects.named(name) for name in ("…", "—", "…")]
    assert fields[0] != fields[1]
    assert fields[0] == fields[2]


@pytest.mark.parametrize("name", ["", "   "])
def test_a_term_needs_a_name(name):
    with pytest.raises(ValueError, match="without a name"):
        ProcedureField.objects.named(name)
