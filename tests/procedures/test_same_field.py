"""A procedure leads to others of its field, those with the likest names first."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from procedures.choices import State
from procedures.presentation import Sheet
from tests.procedures.factories import build_procedure, make_index, make_procedure


def shown(client, page) -> list[str]:
    """The titles offered, in their order; none without the heading."""
    text = client.get(page.url).content.decode()
    part = text.split('aria-labelledby="same-field"')
    return re.findall(r'row-title"><a href="[^"]*">([^<]*)</a>', part[1]) if part[1:] else []


def test_likest_names_come_first_and_at_most_four(client, index):
    page = make_procedure(index, title="Đăng ký khai sinh")
    titles = (
        "Đăng ký lại khai sinh",
        "Cải chính hộ tịch",
        "Đăng ký khai tử",
        "Cấp bản sao trích lục",
        "Xác nhận tình trạng hôn nhân",
        "Khai sinh cho con",
    )
    for title in titles:
        make_procedure(index, title=title)
    offered = shown(client, page)
    assert offered[:3] == [titles[0], titles[2], titles[5]]
    assert len(offered) == 4


def test_only_what_everybody_may_ask_this_ward_for_is_offered(client, index):
    """R2, R40."""
    page = make_procedure(index, title="Việc này")
    make_procedure(index, title="Lĩnh vực khác", field="Đất đai")
    make_procedure(index, title="Việc đã bãi bỏ", state=State.ABOLISHED)
    make_procedure(index, title="Bản nháp", live=False)
    private = make_procedure(index, title="Việc riêng")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường bên", slug="phuong-ben"))
    make_procedure(make_index(other), title="Việc của phường bên")
    assert shown(client, page) == []
    make_procedure(index, title="Việc kia")
    assert shown(client, page) == ["Việc kia"]


def test_a_draft_without_a_field_offers_none(home, index):
    make_procedure(index)
    assert Sheet(build_procedure(field=None), home).same_field == []


def test_a_large_field_asks_the_database_no_more(client, index):
    page = make_procedure(index)
    counts = []
    for more in (1, 19):
        for _serial in range(more):
            make_procedure(index)
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            assert shown(client, page)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 20
