"""The synonyms a portal begins with, and the old names of a merged ward."""

from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from core.models import AdminUnit
from core.text import fold
from home.management.commands.setup_ward import REQUIRED
from home.models import ProfilePage, StandardPage
from home.ward.signals import ward_set_up
from search import starter, synonyms
from search.engine import search
from search.models import SynonymGroup
from search.scope import Scope
from search.text import tokenize
from tests.factories import WARD


@pytest.fixture
def profile(home):
    ward = AdminUnit.objects.create(name="Hội Phú", kind=AdminUnit.Kind.WARD)
    for name in ("Trà Bá", "Chi Lăng", "Hội Phú"):
        ward.predecessors.add(AdminUnit.objects.create(name=name, kind=AdminUnit.Kind.WARD))
    return home.add_child(instance=ProfilePage(title="Giới thiệu", slug="gioi-thieu", unit=ward))


def set_up(site):
    ward_set_up.send(sender=None, site=site)


def test_every_group_of_the_file_would_pass_the_form(db):
    for group in starter.common_groups():
        group.full_clean()
        assert group.note


def test_no_way_to_say_something_stands_in_two_groups():
    words = Counter(fold(way) for group in starter.common_groups() for way in group.form_list)
    assert [word for word, number in words.items() if number > 1] == []


def test_a_line_is_read_as_ways_to_say_it_and_what_is_found_as_well():
    groups = {group.form_list[0]: group for group in starter.common_groups()}
    assert groups["sao y"].also_list == ["chứng thực bản sao"]
    assert groups["ubnd"].form_list == ["ubnd", "ủy ban nhân dân"]
    assert groups["ubnd"].also_list == []
    assert groups["sao y"].note == "Hộ tịch, cư trú"


def test_setting_a_ward_up_stores_them_and_a_second_time_changes_nothing(site):
    set_up(site)
    group = SynonymGroup.objects.get(forms__startswith="ubnd")
    group.forms += "\nủy ban"
    group.save()
    SynonymGroup.objects.filter(forms__startswith="sao y").delete()
    number = SynonymGroup.objects.count()
    set_up(site)
    assert SynonymGroup.objects.count() == number
    assert "ủy ban" in SynonymGroup.objects.get(pk=group.pk).form_list


def test_the_command_that_sets_a_ward_up_brings_them(db):
    required = {name: WARD[name] for name in REQUIRED}
    call_command("setup_ward", hostname="phuong.example.vn", stdout=StringIO(), **required)
    assert SynonymGroup.objects.filter(forms__startswith="ubnd").exists()


def test_an_old_name_finds_the_ward_that_it_became_part_of(site, home, profile):
    set_up(site)
    former = SynonymGroup.objects.filter(site=site)
    assert {group.form_list[1]: group.also_list for group in former} == {
        "Trà Bá": ["Hội Phú"],
        "Chi Lăng": ["Hội Phú"],
    }
    home.add_child(instance=StandardPage(title="Lịch tiếp dân phường Hội Phú", slug="tiep-dan"))
    answer = search("tiep dan phuong tra ba", Scope.of_site(site), site_id=site.pk)
    titles = StandardPage.objects.in_bulk([int(hit.object_id) for hit in answer.hits[:1]])
    assert [page.title for page in titles.values()] == ["Lịch tiếp dân phường Hội Phú"]


def test_a_portal_in_use_gets_what_is_missing_but_nothing_that_editors_switched_off(site, profile):
    SynonymGroup.objects.create(forms="UBND\nủy ban", is_active=False)
    call_command("load_synonyms", stdout=StringIO())
    assert (
        SynonymGroup.objects.filter(forms__icontains="ubnd")
        .exclude(forms__startswith="ubmttq")
        .count()
        == 1
    )
    assert synonyms.current(site.pk).match(tokenize("trà bá"))
    output = StringIO()
    call_command("load_synonyms", stdout=output)
    assert output.getvalue().strip() == "Đã thêm nhóm từ đồng nghĩa: 0"


@pytest.mark.parametrize("typed", ["giờ làm việc", "gio mo cua", "địa chỉ ủy ban", "email"])
def test_whoever_looks_for_hours_or_address_finds_whom_to_contact(site, home, typed):
    for title in ("Quy chế làm việc", "Địa chỉ của các thôn", "Liên hệ"):
        page = home.add_child(instance=StandardPage(title=title, summary="Ủy ban phường."))
        page.save_revision().publish()
    set_up(site)
    answer = search(typed, Scope.of_site(site), site_id=site.pk)
    assert answer.hits[0].object_id == str(page.pk)
