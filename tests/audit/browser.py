"""A real Chromium on clean profiles, and how a reader may want to see a page."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
MISSING = "No Chromium on this machine: this needs Debian's package chromium."
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
THEMES = ("light", "dark", "contrast")


@contextmanager
def open_chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def set_theme(page: Page, theme: str) -> None:
    """Show the open page in a theme, as the reader's choice does."""
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)


def show_all_pictures(page: Page) -> None:
    """Load the pictures further down, which wait until the reader comes near."""
    page.evaluate(
        """() => Promise.all([...document.images].map(image => {
            image.loading = 'eager';
            return image.decode().catch(() => {});
        }))"""
    )
