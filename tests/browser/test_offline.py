"""Reading without a network, and the portal on the first screen of a phone."""

import re
import threading

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from core.models import WardSettings
from events.models import WorkCalendarPage
from home.models import ContactPage
from procedures.models import ProcedureIndexPage, ProcedurePage
from tests.home.factories import make_procedure

pytestmark = pytest.mark.django_db(transaction=True)

PROCEDURE = "/thu-tuc-hanh-chinh/dang-ky-khai-sinh/"
SAVED_COPY = re.compile(r"đang xem bản lưu lúc \d\d:\d\d \d+/\d+/\d{4} vì không có mạng")
STORED = """async () => {
    const stored = {};
    for (const name of await caches.keys()) {
        const requests = await (await caches.open(name)).keys();
        stored[name.split("-")[0]] = requests.map(({ url }) => new URL(url).pathname);
    }
    return stored;
}"""


@pytest.fixture
def procedures(home):
    """A ward with a contact page, a calendar and two procedures."""
    index = home.add_child(
        instance=ProcedureIndexPage(title="Thủ tục hành chính", slug="thu-tuc-hanh-chinh")
    )
    home.add_child(instance=WorkCalendarPage(title="Lịch công tác", slug="lich-cong-tac"))
    home.add_child(instance=ContactPage(title="Liên hệ", slug="lien-he"))
    make_procedure(index, 1, "Đăng ký khai sinh", True)
    make_procedure(index, 2, "Đăng ký khai tử", True)
    return index


@pytest.fixture
def reader(procedures, open_page, live_server):
    """A phone on which the worker is at work."""
    page = open_page(width=360)
    page.goto(live_server.url)
    _wait_for(page, "basics", "/lien-he/")
    return page


def _until(page, script: str, arg=None) -> None:
    """Wait until `script`, which may be asynchronous, gives true."""
    for _attempt in range(100):
        if page.evaluate(script, arg):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"In ten seconds it did not become true: {script}")


def _wait_for(page, cache: str, path: str) -> None:
    """Wait until the worker has kept `path`."""
    kept = """async ([name, path]) =>
        Boolean(await caches.match(path, { cacheName: name, ignoreVary: true }))"""
    _until(page, kept, [cache, path])


def _read(page, live_server, path: str) -> None:
    page.goto(f"{live_server.url}{path}")
    _wait_for(page, "read", path)


def test_what_was_read_can_be_read_again_without_a_network(reader, live_server):
    _read(reader, live_server, PROCEDURE)
    reader.context.set_offline(True)

    for path, heading in ((PROCEDURE, "Đăng ký khai sinh"), ("/lien-he/", "Liên hệ")):
        reader.goto(f"{live_server.url}{path}")
        expect(reader.get_by_role("heading", level=1)).to_contain_text(heading)
        expect(reader.get_by_text(SAVED_COPY)).to_be_visible()

    # Stylesheets and letters are there too.
    assert "loaded" in reader.evaluate("[...document.fonts].map(({ status }) => status)")


def test_contact_and_this_week_are_kept_though_nobody_opened_them(reader, live_server):
    reader.context.set_offline(True)

    reader.goto(f"{live_server.url}/lich-cong-tac/")

    expect(reader.get_by_role("heading", level=1)).to_contain_text("Lịch công tác")
    expect(reader.get_by_text(SAVED_COPY)).to_be_visible()


def test_with_a_network_nothing_comes_from_the_copy(reader, procedures, live_server):
    _read(reader, live_server, PROCEDURE)
    page = procedures.get_children().get(slug="dang-ky-khai-sinh").specific
    page.title = "Đăng ký khai sinh cho trẻ"
    page.save()

    reader.goto(f"{live_server.url}{PROCEDURE}")

    expect(reader.get_by_role("heading", level=1)).to_have_text("Đăng ký khai sinh cho trẻ")
    expect(reader.get_by_text("bản lưu")).to_have_count(0)


def test_a_network_too_slow_to_wait_for_gives_way_to_the_copy(reader, live_server, monkeypatch):
    _read(reader, live_server, PROCEDURE)
    serve, waited = ProcedurePage.serve, threading.Event()

    def serve_late(*arguments, **options):
        waited.wait(timeout=20)
        return serve(*arguments, **options)

    monkeypatch.setattr(ProcedurePage, "serve", serve_late)

    reader.goto(f"{live_server.url}{PROCEDURE}")

    expect(reader.get_by_text("vì mạng chậm")).to_be_visible()
    waited.set()
    reader.wait_for_load_state("networkidle")


def test_an_unread_page_gives_way_to_what_is_stored(reader, site, live_server):
    _read(reader, live_server, PROCEDURE)
    reader.context.set_offline(True)

    reader.goto(f"{live_server.url}/thu-tuc-hanh-chinh/dang-ky-khai-tu/")

    expect(reader.get_by_role("heading", level=1)).to_have_text("Không có mạng")
    ward = WardSettings.for_site(site)
    expect(reader.get_by_role("link", name=f"Gọi {ward.hotline}")).to_be_visible()
    read = reader.get_by_role("region", name="Thủ tục đã đọc")
    read.get_by_role("link", name="Đăng ký khai sinh").click()
    expect(reader.get_by_text(SAVED_COPY)).to_be_visible()


