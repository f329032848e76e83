"""Thousands of made-up pages, written straight into the tables."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F
from wagtail.models import Locale, Page, Site
from wagtail.search.models import IndexEntry as StockEntry

from articles.models import ArticlePage
from search import index, stores
from search.content import exact
from search.kinds import Kind
from search.models import IndexEntry, IndexState
from search.terms import Tally, Terms

_TITLE_WORDS, _SUMMARY_WORDS, _BODY_WORDS = 9, 25, 220
_STRAY = 0.06  # share of words that follow by chance
_PART = 500


def add(site: Site, corpus: list[dict], number: int, with_stock: bool) -> None:
    """Add `number` articles to the ward, to our index, and to Wagtail's own on demand."""
    source = random.Random(7)
    writer = _Writer(corpus, source)
    parent = site.root_page.get_children().last()
    tally = Tally()
    for start in range(0, number, _PART):
        texts = [writer.page() for _ in range(min(_PART, number - start))]
        with transaction.atomic():
            pages = Page.objects.bulk_create(_pages(parent, start, texts))
            entries = IndexEntry.objects.bulk_create(_entries(pages, texts))
            for entry in entries:
                stores.current().replace(entry.pk, None, index.words_of(entry))
                tally.replace(Terms(), Terms.of(entry))
            if with_stock:
                _add_to_stock(pages, texts)
    with transaction.atomic():
        tally.write()
        IndexState.objects.update(listed=F("listed") + number, change=F("change") + 1)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


class _Writer:
    """Writes texts in which words follow each other as in the corpus."""

    def __init__(self, corpus: list[dict], source: random.Random):
        self.source = source
        self.after: dict[str, list[str]] = {}
        for raw in corpus:
            text = " ".join(str(raw.get(key) or "") for key in ("title", "summary", "body"))
            for first, second in pairwise(text.split()):
                self.after.setdefault(first, []).append(second)
        self.words = sorted(self.after)

    def page(self) -> tuple[str, str, str]:
        return tuple(self._text(size) for size in (_TITLE_WORDS, _SUMMARY_WORDS, _BODY_WORDS))

    def _text(self, size: int) -> str:
        words = [self.source.choice(self.words)]
        while len(words) < size:
            follow = self.after.get(words[-1])
            is_stray = not follow or self.source.random() < _STRAY
            words.append(self.source.choice(self.words if is_stray else follow))
        return " ".join(words)


def _pages(parent: Page, start: int, texts: list[tuple[str, str, str]]) -> Iterator[Page]:
    kind = ContentType.objects.get_for_model(ArticlePage)
    locale = Locale.get_default()
    for number, (title, _summary, _body) in enumerate(texts, start):
        yield Page(
            title=title[:255],
            draft_title=title[:255],
            slug=f"trang-{number}",
            path=Page._get_path(parent.path, parent.depth + 1, 1_000 + number),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}trang-{number}/",
            content_type=kind,
            locale=locale,
        )


def _entries(pages: list[Page], texts: list[tuple[str, str, str]]) -> Iterator[IndexEntry]:
    for page, (title, summary, body) in zip(pages, texts, strict=True):
        yield IndexEntry(
            content_type_id=page.content_type_id,
            object_id=str(page.pk),
            is_listed=True,
            path=page.path,
            kind=Kind.NEWS,
            published=date(2026, 1, 1) - timedelta(days=page.pk % 1_000),
            title=exact(title),
            head=exact(summary),
            body=exact(body),
            text=f"{summary} {body}",
        )


def _add_to_stock(pages: list[Page], texts: list[tuple[str, str, str]]) -> None:
    rows = [
        (page.content_type_id, str(page.pk), title, f"{summary} {body}", title)
        for page, (title, summary, body) in zip(pages, texts, strict=True)
    ]
    table = StockEntry._meta.db_table
    value = "to_tsvector('simple', %s)" if connection.vendor == "postgresql" else "%s"
    more = ", title_text, body_text" if connection.vendor == "postgresql" else ""
    empty = ", '', ''" if more else ""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} (content_type_id, object_id, title_norm, title, body,"  # noqa: S608
            f" autocomplete{more}) VALUES (%s, %s, 1, {value}, {value}, {value}{empty})",
            rows,
        )
