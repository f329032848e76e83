"""Reads the head of a page as search engines and other sites do."""

import json
from collections import defaultdict
from html.parser import HTMLParser

DATA_BLOCK = "application/ld+json"


class HeadReader(HTMLParser):
    """`meta` and `links` hold all values by name; `graph` the structured data."""

    def __init__(self, html: str):
        super().__init__()
        self.meta, self.links = defaultdict(list), defaultdict(list)
        self.title, self.graph = "", []
        self._inside = ""
        self.feed(html.split("</head>")[0])

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta":
            self.meta[values.get("name") or values.get("property")].append(values.get("content"))
        elif tag == "link":
            self.links[values["rel"]].append(values["href"])
        self._inside = DATA_BLOCK if values.get("type") == DATA_BLOCK else tag

    def handle_endtag(self, tag):
        self._inside = ""

    def handle_data(self, data):
        if self._inside == "title":
            self.title += data
        elif self._inside == DATA_BLOCK:
            self.graph += json.loads(data)["@graph"]

    def one(self, name: str) -> str:
        (value,) = self.meta[name]
        return value

    def thing(self, kind: str) -> dict:
        """The one thing of this type."""
        (found,) = (thing for thing in self.graph if thing["@type"] == kind)
        return found


def read_head(client, address: str, **extra) -> HeadReader:
    return HeadReader(client.get(address, **extra).content.decode())
