"""Builders of the citizens' pages and of what citizens send."""

from datetime import date
from itertools import count

from django.utils import timezone

from citizens.models import (
    FeedbackPage,
    PublishedFeedbackPage,
    QuestionIndexPage,
    QuestionPage,
    Submission,
)
from citizens.receipts import code_of
from core import antispam

_serial = count(1)

# Found nowhere else: whatever holds one of them holds personal data.
PERSON = {
    "full_name": "Trịnh Khánh Quỳnh Vy",
    "address": "Hẻm 7749 đường Duy Nhất",
    "phone": "0977 123 498",
    "email": "quynhvy.rieng@nguoidan.example.vn",
}


def make_feedback_page(home, **values) -> FeedbackPage:
    return home.add_child(instance=FeedbackPage(title="Góp ý", slug="gop-y", **values))


def make_question_index(home, **values) -> QuestionIndexPage:
    return home.add_child(instance=QuestionIndexPage(title="Hỏi đáp", slug="hoi-dap", **values))


def make_question(index, **values) -> QuestionPage:
    serial = next(_serial)
    defaults = {
        "title": f"Câu hỏi thứ {serial}?",
        "question": f"Nội dung câu hỏi thứ {serial}",
        "answer": [("paragraph", f"<p>Trả lời thứ {serial}</p>")],
        "answering_unit": "Phòng Văn hóa - Xã hội",
        "answered_on": date(2026, 11, 20),
        "first_published_at": timezone.now(),
    }
    return index.add_child(instance=QuestionPage(**defaults | values))


def make_published_feedback(page, **values) -> PublishedFeedbackPage:
    serial = next(_serial)
    defaults = {
        "title": f"Góp ý thứ {serial}",
        "comment": f"Nội dung góp ý thứ {serial}",
        "reply": f"<p>Phường trả lời thứ {serial}</p>",
        "answering_unit": "Văn phòng",
        "answered_on": date(2026, 11, 20),
    }
    return page.add_child(instance=PublishedFeedbackPage(**defaults | values))


def make_submission(site, **values) -> Submission:
    defaults = {
        "kind": "feedback",
        "title": "Đèn đường hỏng",
        "content": "Đèn trước nhà không sáng",
        "sender_kind": "person",
        **PERSON,
    }
    return Submission.objects.receive(site=site, notice="Thông báo", **defaults | values)


def code_told_by(answer) -> str:
    """Return the code behind the address that an accepted form leads to."""
    return code_of(answer["Location"].partition("/da-nhan/")[2].removesuffix("/"))


def form_data(**values) -> dict:
    """Return what a browser sends a minute after the form was opened."""
    defaults = {
        "kind": "report",
        "topic": "",
        "title": "Đèn đường không sáng",
        "content": "Đèn đường trước hẻm\r\nkhông sáng từ hôm qua.",
        "sender_kind": "person",
        "organisation": "",
        **PERSON,
        "is_no_complaint": "on",
        "consent": "on",
        "website": "",
        "token": token_of_age(60),
    }
    return defaults | values


def token_of_age(seconds: int) -> str:
    token = antispam.issue_token()
    opened = antispam._signer.unsign_object(token)
    return antispam._signer.sign_object({**opened, "at": opened["at"] - seconds})
