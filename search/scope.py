"""Where to look: whose pages, of what types, and whether only what everybody may read."""

from dataclasses import dataclass

from wagtail.models import Site

STEP = 4  # characters of a level in a tree path


@dataclass(frozen=True)
class Scope:
    """`path` limits what is listed to a branch of the page tree: a ward, or a part of one.

    Without `listed_only` everything is looked at, drafts and pictures too, and `path` is not
    regarded: for the editors' searches, which check by themselves who may see what.
    """

    path: str = ""
    content_types: tuple[int, ...] = ()
    listed_only: bool = True

    @classmethod
    def of_site(cls, site: Site) -> "Scope":
        return cls(path=site.root_page.path)


def marks_of(path: str, is_listed: bool) -> list[str]:
    """Return the words that mark an entry as listed, anywhere and in each branch it is in.

    "00010002" gives ["l", "l0001", "l00010002"]; an entry that is not listed bears none.
    """
    if not is_listed:
        return []
    lengths = range(STEP, len(path) + 1, STEP)
    return ["l", *(f"l{path[:length].lower()}" for length in lengths)]


def mark_of(scope: Scope) -> str:
    """Return the word that every listed entry of the scope bears."""
    return f"l{scope.path.lower()}"
