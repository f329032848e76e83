"""The screens of the urgent path: two taps to publish, a POST for everything that happens."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from accounts.roles import LEADERS, ON_CALL
from approvals.alerts import confirm, publish, take_down, urgent_share
from approvals.models import Alert, Decision
from approvals.register import record
from core.models import WardSettings
from home.models import StandardPage
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
NEW = "/quan-tri/duyet/khan/moi/"
LIST = "/quan-tri/duyet/khan/"


def moment(hours: float) -> str:
    return timezone.localtime(timezone.now() + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M")


def filled(**changes) -> dict:
    return {
        "submission": str(uuid4()),
        "level": "warning",
        "title": "Suối dâng nhanh ở tổ 5",
        "text": "Chuyển đồ lên cao.",
        "phone": "0269 3 000 001",
        "link": "",
        "starts_at": "",
        "ends_at": moment(6),
        "reason": "Mưa lớn, không kịp trình duyệt.",
    } | changes


def make(site, user, **fields) -> Alert:
    now = timezone.now()
    standard = {
        "level": "warning",
        "title": "Suối dâng nhanh",
        "text": "Chuyển đồ lên cao.",
        "reason": "Mưa lớn.",
        "starts_at": now,
        "ends_at": now + timedelta(hours=5),
    }
    return publish(Alert(site=site, **(standard | fields)), user, now)


@pytest.fixture
def on_call(site):
    return UserFactory(groups=[Group.objects.get(name=ON_CALL)])


@pytest.fixture
def duty(client, on_call):
    client.force_login(on_call)
    return client


def test_form_preview_public_in_two_taps(duty, home):
    form = duty.get(NEW).content.decode()
    assert "0269 000 0002" in form.split("<main")[1].split("</form>")[0]  # the hotline
    values = filled()
    preview = duty.post(NEW, values)
    assert not Alert.objects.exists()
    assert 'class="alert alert-warning"' in preview.content.decode()
    answer = duty.post(NEW, values | {"step": "publish"})
    assert (answer.status_code, answer["Location"]) == (302, LIST)
    duty.logout()
    page = duty.get("/").content.decode()
    assert "Suối dâng nhanh ở tổ 5" in page
    assert "chưa duyệt" in page
    assert "không kịp trình duyệt" not in page  # the reason is not public


def test_the_same_form_sent_again_publishes_nothing_and_says_so(duty, home):
    values = filled(step="publish")
    duty.post(NEW, values)
    again = duty.post(NEW, values, follow=True)
    assert "đã được đăng" in again.content.decode()
    assert Alert.objects.count() == 1


def test_going_back_to_the_form_keeps_what_was_typed(duty, home):
    page = duty.post(NEW, filled(step="edit", title="Sắp có lũ quét")).content.decode()
    assert "Sắp có lũ quét" in page
    assert "không kịp trình duyệt" in page


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("level", ""),
        ("level", "apocalypse"),
        ("title", ""),
        ("title", "x" * 121),
        ("text", ""),
        ("text", "x" * 601),
        ("reason", " "),
        ("phone", "gọi ngay"),
        ("link", "javascript:alert(1)"),
        ("link", "http://tin.example.vn/"),
        ("link", "https://[sai/"),
        ("link", "/khong-co-trang-nay/"),
        ("link", "khong phai dia chi"),
        ("starts_at", "hôm qua"),
        ("starts_at", "0001-01-01T00:00"),
        ("starts_at", "2020-01-01T08:00"),
        ("starts_at", "9999-12-31T23:59"),
        ("ends_at", ""),
        ("ends_at", "2020-01-01T08:00"),
        ("ends_at", "9999-12-31T23:59"),
        ("ends_at", "31/02/2026"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(field, value, duty, home):
    answer = duty.post(NEW, filled(**{field: value}, step="publish"))
    assert answer.status_code == 400
    assert answer.context["form"].errors[field]
    assert "không kịp trình duyệt" in answer.content.decode() or field == "reason"
    assert not Alert.objects.exists()


def test_a_null_byte_is_not_stored(duty, home):
    """PostgreSQL cannot keep it."""
    duty.post(NEW, filled(title="Lũ\x00 lớn", step="publish"))
    assert not any("\x00" in alert.title for alert in Alert.objects.all())


@pytest.mark.parametrize("submission", ["", "khong-phai-so", "0" * 400, "lũ\x00"])
def test_a_forged_number_of_the_form_is_replaced(submission, duty, home):
    duty.post(NEW, filled(submission=submission, step="publish"))
    assert Alert.objects.count() == 1


def test_how_long_an_alert_stands_is_set_by_the_ward(duty, site):
    WardSettings.objects.update(alert_max_hours=2)
    answer = duty.post(NEW, filled(ends_at=moment(3), step="publish"))
    assert "nhiều nhất 2 giờ" in answer.content.decode()
    assert not Alert.objects.exists()
    duty.post(NEW, filled(ends_at=moment(1.9), step="publish"))
    assert Alert.objects.count() == 1


def test_a_page_of_the_ward_is_kept_as_a_page(duty, home, client):
    page = home.add_child(instance=StandardPage(title="Phòng lũ", slug="phong-lu"))
    duty.post(NEW, filled(link=f"http://testserver{page.url}", step="publish"))
    assert Alert.objects.get().link_page_id == page.pk
    assert 'href="/phong-lu/"' in client.get("/").content.decode()
    page.unpublish()
    assert 'href="/phong-lu/"' not in client.get("/").content.decode()


def test_accents_typed_in_two_parts_are_stored_in_one(duty, home):
    duty.post(NEW, filled(title="Lu\u0303 lớn", step="publish"))
    assert Alert.objects.get().title == "L\u0169 lớn"


@pytest.mark.parametrize("who", ["editor", "board_member", "leader", "administrator", "superuser"])
def test_the_form_does_not_exist_for_others(who, request, client, site):
    client.force_login(request.getfixturevalue(who))
    assert client.get(NEW).status_code == 404
    assert client.post(NEW, filled(step="publish")).status_code == 404
    assert not Alert.objects.exists()


def test_visitors_are_sent_to_the_login(client, site, on_call):
    alert = make(site, on_call)
    for name in ("alerts", "new_alert"):
        assert client.get(reverse(f"approvals:{name}")).status_code == 302
    for name in ("correct_alert", "confirm_alert", "take_down_alert"):
        assert client.post(reverse(f"approvals:{name}", args=[alert.pk])).status_code == 302
    alert.refresh_from_db()
    assert not alert.is_decided


def test_a_leader_confirms_from_the_desk_and_the_mark_goes(client, site, on_call, leader):
    alert = make(site, on_call)
    client.force_login(leader)
    address = reverse("approvals:confirm_alert", args=[alert.pk])
    desk = client.get(reverse("approvals:desk")).content.decode()
    assert address in desk
    assert "1 trong 1 lượt đăng" in desk
    assert client.get(address).status_code == 405
    client.post(address)
    page = client.get("/").content.decode()
    assert "Suối dâng nhanh" in page
    assert "chưa duyệt" not in page
    assert address not in client.get(reverse("approvals:desk")).content.decode()
    assert "có người quyết định" in client.post(address, follow=True).content.decode()


def test_the_publisher_sees_it_waiting_without_the_button(duty, site, on_call):
    alert = make(site, on_call)
    address = reverse("approvals:confirm_alert", args=[alert.pk])
    assert address not in duty.get(LIST).content.decode()
    assert "người khác phải xác nhận" in duty.post(address, follow=True).content.decode()
    alert.refresh_from_db()
    assert not alert.is_confirmed


def test_taking_down_asks_why_and_needs_a_post(client, site, on_call, leader):
    alert = make(site, on_call)
    client.force_login(leader)
    address = reverse("approvals:take_down_alert", args=[alert.pk])
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": " "}).status_code == 400
    assert "Suối dâng nhanh" in client.get("/").content.decode()
    client.post(address, {"reason": "Nhầm tên suối"})
    assert "Suối dâng nhanh" not in client.get("/").content.decode()
    again = client.post(address, {"reason": "Nhầm"}, follow=True)
    assert "đã được gỡ" in again.content.decode()


def test_a_correction_starts_from_what_stands(duty, site, on_call, leader):
    alert = make(site, on_call)
    confirm(alert.pk, leader)
    address = reverse("approvals:correct_alert", args=[alert.pk])
    assert "Suối dâng nhanh" in duty.get(address).content.decode()
    duty.post(address, filled(title="Suối đã rút", step="publish"))
    page = duty.get("/").content.decode()
    assert "Suối đã rút" in page
    assert "Suối dâng nhanh" not in page
    assert "chưa duyệt" in page
    assert "đã được gỡ" in duty.get(address, follow=True).content.decode()


def test_who_only_leads_does_not_correct(client, site, on_call, leader):
    alert = make(site, on_call)
    client.force_login(leader)
    address = reverse("approvals:correct_alert", args=[alert.pk])
    assert client.post(address, filled(step="publish")).status_code == 404
    assert Alert.objects.count() == 1


@pytest.mark.parametrize("number", [0, 10**30])
def test_numbers_of_no_alert_lead_nowhere(number, duty):
    for name in ("correct_alert", "confirm_alert", "take_down_alert"):
        assert duty.post(reverse(f"approvals:{name}", args=[number])).status_code == 404


def test_the_list_costs_the_same_with_one_and_with_twenty(
    client, site, on_call, leader, home, django_assert_max_num_queries
):
    client.force_login(leader)

    def count() -> int:
        with django_assert_max_num_queries(60) as captured:
            for address in (LIST, reverse("approvals:desk")):
                assert client.get(address).status_code == 200
        return len(captured)

    make(site, on_call, link_page=home)
    count()
    with_one = count()
    for _number in range(19):
        make(site, on_call, link_page=home)
    assert count() == with_one


def test_the_register_names_publisher_reason_and_second_person(site, on_call, leader):
    alert = make(site, on_call)
    confirm(alert.pk, leader)
    take_down(alert.pk, on_call, "Nước đã rút")
    refused = make(site, on_call)
    take_down(refused.pk, leader, "Sai")
    rows = Decision.objects.order_by("pk")
    assert [(row.action, row.decided_by_id, row.reason) for row in rows] == [
        ("urgent", on_call.pk, "Mưa lớn."),
        ("urgent_confirmed", leader.pk, ""),
        ("taken_down", on_call.pk, "Nước đã rút"),
        ("urgent", on_call.pk, "Mưa lớn."),
        ("urgent_refused", leader.pk, "Sai"),
    ]
    assert {(row.site_id, row.drafted_by) for row in rows} == {(site.pk, str(on_call))}


def test_the_share_counts_this_year_and_this_ward(site, home, on_call, leader):
    now = timezone.localtime()
    make(site, on_call)
    for when in (now, now.replace(year=now.year - 1)):
        record(home, Decision.Action.APPROVED, leader, now=when)
    record(home, Decision.Action.CHECKED, leader, now=now)
    share = urgent_share(site, timezone.now())
    assert (share.urgent, share.all, share.year) == (1, 2, now.year)


def test_the_menu_leads_there_for_those_on_call(duty, client, leader):
    assert LIST in duty.get("/quan-tri/").content.decode()
    client.force_login(UserFactory(groups=[Group.objects.get(name=LEADERS)]))
    assert LIST not in client.get("/quan-tri/").content.decode()
