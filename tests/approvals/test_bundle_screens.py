"""The screens of bundles: made by editors, decided on at the desk, told by mail."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, Page, Revision, Site

from accounts.roles import BOARD, EDITORS, LEADERS, ROLES, grant
from approvals.bundle_desk import approve_bundle, seen_by, waiting_in
from approvals.bundles import publish_due, submit_bundle
from approvals.models import Bundle
from approvals.setup import ensure_workflow
from home.models import HomePage, StandardPage
from tests.approvals.desk_fixtures import waiting_state
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

LIST, NEW, DESK = "approvals:bundles", "approvals:new_bundle", "approvals:desk"


def draft(parent, editor, title="Tin", **fields):
    slug = f"trang-{Page.objects.count()}"
    page = StandardPage(title=title, slug=slug, owner=editor, live=False, **fields)
    parent.add_child(instance=page)
    page.save_revision(user=editor)
    return page


@pytest.fixture
def pages(home, editor):
    return [draft(home, editor, f"Tin {number}") for number in (1, 2)]


@pytest.fixture
def bundle(site, pages, editor):
    return submit_bundle(site, "Tin tuần", pages, editor)


@pytest.fixture
def neighbour(site):
    """Another ward in the same database, with its own people."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Phường Hai", slug="phuong-hai"))
    Site.objects.create(hostname="hai.example.vn", root_page=home)
    top = Collection.get_first_root_node()
    groups = {role.group: grant(role, home, top, " (hai)") for role in ROLES}
    ensure_workflow(home, groups[BOARD], groups[LEADERS], " (hai)")
    home.people = {name: UserFactory(groups=[group]) for name, group in groups.items()}
    return home


def text_of(response) -> str:
    return response.content.decode()


def seen(bundle, user) -> list[str]:
    return [f"{pk}:{version}" for pk, version in seen_by(waiting_in(bundle, user)).items()]


def address(bundle) -> str:
    return reverse("approvals:bundle", args=[bundle.pk])


def form(pages, **fields) -> dict:
    return {"title": "Gói", "publish_at": "", "pages": [page.pk for page in pages], **fields}


def test_an_editor_makes_a_bundle_of_drafts(pages, editor, client):
    client.force_login(editor)
    moment = timezone.localtime() + timedelta(days=1)
    data = form(pages, publish_at=f"{moment:%Y-%m-%dT%H:%M}")
    assert "Tin 1" in text_of(client.get(reverse(NEW)))
    response = client.post(reverse(NEW), data, follow=True)
    bundle = Bundle.objects.get()
    assert response.redirect_chain[-1][0] == address(bundle)
    assert bundle.publish_at == moment.replace(second=0, microsecond=0)
    assert bundle.items.count() == 2
    assert all(waiting_state(page) for page in pages)


def test_what_has_a_time_of_its_own_is_not_offered(pages, editor, client):
    moment = timezone.now() + timedelta(days=1)
    Revision.objects.filter(object_id=pages[1].pk).update(approved_go_live_at=moment)
    client.force_login(editor)
    text = text_of(client.get(reverse(NEW)))
    assert "Tin 1" in text
    assert "Tin 2" not in text


def test_the_page_editor_leads_to_a_new_bundle_with_the_page_ticked(pages, editor, client):
    client.force_login(editor)
    link = f"{reverse(NEW)}?page={pages[0].pk}"
    edit = reverse("wagtailadmin_pages:edit", args=[pages[0].pk])
    assert link in text_of(client.get(edit))
    assert "checked" in text_of(client.get(link))


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"title": "x" * 121},
        {"title": "\0"},
        {"pages": []},
        {"pages": ["1"]},
        {"pages": ["x", "9" * 30]},
        {"publish_at": "hôm nay"},
        {"publish_at": "2020-01-01T07:00"},
        {"publish_at": "9999-12-31T23:59"},
    ],
)
def test_wrong_input_is_said_on_the_form_and_keeps_what_was_typed(wrong, pages, editor, client):
    client.force_login(editor)
    response = client.post(reverse(NEW), form(pages) | wrong)
    assert response.status_code == 400
    assert "error-summary" in text_of(response)
    assert not Bundle.objects.exists()


def test_the_desk_shows_a_bundle_as_one_entry(bundle, board_member, client):
    client.force_login(board_member)
    text = text_of(client.get(reverse(DESK)))
    assert "Tin tuần" in text
    assert "Tin 1" not in text


def test_one_tap_approves_all_and_one_more_publishes(bundle, pages, board_member, leader, client):
    for user in (board_member, leader):
        client.force_login(user)
        assert "Tin 1" in text_of(client.get(address(bundle)))
        response = client.post(address(bundle), {"action": "approve", "seen": seen(bundle, user)})
        assert response.status_code == 302
    assert all(Page.objects.get(pk=page.pk).live for page in pages)


def test_looking_changes_nothing(bundle, board_member, client):
    client.force_login(board_member)
    query = {"action": "approve", "seen": seen(bundle, board_member)}
    assert client.get(address(bundle), query).status_code == 200
    assert len(seen(bundle, board_member)) == 2


def test_a_form_sent_twice_gets_a_message(bundle, board_member, client):
    client.force_login(board_member)
    data = {"action": "approve", "seen": seen(bundle, board_member)}
    client.post(address(bundle), data)
    response = client.post(address(bundle), data, follow=True)
    assert response.status_code == 200
    assert "notice-error" in text_of(response)


@pytest.mark.parametrize("forged", [[], ["x:1"], ["9" * 30 + ":1"], ["-1:"], ["1"], ["²:1"]])
def test_a_forged_form_decides_nothing(forged, bundle, board_member, client):
    client.force_login(board_member)
    data = {"action": "approve", "seen": forged}
    assert client.post(address(bundle), data).status_code == 302
    assert len(seen(bundle, board_member)) == 2


