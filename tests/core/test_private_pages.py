"""Pages for staff only: the way in."""

import pytest
from wagtail.models import PageViewRestriction

from home.models import StandardPage


@pytest.fixture
def staff_page(home):
    page = home.add_child(instance=StandardPage(title="Việc nội bộ", slug="viec-noi-bo"))
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


def test_a_private_page_asks_staff_to_log_in_and_then_opens(client, staff_page, editor):
    editor.set_password("Phường-Em-2026-đẹp")
    editor.save()
    response = client.get(staff_page.url, follow=True)
    assert response.status_code == 200
    assert "Việc nội bộ" not in response.content.decode()
    login_url, _ = response.redirect_chain[-1]
    response = client.post(
        login_url,
        {"username": editor.username, "password": "Phường-Em-2026-đẹp", "next": staff_page.url},
        follow=True,
    )
    assert response.status_code == 200
    assert response.redirect_chain == [(staff_page.url, 302)]
    assert "Việc nội bộ" in response.content.decode()


def test_a_wrong_password_is_said_not_an_error(client, staff_page):
    login_url = client.get(staff_page.url).url
    response = client.post(login_url, {"username": "ai-do", "password": "sai"})
    assert response.status_code == 200
    assert "error-summary" in response.content.decode()


def test_staff_of_another_group_are_told_so_instead_of_sent_in_circles(client, home, editor):
    page = home.add_child(instance=StandardPage(title="Việc nội bộ", slug="viec-noi-bo"))
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
    client.force_login(editor)
    response = client.get(page.url, follow=True)
    assert response.status_code == 200
    assert "không có quyền" in response.content.decode()
