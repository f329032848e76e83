import pytest

from procedures.codes import parse_code


@pytest.mark.parametrize(
    ("text", "key", "sub_case", "province"),
    [
        ("1.001193", "1.001193", "", ""),
        (" 1.014325", "1.014325", "", ""),
        ("1.001193.01", "1.001193", "01", ""),
        ("1.012753.H19", "1.012753", "", "H19"),
        ("2.000815.000.00.00.H55.02", "2.000815", "", "H55.02"),
        ("1.0133611", "1.013361", "", ""),
        ("2.009182739", "2.009182", "", ""),
    ],
)
def test_a_code_is_read_in_its_parts(text, key, sub_case, province):
    """R15: procedures are told apart by the leading part; the rest is kept beside it."""
    code = parse_code(text)
    assert (code.key, code.sub_case, code.province) == (key, sub_case, province)
    assert code.raw == text.strip()
    assert not code.is_deleted


def test_a_code_marked_as_deleted_is_recognised():
    assert parse_code("1.014955-Xoa").is_deleted


@pytest.mark.parametrize(
    "text", ["", "khai sinh", "1,001193", "1.00119", "x1.001193", "1.001193" + "9" * 60]
)
def test_what_does_not_begin_with_a_code_is_no_code(text):
    assert parse_code(text) is None
