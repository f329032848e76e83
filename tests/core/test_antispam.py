"""Where a form says that it comes from."""

import pytest

from core.antispam import comes_from_elsewhere


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("http://testserver", False),
        ("", False),
        ("https://elsewhere.example", True),
        ("null", True),
        ("http://[", True),
    ],
)
def test_the_origin_tells_foreign_forms_whatever_it_holds(rf, origin, expected):
    assert comes_from_elsewhere(rf.post("/", headers={"Origin": origin})) is expected
