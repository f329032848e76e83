"""Editors keep words that mean the same."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from accounts.roles import EDITORS
from search.admin.synonyms import groups_with_the_same_words
from search.models import SynonymGroup
from tests.factories import UserFactory

ADD = "/quan-tri/tu-dong-nghia/new/"


@pytest.fixture
def neighbour(other_site):
    return UserFactory(groups=[Group.objects.get(name=f"{EDITORS} (bên)")])


def send(client, address=ADD, **values):
    return client.post(address, {"forms": "", "also": "", "note": "", "is_active": "on", **values})


def texts(answer) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize(
    ("who", "allowed"),
    [("editor", True), ("board_member", True), ("administrator", True), ("leader", False)],
)
def test_editors_board_and_administrators_keep_synonyms(who, allowed, request, client):
    client.force_login(request.getfixturevalue(who))
    answer = send(client, forms="sổ đỏ\nsổ hồng")
    assert answer.status_code == 302
    assert SynonymGroup.objects.exists() == allowed


def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(client, editor):
    client.force_login(editor)
    for forms, message in (
        ("", "bắt buộc"),
        ("sổ đỏ", "ít nhất hai cách nói"),
        ("sổ đỏ\n???", "“???” không có từ nào"),
        ("một " * 9 + "\nhai", "dài quá"),
    ):
        answer = send(client, forms=forms)
        assert answer.status_code == 200, forms
        assert SynonymGroup.objects.count() == 0
        assert forms.strip() in answer.content.decode()
        assert message in texts(answer), forms


def test_one_way_words_need_only_one_way_to_say_it(client, editor):
    client.force_login(editor)
    assert send(client, forms="công chứng", also="chứng thực").status_code == 302
    group = SynonymGroup.objects.get()
    assert (group.form_list, group.also_list) == (["công chứng"], ["chứng thực"])


def test_a_group_with_words_of_another_is_saved_with_a_warning(client, editor):
    SynonymGroup.objects.create(forms="sổ đỏ\nsổ hồng")
    client.force_login(editor)
    answer = client.post(
        ADD, {"forms": "So Do\nbìa đỏ", "also": "", "note": "", "is_active": "on"}, follow=True
    )
    assert SynonymGroup.objects.count() == 2
    assert "Đã có trong nhóm “sổ đỏ = sổ hồng”: sổ đỏ" in texts(answer)


@pytest.mark.parametrize("typed", ["so do", "SỔ ĐỎ", "Sổ hồ", "cap giay", "chuyen doi"])
def test_a_group_is_found_without_its_marks(typed, client, editor):
    SynonymGroup.objects.create(
        forms="sổ đỏ\nsổ hồng", also="cấp giấy chứng nhận", note="Hỏi khi chuyển đổi đất"
    )
    SynonymGroup.objects.create(forms="nhà rông\nnhà chung")
    client.force_login(editor)
    listed = texts(client.get(reverse("synonyms:index"), {"q": typed}))
    assert "sổ đỏ = sổ hồng" in listed
    assert "nhà rông" not in listed


@pytest.mark.parametrize("typed", ["do so", "???", "%"])
def test_what_stands_in_no_group_finds_none(typed, client, editor):
    SynonymGroup.objects.create(forms="sổ đỏ\nsổ hồng")
    client.force_login(editor)
    assert "sổ đỏ" not in texts(client.get(reverse("synonyms:index"), {"q": typed}))


def test_groups_that_are_off_or_of_another_ward_are_no_double(site, other_site):
    group = SynonymGroup.objects.create(forms="sổ đỏ\nbìa đỏ", site=site)
    SynonymGroup.objects.create(forms="sổ đỏ\nsổ hồng", is_active=False)
    SynonymGroup.objects.create(forms="sổ đỏ\nsổ hồng", site=other_site)
    assert groups_with_the_same_words(group) == {}


def test_a_query_of_the_report_stands_in_the_form_already(client, editor):
    client.force_login(editor)
    shown = client.get(ADD, {"query": "cắt khẩu <b>"}).content.decode()
    assert "cắt khẩu &lt;b&gt;</textarea>" in shown


@pytest.mark.parametrize("site_value", ["", "abc", "999999"])
def test_an_odd_address_is_no_error(client, editor, site_value):
    client.force_login(editor)
    assert client.get(ADD, {"query": "<b>'", "site": site_value}).status_code == 200


def test_with_one_ward_nobody_is_asked_for_which(client, editor):
    client.force_login(editor)
    assert 'name="site"' not in client.get(ADD).content.decode()
    send(client, forms="sổ đỏ\nsổ hồng")
    assert SynonymGroup.objects.get().site is None


def test_editors_of_one_ward_neither_see_nor_change_what_others_have(
    client, site, other_site, editor, neighbour
):
    ours = SynonymGroup.objects.create(forms="nhà ta\nnhà mình", site=site)
    shared = SynonymGroup.objects.create(forms="ubnd\nủy ban nhân dân")
    client.force_login(neighbour)
    listed = client.get(reverse("synonyms:index")).content.decode()
    assert "nhà ta" not in listed
    for group in (ours, shared):
        for view in ("edit", "delete", "history"):
            answer = client.get(reverse(f"synonyms:{view}", args=[group.pk]))
            assert answer.status_code == 302, (group, view)
    send(client, forms="nhà ta\nnhà mình", site=site.pk)
    send(client, forms="nhà ta\nnhà mình", site="")
    assert SynonymGroup.objects.count() == 2
    send(client, forms="nhà bên\nnhà cạnh", site=other_site.pk)
    assert SynonymGroup.objects.get(site=other_site).form_list == ["nhà bên", "nhà cạnh"]


def test_a_superuser_keeps_what_counts_in_all_wards(client, other_site, superuser):
    client.force_login(superuser)
    send(client, forms="ubnd\nủy ban nhân dân", site="")
    assert SynonymGroup.objects.get().site is None
