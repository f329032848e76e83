import html

import pytest
from django.core.cache import cache

from citizens.models import Submission, Topic, intake
from citizens.models.submission import notice_version
from core import antispam
from core.antispam import Limit
from tests.citizens.factories import code_told_by, form_data, token_of_age


def send(client, page, **values):
    return client.post(page.url, form_data(**values))


def test_a_message_is_stored_and_its_sender_gets_a_code(client, site, feedback):
    """R42, R44, R51: 303 to a page of its own, which shows the code; its address does not."""
    topic = Topic.objects.create(site=site, name="Hạ tầng")
    answer = send(client, feedback, topic=topic.pk)
    assert answer.status_code == 303
    submission = Submission.objects.get()
    assert answer["Location"].startswith("/gop-y/da-nhan/")
    assert submission.code not in answer["Location"]
    assert submission.kind == "report"
    assert submission.topic == topic
    assert submission.content == "Đèn đường trước hẻm\nkhông sáng từ hôm qua."
    assert submission.full_name == "Trịnh Khánh Quỳnh Vy"
    assert [event.status for event in submission.events.all()] == ["new"]
    shown = client.get(answer["Location"]).content.decode()
    assert "-".join(submission.code[start : start + 4] for start in (0, 4, 8, 12)) in shown


def test_the_consent_is_stored_with_its_time_and_wording(client, feedback):
    """R52: the stored record has the version of the notice."""
    send(client, feedback)
    submission = Submission.objects.get()
    assert submission.notice_text == feedback.personal_data_notice
    assert submission.notice_version == notice_version(feedback.personal_data_notice)
    assert submission.consented_at == submission.received_at


def test_the_version_follows_the_wording(client, feedback):
    send(client, feedback)
    feedback.personal_data_notice = "Thông báo mới"
    feedback.save()
    send(client, feedback, title="Việc khác")
    versions = set(Submission.objects.values_list("notice_version", flat=True))
    assert len(versions) == 2


def test_the_boxes_are_not_ticked_beforehand(client, feedback):
    """R52: no default tick."""
    assert "checked" not in client.get(feedback.url).content.decode().split('name="is_no')[1]


@pytest.mark.parametrize(
    "missing", ["title", "content", "full_name", "address", "consent", "is_no_complaint", "kind"]
)
def test_what_is_missing_is_refused_with_its_message(client, feedback, missing):
    """R42, R48, R52: 400 with message, nothing stored."""
    answer = send(client, feedback, **{missing: ""})
    assert answer.status_code == 400
    assert "error-summary" in answer.content.decode()
    assert missing in answer.context["form"].errors
    assert not Submission.objects.exists()


def test_one_way_to_reach_the_sender_is_enough(client, feedback):
    """R42: telephone or post."""
    assert send(client, feedback, phone="", email="").status_code == 400
    assert send(client, feedback, phone="").status_code == 303
    assert send(client, feedback, email="").status_code == 303


def test_an_organisation_gives_its_name(client, feedback):
    answer = send(client, feedback, sender_kind="organisation")
    assert "organisation" in answer.context["form"].errors
    answer = send(client, feedback, sender_kind="organisation", organisation="Hợp tác xã Một")
    assert answer.status_code == 303


@pytest.mark.parametrize(
    "values",
    [
        {"title": "a\x00b"},
        {"content": "a" * 100_000},
        {"title": "a" * 10_000},
        {"email": "không phải thư"},
        {"phone": "gọi tôi nhé"},
        {"topic": "99999999999999999999999"},
        {"topic": "abc"},
        {"kind": "question"},
        {"sender_kind": "<script>"},
        {"full_name": "   "},
        {"token": "\x00"},
        {"token": "a" * 10_000},
    ],
    ids=lambda values: f"{next(iter(values))} {next(iter(values.values()))[:12]!r}",
)
def test_bad_input_is_refused_with_a_message(client, feedback, values):
    answer = send(client, feedback, **values)
    assert answer.status_code == 400
    assert "error-summary" in answer.content.decode()
    assert not Submission.objects.exists()


