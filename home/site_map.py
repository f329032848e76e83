"""The tree of public pages, read with a bounded number of queries (R7)."""

from collections import Counter
from dataclasses import dataclass, field

from wagtail.models import Page, Site

from core.languages import ENGLISH

LEVELS = 3
# A section with more pages than this is shown with their number instead.
MOST_CHILDREN = 20


@dataclass
class Node:
    title: str
    url: str
    children: list["Node"] = field(default_factory=list)
    hidden: int = 0


def site_tree(request) -> list[Node]:
    """Return the live and public pages below the front page, nested, in tree order.

    Those in English have their own menu.
    """
    site = Site.find_for_request(request)
    home = site.root_page
    pages = Page.objects.descendant_of(home).live().public().filter(depth__lte=home.depth + LEVELS)
    pages = pages.exclude(url_path__startswith=f"{home.url_path}{ENGLISH}/")
    paths = list(pages.values_list("path", flat=True))
    children = Counter(_parent(path) for path in paths)
    children[home.path] = 0  # all sections are shown, however many
    shown = [path for path in paths if not _is_hidden(path, children)]

    nodes = {home.path: Node(home.title, "")}
    for page in Page.objects.filter(path__in=shown).order_by("path"):
        nodes[page.path] = Node(page.title, page.get_url(request, site))
        nodes[page.path].hidden = children[page.path] if children[page.path] > MOST_CHILDREN else 0
        _nearest(nodes, page.path).children.append(nodes[page.path])
    return nodes[home.path].children


def _parent(path: str) -> str:
    return path[: -Page.steplen]


def _is_hidden(path: str, children: Counter) -> bool:
    """Whether the page or one of its ancestors stands in a list that is too long."""
    while path := _parent(path):
        if children[path] > MOST_CHILDREN:
            return True
    return False


def _nearest(nodes: dict[str, Node], path: str) -> Node:
    """The closest ancestor that is shown: a live page may stand below an unpublished one."""
    path = _parent(path)
    while path not in nodes:
        path = _parent(path)
    return nodes[path]
