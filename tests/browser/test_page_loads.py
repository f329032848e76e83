"""What a visit weighs and asks for, on a cold phone, served as in production (R36, R39)."""

import pytest

from tests.audit import budgets
from tests.audit.pages import PAGES
from tests.audit.visits import visit


@pytest.mark.parametrize("name", PAGES)
def test_a_visit_keeps_the_budgets(name, chromium, demo, pages):
    """Weight, number of requests, nothing foreign, no error, no cookie, a strict policy."""
    assert budgets.broken_by(visit(chromium, demo, name, pages[name])) == []


def test_files_that_carry_a_hash_keep_for_a_year(chromium, demo):
    page = chromium.new_page()
    kept = {}
    page.on(
        "response",
        lambda answer: kept.update({answer.url: answer.headers.get("cache-control", "")}),
    )
    page.goto(f"{demo}/", wait_until="networkidle")
    page.close()
    files = {url: value for url, value in kept.items() if "/static/" in url or "/media/" in url}
    assert len(files) >= 5
    assert [url for url, value in files.items() if "immutable" not in value] == []
