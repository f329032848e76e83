from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail.test.utils import WagtailPageTestCase

from citizens.codes import grouped
from citizens.models import (
    FeedbackPage,
    PublishedFeedbackPage,
    QuestionIndexPage,
    QuestionPage,
    Topic,
)
from home.models import HomePage
from tests.citizens.factories import make_published_feedback, make_question, make_submission


def test_each_page_lives_only_where_intended():
    case = WagtailPageTestCase()
    case.assertAllowedParentPageTypes(FeedbackPage, {HomePage})
    case.assertAllowedSubpageTypes(FeedbackPage, {PublishedFeedbackPage})
    case.assertAllowedParentPageTypes(PublishedFeedbackPage, {FeedbackPage})
    case.assertAllowedSubpageTypes(PublishedFeedbackPage, {})
    case.assertAllowedParentPageTypes(QuestionIndexPage, {HomePage})
    case.assertAllowedSubpageTypes(QuestionIndexPage, {QuestionPage})
    case.assertAllowedParentPageTypes(QuestionPage, {QuestionIndexPage})
    case.assertAllowedSubpageTypes(QuestionPage, {})


def test_a_ward_has_one_page_of_each(home, feedback, questions):
    assert not FeedbackPage.can_create_at(home)
    assert not QuestionIndexPage.can_create_at(home)


def test_a_question_shows_with_its_answer(client, site, questions):
    """R47."""
    topic = Topic.objects.create(site=site, name="Hộ tịch")
    question = make_question(
        questions,
        title="Đăng ký khai sinh cần gì?",
        question="Gia đình mới có em bé.\nCần chuẩn bị giấy tờ gì?",
        answer=[("paragraph", "<p>Tờ khai và <b>giấy chứng sinh</b>.</p>")],
        topic=topic,
        asked_on=date(2026, 11, 2),
    )
    other = make_question(questions, topic=topic)
    html = client.get(question.url).content.decode()
    for text in (
        "Đăng ký khai sinh cần gì?",
        "Gia đình mới có em bé.",
        "<b>giấy chứng sinh</b>",
        "Hộ tịch",
        "02/11/2026",
        "20/11/2026",
        "Phòng Văn hóa - Xã hội trả lời",
        other.title,
    ):
        assert text in html


def test_a_published_comment_shows_with_its_reply(client, feedback):
    """R47."""
    published = make_published_feedback(feedback, title="Đèn đường hẻm 12")
    assert "Đèn đường hẻm 12" in client.get(feedback.url).content.decode()
    html = client.get(published.url).content.decode()
    assert published.comment in html
    assert "Phường trả lời thứ" in html


@pytest.mark.parametrize(
    "query",
    [
        {"page": "abc"},
        {"page": "99999999999999999999"},
        {"topic": "abc"},
        {"topic": "99999999999999999999999"},
        {"q": "a" * 10_000},
        {"q": "%_\\"},
        {"q": "!!!"},
    ],
    ids=lambda query: str(query)[:40],
)
def test_hostile_queries_never_break_the_lists(client, feedback, questions, query):
    make_question(questions)
    assert client.get(questions.url, query).status_code == 200
    assert client.get(feedback.url, query).status_code == 200
    assert client.get(questions.url + "?q=%00").status_code == 400


def test_questions_are_found_by_words_of_question_and_answer_without_accents(
    client, site, questions
):
    """R37."""
    topic = Topic.objects.create(site=site, name="Hộ tịch")
    wanted = make_question(
        questions,
        title="Khai sinh ở đâu?",
        answer=[("paragraph", "<p>Tại bộ phận một cửa.</p>")],
        topic=topic,
    )
    other = make_question(questions, topic=Topic.objects.create(site=site, name="Đất đai"))
    for query in (
        {"q": "khai sinh"},
        {"q": "KHAI SINH mot cua"},
        {"topic": topic.pk},
    ):
        html = client.get(questions.url, query).content.decode()
        assert wanted.title in html, query
        assert other.title not in html, query


def test_drafts_and_private_pages_stay_hidden(client, feedback, questions):
    hidden = [
        make_question(questions, title="Câu hỏi nháp", live=False),
        make_published_feedback(feedback, title="Góp ý nháp", live=False),
    ]
    private = [
        make_question(questions, title="Câu hỏi kín"),
        make_published_feedback(feedback, title="Góp ý kín"),
    ]
    for page in private:
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    for address in (questions.url, questions.url + "rss/", feedback.url):
        html = client.get(address).content.decode()
        for page in (*hidden, *private):
            assert page.title not in html
    for page in hidden:
        assert client.get(page.url).status_code == 404


def test_the_feed_tells_the_answered_questions(client, questions):
    question = make_question(questions)
    answer = client.get(questions.url + "rss/")
    assert answer["Content-Type"].startswith("application/rss+xml")
    assert question.title in answer.content.decode()
    assert "+0700" in answer.content.decode()


def test_a_page_cannot_take_the_address_of_a_form(feedback, questions):
    for slug in ("dat-cau-hoi", "tra-cuu", "da-nhan", "rss"):
        with pytest.raises(ValidationError):
            make_question(questions, slug=slug)
    with pytest.raises(ValidationError):
        make_published_feedback(feedback, slug="tra-cuu")


def test_the_message_behind_a_question_is_linked_by_its_code_and_never_shown(
    client, site, questions, board_member
):
    """R47, R51."""
    submission = make_submission(site, kind="question", title="Tiêu đề riêng")
    client.force_login(board_member)
    add = reverse("wagtailadmin_pages:add", args=["citizens", "questionpage", questions.pk])
    form = client.get(add).content.decode()
    assert 'name="submission"' in form
    assert "Tiêu đề riêng" not in form
    data = {
        "title": "Khai sinh ở đâu?",
        "slug": "khai-sinh",
        "question": "Ở đâu?",
        "answer-count": "0",
        "answering_unit": "Văn phòng",
        "submission": grouped(submission.code).lower(),
    } | {f"comments-{key}_FORMS": "0" for key in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}
    assert client.post(add, data).status_code == 302
    question = QuestionPage.objects.get(slug="khai-sinh")
    assert question.submission == submission
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[question.pk])).content.decode()
    assert grouped(submission.code) in edit
    wrong = client.post(add, data | {"slug": "hai", "submission": "không có"})
    assert wrong.status_code == 200
    assert not QuestionPage.objects.filter(slug="hai").exists()


def test_an_editor_writes_answers_but_sees_no_message(client, site, feedback, questions, editor):
    make_submission(site)
    client.force_login(editor)
    for model, parent in (("questionpage", questions), ("publishedfeedbackpage", feedback)):
        add = reverse("wagtailadmin_pages:add", args=["citizens", model, parent.pk])
        answer = client.get(add)
        assert answer.status_code == 200
        assert 'name="submission"' not in answer.content.decode()
    for page in (questions, feedback, make_question(questions), make_published_feedback(feedback)):
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert client.get(edit).status_code == 200


def queries_of(client, address) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_lists_ask_the_database_no_more_for_twenty_than_for_one(client, site, feedback, questions):
    topic = Topic.objects.create(site=site, name="Hộ tịch")

    def add_one():
        make_published_feedback(feedback, topic=topic)
        return make_question(questions, topic=topic)

    addresses = [add_one().url, questions.url, feedback.url, questions.url + "rss/"]
    with_one = [queries_of(client, address) for address in addresses]
    for _serial in range(19):
        add_one()
    # A question alone shows no others of its topic; two are the fair start.
    with_twenty = [queries_of(client, address) for address in addresses]
    assert with_twenty == with_one
    assert max(with_one) <= 20
