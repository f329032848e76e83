"""R13: a planned stop is announced in time, and visitors are told when the portal is back."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone

from core.maintenance import is_announced_late
from core.models import WardSettings
from tests.factories import UserFactory, make_image


@pytest.fixture
def ward(site) -> WardSettings:
    return WardSettings.for_site(site)


@pytest.fixture
def switched_off_afterwards():
    yield
    call_command("maintenance", "off")


def announce(ward, starts_at, hours=2):
    ward.stop_starts_at = starts_at
    ward.stop_ends_at = starts_at + timedelta(hours=hours)
    ward.stop_text = "Nâng cấp máy chủ."
    ward.save()


@pytest.mark.parametrize(
    ("begins_in", "is_shown"),
    [(timedelta(days=9), True), (timedelta(hours=-1), True), (timedelta(hours=-3), False)],
    ids=["to come", "going on", "over"],
)
def test_the_notice_is_shown_from_the_announcement_until_the_end(client, ward, begins_in, is_shown):
    starts_at = timezone.now() + begins_in
    announce(ward, starts_at)
    page = client.get("/").content.decode()
    assert ("Nâng cấp máy chủ." in page) == is_shown
    assert (f"{timezone.localtime(starts_at):%H:%M}" in page) == is_shown or not is_shown
    assert ("Cổng sắp bảo trì" in page) == is_shown


def test_another_ward_says_nothing_of_it(client, ward):
    assert "planned-stop" not in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("starts", "is_late"),
    [
        (datetime(2026, 12, 3, 22, 0), False),  # seven working days between
        (datetime(2026, 12, 2, 22, 0), True),
        (datetime(2026, 11, 20, 22, 0), False),  # past
    ],
)
def test_fewer_than_seven_working_days_are_late(ward, starts, is_late):
    now = timezone.make_aware(datetime(2026, 11, 23, 9, 0))
    ward.stop_starts_at = timezone.make_aware(starts)
    assert is_announced_late(ward, now) == is_late
    ward.stop_notice_days = 0
    assert not is_announced_late(ward, now)


def test_an_editor_is_warned_and_not_stopped(client, ward, administrator):
    client.force_login(administrator)
    address = reverse("wagtailsettings:edit", args=["core", "wardsettings", ward.site_id])
    form = client.get(address).context["form"]
    data = {
        name: value
        for name in form.fields
        if (value := form[name].value()) is not None and not hasattr(value, "stream_block")
    }
    for stream in ("opening_hours", "opening_exceptions", "assumed_hours"):
        data |= {f"{stream}-count": "0"}
    data |= {f"channels-{key}": "0" for key in ("TOTAL_FORMS", "INITIAL_FORMS")}
    tomorrow = timezone.localtime() + timedelta(days=1)
    data["stop_starts_at"] = f"{tomorrow:%d/%m/%Y} 22:00"
    data["stop_ends_at"] = f"{tomorrow:%d/%m/%Y} 23:30"
    answer = client.post(address, data, follow=True)
    assert "7 ngày làm việc" in answer.content.decode()
    ward.refresh_from_db()
    assert timezone.localtime(ward.stop_ends_at).hour == 23


@pytest.mark.parametrize(
    ("starts", "ends"), [(0, None), (None, 1), (1, 0), (1, 1)], ids=["no end", "no start", "", "0"]
)
def test_half_a_stop_and_one_that_ends_first_are_refused(ward, starts, ends):
    now = timezone.now()
    ward.stop_starts_at = None if starts is None else now + timedelta(hours=starts)
    ward.stop_ends_at = None if ends is None else now + timedelta(hours=ends)
    with pytest.raises(ValidationError) as caught:
        ward.clean()
    assert "stop_ends_at" in caught.value.message_dict


def test_switched_off_visitors_get_503_and_are_told_when_to_come_back(
    client, site, switched_off_afterwards
):
    until = timezone.localtime() + timedelta(hours=3)
    call_command("maintenance", "on", until=f"{until:%Y-%m-%d %H:%M}")
    for path in ("/", "/tim-kiem/?q=a", "/khong-co/", "/dem/"):
        answer = client.get(path)
        assert answer.status_code == 503
        assert 2 * 3600 < int(answer["Retry-After"]) <= 3 * 3600
        assert "no-store" in answer["Cache-Control"]
    assert f"{until:%H:%M}" in answer.content.decode()
    call_command("maintenance", "off")
    assert client.get("/").status_code == 200


def test_staff_and_health_checks_pass(client, site, switched_off_afterwards):
    call_command("maintenance", "on")
    assert client.get("/").status_code == 503
    assert int(client.get("/")["Retry-After"]) == 3600
    assert client.get("/healthz").status_code == 200
    assert client.get("/quan-tri/login/").status_code == 200


def test_staff_who_are_logged_in_see_pages_and_pictures(client, editor, switched_off_afterwards):
    picture = make_image().get_rendition("width-40")
    call_command("maintenance", "on")
    addresses = ("/", picture.url)
    assert [client.get(address).status_code for address in addresses] == [503, 503]
    client.force_login(editor)
    assert [client.get(address).status_code for address in addresses] == [200, 200]


def test_accounts_without_access_and_forged_sessions_get_503(client, site, switched_off_afterwards):
    call_command("maintenance", "on")
    client.cookies[settings.SESSION_COOKIE_NAME] = "khong-co"
    assert client.get("/").status_code == 503
    client.force_login(UserFactory())
    assert client.get("/").status_code == 503


def test_a_session_is_no_use_while_the_database_is_away(
    client, switched_off_afterwards, monkeypatch
):
    call_command("maintenance", "on")
    client.cookies[settings.SESSION_COOKIE_NAME] = "mot-phien"

    def fail(request):
        raise OperationalError

    monkeypatch.setattr("core.maintenance.get_user", fail)
    assert client.get("/").status_code == 503


def test_it_needs_no_database(client, switched_off_afterwards):
    """No database mark on this test: a query would fail it."""
    call_command("maintenance", "on")
    assert client.get("/").status_code == 503


def test_a_flag_with_nonsense_or_a_past_time_still_closes(
    client, settings, switched_off_afterwards
):
    for text in ("ngày mai", "2020-01-01T00:00:00+07:00", "2026-01-01"):
        settings.MAINTENANCE_FLAG.write_text(text)
        answer = client.get("/")
        assert (answer.status_code, answer["Retry-After"]) == (503, "3600")


def test_a_wrong_time_is_refused(switched_off_afterwards):
    with pytest.raises(CommandError):
        call_command("maintenance", "on", until="tối mai")


def test_switching_off_twice_is_no_error():
    call_command("maintenance", "off")
    call_command("maintenance", "off")
