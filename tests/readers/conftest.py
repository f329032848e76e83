import pytest
from django.core.cache import cache
from wagtail.models import Collection, Page, Site

from accounts.roles import ROLES, grant
from articles.models import ArticleIndexPage, ArticlePage
from core.models import WardSettings
from home.models import HomePage
from readers.tally import Counts, tally
from tests.factories import WARD

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


@pytest.fixture
def other_site(site) -> Site:
    """A second ward in the same database, with groups of its own."""
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường bên", slug="phuong-ben"))
    other_site = Site.objects.create(hostname="phuong-ben.example.vn", root_page=other)
    WardSettings.objects.create(site=other_site, **WARD)
    collection = Collection.get_first_root_node().add_child(name="Phường bên")
    for role in ROLES:
        grant(role, other, collection, " (bên)")
    return other_site
