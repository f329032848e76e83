"""One address of every kind of public page, found in the sitemap of any ward."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import defusedxml.ElementTree as safe_xml

# A star stands for one step of the path: the first such address is taken, of those in the
# sitemap and those that the contact page links.
PAGES = {
    "front": "/",
    "procedures": "/thu-tuc-hanh-chinh/",
    "procedure": "/thu-tuc-hanh-chinh/*/",
    "articles": "/thong-tin-tuyen-truyen/",
    "article": "/thong-tin-tuyen-truyen/*/",
    "notice": "/thong-bao/*/",
    "documents": "/van-ban/",
    "document": "/van-ban/*/",
    "plans": "/quy-hoach-ke-hoach/",
    "plan": "/quy-hoach-ke-hoach/*/",
    "calendar": "/lich-cong-tac/",
    "week": "/lich-cong-tac/tuan/*/*/",
    "month": "/lich-cong-tac/thang/",
    "event": "/lich-cong-tac/*/",
    "events": "/lich-cong-tac/su-kien/",
    "receptions": "/lich-cong-tac/tiep-cong-dan/",
    "feedback": "/gop-y/",
    "published-feedback": "/gop-y/*/",
    "tracking": "/gop-y/tra-cuu/",
    "mistake": "/gop-y/bao-sai/*/",
    "questions": "/hoi-dap/",
    "question": "/hoi-dap/*/",
    "asking": "/hoi-dap/dat-cau-hoi/",
    "profile": "/gioi-thieu/",
    "disclosure": "/cong-khai/",
    "reception": "/tiep-cong-dan/",
    "contact": "/lien-he/",
    "accessibility": "/ho-tro-tiep-can/",
    "abbreviations": "/tu-viet-tat/",
    "site-map": "/so-do-cong/",
    "search": "/tim-kiem/",
    "search-results": "/tim-kiem/?q=khai+sinh",
    "search-nothing": "/tim-kiem/?q=xyzzy",
    "offline": "/khong-co-mang/",
    "english": "/en/",
    "english-profile": "/en/about/",
    "english-contact": "/en/contact/",
    "not-found": "/khong-co-trang-nay/",
}


def addresses(fetch: Callable[[str], bytes]) -> dict[str, str]:
    """Return the path of each kind of page; `fetch` returns what the site answers to a path."""
    linked = re.findall(r'href="(/[^"#?]*)', fetch(PAGES["contact"]).decode())
    listed = _listed(fetch, "/sitemap.xml") + linked
    return {name: _first(pattern, listed) for name, pattern in PAGES.items()}


def _first(pattern: str, listed: list[str]) -> str:
    if "*" not in pattern:
        return pattern
    steps = re.compile(re.escape(pattern).replace(r"\*", "[^/]+"))
    for path in listed:
        # What has a kind of its own, such as a list below the calendar, is no example of another.
        if steps.fullmatch(path) and path not in PAGES.values():
            return path
    raise LookupError(f"Neither sitemap nor contact page knows an address like {pattern}")


def _listed(fetch: Callable[[str], bytes], path: str) -> list[str]:
    """Return the paths in a sitemap, and in those that it names."""
    root: ElementTree.Element = safe_xml.fromstring(fetch(path))
    found = [_path(node.text) for node in root.iterfind("{*}url/{*}loc")]
    for node in root.iterfind("{*}sitemap/{*}loc"):
        found += _listed(fetch, _path(node.text))
    return found


def _path(address: str) -> str:
    return re.sub(r"^\w+://[^/]+", "", address.strip())
