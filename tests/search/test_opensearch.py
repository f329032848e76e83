"""Browsers can offer the portal's search (OpenSearch 1.1)."""

import defusedxml.ElementTree as safe_xml
import pytest

pytestmark = pytest.mark.django_db
NAMESPACE = {"os": "http://a9.com/-/spec/opensearch/1.1/"}


def description(client):
    response = client.get("/opensearch.xml")
    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    return safe_xml.fromstring(response.content)


def test_it_names_page_and_suggestions(site, client):
    urls = {
        url.get("type"): url.get("template")
        for url in description(client).iterfind("os:Url", NAMESPACE)
    }
    assert urls["text/html"] == "http://testserver/tim-kiem/?q={searchTerms}"
    suggestions = urls["application/x-suggestions+json"]
    assert suggestions == "http://testserver/tim-kiem/goi-y/?dang=opensearch&q={searchTerms}"


def test_the_name_is_as_short_as_the_standard_asks(site, client):
    name = description(client).findtext("os:ShortName", namespaces=NAMESPACE)
    assert 0 < len(name) <= 16


def test_it_says_what_it_is_for_in_vietnamese(site, client):
    text = description(client).findtext("os:Description", namespaces=NAMESPACE)
    assert text.startswith("Tìm trên cổng của ")


def test_every_page_leads_to_it(site, client):
    html = client.get("/tim-kiem/").content.decode()
    assert 'rel="search"' in html
    assert 'href="/opensearch.xml"' in html
