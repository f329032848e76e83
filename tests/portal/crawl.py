"""Walk a site as a search engine would: every link of every page, each address once."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.test import Client

from core.early_script import EARLY_SCRIPT

SKIPPED = ("/quan-tri/", "/static/", "/media/")
LIMIT = 1500


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.loaded, self.inline = [], [], []
        self._in_script = False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "a" and values.get("href") and "nofollow" not in (values.get("rel") or ""):
            self.links.append(values["href"])
        if tag in ("script", "img", "iframe", "source", "video", "audio") and values.get("src"):
            self.loaded.append(values["src"])
        if tag == "link" and values.get("href") and "canonical" not in values.get("rel", ""):
            self.loaded.append(values["href"])
        is_data = values.get("type") == "application/ld+json"
        if tag == "style":
            self.inline.append(tag)
        self._in_script = tag == "script" and "src" not in values and not is_data
        self.inline += [name for name in values if name == "style" or name.startswith("on")]

    def handle_data(self, data):
        if self._in_script and data != EARLY_SCRIPT:
            self.inline.append("script")

    def handle_endtag(self, tag):
        self._in_script = False


@dataclass
class Visit:
    """One answer: its address, the links in it, what it loads, its inline scripts or styles.

    The one script that the policy names by its hash does not count.
    """

    url: str
    response: object
    text: str = ""
    loaded: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)


def crawl(host: str, start: str = "/") -> list[Visit]:
    """Return one Visit per address reachable from `start` on `host`."""
    client = Client(headers={"host": host})
    waiting, seen, visits = [start, "/sitemap.xml"], set(), []
    while waiting and len(seen) < LIMIT:
        url = waiting.pop(0)
        if url in seen:
            continue
        seen.add(url)
        response = client.get(url)
        visit = Visit(url, response)
        visits.append(visit)
        if response.get("Location"):
            waiting.append(_local(host, url, response["Location"]) or start)
        if response.streaming or "html" not in response.get("Content-Type", ""):
            visit.text = "" if response.streaming else response.content.decode(errors="replace")
            continue
        visit.text = response.content.decode()
        parser = _Links()
        parser.feed(visit.text)
        visit.loaded, visit.inline = parser.loaded, parser.inline
        waiting += [found for link in parser.links if (found := _local(host, url, link))]
    return visits


def _local(host: str, base: str, link: str) -> str | None:
    """Return the path and query of a link that stays on the site and is not skipped."""
    target = urlsplit(urldefrag(urljoin(f"http://{host}{base}", link)).url)
    if target.scheme not in ("http", "https") or target.hostname != host:
        return None
    if target.path.startswith(SKIPPED):
        return None
    return target.path + (f"?{target.query}" if target.query else "")