def test_a_body_that_is_no_form_is_refused(client, feedback):
    for content_type, body in (
        ("application/json", "{"),
        ("multipart/form-data; boundary=x", "--y"),
        ("application/x-www-form-urlencoded", b"\xff\xfe=%ff"),
        ("text/plain", "xin chào"),
    ):
        answer = client.post(feedback.url, data=body, content_type=content_type)
        assert answer.status_code == 400, content_type


def test_what_was_typed_is_kept_and_escaped(client, feedback):
    typed = '"><script>alert(1)</script> Đèn đường'
    answer = send(client, feedback, title=typed, consent="", sender_kind="organisation")
    page = answer.content.decode()
    assert typed not in page
    assert html.escape(typed) in page or typed in html.unescape(page)
    assert "Đèn đường trước hẻm" in page
    assert "0977 123 498" in page
    assert "<script>alert" not in page


def test_accents_typed_apart_count_once(client, feedback):
    """macOS sends two characters for each accented letter."""
    import unicodedata

    long_title = "ế" * 200
    answer = send(client, feedback, title=unicodedata.normalize("NFD", long_title))
    assert answer.status_code == 303
    assert Submission.objects.get().title == long_title


def test_the_form_asks_for_no_identity_number_and_no_file(client, feedback):
    """R42, R55."""
    page = client.get(feedback.url).content.decode()
    assert 'type="file"' not in page
    assert "CCCD" not in page
    assert "căn cước" not in page.lower()


def test_a_filled_trap_stops_a_machine(client, feedback):
    answer = send(client, feedback, website="https://spam.example")
    assert answer.status_code == 400
    assert not Submission.objects.exists()


def test_a_form_sent_at_once_is_asked_to_wait_and_then_succeeds(client, feedback, monkeypatch):
    token = antispam.issue_token()
    answer = send(client, feedback, token=token)
    assert answer.status_code == 400
    assert "quá nhanh" in answer.content.decode()
    assert token in answer.content.decode()
    now = antispam.time.time()
    monkeypatch.setattr(antispam.time, "time", lambda: now + 5)
    assert send(client, feedback, token=token).status_code == 303


@pytest.mark.parametrize(
    "token", [token_of_age(24 * 3600 + 5), "", "gia-mao"], ids=["old", "none", "forged"]
)
def test_an_old_or_forged_form_keeps_its_text_and_gets_a_fresh_token(
    client, feedback, monkeypatch, token
):
    answer = send(client, feedback, token=token)
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "mở quá lâu" in page
    assert "Đèn đường không sáng" in page
    fresh = page.split('name="token" value="')[1].split('"')[0]
    assert fresh != token
    now = antispam.time.time()
    monkeypatch.setattr(antispam.time, "time", lambda: now + 5)
    assert send(client, feedback, token=html.unescape(fresh)).status_code == 303


def test_a_form_almost_a_day_old_is_still_good(client, feedback):
    assert send(client, feedback, token=token_of_age(24 * 3600 - 60)).status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://ke-gian.example"},
        {"origin": "null"},
    ],
    ids=lambda query: str(query)[:40],
)
def test_a_form_on_another_site_is_refused(client, feedback, headers):
    answer = client.post(feedback.url, form_data(), headers=headers)
    assert answer.status_code == 403
    assert "trang khác" in answer.content.decode()
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "same-origin"}, {"origin": "http://testserver"}, {}],
    ids=lambda query: str(query)[:40],
)
def test_our_own_form_is_accepted(client, feedback, headers):
    assert client.post(feedback.url, form_data(), headers=headers).status_code == 303


def test_a_double_click_makes_one_message(client, feedback):
    data = form_data()
    first, second = (client.post(feedback.url, data) for _click in range(2))
    assert code_told_by(first) == code_told_by(second)
    assert Submission.objects.count() == 1
    other = client.post(feedback.url, data | {"content": "Thêm một việc nữa"})
    assert code_told_by(other) != code_told_by(first)


