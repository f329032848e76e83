import pytest

from tests.procedures.factories import make_index


@pytest.fixture
def index(home):
    return make_index(home)
