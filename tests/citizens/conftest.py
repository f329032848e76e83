import pytest
from django.core.cache import cache

from tests.citizens.factories import make_feedback_page, make_question_index


@pytest.fixture(autouse=True)
def _fresh_counters():
    """The limit per address counts in the cache, which tests share."""
    cache.clear()


@pytest.fixture
def feedback(home):
    return make_feedback_page(home)


@pytest.fixture
def questions(home):
    return make_question_index(home)
