"""Take the screenshots of the handbooks from a running demo: `make run`, then this script.

Usage: PYTHONPATH=. DEMO_PASSWORD=... python docs/take_screenshots.py [http://127.0.0.1:8000]
Needs the test requirements and Chromium. It submits one article so that the desk shows it.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Page

from tests.audit.browser import open_chromium

IMAGES = Path(__file__).parent / "images"
BASE = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000"
TITLE = "Ra quân dọn vệ sinh đường phố sáng thứ Bảy"


def main() -> None:
    with open_chromium() as browser:
        editor = log_in(browser.new_page(viewport={"width": 1280, "height": 800}), "bientap")
        shoot(editor, "bien-tap-trang-dau")
        write_article(editor)
        phone = browser.new_page(viewport={"width": 360, "height": 740}, device_scale_factor=2)
        approver = log_in(phone, "truongban")
        approver.goto(f"{BASE}/quan-tri/duyet/")
        shoot(approver, "duyet-danh-sach")
        approver.click(f"text={TITLE}")
        approver.wait_for_load_state("networkidle")
        shoot(approver, "duyet-mot-bai")


def log_in(page: Page, username: str) -> Page:
    page.goto(f"{BASE}/quan-tri/login/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", os.environ["DEMO_PASSWORD"])
    page.click("button[type=submit]")
    page.wait_for_url(f"{BASE}/quan-tri/")
    return page


def write_article(page: Page) -> None:
    page.goto(f"{BASE}/thong-tin-tuyen-truyen/")
    page.goto(f"{BASE}/quan-tri/pages/add/articles/articlepage/{section_id(page)}/")
    page.wait_for_load_state("networkidle")
    page.fill("#id_title", TITLE)
    page.fill("#id_summary", "Phường mời bà con cùng dọn vệ sinh từ 6 giờ 30 sáng thứ Bảy.")
    page.locator("#id_title").focus()
    page.wait_for_load_state("networkidle")
    shoot(page, "bien-tap-soan-bai")
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.locator("[name=action-submit]").click()
    page.wait_for_load_state("networkidle")


def section_id(page: Page) -> str:
    """Read the page's number from the user bar's link to the editor."""
    link = page.locator("a[href*='/quan-tri/pages/'][href$='/edit/']").first
    return link.get_attribute("href").split("/pages/")[1].split("/")[0]


def shoot(page: Page, name: str) -> None:
    page.screenshot(path=IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()
