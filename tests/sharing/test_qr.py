"""QR codes of short links, drawn as one SVG path."""

import re

import pytest
import segno
from django.template import Context, Template
from django.utils.translation import gettext

from home.models import StandardPage
from sharing.qr import QUIET_ZONE, qr_code
from sharing.short_links import short_url

ADDRESS = "https://hoiphu.gialai.gov.vn/s/3k"
COMPONENT = Template('{% include "components/page_qr.html" with page=page request=None only %}')


def drawn_modules(code) -> set[tuple[int, int]]:
    """Follow the path with a pen and return the squares it blackens."""
    dark, x, y = set(), 0, 0
    for command, first, second in re.findall(r"([Mmh])(\d+)(?: ([\d.]+))?", code.path):
        if command == "M":
            x, y = int(first), int(float(second))
        elif command == "m":
            x += int(first)
        else:
            dark |= {(x + step, y) for step in range(int(first))}
            x += int(first)
    return dark


def test_the_path_draws_exactly_the_code_with_its_quiet_zone():
    code = qr_code(ADDRESS)
    rows = list(segno.make(ADDRESS, error="m", boost_error=False).matrix_iter(border=QUIET_ZONE))
    assert code.size == len(rows)
    expected = {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}
    assert drawn_modules(code) == expected


def test_a_code_stays_small():
    """R36: it is part of every page."""
    assert len(qr_code(ADDRESS).path) < 1_700


def test_the_code_of_a_page_holds_its_short_link(home):
    page = home.add_child(instance=StandardPage(title="Công khai", slug="cong-khai"))
    html = COMPONENT.render(Context({"page": page}))
    assert f'd="{qr_code(short_url(page)).path}"' in html
    assert f'aria-label="{gettext("QR code of this page")}"' in html


@pytest.mark.django_db
def test_a_page_that_is_not_stored_has_no_code():
    assert "<svg" not in COMPONENT.render(Context({"page": StandardPage(title="Nháp")}))
