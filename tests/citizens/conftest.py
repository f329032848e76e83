import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache

from accounts.roles import BOARD, LEADERS
from tests.citizens.factories import make_feedback_page, make_question_index
from tests.factories import UserFactory


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


@pytest.fixture
def other_board_member(other_site):
    return UserFactory(groups=[Group.objects.get(name=f"{BOARD} (bên)")])


@pytest.fixture
def other_leader(other_site):
    return UserFactory(groups=[Group.objects.get(name=f"{LEADERS} (bên)")])
