"""Administrators see which mail of their ward was not sent, and why, and send it again."""

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site

from core.models import OutgoingMail
from home.models import HomePage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def outbox(settings):
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.TASKS = {
        **settings.TASKS,
        "background": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    }


def write(site, subject="Chờ duyệt: Tin mới", **fields) -> OutgoingMail:
    values = {
        "recipients": ["a@b.vn"],
        "sender": "cong@p.vn",
        "text": "Lời trong thư",
        "created_at": timezone.now(),
        "attempts": 12,
        "problem": "login",
        "last_error": "535 authentication failed",
        "rest": {
            **{name: [] for name in ("cc", "bcc", "reply_to", "alternatives", "attachments")},
            "headers": {},
            "subtype": "plain",
        },
    }
    return OutgoingMail.objects.create(site=site, subject=subject, **values | fields)


@pytest.fixture
def other_site(site):
    root = HomePage(title="Phường bên", slug="phuong-ben")
    Page.get_first_root_node().add_child(instance=root)
    return Site.objects.create(hostname="phuong-ben.example.vn", root_page=root)


def listed(client) -> str:
    response = client.get(reverse("unsent_mail"))
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_tells_to_whom_and_why_in_vietnamese_but_not_what(site, administrator, client):
    write(site)
    write(site, "Đã gửi", sent_at=timezone.now())
    client.force_login(administrator)
    html = listed(client)
    assert "Chờ duyệt: Tin mới" in html
    assert "a@b.vn" in html
    assert "Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu của cổng." in html
    assert "Đã thôi gửi sau 12 lần." in html
    assert "Lời trong thư" not in html
    assert "Đã gửi" not in html


def test_an_administrator_sees_and_sends_mail_of_the_own_ward_only(
    site, other_site, administrator, client
):
    foreign = write(other_site, "Thư phường bên")
    nobodys = write(None, "Thư không rõ phường")
    client.force_login(administrator)
    html = listed(client)
    assert "Thư phường bên" not in html
    assert "Thư không rõ phường" not in html
    for chosen in (str(foreign.pk), str(nobodys.pk), ""):
        client.post(reverse("unsent_mail"), {"mail": chosen})
    assert OutgoingMail.objects.filter(next_try_at=None, attempts=12).count() == 2


def test_a_superuser_sees_all(site, other_site, superuser, client):
    write(other_site, "Thư phường bên")
    write(None, "Thư không rõ phường")
    client.force_login(superuser)
    html = listed(client)
    assert "Thư phường bên" in html
    assert "Thư không rõ phường" in html


@pytest.mark.parametrize("who", ["editor", "board_member", "leader"])
def test_others_neither_see_nor_send(who, request, site, client):
    row = write(site)
    client.force_login(request.getfixturevalue(who))
    assert (
        "Chờ duyệt: Tin mới" not in client.get(reverse("unsent_mail"), follow=True).content.decode()
    )
    client.post(reverse("unsent_mail"), {"mail": row.pk})
    row.refresh_from_db()
    assert row.next_try_at is None


def test_one_message_is_sent_again(site, administrator, client, django_capture_on_commit_callbacks):
    write(site, "Thư khác")
    row = write(site)
    client.force_login(administrator)
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(reverse("unsent_mail"), {"mail": row.pk}, follow=True)
    assert "1 thư đang được gửi lại" in response.content.decode()
    assert [message.subject for message in mail.outbox] == ["Chờ duyệt: Tin mới"]
    row.refresh_from_db()
    assert row.sent_at


def test_all_messages_are_sent_again(
    site, administrator, client, django_capture_on_commit_callbacks
):
    for n in range(3):
        write(site, f"Thư {n}")
    client.force_login(administrator)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("unsent_mail"))
    assert len(mail.outbox) == 3


@pytest.mark.parametrize("chosen", ["abc", "0", "9" * 40, "-1", "²", "x\x00"])
def test_a_forged_choice_sends_nothing_and_says_so(chosen, site, administrator, client):
    write(site)
    client.force_login(administrator)
    response = client.post(reverse("unsent_mail"), {"mail": chosen}, follow=True)
    assert response.status_code == 200
    assert "Không còn gì để gửi" in response.content.decode()
    assert len(mail.outbox) == 0


def test_reading_the_list_changes_nothing(site, administrator, client):
    write(site)
    before = list(OutgoingMail.objects.values())
    client.force_login(administrator)
    client.get(reverse("unsent_mail"), {"mail": "1", "page": "x"})
    client.get(reverse("unsent_mail"), {"page": "99999999999999999999"})
    assert list(OutgoingMail.objects.values()) == before


def test_twenty_messages_cost_as_many_queries_as_one(site, administrator, client):
    client.force_login(administrator)
    write(site)
    listed(client)
    with CaptureQueriesContext(connection) as one:
        listed(client)
    for _ in range(19):
        write(site)
    with CaptureQueriesContext(connection) as twenty:
        listed(client)
    assert len(twenty) == len(one)


def test_the_reports_menu_leads_administrators_there(site, administrator, editor, client):
    for who, count in ((administrator, 1), (editor, 0)):
        client.force_login(who)
        html = client.get(reverse("wagtailadmin_home")).content.decode()
        assert html.count(reverse("unsent_mail")) == count


def test_a_failing_password_mail_is_shown_to_the_ward_but_not_its_link(
    site, other_site, editor, administrator, client, settings
):
    settings.EMAIL_BACKEND = "core.mail.OutboxBackend"
    client.post(reverse("wagtailadmin_password_reset"), {"email": editor.email})
    row = OutgoingMail.objects.get()
    assert row.site == site
    assert "/password_reset/confirm/" in row.text
    client.force_login(administrator)
    html = listed(client)
    assert editor.email in html
    assert "password_reset/confirm" not in html
