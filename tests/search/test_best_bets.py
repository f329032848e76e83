"""Editors choose what stands first for a query; only of their ward, only what is public."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.admin.menu import admin_menu
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import PageViewRestriction

from accounts.roles import EDITORS
from home.models import StandardPage
from search.best_bets import for_query
from tests.factories import UserFactory

LIST = "/quan-tri/searchpicks/"
ADD = f"{LIST}add/"


def make_page(parent, title) -> StandardPage:
    return parent.add_child(instance=StandardPage(title=title, slug=f"trang-{len(title)}"))


@pytest.fixture
def land(home):
    return make_page(home, "Đất đai")


@pytest.fixture
def permit(home):
    return make_page(home, "Giấy phép")


@pytest.fixture
def other_page(other_site):
    return make_page(other_site.root_page, "Đất của phường bên")


def choose(query, *pages):
    for order, page in enumerate(pages):
        SearchPromotion.objects.create(query=Query.get(query), page=page, sort_order=order)


def titles(query, site) -> list[str]:
    return [page.title for page in for_query(query, site)]


def form_data(query, *pages) -> dict:
    data = {
        "query_string": query,
        "editors_picks-TOTAL_FORMS": len(pages),
        "editors_picks-INITIAL_FORMS": 0,
    }
    for order, page in enumerate(pages):
        data |= {
            f"editors_picks-{order}-page": page.pk if page else "",
            f"editors_picks-{order}-ORDER": order + 1,
        }
    return data


@pytest.mark.parametrize("typed", ["sổ đỏ", "SỔ  ĐỎ", "so do", "sổ đỏ?", "sỗ đỏ", "sổ do"])
def test_pages_stand_in_the_order_of_the_editors_however_the_words_are_typed(
    site, land, permit, typed
):
    choose("sổ đỏ", permit, land)
    assert titles(typed, site) == ["Giấy phép", "Đất đai"]


@pytest.mark.parametrize("typed", ["", "sổ", "đỏ sổ", "sổ đỏ mới", "số đo", "???"])
def test_other_words_find_no_choice(site, land, typed):
    choose("sổ đỏ", land)
    assert titles(typed, site) == []


def test_a_choice_entered_without_marks_fits_words_with_marks(site, land):
    choose("so do", land)
    assert titles("sổ đỏ", site) == ["Đất đai"]


def test_what_is_not_public_or_of_another_ward_is_never_shown(site, home, land, other_page):
    private = make_page(home, "Chỉ cán bộ")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    draft = make_page(home, "Bản nháp của ai")
    draft.unpublish()
    expired = make_page(home, "Đã hết hạn rồi")
    expired.expire_at = timezone.now() - timedelta(minutes=1)
    expired.save()
    choose("đất", private, draft, expired, other_page, land)
    assert titles("đất", site) == ["Đất đai"]


def test_any_number_of_choices_costs_two_statements(site, land, permit, django_assert_num_queries):
    for number in range(20):
        choose(f"chuyện {number}", land, permit)
    with django_assert_num_queries(2):
        assert len(for_query("chuyện 3", site)) == 2
    with django_assert_num_queries(1):
        assert for_query("không có", site) == []


@pytest.mark.parametrize(
    ("who", "allowed"),
    [("editor", True), ("board_member", True), ("administrator", True), ("leader", False)],
)
def test_who_may_choose(who, allowed, request, client, site, land):
    client.force_login(request.getfixturevalue(who))
    client.post(ADD, form_data("Sổ đỏ", land))
    assert titles("sổ đỏ", site) == (["Đất đai"] if allowed else [])


def test_a_query_of_the_report_stands_in_the_form_already(client, editor, land):
    client.force_login(editor)
    assert 'value="cắt khẩu"' in client.get(ADD, {"query": "cắt khẩu"}).content.decode()
    choose("cắt khẩu", land)
    answer = client.get(ADD, {"query": "Cắt khẩu"})
    assert answer.url == f"{LIST}{Query.get('cắt khẩu').pk}/"


def test_what_is_wrong_is_said_and_nothing_is_stored(client, editor, land, other_page):
    client.force_login(editor)
    for data, message in (
        (form_data("", land), "bắt buộc"),
        (form_data("?!", land), "không có từ nào"),
        (form_data("a" * 201, land), "200"),
        (form_data("đất", other_page), "trang thuộc phường của bạn"),
        (form_data("đất", None), "bắt buộc"),
        (form_data("đất"), "ít nhất"),
    ):
        answer = client.post(ADD, data)
        assert answer.status_code == 200
        assert message in answer.content.decode(), data
    assert not SearchPromotion.objects.exists()


def test_editors_of_two_wards_choose_for_the_same_words_without_seeing_each_other(
    client, site, other_site, editor, land, permit, other_page
):
    choose("đất", land)
    query = Query.get("đất")
    client.force_login(UserFactory(groups=[Group.objects.get(name=f"{EDITORS} (bên)")]))
    assert "Đất đai" not in client.get(LIST).content.decode()
    client.post(ADD, form_data("đất", other_page))
    shown = client.get(f"{LIST}{query.pk}/").content.decode()
    assert "Đất của phường bên" in shown
    assert "Đất đai" not in shown
    assert titles("đất", other_site) == ["Đất của phường bên"]
    client.post(f"{LIST}{query.pk}/delete/")
    assert titles("đất", other_site) == []
    assert titles("đất", site) == ["Đất đai"]


def test_the_order_can_be_changed_and_a_choice_taken_away(client, editor, site, land, permit):
    choose("đất", land, permit)
    first, second = SearchPromotion.objects.order_by("sort_order")
    data = form_data("đất đai", land, permit) | {
        "editors_picks-INITIAL_FORMS": 2,
        "editors_picks-0-id": first.pk,
        "editors_picks-1-id": second.pk,
        "editors_picks-0-ORDER": 2,
        "editors_picks-1-ORDER": 1,
    }
    client.force_login(editor)
    address = f"{LIST}{Query.get('đất').pk}/"
    assert client.post(address, data).status_code == 302
    assert titles("đất đai", site) == ["Giấy phép", "Đất đai"]
    data["editors_picks-0-DELETE"] = "on"
    client.post(f"{LIST}{Query.get('đất đai').pk}/", data)
    assert titles("đất đai", site) == ["Giấy phép"]


def test_wagtails_own_log_of_queries_is_offered_nowhere(client, superuser):
    client.force_login(superuser)
    shown = client.get("/quan-tri/").content.decode()
    assert "searchpicks/reports" not in shown
    assert shown.count('"/quan-tri/searchpicks/"') == 1


def test_the_menu_is_not_named_like_wagtails_own_search(rf, editor):
    request = rf.get("/quan-tri/")
    request.user = editor
    menu = {item.name: item for item in admin_menu.menu_items_for_request(request)}
    assert menu["search-menu"].label == "Quản lý tìm kiếm"
    assert menu["search-menu"].icon_name != "search"


def test_chosen_results_have_one_name_on_all_screens(client, editor, land):
    choose("sổ đỏ", land)
    client.force_login(editor)
    for address in (LIST, f"{LIST}?q=x", ADD, f"{LIST}{Query.objects.get().pk}/"):
        shown = client.get(address).content.decode().lower()
        assert "kết quả được chọn" in shown
        assert not any(f"kết quả {name}" in shown for name in ("ưu tiên", "đề xuất", "biên tập"))
