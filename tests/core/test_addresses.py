"""Addresses that belong to no page, and what every answer carries."""

import base64
import hashlib
import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from home.models import StandardPage
from tests.factories import make_document, make_image

pytestmark = pytest.mark.django_db


def test_the_process_says_that_it_is_up(client):
    assert client.get("/healthz").content == b"ok"


def test_readiness_names_what_it_looked_at(client):
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {"database": True, "migrations": True, "cache": True}


def test_robots_keep_out_of_the_editing_interface_and_find_the_sitemap(client, site):
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert "Disallow: /quan-tri/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines


def test_the_sitemap_lists_live_pages_only(client, home):
    """R7."""
    live = home.add_child(instance=StandardPage(title="Công khai", slug="cong-khai"))
    home.add_child(instance=StandardPage(title="Nháp", slug="nhap", live=False))
    xml = client.get("/sitemap.xml").content.decode()
    assert live.full_url in xml
    assert "/nhap/" not in xml


def test_visitors_get_a_strict_content_policy(client, home):
    policy = client.get("/")["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "nonce" not in policy
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy


def test_the_editing_interface_gets_the_policy_its_widgets_need(client, editor):
    client.force_login(editor)
    assert "'unsafe-inline'" in client.get("/quan-tri/")["Content-Security-Policy"]


def test_public_pages_set_no_cookie_and_vary_by_none(client, home):
    response = client.get("/")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_the_only_inline_script_of_a_public_page_is_the_one_that_its_policy_names(client, home):
    response = client.get("/")
    html = response.content.decode()
    html = html.replace('<script type="application/ld+json">', "")  # data that never runs
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    rules = response["Content-Security-Policy"].split("; ")  # in no order
    assert f"script-src 'self' 'sha256-{digest}'" in rules
    html = html.replace(f"<script>{script}</script>", "")
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", html)


def test_a_null_byte_in_the_address_is_a_bad_request_in_vietnamese(client, site):
    for address in ("/%00/", "/tin%00tuc/", "/?page=%00"):
        response = client.get(address)
        assert response.status_code in (400, 404)
        assert 'lang="vi"' in response.content.decode()


def test_an_unknown_address_helps_the_visitor_on(client, site):
    response = client.get("/khong-co-trang-nay/")
    assert response.status_code == 404
    assert "/tim-kiem/" in response.content.decode()


def test_rendered_pictures_are_served_and_kept(client, site):
    rendition = make_image().get_rendition("width-20")
    response = client.get(rendition.url)
    assert response.status_code == 200
    assert "immutable" in response["Cache-Control"]


def test_originals_and_files_are_not_served_as_media(client, site):
    """A file of a private collection must not leak past Wagtail's view (R55)."""
    for stored in (make_image().file, make_document().file):
        assert client.get(stored.url).status_code == 404


def test_the_media_address_cannot_climb_out(client, site):
    default_storage.save("secret.txt", ContentFile(b"x"))
    for path in ("images/../secret.txt", "images/%2e%2e/secret.txt", "secret.txt"):
        assert client.get(f"/media/{path}").status_code == 404


def test_files_are_handed_out_by_wagtail(client, editor):
    client.force_login(editor)
    response = client.get(make_document().url)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert "Content-Encoding" not in response


def test_files_with_other_content_have_another_entity_tag(client, administrator):
    client.force_login(administrator)
    tags = {client.get(make_document(text=text).url)["ETag"] for text in ("một", "hai")}
    assert len(tags) == 2
    assert '""' not in tags


def test_header_and_footer_say_who_is_responsible(client, home):
    """R5, R6."""
    html = client.get("/").content.decode()
    header, footer = html.split("<main")[0], html.split("</main>")[1]
    assert "phường Thử Nghiệm" in header
    for fact in ("Trần Thị Chịu Trách", "01 đường Số Một", "0269 000 0001", "ubnd@thu-nghiem"):
        assert fact in footer


def test_the_menu_is_the_tree(client, home):
    home.add_child(instance=StandardPage(title="Chuyên mục một", slug="mot", show_in_menus=True))
    home.add_child(instance=StandardPage(title="Nháp", slug="hai", show_in_menus=True, live=False))
    html = client.get("/").content.decode()
    assert "Chuyên mục một" in html
    assert "/hai/" not in html
