"""Which pictures stand where, and by which recipes they are shown there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Page, ReferenceIndex

from core.models import PortalImage
from core.recipes import recipes_at

UPLOADED = {"preview"}


def pictures_of(instance: Model) -> dict[PortalImage, set[str]]:
    """The pictures of a page, of a ward's settings, or one picture, each with its recipes.

    Of a page both what is public and what is being written; Wagtail's index of references
    knows the former only.
    """
    if isinstance(instance, PortalImage):
        return _by_picture(_places_of(ReferenceIndex.get_references_to(instance)), [instance])
    versions = [instance]
    if isinstance(instance, Page):
        versions = [instance.specific, instance.get_latest_revision_as_object()]
    places = [place for version in versions for place in _places_in(version)]
    return _by_picture(places, PortalImage.objects.filter(pk__in=[pk for pk, _path in places]))


def all_pictures() -> dict[PortalImage, set[str]]:
    """Every picture of the library with the recipes of all places where it stands."""
    type_pk = ContentType.objects.get_for_model(PortalImage).pk
    places = _places_of(ReferenceIndex.objects.filter(to_content_type=type_pk))
    return _by_picture(places, PortalImage.objects.order_by("pk"))


def _places_of(references) -> list[tuple[str, str]]:
    return list(references.values_list("to_object_id", "model_path").distinct())


def _places_in(instance: Model) -> Iterator[tuple[str, str]]:
    wanted = ContentType.objects.get_for_model(PortalImage).pk
    for type_pk, pk, path, _content in ReferenceIndex._extract_references_from_object(instance):
        if type_pk == wanted:
            yield pk, path


def _by_picture(
    places: Iterable[tuple[str, str]], pictures: Iterable[PortalImage]
) -> dict[PortalImage, set[str]]:
    recipes = defaultdict(set)
    for pk, path in places:
        recipes[str(pk)].update(recipes_at(path))
    return {picture: UPLOADED | recipes[str(picture.pk)] for picture in pictures}
