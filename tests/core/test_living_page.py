"""The living page shows the whole design system, to staff only."""

import re

import pytest

from core.look.specimens import component_names
from core.look.tokens import THEMES, colours, lengths
from tests.factories import make_image

ADDRESS = "/quan-tri/giao-dien/"


@pytest.fixture
def shown(client, editor):
    """Return a function that gets the page as an editor sees it."""
    client.force_login(editor)

    def get(query: str = "") -> str:
        response = client.get(ADDRESS + query)
        assert response.status_code == 200
        return response.content.decode()

    return get


def test_visitors_are_sent_to_the_login(client, site):
    response = client.get(ADDRESS)
    assert response.status_code == 302
    assert response["Location"].startswith("/quan-tri/login/")


def test_every_component_is_shown(shown):
    """A component without a sample is added in core/look/specimens."""
    page = shown()
    assert set(re.findall(r'id="c-([\w-]+)"', page)) == set(component_names())
    assert "Thành phần chưa có mẫu" not in page


def test_no_state_of_a_component_comes_out_blank(shown):
    """An empty menu apart, a state that shows nothing is a sample called wrongly."""
    make_image()
    boxes = re.findall(r'<div class="specimen-box"[^>]*>(.*?)</div>\s*</div>', shown(), re.DOTALL)
    assert len(boxes) > 100
    assert [box for box in boxes if not box.strip()] == []


def test_the_form_for_an_opinion_stands_in_the_box_that_styles_it(shown):
    sample = shown().split('id="c-opinion_form"')[1].split("</section>")[0]
    assert sample.count('<div class="opinion">') == sample.count("<form") > 0


def test_every_token_is_shown_with_its_value(shown):
    page = shown()
    for name, value in lengths().items():
        assert f"--{name}: {value}" in page
    for theme in THEMES:
        for name, value in colours()[theme].items():
            assert f"--{name}<" in page
            assert f'fill="{value}"' in page


def test_components_can_be_seen_in_one_theme_or_in_all(shown):
    for theme in THEMES:
        page = shown(f"?giao-dien={theme}")
        assert set(re.findall(r'specimen-box" data-theme="(\w+)"', page)) == {theme}
    page = shown("?giao-dien=tat-ca")
    assert set(re.findall(r'specimen-box" data-theme="(\w+)"', page)) == set(THEMES)
    assert 'specimen-box" data-theme' not in shown("?giao-dien=hồng")


def test_the_help_menu_leads_there(shown, client):
    assert ADDRESS in client.get("/quan-tri/").content.decode()
