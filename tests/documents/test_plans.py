from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail.test.utils import WagtailPageTestCase

from documents.models import PlanFile, PlanIndexPage, PlanPage
from home.models import HomePage
from tests.documents.factories import make_document, make_index, make_plan, make_plan_index
from tests.factories import make_document as make_file
from tests.factories import make_image


@pytest.fixture
def index(home):
    return make_plan_index(home)


def test_plans_live_only_in_their_list():
    case = WagtailPageTestCase()
    case.assertAllowedSubpageTypes(PlanIndexPage, {PlanPage})
    case.assertAllowedParentPageTypes(PlanPage, {PlanIndexPage})
    case.assertAllowedSubpageTypes(PlanPage, {})
    case.assertAllowedParentPageTypes(PlanIndexPage, {HomePage})


def test_a_plan_shows_period_status_map_decision_files_and_consultation(client, home, index):
    """R23."""
    decision = make_document(make_index(home), number="45/QĐ-UBND")
    plan = make_plan(
        index,
        kind="land_use",
        period_from=2026,
        period_to=2030,
        status="consultation",
        decision_number="45/QĐ-UBND",
        decided_on=date(2026, 3, 5),
        decision=decision,
        map_image=make_image(description="Bản đồ sử dụng đất khối phố 3"),
        consultation_url="https://example.gov.vn/lay-y-kien",
    )
    plan.files.add(PlanFile(document=make_file("Bản vẽ")))
    plan.save()
    html = client.get(plan.url).content.decode()
    for text in (
        "Kế hoạch sử dụng đất",
        "2026 – 2030",
        "Đang lấy ý kiến",
        decision.url,
        "05/03/2026",
        "Bản đồ sử dụng đất khối phố 3",
        "Bản vẽ",
        "https://example.gov.vn/lay-y-kien",
    ):
        assert text in html


def test_a_plan_does_not_lead_to_what_is_not_public(client, home, index):
    decision = make_document(make_index(home), live=False)
    secret = home.add_child(instance=PlanIndexPage(title="Trang nội bộ", slug="noi-bo"))
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    plan = make_plan(
        index, decision=decision, decision_number="45/QĐ-UBND", consultation_page=secret
    )
    html = client.get(plan.url).content.decode()
    assert "45/QĐ-UBND" in html
    assert decision.url not in html
    assert "Trang nội bộ" not in html


def test_plans_are_filtered_by_every_year_of_their_period_and_by_kind(client, index):
    """R23: filter by year and kind."""
    long = make_plan(index, title="Quy hoạch dài", period_from=2026, period_to=2030, kind="project")
    short = make_plan(index, title="Kế hoạch ngắn", period_from=2028)

    def found(**query):
        html = client.get(index.url, query).content.decode()
        return [plan.title for plan in (long, short) if plan.title in html]

    assert found(year="2027") == ["Quy hoạch dài"]
    assert found(year="2028") == ["Quy hoạch dài", "Kế hoạch ngắn"]
    assert found(kind="yearly") == ["Kế hoạch ngắn"]
    assert found(q="quy hoach") == ["Quy hoạch dài"]
    assert found(year="2031") == ["Quy hoạch dài", "Kế hoạch ngắn"]  # not offered, so not applied


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"period_to": 2020}, "period_to"),
        ({"period_from": 20260}, "period_from"),
        ({"period_from": None}, "period_from"),
        ({"kind": "wish"}, "kind"),
        ({"consultation_url": "javascript:alert(1)"}, "consultation_url"),
    ],
)
def test_what_cannot_be_true_is_refused(index, values, field):
    with pytest.raises(ValidationError) as refusal:
        make_plan(index, **values)
    assert field in refusal.value.message_dict


def test_a_map_without_description_is_refused(index):
    """R33: text equal to pictures."""
    with pytest.raises(ValidationError) as refusal:
        make_plan(index, map_image=make_image(description=""))
    assert "map_image" in refusal.value.message_dict


def test_drafts_and_private_plans_stay_hidden(client, index):
    draft = make_plan(index, title="Bản chưa duyệt", live=False)
    private = make_plan(index, title="Bản nội bộ")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for address in (index.url, index.url + "rss/"):
        html = client.get(address).content.decode()
        assert "Bản chưa duyệt" not in html
        assert "Bản nội bộ" not in html
    assert client.get(draft.url).status_code == 404


def test_an_editor_can_open_the_forms(client, index, editor):
    plan = make_plan(index)
    client.force_login(editor)
    add = reverse("wagtailadmin_pages:add", args=["documents", "planpage", index.pk])
    for address in (add, reverse("wagtailadmin_pages:edit", args=[plan.pk])):
        assert client.get(address).status_code == 200


def test_the_list_asks_the_database_no_more_for_twenty_than_for_one(client, index):
    def queries():
        client.get(index.url)
        with CaptureQueriesContext(connection) as counted:
            client.get(index.url)
        return len(counted)

    make_plan(index)
    with_one = queries()
    for _serial in range(19):
        make_plan(index)
    assert queries() == with_one <= 20