def test_an_unknown_action_decides_nothing(bundle, board_member, client):
    client.force_login(board_member)
    assert client.post(address(bundle), {"action": "publish"}).status_code == 400


def test_returning_asks_for_a_reason_and_tells_it(bundle, board_member, editor, client):
    client.force_login(board_member)
    data = {"action": "reject", "seen": seen(bundle, board_member)}
    assert client.post(address(bundle), data).status_code == 400
    assert client.post(address(bundle), data | {"comment": "Sai ngày"}).status_code == 302
    client.force_login(editor)
    assert "Sai ngày" in text_of(client.get(address(bundle)))
    client.post(address(bundle), {"action": "submit"})
    assert len(seen(bundle, board_member)) == 2


def test_editors_dissolve_their_bundle_but_do_not_decide_on_it(bundle, editor, client):
    client.force_login(editor)
    client.post(address(bundle), {"action": "approve", "seen": ["1:x"]})
    client.post(address(bundle), {"action": "dissolve"})
    bundle.refresh_from_db()
    assert bundle.state == Bundle.State.DISSOLVED


def test_in_bulk_nothing_of_a_bundle_is_approved(bundle, pages, board_member, client):
    client.force_login(board_member)
    client.post(reverse("approvals:approve_selected"), {"item": seen(bundle, board_member)})
    assert len(seen(bundle, board_member)) == 2


def test_the_item_says_that_it_belongs_to_a_bundle(bundle, pages, board_member, client):
    client.force_login(board_member)
    item = reverse("approvals:item", args=[waiting_state(pages[0]).pk])
    assert address(bundle) in text_of(client.get(item))


def test_the_dashboard_does_not_publish_one_page_of_a_bundle(
    bundle, pages, board_member, leader, client
):
    approve_bundle(bundle, board_member, seen_by(waiting_in(bundle, board_member)))
    client.force_login(leader)
    args = [pages[0].pk, "approve", waiting_state(pages[0]).pk]
    client.post(reverse("wagtailadmin_pages:workflow_action", args=args))
    assert not Page.objects.get(pk=pages[0].pk).live
    assert bundle.items.filter(approved_at__isnull=False).count() == 1


@pytest.mark.parametrize("who", [EDITORS, BOARD, LEADERS])
def test_another_ward_sees_and_touches_nothing_of_it(who, bundle, pages, neighbour, client):
    client.force_login(neighbour.people[who])
    assert "Tin tuần" not in text_of(client.get(reverse(LIST)))
    assert client.get(address(bundle)).status_code == 404
    assert client.post(address(bundle), {"action": "dissolve"}).status_code == 404
    if who == EDITORS:
        assert "Tin 1" not in text_of(client.get(reverse(NEW)))
        assert client.post(reverse(NEW), form(pages)).status_code == 400


def test_a_bundle_lies_in_one_ward(pages, neighbour, superuser, client):
    stranger = draft(neighbour, superuser)
    client.force_login(superuser)
    assert client.post(reverse(NEW), form([pages[0], stranger])).status_code == 400


def test_leaders_make_no_bundles_and_visitors_see_none(bundle, leader, client):
    assert client.get(reverse(LIST)).status_code == 302
    client.force_login(leader)
    client.get(reverse(NEW))
    client.post(reverse(NEW), form([]))
    assert Bundle.objects.count() == 1


def test_it_is_told_by_one_mail_for_a_step_and_one_at_the_end(
    site, pages, editor, board_member, leader, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        bundle = submit_bundle(site, "Tin tuần", pages, editor, timezone.now() + timedelta(days=1))
    assert [message.to for message in mail.outbox] == [[board_member.email]]
    mail.outbox.clear()
    for user in (board_member, leader):
        with django_capture_on_commit_callbacks(execute=True):
            approve_bundle(bundle, user, seen_by(waiting_in(bundle, user)))
    assert [message.to for message in mail.outbox] == [[leader.email]]
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        publish_due(bundle.publish_at)
    assert {message.to[0] for message in mail.outbox} == {editor.email, leader.email}
    assert all("Tin 1" in message.body for message in mail.outbox)


def test_a_failure_is_told_with_its_reason(
    site, pages, editor, board_member, leader, django_capture_on_commit_callbacks
):
    bundle = submit_bundle(site, "Tin tuần", pages, editor, timezone.now() + timedelta(days=1))
    for user in (board_member, leader):
        approve_bundle(bundle, user, seen_by(waiting_in(bundle, user)))
    Page.objects.get(pk=pages[0].pk).delete()
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        publish_due(bundle.publish_at)
        publish_due(bundle.publish_at)
    assert {message.to[0] for message in mail.outbox} == {editor.email, leader.email}
    assert len(mail.outbox) == 2
    bundle.refresh_from_db()
    assert bundle.problem in mail.outbox[0].body


def test_the_screens_cost_the_same_with_two_pages_and_with_twenty(
    site, home, editor, board_member, client, django_assert_max_num_queries
):
    client.force_login(board_member)

    def costs(count) -> list[int]:
        pages = [draft(home, editor) for _number in range(count)]
        bundle = submit_bundle(site, "Gói", pages, editor)
        numbers = []
        for url in (address(bundle), reverse(DESK), reverse(LIST)):
            client.get(url)
            with django_assert_max_num_queries(45) as captured:
                assert client.get(url).status_code == 200
            numbers.append(len(captured))
        return numbers

    costs(2)
    assert costs(20) == costs(2)
