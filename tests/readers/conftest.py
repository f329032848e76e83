import pytest
from django.core.cache import cache

from articles.models import ArticleIndexPage, ArticlePage
from readers.tally import Counts, tally

BROWSER = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


@pytest.fixture(autouse=True)
def _nothing_counted():
    """Cache and memory of the process are shared by all tests of a worker."""
    cache.clear()
    tally._counts = Counts()


@pytest.fixture
def phone():
    """What a request of a person's telephone carries."""
    return {"headers": {"user-agent": BROWSER}}


@pytest.fixture
def news(home) -> ArticleIndexPage:
    return home.add_child(instance=ArticleIndexPage(title="Tin tức", slug="tin-tuc"))


@pytest.fixture
def article(news) -> ArticlePage:
    return news.add_child(instance=ArticlePage(title="Lịch tiêm vắc-xin", slug="lich-tiem"))