def test_two_clicks_at_once_make_one_message(client, feedback, monkeypatch):
    """The second arrives while the first is being stored."""
    data, receive, answers = form_data(), Submission.objects.receive, []

    def click_again(**values):
        monkeypatch.setattr(Submission.objects, "receive", receive)
        answers.append(client.post(feedback.url, data))
        return receive(**values)

    monkeypatch.setattr(Submission.objects, "receive", click_again)
    answers.append(client.post(feedback.url, data))
    assert code_told_by(answers[0]) == code_told_by(answers[1])
    assert Submission.objects.count() == 1


def test_too_many_messages_from_one_address_are_stopped_and_the_text_is_kept(
    client, feedback, monkeypatch
):
    monkeypatch.setattr(intake, "LIMIT", Limit("messages", 2, 3600))
    assert send(client, feedback).status_code == 303
    assert send(client, feedback, title="Hai").status_code == 303
    answer = send(client, feedback, title="Lần thứ ba")
    assert answer.status_code == 429
    assert answer["Retry-After"] == "3600"
    assert "Lần thứ ba" in answer.content.decode()
    assert Submission.objects.count() == 2
    elsewhere = client.post(feedback.url, form_data(title="Ba"), REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 303


def test_the_limit_counts_behind_a_proxy_and_believes_no_visitor(
    client, feedback, monkeypatch, settings
):
    monkeypatch.setattr(intake, "LIMIT", Limit("messages", 1, 3600))
    settings.PROXY_COUNT = 1
    statuses = [
        client.post(
            feedback.url,
            form_data(title=made_up),
            headers={"x-forwarded-for": f"{made_up}, {seen}"},
        ).status_code
        for made_up, seen in (
            ("198.51.100.1", "203.0.113.1"),
            ("198.51.100.2", "203.0.113.1"),
            ("198.51.100.2", "203.0.113.2"),
        )
    ]
    assert statuses == [303, 429, 303]


def test_a_home_with_ipv6_counts_as_one(client, feedback, monkeypatch):
    monkeypatch.setattr(intake, "LIMIT", Limit("messages", 1, 3600))
    statuses = [
        client.post(feedback.url, form_data(title=address), REMOTE_ADDR=address).status_code
        for address in ("2001:db8:1:2::1", "2001:db8:1:2::ffff", "2001:db8:1:3::1")
    ]
    assert statuses == [303, 429, 303]


def test_no_address_is_kept_in_the_cache(client, feedback):
    """R51."""
    client.post(feedback.url, form_data(), REMOTE_ADDR="203.0.113.77")
    assert not any("203.0.113.77" in str(key) for key in cache._cache)


def test_a_question_goes_the_same_way(client, questions):
    ask = questions.url + "dat-cau-hoi/"
    page = client.get(ask)
    assert page.status_code == 200
    assert 'name="kind"' not in page.content.decode()
    answer = client.post(ask, form_data(kind="feedback"))
    assert answer.status_code == 303
    submission = Submission.objects.get()
    assert submission.kind == "question"
    assert client.get(answer["Location"]).status_code == 200
    assert client.post(ask, form_data(title="")).status_code == 400


def test_forms_are_never_cached_and_set_no_cookie(client, feedback, questions):
    for address in (
        feedback.url,
        questions.url + "dat-cau-hoi/",
        feedback.url + "tra-cuu/",
    ):
        answer = client.get(address)
        assert "no-store" in answer["Cache-Control"]
        assert not answer.cookies
    answer = send(client, feedback)
    assert not answer.cookies
    received = client.get(answer["Location"])
    assert not received.cookies
    assert "no-store" in received["Cache-Control"]
    assert received["X-Robots-Tag"] == "noindex"


def test_complaints_are_shown_their_own_way(client, home, feedback):
    """R48, R50."""
    from home.models import StandardPage

    reception = home.add_child(instance=StandardPage(title="Tiếp công dân", slug="tiep-cong-dan"))
    feedback.reception_page = reception
    feedback.national_portal_url = "https://dichvucong.gov.vn/p/phananhkiennghi"
    feedback.save()
    page = client.get(feedback.url).content.decode()
    assert "Khiếu nại, tố cáo" in page
    assert f'href="{reception.url}"' in page
    assert "https://dichvucong.gov.vn/p/phananhkiennghi" in page
