"""Alerts on the reader's device: put away for good, never in the way, gone at their minute."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from accounts.roles import ON_CALL
from approvals.alerts import publish
from approvals.models import Alert
from tests.audit import axe
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
# What was painted where, and how far what was painted moved afterwards.
MOVES = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@pytest.fixture
def alerts(home, site) -> dict[str, Alert]:
    """One alert of each level, unconfirmed."""
    now = timezone.now()
    on_call = UserFactory(groups=[Group.objects.get(name=ON_CALL)])
    return {
        level: publish(
            Alert(
                site=site,
                level=level,
                title=f"Nước suối dâng nhanh, không qua ngầm tràn ở tổ 5 và tổ 6 ({level})",
                text="Chuyển đồ lên cao. Cần giúp, gọi số bên dưới.",
                phone="0269 3 000 001",
                reason="Không kịp.",
                starts_at=now,
                ends_at=now + timedelta(hours=5),
                link_page=home,
            ),
            on_call,
            now,
        )
        for level in Alert.Level.values
    }


@pytest.fixture
def address(alerts, live_server) -> str:
    return live_server.url


def of(page, alert: Alert):
    return page.locator(f"#canh-bao-{alert.pk}")


def test_what_was_put_away_stays_away_on_this_device_and_never_flashes(address, alerts, open_page):
    page = open_page()
    page.goto(address)
    warning = of(page, alerts["warning"])
    warning.get_by_role("button").click()
    assert not warning.is_visible()
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    # Without alerts.js: what hides it on the next page is there before the first paint.
    page.route("**/alerts.js", lambda route: route.abort())
    page.goto(f"{address}/tim-kiem/")
    assert not of(page, alerts["warning"]).is_visible()
    assert of(page, alerts["information"]).is_visible()
    assert page.context.cookies() == []


def test_an_emergency_folds_down_to_its_title_and_opens_again(address, alerts, open_page):
    page = open_page()
    page.goto(address)
    emergency = of(page, alerts["emergency"])
    button = emergency.get_by_role("button")
    button.click()
    page.reload()
    assert emergency.locator(".alert-title").is_visible()
    assert not emergency.locator(".alert-more").is_visible()
    assert button.get_attribute("aria-expanded") == "false"
    button.click()
    assert emergency.locator(".alert-more").is_visible()


def test_nothing_moves_while_the_page_loads(address, alerts, open_page):
    page = open_page()
    page.goto(address)
    assert page.evaluate(MOVES) < 0.02
    of(page, alerts["warning"]).get_by_role("button").click()
    page.reload()
    assert page.evaluate(MOVES) < 0.02


def test_with_all_put_away_the_banner_leaves_no_empty_landmark(address, alerts, open_page):
    Alert.objects.filter(level="emergency").update(taken_down_at=timezone.now())
    page = open_page()
    page.goto(address)
    for level in ("warning", "information"):
        of(page, alerts[level]).get_by_role("button").click()
    page.reload()
    assert page.locator("[data-alerts]").is_hidden()


def test_an_alert_leaves_an_open_page_at_its_minute(address, alerts, open_page):
    page = open_page()
    page.clock.install()
    page.goto(address)
    assert of(page, alerts["emergency"]).is_visible()
    page.clock.fast_forward("05:01:00")
    assert page.locator("[data-alerts]").is_hidden()


@pytest.mark.parametrize("kept", ["{}", "nonsense", '["a", null, {}]', "12"])
def test_what_others_left_in_the_storage_does_no_harm(kept, address, alerts, open_page):
    page = open_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.evaluate("kept => localStorage.setItem('alerts', kept)", kept)
    page.reload()
    of(page, alerts["warning"]).get_by_role("button").click()
    page.reload()
    assert not of(page, alerts["warning"]).is_visible()
    assert errors == []


def test_without_scripts_they_are_read_and_offer_no_dead_button(address, alerts, open_page):
    page = open_page(java_script_enabled=False)
    page.goto(address)
    for alert in alerts.values():
        assert of(page, alert).locator(".alert-more").is_visible()
    assert page.locator(".alert-away:visible").count() == 0


def test_they_stay_off_paper(address, open_page):
    page = open_page()
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator("[data-alerts]").is_hidden()


def test_axe_finds_nothing_in_any_theme(address, chromium):
    assert axe.violations(chromium, address, "/") == []
