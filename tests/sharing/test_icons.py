"""The icons of browser tabs and home screens."""

import pytest
from django.contrib.staticfiles import finders
from PIL import Image

SIZES = {
    "icon-192.png": 192,
    "icon-512.png": 512,
    "icon-maskable-512.png": 512,
    "apple-touch-icon.png": 180,
    "favicon.ico": 48,
}


@pytest.mark.parametrize(("name", "size"), SIZES.items())
def test_an_icon_has_its_size_and_weighs_little(name, size):
    path = finders.find(f"img/{name}")
    with Image.open(path) as icon, open(path, "rb") as file:
        assert icon.size == (size, size)
        assert len(file.read()) < 6_000


def test_the_maskable_icon_fills_its_square():
    with Image.open(finders.find("img/icon-maskable-512.png")) as icon:
        assert icon.convert("RGBA").getextrema()[3] == (255, 255)


def test_browsers_that_ask_for_the_usual_address_get_the_icon(client):
    response = client.get("/favicon.ico")
    assert response.status_code == 302
    assert response["Location"].endswith("img/favicon.ico")
