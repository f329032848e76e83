"""From the desk to a public page in three taps on a phone, with and without JavaScript (R64)."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Page

from approvals.models import ClockSettings, ReturnReason, ReturnReasons
from home.models import StandardPage
from tests.approvals.desk_fixtures import decide, submit
from tests.audit import structure
from tests.audit.axe import RULES

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def waiting(home, editor, board_member):
    """Two pages at the leaders' step, of a kind that may be approved from the list."""
    clock = ClockSettings.objects.get_or_create(site=home.get_site())[0]
    kind = ContentType.objects.get_for_model(StandardPage)
    clock.rules.model.objects.create(clock=clock, kind=kind, is_simple=True)
    reasons = ReturnReasons.objects.create(site=home.get_site())
    for text in ("Ảnh bị mờ.", "Thiếu nguồn số liệu."):
        ReturnReason.objects.create(settings=reasons, text=text)
    pages = [
        submit(home, editor, number, f"Lịch tiếp công dân tháng {number} của Chủ tịch phường")
        for number in (10, 11)
    ]
    return [decide(page, board_member) for page in pages]


@pytest.fixture
def phone(open_page, live_server, leader):
    """Return a function that opens the desk on a leader's phone."""

    def open_(width=360, **options):
        client = Client()
        client.force_login(leader)
        page = open_page(width=width, height=740, has_touch=True, is_mobile=True, **options)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
        )
        page.taps = 0
        return page

    return open_


def tap(page, selector: str) -> None:
    """Tap what the thumb sees, without scrolling to it first, and count the tap."""
    target = page.locator(selector).first
    box, height = target.bounding_box(), page.viewport_size["height"]
    assert box["height"] >= 48
    assert 0 <= box["y"] <= box["y"] + box["height"] <= height, f"{selector} is out of sight"
    target.tap()
    page.taps += 1


@pytest.mark.parametrize("javascript", [True, False])
def test_published_in_three_taps(javascript, waiting, phone, live_server, client):
    page = phone(java_script_enabled=javascript)
    page.goto(f"{live_server.url}{reverse('wagtailadmin_login')}")
    page.goto(f"{live_server.url}{reverse('approvals:desk')}")
    page.taps += 1  # the desk, from a bookmark or a mail
    tap(page, ".waiting > li")
    expect(page.locator("iframe")).to_be_visible()
    tap(page, "button[value=approve]")
    page.wait_for_url(f"**{reverse('approvals:desk')}")
    assert page.taps <= 3
    public = Page.objects.get(pk=waiting[0].pk)
    assert public.live
    assert client.get(public.url).status_code == 200


def test_after_a_decision_the_next_item_is_one_tap_away(waiting, phone, live_server):
    page = phone(java_script_enabled=False)
    page.goto(f"{live_server.url}{reverse('approvals:desk')}")
    tap(page, ".waiting > li")
    tap(page, "button[value=approve]")
    tap(page, ".decide-next")
    expect(page.locator("h1")).to_contain_text("tháng 11")


def test_returned_with_a_ready_made_reason(waiting, phone, live_server):
    page = phone(java_script_enabled=False)
    page.goto(f"{live_server.url}{reverse('approvals:desk')}")
    tap(page, ".waiting > li")
    tap(page, "a[href='#tra-lai']")
    page.get_by_text("Ảnh bị mờ.").tap()
    page.locator("button[value=reject]").tap()
    expect(page.locator("[role=status]")).to_contain_text("tháng 10")
    state = waiting[0].workflow_states.get()
    assert state.status == "needs_changes"


def test_later_leads_back_and_decides_nothing(waiting, phone, live_server):
    page = phone()
    page.goto(f"{live_server.url}{reverse('approvals:desk')}")
    tap(page, ".waiting > li")
    tap(page, "text=Để sau")
    expect(page.locator(".waiting > li")).to_have_count(2)


def test_several_simple_items_are_approved_together(waiting, phone, live_server):
    page = phone(java_script_enabled=False)
    page.goto(f"{live_server.url}{reverse('approvals:desk')}")
    for box in page.locator(".waiting-pick").all():
        box.tap()
    tap(page, ".decide-bar button")
    expect(page.locator("[role=status]")).to_contain_text("2")
    assert Page.objects.filter(pk__in=[one.pk for one in waiting], live=True).count() == 2


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_desk_is_accessible_and_fits(width, waiting, phone, live_server):
    page = phone(width=width)
    item = reverse("approvals:item", args=[waiting[0].current_workflow_task_state.pk])
    take_down = reverse("approvals:take_down", args=[_public(waiting[0]).pk])
    faults = []
    for address in (reverse("approvals:desk"), item, take_down):
        page.goto(f"{live_server.url}{address}")
        found = Axe().run(page, options=RULES).response["violations"]
        faults += [f"{address}: {one['id']} {one['nodes'][0]['target']}" for one in found]
        faults += structure.outline_faults(page) + structure.sticking_out(page)
        faults += structure.small_controls(page)
    assert faults == []


def _public(page):
    other = page.get_parent().add_child(instance=StandardPage(title="Công khai", slug="ck"))
    other.save_revision().publish()
    return other