def test_saved_pages_can_be_cleared_on_a_shared_device(reader, live_server):
    _read(reader, live_server, PROCEDURE)
    reader.goto(f"{live_server.url}/khong-co-mang/")

    reader.get_by_role("button", name="Xóa các trang đã lưu").click()

    expect(reader.get_by_text("chưa lưu trang nào")).to_be_visible()
    reader.context.set_offline(True)
    reader.goto(f"{live_server.url}{PROCEDURE}")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Không có mạng")


def test_a_page_taken_down_disappears_when_it_is_asked_for_again(reader, procedures, live_server):
    """R64: nothing that was taken down is kept where the portal can reach it."""
    _read(reader, live_server, PROCEDURE)
    procedures.get_children().get(slug="dang-ky-khai-sinh").specific.unpublish()

    reader.goto(f"{live_server.url}{PROCEDURE}")

    expect(reader.get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang")
    _until(reader, "async () => (await (await caches.open('read')).keys()).length === 0")


def test_pages_taken_down_are_forgotten_even_if_nobody_asks_for_them(
    reader, procedures, live_server
):
    """Each refresh of contact and calendar looks whether the other pages are still there."""
    _read(reader, live_server, PROCEDURE)
    procedures.get_children().get(slug="dang-ky-khai-sinh").specific.unpublish()
    reader.evaluate("caches.open('basics').then((cache) => cache.delete('/lien-he/'))")

    reader.goto(live_server.url)

    _wait_for(reader, "basics", "/lien-he/")
    _until(reader, "async () => (await (await caches.open('read')).keys()).length === 0")


def test_only_the_last_forty_pages_are_kept(reader, live_server):
    reader.evaluate(
        """async () => {
            const cache = await caches.open("read");
            for (let number = 1; number <= 40; number++) {
                await cache.put(`/thu-tuc-hanh-chinh/${number}/`, new Response("<h1>Cũ</h1>"));
            }
        }"""
    )

    _read(reader, live_server, PROCEDURE)

    _until(reader, "async () => (await (await caches.open('read')).keys()).length === 40")
    read = reader.evaluate(STORED)["read"]
    assert read[-1] == PROCEDURE
    assert "/thu-tuc-hanh-chinh/1/" not in read


@pytest.mark.parametrize("query", ["?q=khai", "?trang=2"])
def test_what_was_typed_into_an_address_is_not_kept(reader, live_server, query):
    reader.goto(f"{live_server.url}/thu-tuc-hanh-chinh/{query}")
    reader.goto(f"{live_server.url}/tim-kiem/{query}")

    _read(reader, live_server, PROCEDURE)

    assert reader.evaluate(STORED)["read"] == [PROCEDURE]


def test_nothing_that_staff_see_is_ever_kept(reader, editor, live_server):
    """Neither the editing interface nor public pages with the bar of those who are logged in."""
    editor.set_password("Mat-khau-thu-1")
    editor.save()
    reader.goto(f"{live_server.url}{reverse('wagtailadmin_login')}")
    reader.fill("input[name=username]", editor.username)
    reader.fill("input[name=password]", "Mat-khau-thu-1")
    reader.click("button[type=submit]")
    reader.wait_for_url(f"{live_server.url}/quan-tri/")
    for address in (PROCEDURE, "/thu-tuc-hanh-chinh/", "/"):
        reader.goto(f"{live_server.url}{address}")
        reader.wait_for_load_state("networkidle")

    stored = reader.evaluate(STORED)

    assert stored.get("read", []) == []
    assert set(stored["basics"]) == {"/khong-co-mang/", "/lich-cong-tac/", "/lien-he/"}


def test_switched_off_it_leaves_no_trace(reader, settings, live_server):
    _read(reader, live_server, PROCEDURE)
    settings.OFFLINE_READING = False

    reader.goto(live_server.url)
    reader.evaluate("navigator.serviceWorker.getRegistration().then((found) => found?.update())")

    nothing = """async () =>
        (await caches.keys()).length === 0 &&
        (await navigator.serviceWorker.getRegistrations()).length === 0"""
    _until(reader, nothing)


def test_a_reader_who_saves_data_gets_no_extras(procedures, open_page, live_server):
    page = open_page(width=360)
    page.context.route("**/sw.js", _with_saved_data)
    page.goto(f"{live_server.url}{PROCEDURE}")
    _wait_for(page, "read", PROCEDURE)

    assert page.evaluate(STORED)["basics"] == ["/khong-co-mang/"]


def _with_saved_data(route):
    """What a browser with "save data" switched on tells the worker."""
    response = route.fetch()
    saving = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });\n"
    route.fulfill(response=response, body=saving + response.text())


def test_the_portal_can_be_installed(reader):
    session = reader.context.new_cdp_session(reader)
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]

    # The windows of these tests are private ones, which install nothing.
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
    assert session.send("Page.getAppManifest")["errors"] == []
