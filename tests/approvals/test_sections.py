"""The section of a page: the nearest page above that stands in the menus."""

import pytest

from approvals.sections import sections_of
from home.models import StandardPage

pytestmark = pytest.mark.django_db


def _below(parent, title, **fields):
    slug = title.lower().replace(" ", "-")
    return parent.add_child(instance=StandardPage(title=title, slug=slug, **fields))


def test_the_nearest_menu_page_above_names_it(home):
    menu = _below(home, "Tin", show_in_menus=True)
    page = _below(_below(menu, "Nam nay"), "Bai")
    assert sections_of([page]) == {page.pk: "Tin"}


def test_a_menu_page_itself_belongs_to_what_stands_above(home):
    menu = _below(home, "Tin", show_in_menus=True)
    assert sections_of([menu]) == {menu.pk: "Trang chủ"}


def test_the_front_page_has_no_section(home):
    assert sections_of([home]) == {home.pk: ""}


def test_many_pages_cost_one_query(home, django_assert_num_queries):
    pages = [_below(_below(home, f"M{n}", show_in_menus=True), f"B{n}") for n in range(20)]
    with django_assert_num_queries(1):
        assert sections_of(pages)[pages[7].pk] == "M7"
