"""Builders for pages that are checked."""

import pytest
from wagtail.rich_text import RichText

from core.content_checks.checking import check
from home.models import StandardPage


@pytest.fixture
def page_of(home):
    """Return a function that puts a page with a body of (kind, value) pairs into the tree."""

    def make(*blocks, title="Hướng dẫn nộp hồ sơ", summary="Nộp ở đâu, khi nào.", **fields):
        page = StandardPage(title=title, summary=summary, body=list(blocks), **fields)
        home.add_child(instance=page)
        return page

    return make


@pytest.fixture
def paragraph_page(page_of):
    """Return a function that makes a page of one paragraph."""
    return lambda html, **fields: page_of(("paragraph", RichText(html)), **fields)


@pytest.fixture
def findings_of():
    """Return a function that gives the findings of one rule, or of all, for a page."""

    def find(page, rule=None):
        return [found for found in check(page) if rule in (None, found.rule)]

    return find
