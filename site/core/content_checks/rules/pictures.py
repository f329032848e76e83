"""Pictures for those who cannot see them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.content_checks.content import Content, Problem
from core.content_checks.parts import Picture
from core.recipes import recipes_at


def without_alternative_text(content: Content) -> Iterator[Problem]:
    """R32, WCAG 1.1.1: every picture is described, or marked as decorative.

    Portraits are always shown beside the name of the person, which says what they show.
    """
    for picture in content.of_kind(Picture):
        if picture.image_id is None:
            yield Problem(_("No picture is chosen, or it was deleted."), picture.place)
        elif not (_is_described(picture, content) or recipes_at(picture.path) == ("portrait",)):
            yield Problem(
                _("The picture has no alternative text. Describe it or mark it as decorative."),
                picture.place,
            )


def _is_described(picture: Picture, content: Content) -> bool:
    if picture.alt is not None:
        return picture.is_decorative or bool(picture.alt.strip())
    image = content.images.get(picture.image_id)
    return image is None or image.is_described
