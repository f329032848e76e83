"""The 480 real records, where they are at hand; none of their text is part of the project."""

import gzip
import json
import re
import unicodedata
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from procedures.codes import parse_code
from procedures.models import ProcedurePage

FILE = Path(__file__).parents[3] / "shared/data/procedures/procedures.json"
# What a phone loads; the menus of a whole portal add 1 KB. Official text is never cut, so the
# longest records exceed the 60 KB of plain HTML that other pages keep to.
MAX_BYTES_ON_THE_WIRE = 17_000

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the real records are not at hand")


@pytest.fixture
def imported(index):
    output = StringIO()
    call_command("import_procedures", FILE, stdout=output)
    return output.getvalue()


def test_every_real_record_is_imported_verbatim_and_renders(imported, client):
    """R15: one import for all checks, because it takes a while."""
    records = json.loads(FILE.read_text(encoding="utf-8"))
    numbers = [int(line.split(": ")[1]) for line in imported.splitlines()[:4]]
    assert numbers == [len(records), 0, 0, 0]
    pages = {
        page.code: page for page in ProcedurePage.objects.live().prefetch_related("ways", "steps")
    }
    assert len(pages) == len(records)
    for record in records:
        page = pages[parse_code(record["code"]).key]
        _check_text(record, page)
        _check_render(client, page)


def _check_text(record: dict, page: ProcedurePage) -> None:
    assert page.name == unicodedata.normalize("NFC", record["name"])
    assert page.result == record["result"]
    assert page.conditions == record["conditions"]
    steps = " ".join(step.text for step in page.steps.all())
    assert steps.split() == record["steps"].split()
    stored = Counter((way.fee_text, way.description) for way in page.ways.all())
    assert stored == Counter((way["fee"], way["description"]) for way in record["methods"])
    names = Counter(paper["name"] for case in page.papers for paper in case.value["papers"])
    assert names == Counter(item["name"] for case in record["documents"] for item in case["items"])


def _check_render(client, page: ProcedurePage) -> None:
    response = client.get(page.url)
    assert response.status_code == 200
    assert len(gzip.compress(response.content)) < MAX_BYTES_ON_THE_WIRE, page.code
    shown = response.content.decode()
    glance = shown[shown.index('class="glance"') : shown.index("</dl>")]
    stated = [way.duration_text for way in page.ways.all() if way.duration_text]
    if not stated:
        assert not re.search(r"\d+ (ngày|giờ|tháng)", glance.split("Phí, lệ phí")[0]), page.code
    fees = " ".join(way.fee_text for way in page.ways.all()).lower()
    if "miễn phí" not in fees:
        assert "miễn phí" not in glance.lower(), page.code
