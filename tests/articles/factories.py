"""Builders of sections and articles."""

import datetime
import itertools

from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticleIndexPage, ArticlePage

_numbers = itertools.count(1)


def make_section(home, title="Thông tin tuyên truyền", slug="tin", **fields) -> ArticleIndexPage:
    return home.add_child(instance=ArticleIndexPage(title=title, slug=slug, **fields))


def make_article(section, title=None, tags=(), **fields) -> ArticlePage:
    """A live article; `live=False` gives a draft."""
    number = next(_numbers)
    fields.setdefault("published_on", datetime.date(2026, 11, 20))
    article = ArticlePage(title=title or f"Bài viết số {number}", **fields)
    article.tags.add(*tags)
    return section.add_child(instance=article)


def make_private(page) -> None:
    """Put `page` behind a login."""
    page.view_restrictions.create(restriction_type="login")


def html_of(client, page) -> str:
    """What a visitor gets."""
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode()


def count_queries(client, page) -> int:
    """Queries of one visit, after a first one that renders pictures and fills caches."""
    client.get(page.get_url())
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page.get_url()).status_code == 200
    return len(queries)
