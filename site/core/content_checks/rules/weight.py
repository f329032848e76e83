"""How much readers have to fetch, on a phone and paying for it."""

from collections.abc import Iterator

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from core.content_checks.content import Content, Problem
from core.content_checks.parts import Picture, Place
from core.recipes import RECIPES, recipes_at

# What a picture weighs for each of its pixels, in the formats and at the qualities of the
# portal (docs/decisions/0010-pictures.md); an estimate, because the files are made later.
BYTES_PER_PIXEL = 0.12


def too_heavy(content: Content) -> Iterator[Problem]:
    """Pictures are counted together as they are shown, files one by one as they are stored."""
    yield from _pictures(content)
    limit = content.settings.file_mb * 1024**2
    places = {part.document_id: part.place for part in content.files()}
    for key, document in content.documents.items():
        size = document.file_size or 0
        if limit and size > limit:
            message = _("The file “%(title)s” weighs %(size)s: hard to fetch on a phone.")
            facts = {"title": document.title, "size": filesizeformat(size)}
            yield Problem(message % facts, places[key])


def _pictures(content: Content) -> Iterator[Problem]:
    pictures = [part for part in content.of_kind(Picture) if part.image_id in content.images]
    total = sum(_shown_bytes(part, content) for part in pictures)
    if content.settings.pictures_kb and total > content.settings.pictures_kb * 1024:
        message = _("The %(count)s pictures of the page weigh about %(size)s together.")
        facts = {"count": len(pictures), "size": filesizeformat(int(total))}
        yield Problem(message % facts, Place("", _("Whole page")))


def _shown_bytes(picture: Picture, content: Content) -> float:
    """The middle file of its place, or the original where that is smaller."""
    image = content.images[picture.image_id]
    width, height = RECIPES[_recipe(picture)].box(image)
    shown = width * height * BYTES_PER_PIXEL
    return min(shown, image.file_size or shown)


def _recipe(picture: Picture) -> str:
    """The main picture is large on its own page; elsewhere the first recipe is the page's own."""
    return "lead" if picture.path == "image" else recipes_at(picture.path)[0]
