"""Published questions with answers, and suggestions with replies."""

from datetime import date

from django.db import transaction
from wagtail.models import Page, Site

from citizens.models import (
    FeedbackPage,
    PublishedFeedbackPage,
    QuestionIndexPage,
    QuestionPage,
    Topic,
)
from core.text import slugify
from home.demo.content.questions import feedback_replies, questions
from home.demo.content.types import FeedbackReply, Question
from home.demo.publish import Publisher, moment
from home.demo.streams import Streams

QUESTIONS_SUMMARY = (
    "Câu hỏi thường gặp và câu trả lời của phường; chưa thấy điều cần biết thì đặt câu hỏi mới."
)
FEEDBACK_SUMMARY = (
    "Gửi phản ánh, kiến nghị, góp ý cho phường và theo dõi việc giải quyết bằng mã tra cứu."
)


@transaction.atomic
def load_citizens(home: Page, today: date, publisher: Publisher, streams: Streams) -> None:
    index = QuestionIndexPage.objects.child_of(home).get(slug="hoi-dap")
    feedback = FeedbackPage.objects.child_of(home).get(slug="gop-y")
    site = home.get_site()
    reception = home.get_children().filter(slug="tiep-cong-dan").first()
    for page, summary in ((index, QUESTIONS_SUMMARY), (feedback, FEEDBACK_SUMMARY)):
        if publisher.is_untouched(page):
            page.summary = summary
            page.reception_page = reception
            publisher.fill(page)
    for question in questions(today):
        if publisher.lacks(index, question.slug):
            publisher.add(index, _question(site, question, streams), moment(question.answered_on))
    for reply in feedback_replies(today):
        if publisher.lacks(feedback, slugify(reply.title)):
            publisher.add(feedback, _reply(site, reply), moment(reply.answered_on))


def _topic(site: Site, name: str) -> Topic:
    return Topic.objects.get_or_create(site=site, name=name)[0]


def _question(site: Site, question: Question, streams: Streams) -> QuestionPage:
    return QuestionPage(
        title=question.title,
        slug=question.slug,
        topic=_topic(site, question.field),
        question=question.question,
        asked_on=question.asked_on,
        answer=streams.body(question.answer),
        answering_unit=question.answered_by,
        answered_on=question.answered_on,
    )


def _reply(site: Site, reply: FeedbackReply) -> PublishedFeedbackPage:
    return PublishedFeedbackPage(
        title=reply.title,
        slug=slugify(reply.title),
        topic=_topic(site, reply.topic),
        comment=reply.suggestion,
        received_on=reply.received_on,
        reply=reply.answer_html,
        answering_unit=reply.answered_by,
        answered_on=reply.answered_on,
    )
