"""The HTML of every kind of page is valid, as the Nu HTML checker judges it."""

import os

import pytest

from tests.audit import demo as audit_demo
from tests.audit import markup


def test_every_kind_of_page_is_valid_html(demo, pages):
    if reason := markup.missing():
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    sent = {name: audit_demo.fetch(demo, path) for name, path in pages.items()}
    assert markup.errors(sent) == []
