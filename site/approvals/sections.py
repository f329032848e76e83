"""Which section a page belongs to: the nearest page above it that stands in the menus."""

from collections.abc import Iterable

from wagtail.models import Page


def sections_of(pages: Iterable[Page]) -> dict[int, str]:
    """Return the title of the section of each page by its number; one query for all of them.

    Without a menu page above it, the page directly above names the section; the front page
    has none.
    """
    pages = list(pages)
    above = {page.pk: _paths_above(page.path) for page in pages}
    wanted = {path for paths in above.values() for path in paths}
    found = Page.objects.filter(path__in=wanted, depth__gt=1)
    titles = {
        path: (title, in_menus)
        for path, title, in_menus in found.values_list("path", "title", "show_in_menus")
    }
    return {pk: _nearest(titles, paths) for pk, paths in above.items()}


def _paths_above(path: str) -> list[str]:
    """Return the paths of all pages above, the nearest first."""
    step = Page.steplen
    return [path[:length] for length in range(len(path) - step, 0, -step)]


def _nearest(titles: dict[str, tuple[str, bool]], paths: list[str]) -> str:
    known = [titles[path] for path in paths if path in titles]
    in_menus = (title for title, shown in known if shown)
    return next(in_menus, known[0][0] if known else "")
