"""R20: whoever finds a mistake reports it from the page itself, and follows it with a code."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage
from citizens.models import PublishedFeedbackPage, Submission
from core.models import WardSettings
from core.working_days import end_of_period
from tests.citizens.factories import PERSON, code_told_by, token_of_age


@pytest.fixture
def article(home) -> ArticlePage:
    news = home.add_child(instance=ArticleIndexPage(title="Tin tức", slug="tin-tuc"))
    return news.add_child(instance=ArticlePage(title="Lịch tiêm vắc-xin", slug="lich-tiem"))


def report(client, page, **values):
    sent = {"content": "Ghi sai ngày: đúng là 12/11", "website": "", "token": token_of_age(60)}
    return client.post(f"/gop-y/bao-sai/{page.pk}/", sent | values)


def test_each_content_page_links_to_a_form_that_names_the_page(client, feedback, article):
    page = client.get(article.url).content.decode()
    assert f'href="/gop-y/bao-sai/{article.pk}/"' in page
    answer = client.get(f"/gop-y/bao-sai/{article.pk}/")
    form = answer.content.decode()
    assert article.title in form
    assert article.full_url in form
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies


def test_a_site_without_the_form_offers_no_link(client, article):
    assert "bao-sai" not in client.get(article.url).content.decode()


def test_a_report_becomes_a_message_with_its_page_its_deadline_and_a_code(
    client, site, feedback, article
):
    answer = report(client, article)
    assert answer.status_code == 303
    submission = Submission.objects.get()
    assert (submission.kind, submission.about_page_id) == ("mistake", article.pk)
    assert submission.title == article.title
    assert submission.due_on == end_of_period(timezone.localdate(), 15)
    assert code_told_by(answer) == submission.code
    tracked = client.get(f"/gop-y/tra-cuu/?ma={submission.code}").content.decode()
    assert "Báo sai nội dung" in tracked
    assert f"{submission.due_on:%d/%m/%Y}" in tracked


def test_the_ward_sets_how_many_days_it_takes(client, site, feedback, article):
    for days, due_on in ((3, end_of_period(timezone.localdate(), 3)), (None, None)):
        WardSettings.objects.update(mistake_days=days)
        report(client, article, content=f"Sai {days}")
        assert Submission.objects.latest("pk").due_on == due_on


def test_nobody_has_to_say_who_they_are(client, feedback, article):
    report(client, article)
    submission = Submission.objects.get()
    assert submission.full_name == submission.address == submission.phone == submission.email == ""
    assert submission.consented_at is None


def test_whoever_does_agrees_to_the_notice(client, feedback, article):
    """R52."""
    answer = report(client, article, phone=PERSON["phone"])
    assert answer.status_code == 400
    assert "consent" in answer.context["form"].errors
    assert not Submission.objects.exists()
    assert report(client, article, phone=PERSON["phone"], consent="on").status_code == 303
    assert Submission.objects.get().consented_at


@pytest.mark.parametrize(
    "values",
    [
        {"content": ""},
        {"content": "a\x00b"},
        {"content": "a" * 5_001},
        {"phone": "gọi tôi", "consent": "on"},
        {"website": "https://spam.example"},
        {"token": ""},
    ],
    ids=str,
)
def test_bad_input_keeps_what_was_typed_and_stores_nothing(client, feedback, article, values):
    answer = report(client, article, **values)
    assert answer.status_code == 400
    assert "error-summary" in answer.content.decode()
    assert article.title in answer.content.decode()
    assert not Submission.objects.exists()


def test_a_report_sent_twice_is_stored_once(client, feedback, article):
    token = token_of_age(60)
    first, second = (report(client, article, token=token) for _click in range(2))
    assert code_told_by(first) == code_told_by(second)
    assert Submission.objects.count() == 1


def test_drafts_private_pages_and_those_of_another_ward_cannot_be_reported(
    client, feedback, article, other_site
):
    article.live = False
    article.save()
    for page_id in (article.pk, other_site.root_page_id, 10**11, "abc", "9" * 3000):
        assert client.get(f"/gop-y/bao-sai/{page_id}/").status_code == 404
        assert client.post(f"/gop-y/bao-sai/{page_id}/", {}).status_code == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
def test_other_methods_break_nothing(client, feedback, article, method):
    answer = client.generic(method, f"/gop-y/bao-sai/{article.pk}/", b"\x00\xff")
    assert answer.status_code in (200, 405)
    assert not Submission.objects.exists()


def test_the_office_sees_the_page_and_reaches_it(client, feedback, article, board_member):
    report(client, article)
    submission = Submission.objects.get()
    client.force_login(board_member)
    for name in ("inspect", "edit"):
        shown = client.get(reverse(f"citizen_messages:{name}", args=[submission.pk]))
        assert shown.status_code == 200
        assert article.title in shown.content.decode()
    inspected = client.get(reverse("citizen_messages:inspect", args=[submission.pk]))
    assert f'href="{article.full_url}"' in inspected.content.decode()


def test_a_report_outlives_its_page(client, feedback, article):
    report(client, article)
    article.delete()
    submission = Submission.objects.get()
    assert submission.about_page is None
    assert submission.title == "Lịch tiêm vắc-xin"


def test_a_published_comment_cannot_take_the_address_of_the_form(feedback):
    page = PublishedFeedbackPage(title="Báo sai", slug="bao-sai", comment="A", reply="B")
    with pytest.raises(ValidationError) as caught:
        page.clean()
    assert "slug" in caught.value.message_dict
