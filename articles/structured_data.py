"""An article in the words of schema.org."""

from sharing.head import Head
from sharing.structured_data import node, stamp, ward


def news_article(article, head: Head) -> dict:
    author = node("Person", name=article.byline) if article.byline else ward(head)
    return node(
        "NewsArticle",
        headline=article.title,
        datePublished=stamp(head.published_at),
        author=author,
        articleSection=head.section,
        keywords=head.tags,
        correction=_correction(article),
    )


def _correction(article) -> dict | None:
    """R20: what was wrong is told to machines as well."""
    if not article.correction:
        return None
    return node(
        "CorrectionComment",
        text=article.correction,
        datePublished=stamp(article.corrected_on),
    )
