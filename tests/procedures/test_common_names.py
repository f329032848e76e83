"""The everyday names that procedures begin with."""

import json
import unicodedata

from procedures.codes import parse_code
from procedures.common_names import SEED, usual_names


def test_a_code_gives_its_names_one_a_line_and_an_unknown_one_nothing():
    assert "làm giấy khai sinh" in usual_names("1.001193").splitlines()
    assert usual_names("9.999999") == ""


def test_every_code_can_be_read_and_every_name_is_composed_and_stands_once():
    for code, names in json.loads(SEED.read_text(encoding="utf-8")).items():
        assert parse_code(code).key == code
        assert len(names) == len(set(names)) > 0
        for name in names:
            assert name == unicodedata.normalize("NFC", name).strip() != ""
