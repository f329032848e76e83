"""The sections of the news, and all articles in one list."""

from datetime import date

from home.demo.content import (
    articles_conference,
    articles_law,
    articles_news,
    articles_notices,
    articles_uncle_ho,
)
from home.demo.content.types import Article, Section

SECTIONS: tuple[Section, ...] = (
    Section(
        path="thong-tin-tuyen-truyen",
        title="Thông tin tuyên truyền",
        summary="Tin hoạt động của phường, tổ dân phố và làng: việc đã làm, việc đang làm và việc cần bà con cùng làm.",
    ),
    Section(
        path="pho-bien-giao-duc-phap-luat",
        title="Phổ biến giáo dục pháp luật",
        summary="Quy định mới và những điều cần biết trong đời sống hằng ngày, viết gọn để ai cũng đọc được.",
    ),
    Section(
        path="lam-theo-loi-bac",
        title="Làm theo lời Bác",
        summary="Những việc làm và con người bình dị học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    ),
    Section(
        path="thong-bao",
        title="Thông báo",
        summary="Thông báo của Ủy ban nhân dân phường về lịch tiếp nhận, lấy ý kiến và những việc có thời hạn.",
        in_menu=False,
    ),
)


def articles(today: date) -> list[Article]:
    """All articles, newest first. Recent ones are dated back from `today`."""
    found = [
        articles_conference.CONFERENCE,
        *articles_news.articles(today),
        *articles_law.articles(today),
        *articles_uncle_ho.articles(today),
        *articles_notices.articles(today),
    ]
    return sorted(found, key=lambda article: (article.published_on, article.slug), reverse=True)
