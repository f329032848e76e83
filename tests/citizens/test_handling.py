import re

import pytest
from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, ReferenceIndex

from citizens.lifecycle import SubmissionStatus, next_statuses
from tests.citizens.factories import PERSON, make_submission


def address(view, submission=None):
    args = [quote(submission.pk)] if submission else []
    return reverse(f"citizen_messages:{view}", args=args)


def handle(client, submission, **values):
    data = {"status": submission.status, "handler": "", "due_on": "", "topic": ""}
    return client.post(
        address("edit", submission), data | {"forwarded_to": "", "reply": ""} | values
    )


@pytest.fixture
def submission(site):
    return make_submission(site)


def test_editors_get_403(client, submission, editor):
    """R48: a role without the right gets 403."""
    client.force_login(editor)
    for view, one in (
        ("index", None),
        ("edit", submission),
        ("inspect", submission),
        ("history", submission),
    ):
        answer = client.get(address(view, one))
        assert answer.status_code in (302, 403)
        assert PERSON["full_name"] not in answer.content.decode()
    # Wagtail answers a refusal in the editor with a message on the way back to the start.
    assert (
        client.get(address("index"), headers={"x-requested-with": "XMLHttpRequest"}).status_code
        == 403
    )
    assert "citizen_messages" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_leaders_read_but_do_not_change(client, site, leader):
    submission = make_submission(site, content="Dòng một\n<b>Dòng hai</b>")
    client.force_login(leader)
    listed = client.get(address("index")).content.decode()
    assert address("inspect", submission) in listed
    assert address("edit", submission) not in listed
    shown = client.get(address("inspect", submission)).content.decode()
    assert PERSON["full_name"] in shown
    assert "Mới gửi" in shown
    assert "Dòng một<br>&lt;b&gt;Dòng hai" in shown
    received = timezone.localtime(submission.received_at)
    assert f"{received:%d/%m/%Y %H:%M}" in shown
    assert not re.search(r"<dd>\s*None", shown)
    handle(client, submission, status="accepted")
    submission.refresh_from_db()
    assert submission.status == "new"


def test_the_board_moves_a_message_along_and_each_step_is_recorded(
    client, submission, board_member
):
    """R43."""
    client.force_login(board_member)
    assert address("edit", submission) in client.get(address("index")).content.decode()
    assert client.get(address("edit", submission)).status_code == 200
    assert handle(client, submission, status="accepted", due_on="14/12/2026").status_code == 302
    submission.refresh_from_db()
    assert submission.status == "accepted"
    assert submission.due_on.isoformat() == "2026-12-14"
    event = submission.events.last()
    assert (event.status, event.actor) == ("accepted", board_member)
    handle(client, submission, status="accepted", reply="Sửa lời")
    assert submission.events.count() == 2


def test_illegal_steps_are_refused(client, submission, board_member):
    """R43."""
    client.force_login(board_member)
    for status in ("answered", "published", "closed", "in_progress", "nonsense"):
        answer = handle(client, submission, status=status, reply="Trả lời")
        assert answer.status_code == 200
        submission.refresh_from_db()
        assert submission.status == "new"
    assert submission.events.count() == 1


@pytest.mark.parametrize(
    ("start", "values"),
    [
        ("new", {"status": "refused"}),
        ("new", {"status": "forwarded"}),
        ("in_progress", {"status": "needs_more"}),
        ("awaiting_approval", {"status": "answered", "reply": "  "}),
    ],
)
def test_a_step_that_tells_the_sender_something_needs_the_text(
    client, site, board_member, start, values
):
    """R46: an outcome without a word closes nothing."""
    submission = make_submission(site, status=start)
    client.force_login(board_member)
    assert handle(client, submission, **values).status_code == 200
    submission.refresh_from_db()
    assert submission.status == start


def test_every_status_can_be_reached_and_the_end_is_an_end():
    reachable = {SubmissionStatus.NEW}
    for _round in SubmissionStatus:
        reachable |= {after for status in reachable for after in next_statuses(status)}
    assert reachable == set(SubmissionStatus)
    assert not next_statuses("closed")


def test_what_the_citizen_wrote_cannot_be_changed(client, submission, board_member):
    client.force_login(board_member)
    handle(client, submission, content="Khác", full_name="Người khác", code="0" * 16)
    before = (submission.content, submission.full_name, submission.code)
    submission.refresh_from_db()
    assert (submission.content, submission.full_name, submission.code) == before


def test_nobody_adds_or_deletes_messages_by_hand(client, submission, superuser):
    client.force_login(superuser)
    client.post(address("add"), {})
    client.post(address("delete", submission), {})
    submission.refresh_from_db()
    assert type(submission).objects.count() == 1
    assert address("add") not in client.get(address("index")).content.decode()


def test_the_search_of_the_office_finds_codes_and_titles_but_no_people(
    client, submission, board_member
):
    client.force_login(board_member)

    def found(words):
        return submission.title in client.get(address("index"), {"q": words}).content.decode()

    assert found(submission.code)
    assert found("Đèn đường")
    for private in (PERSON["full_name"], PERSON["phone"], PERSON["address"], "Đèn trước nhà"):
        assert not found(private)


def test_the_log_of_the_office_names_the_code_only(client, submission, board_member):
    """R48, R51: not in log text."""
    client.force_login(board_member)
    handle(client, submission, status="accepted")
    entries = [f"{entry.label} {entry.data}" for entry in ModelLogEntry.objects.all()]
    assert entries
    for private in (*PERSON.values(), submission.title):
        assert not any(private in entry for entry in entries)
    assert not ReferenceIndex.objects.filter(object_id=str(submission.pk)).exists()
