"""Ready-made reasons for a return: seeded once, each ward's own, edited by its administrator."""

import pytest
from django.urls import reverse
from wagtail.models import Site

from approvals.models import ReturnReason, ReturnReasons
from approvals.setup import REASONS, ensure_return_reasons
from home.models import HomePage

pytestmark = pytest.mark.django_db


def test_a_new_ward_has_reasons_to_start_with(site):
    ensure_return_reasons(site)
    assert [reason.text for reason in ReturnReason.objects.all()] == list(REASONS)


def test_setting_up_again_brings_no_removed_reason_back(site):
    ensure_return_reasons(site)
    ReturnReason.objects.first().delete()
    ensure_return_reasons(site)
    assert ReturnReason.objects.count() == len(REASONS) - 1


def _address(site) -> str:
    return reverse("wagtailsettings:edit", args=["approvals", "returnreasons", site.pk])


def _form(*texts: str) -> dict:
    form = {"reasons-TOTAL_FORMS": len(texts), "reasons-INITIAL_FORMS": 0}
    for number, text in enumerate(texts):
        form |= {f"reasons-{number}-text": text, f"reasons-{number}-ORDER": number + 1}
    return form


def test_the_administrator_edits_the_list(site, administrator, client):
    client.force_login(administrator)
    assert client.post(_address(site), _form("Ảnh mờ", "Thiếu nguồn")).status_code == 302
    texts = ReturnReasons.for_site(site).reasons.values_list("text", flat=True)
    assert list(texts) == ["Ảnh mờ", "Thiếu nguồn"]


def test_the_list_of_another_ward_is_out_of_reach(site, home, administrator, client):
    other_home = home.get_parent().add_child(instance=HomePage(title="Khác", slug="khac"))
    other = Site.objects.create(hostname="khac.example", root_page=other_home)
    client.force_login(administrator)
    client.post(_address(other), _form("Không phải việc của tôi"))
    assert not ReturnReason.objects.exists()


def test_editors_and_leaders_do_not_edit_it(site, editor, leader, client):
    for user in (editor, leader):
        client.force_login(user)
        client.post(_address(site), _form("Không được"))
    assert not ReturnReason.objects.exists()
