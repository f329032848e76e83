"""The news."""

from datetime import date

from django.db import transaction
from wagtail.models import Page

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    ArticleRecording,
    RelatedArticle,
    RelatedDocument,
)
from documents.models import LegalDocumentPage
from home.demo.content.sections import SECTIONS, articles
from home.demo.content.types import Article, Attachment
from home.demo.publish import Publisher, moment
from home.demo.streams import Streams


@transaction.atomic
def load_articles(home: Page, today: date, publisher: Publisher, streams: Streams) -> None:
    sections = {
        section.path: ArticleIndexPage.objects.child_of(home).get(slug=section.path)
        for section in SECTIONS
    }
    for section in SECTIONS:
        page = sections[section.path]
        if publisher.is_untouched(page):
            page.summary = section.summary
            publisher.fill(page)
    added = []
    for article in reversed(articles(today)):
        parent = sections[article.section]
        if publisher.lacks(parent, article.slug):
            page = _page(article, streams)
            publisher.place(parent, page, moment(article.published_on))
            added.append((article, page))
    by_slug = {page.slug: page for page in ArticlePage.objects.descendant_of(home)}
    documents = {page.slug: page for page in LegalDocumentPage.objects.descendant_of(home)}
    for article, page in added:
        others = [by_slug[slug] for slug in article.related if slug in by_slug]
        page.related_articles = [RelatedArticle(article=other) for other in others]
        slugs = [block.document for block in article.body if isinstance(block, Attachment)]
        attached = [documents[slug] for slug in slugs if slug in documents]
        page.related_documents = [RelatedDocument(document=document) for document in attached]
        publisher.publish(page, moment(article.published_on))


def _page(article: Article, streams: Streams) -> ArticlePage:
    page = ArticlePage(
        title=article.title,
        slug=article.slug,
        summary=article.summary,
        image=streams.library.picture(article.picture),
        published_on=article.published_on,
        byline=article.byline,
        body=streams.body(article.body),
    )
    page.recordings = [
        ArticleRecording(
            language=recording.language,
            title=recording.title,
            transcript=recording.transcript,
            audio=streams.library.recording(recording),
        )
        for recording in article.recordings
    ]
    page.tags.add(*article.tags)
    return page
