"""Error pages help the visitor go on."""

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_a_page_that_is_not_there_offers_search_sections_and_the_telephone(client, home):
    response = client.get("/khong-co-trang-nay/")

    assert response.status_code == 404
    html = response.content.decode()
    assert 'id="error-search"' in html
    assert 'class="doors"' in html
    assert "0269 000 0002" in html.split("</main>")[0]


def test_the_maintenance_page_gives_the_expected_return_and_the_telephone(home, capsys):
    """R13."""
    call_command("maintenance_page", until="17:00 30/11/2026")

    html = capsys.readouterr().out
    assert "17:00 30/11/2026" in html
    assert "0269 000 0001" in html


def test_the_maintenance_page_does_without_an_expected_return(home, capsys):
    call_command("maintenance_page")

    assert "Dự kiến" not in capsys.readouterr().out
