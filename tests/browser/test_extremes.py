"""Pages hold whatever editors enter, on any screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from core.models import WardSettings
from tests.audit import structure
from tests.audit.axe import RULES
from tests.home.factories import make_sections
from tests.portal.extremes import make_extremes

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = (320, 360, 768, 1280)


@pytest.fixture
def faults(open_page, live_server):
    """Return a function that lists what is wrong with the pages of these paths."""

    def look(paths: dict[str, str]) -> list[str]:
        page = open_page(reduced_motion="reduce")
        found = []
        for name, path in paths.items():
            page.goto(f"{live_server.url}{path}")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                found += [f"{name}, {width} px: {line}" for line in structure.sticking_out(page)]
            found += [f"{name}: {line}" for line in structure.outline_faults(page)]
            for violation in Axe().run(page, options=RULES).response["violations"]:
                found.append(f"{name}: {violation['id']} at {violation['nodes'][0]['target']}")
        return found

    return look


def test_extreme_content_neither_sticks_out_nor_breaks_accessibility(home, faults):
    """R32, R35."""
    assert "\n".join(faults(make_extremes(home))) == ""


def test_a_ward_without_content_and_with_few_facts_is_still_whole(home, faults, site):
    """No items in any list, no telephone, hotline, hours or portal of the authority above."""
    WardSettings.objects.filter(site=site).update(
        phone="", hotline="", office_hours="", parent_url="", email="", address=""
    )
    pages = {"front page": home, **make_sections(home)}
    assert "\n".join(faults({name: page.url for name, page in pages.items()})) == ""
