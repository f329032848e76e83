"""Page, suggestions and interface for programs survive any bytes (R37)."""

import pytest

from home.models import StandardPage

pytestmark = pytest.mark.django_db
ADDRESSES = ["/tim-kiem/", "/tim-kiem/goi-y/", "/api/v1/tim-kiem/", "/opensearch.xml"]
QUERIES = {
    "broken UTF-8": "%ff%fe%c3%28%e1%bb",
    "half a character": "%ed%a0%bd",
    "half an escape": "%",
    "null byte": "khai%00sinh",
    "control characters": "%01%02%1b%7f%c2%85",
    "ten thousand characters": "a" * 10_000,
    "ten thousand words": "%c4%91+" * 10_000,
    "quotes": "%22%22%22'%60",
    "operators": "NEAR(a+b)+AND+OR+NOT+-+*+%5E+title:x",
    "tsquery": "%26%7C!:*+%3C-%3E+()",
    "SQL": "'+OR+1=1;+DROP+TABLE+search--",
    "emoji": "%f0%9f%98%80",
    "right to left": "%e2%80%ae%d8%a7%d9%84",
    "markup": "%3Cscript%3Ealert(1)%3C/script%3E",
    "template": "%7B%7B7*7%7D%7D%7B%25+load+x+%25%7D",
    "combining marks": "a" + "%cc%81" * 500,
    "spaces": "%20%09%0a%e3%80%80",
    "several": "a&q=b&q=c",
    "list": "&q[]=a&q%5B0%5D=b",
    "nothing": "",
}


@pytest.fixture(autouse=True)
def page(home):
    page = home.add_child(instance=StandardPage(title="Khai sinh đúng hạn"))
    page.save_revision().publish()
    return page


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_bytes_are_an_error_of_the_server(address, query, client):
    response = client.get(f"{address}?q={query}")
    assert response.status_code == (400 if "%00" in query else 200)
    assert b"<script>alert" not in response.content


def test_a_query_that_is_too_long_says_so_and_finds_with_what_fits(page, client):
    response = client.get("/tim-kiem/", {"q": f"khai sinh {'đ ' * 5000}"})
    html = response.content.decode()
    assert "quá dài" in html
    assert 'value="khai sinh đ đ' in html
    assert page.url in html


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_of_search_sets_a_cookie(address, client):
    assert not client.get(address, {"q": "khai sinh"}).cookies
