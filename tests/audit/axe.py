"""What axe, the automated accessibility check, finds on one page in every look."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.audit.browser import THEMES, set_theme

# WCAG 2.2 AA, and good practice beyond it: landmarks, order of headings, labels.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
UNFOLD = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
WIDTHS = (320, 1280)  # a small phone, which is also 1280 px at 400 %; a desk


def violations(browser: Browser, address: str, path: str, *, unfolded: bool = False) -> list[str]:
    """Return one line for each violation, over all themes and widths.

    `unfolded`: with every menu, filter and panel open.
    """
    found = []
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{address}{path}")
        if unfolded:
            page.evaluate(UNFOLD)
        for theme in THEMES:
            set_theme(page, theme)
            for violation in Axe().run(page, options=RULES).response["violations"]:
                node = violation["nodes"][0]
                count, target = len(violation["nodes"]), " ".join(map(str, node["target"]))
                found.append(f"{width} px, {theme}: {violation['id']} ({count}) at {target}")
    context.close()
    return found
