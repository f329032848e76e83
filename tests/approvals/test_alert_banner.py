"""The banner stands on every public page, also where something went wrong, and in English."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from accounts.roles import ON_CALL
from approvals.alerts import publish, take_down
from approvals.models import Alert
from core.models import WardSettings
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def alert(site):
    """An emergency that stands now."""
    now = timezone.now()
    on_call = UserFactory(groups=[Group.objects.get(name=ON_CALL)])
    alert = Alert(
        site=site,
        level=Alert.Level.EMERGENCY,
        title="Lũ quét ở tổ 5",
        text="Rời khỏi nhà ven suối.\nĐến trường tiểu học.",
        phone="0269 3.000 001",
        reason="Không kịp.",
        starts_at=now,
        ends_at=now + timedelta(hours=3),
    )
    return publish(alert, on_call, now)


@pytest.mark.parametrize("path", ["/", "/tim-kiem/", "/khong-co-trang-nay/", "/khong-co-mang/"])
def test_it_stands_on_every_page(path, alert, home, client):
    html = client.get(path).content.decode()
    banner = html.split('class="alerts')[1].split("</aside>")[0]
    assert html.index("data-alerts") < html.index("<header")
    assert "Khẩn cấp" in banner
    assert '<strong lang="vi">Lũ quét ở tổ 5</strong>' in banner
    assert "Đến trường tiểu học." in banner
    assert 'href="tel:02693000001"' in banner
    assert f'id="canh-bao-{alert.pk}"' in banner
    assert "role=" not in banner  # it does not interrupt whoever opens the tenth page


def test_a_page_in_english_labels_it_in_english_and_keeps_the_text(alert, home, client):
    WardSettings.objects.update(english_enabled=True)
    html = client.get("/en/khong-co/").content.decode()
    banner = html.split('class="alerts')[1].split("</aside>")[0]
    assert "Emergency" in banner
    assert "not yet approved" in banner
    assert '<strong lang="vi">Lũ quét ở tổ 5</strong>' in banner


def test_what_is_typed_is_shown_as_text(alert, home, client):
    Alert.objects.update(title="<b>Lũ</b>", text="<script>1</script>")
    html = client.get("/").content.decode()
    assert "&lt;b&gt;Lũ" in html
    assert "<script>1" not in html


def test_nothing_of_it_is_there_without_an_alert(home, client):
    html = client.get("/").content.decode()
    assert "data-alerts" not in html


def test_a_page_costs_no_query_without_alerts_and_one_with(
    home, client, django_assert_max_num_queries, request
):
    def count() -> tuple[int, int]:
        client.get("/")
        with django_assert_max_num_queries(20) as captured:
            client.get("/")
        return sum("approvals_alert" in one["sql"] for one in captured), len(captured)

    own, without = count()
    assert own == 0
    request.getfixturevalue("alert")
    assert count() == (1, without + 1)


def test_settings_opened_before_an_alert_and_saved_after_it_hide_nothing(site, request, client):
    opened = WardSettings.objects.get(site=site)
    request.getfixturevalue("alert")
    opened.save()
    assert "Lũ quét ở tổ 5" in client.get("/").content.decode()


def test_the_banner_is_there_though_another_alert_was_taken_down(alert, site, client):
    other = Alert.objects.get(pk=alert.pk)
    other.pk, other.submission, other._state.adding = None, uuid4(), True
    other.ends_at += timedelta(hours=1)
    publish(other, alert.published_by)
    take_down(other.pk, alert.published_by, "Nhầm")
    assert "Lũ quét ở tổ 5" in client.get("/").content.decode()
    take_down(alert.pk, alert.published_by, "Hết lũ")
    assert WardSettings.objects.get(site=site).alerts_until is None


def test_the_number_that_a_device_remembers_has_no_separator(alert, home, client):
    Alert.objects.update(id=12_345)
    html = client.get("/").content.decode()
    assert 'id="canh-bao-12345"' in html
    assert 'data-alert="12345"' in html
