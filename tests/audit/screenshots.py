"""Pictures of every kind of public page: `python -m tests.audit.screenshots`.

Whole pages, one file per page, width and theme, into `var/screenshots`.
"""

import argparse
import functools
from pathlib import Path

from playwright.sync_api import Browser

from tests.audit import demo
from tests.audit.browser import THEMES, open_chromium, set_theme, show_all_pictures
from tests.audit.pages import addresses

WIDTHS = (360, 768, 1280)
HEIGHT = 800


def main() -> None:
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    with demo.site(options.address) as address, open_chromium() as browser:
        pages = addresses(functools.partial(demo.fetch, address))
        for name in options.pages or pages:
            for width in options.widths:
                shoot(browser, f"{address}{pages[name]}", name, width, options)
            print(name, flush=True)
    print(f"Written to {options.out}")


def shoot(browser: Browser, url: str, name: str, width: int, options) -> None:
    """Take one page at one width in every theme asked for."""
    page = browser.new_page(viewport={"width": width, "height": HEIGHT}, reduced_motion="reduce")
    page.goto(url, wait_until="networkidle")
    show_all_pictures(page)
    for theme in options.themes:
        set_theme(page, theme)
        suffix = "" if theme == THEMES[0] else f"-{theme}"
        page.screenshot(path=options.out / f"{name}-{width}{suffix}.png", full_page=True)
    page.close()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit.screenshots", description=__doc__)
    parser.add_argument("--address", help="a running portal; without it a demo is set up")
    parser.add_argument("--out", type=Path, default=demo.ROOT / "var" / "screenshots")
    parser.add_argument("--widths", type=int, nargs="+", default=WIDTHS)
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES[:1])
    parser.add_argument("--pages", nargs="+", help="names from tests/audit/pages.py; all without")
    return parser.parse_args()


if __name__ == "__main__":
    main()
