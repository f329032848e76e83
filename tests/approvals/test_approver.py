"""Public pages name the approver if the ward wants it, and ask nothing if not."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals.models import Delegation
from core.models import WardSettings
from home.models import StandardPage
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
LABEL = "Người duyệt"


@pytest.fixture
def chairman(leader):
    leader.position = "Chủ tịch UBND phường"
    leader.save()
    return leader


@pytest.fixture
def public(waiting, approve_all, chairman):
    return approve_all(waiting())


@pytest.fixture
def wanted(site):
    WardSettings.objects.filter(site=site).update(shows_approver=True)


def read(client, page) -> str:
    return client.get(page.url).content.decode()


def test_it_is_off_until_the_ward_wants_it(public, client):
    assert LABEL not in read(client, public)


def test_name_and_position_of_the_last_approver_are_shown(public, chairman, wanted, client):
    html = read(client, public)
    assert LABEL in html
    assert f"{chairman}, Chủ tịch UBND phường" in html


def test_it_costs_one_question_and_none_when_off(public, site, client):
    def count() -> int:
        read(client, public)
        with CaptureQueriesContext(connection) as queries:
            read(client, public)
        return len(queries)

    off = count()
    WardSettings.objects.filter(site=site).update(shows_approver=True)
    assert count() == off + 1


def test_a_later_name_or_deletion_changes_nothing(public, chairman, wanted, client):
    name = str(chairman)
    chairman.delete()
    assert name in read(client, public)


def test_the_approver_is_that_of_the_version_that_is_read(
    public, editor, board_member, chairman, wanted, decide, client
):
    other = UserFactory(groups=chairman.groups.all())
    public.title = "Bản mới"
    public.save_revision(user=editor)
    public.get_workflow().start(public, editor)
    decide(public, board_member)
    assert str(other) not in read(client, public)
    page = decide(public, other)
    html = read(client, page)
    assert str(other) in html
    assert str(chairman) not in html


def test_a_preview_names_nobody(public, wanted, site):
    request = RequestFactory().get("/", headers={"host": "testserver"})
    preview = public.make_preview_request(request)
    assert LABEL not in preview.content.decode()


def test_pages_that_went_through_no_approval_name_nobody(home, wanted, client):
    page = home.add_child(instance=StandardPage(title="Từ bản cũ", slug="tu-ban-cu"))
    assert LABEL not in read(client, page)


def test_whoever_was_stood_in_for_is_named_too(
    site, waiting, decide, board_member, chairman, editor, wanted, client
):
    now = timezone.now()
    vice = UserFactory(groups=chairman.groups.all())
    Delegation.objects.create(
        site=site,
        giver=chairman,
        delegate=vice,
        starts_at=now - timedelta(hours=1),
        ends_at=now + timedelta(hours=1),
        reason="Đi công tác",
    )
    page = decide(decide(waiting(), board_member), vice)
    assert f"{vice} (duyệt thay {chairman})" in read(client, page)


def test_each_ward_decides_for_itself(public, wanted, neighbours, client):
    other, _people = neighbours
    assert not WardSettings.for_site(other).shows_approver
    assert LABEL in read(client, public)
