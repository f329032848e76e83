"""Pictures and files that a version brings or drops, wherever on the page they stand."""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex


@dataclass(frozen=True)
class Files:
    new_pictures: list[Model] = field(default_factory=list)
    removed_pictures: list[Model] = field(default_factory=list)
    new_documents: list[Model] = field(default_factory=list)
    removed_documents: list[Model] = field(default_factory=list)


def files_between(old: Model | None, new: Model) -> Files:
    """Return what `new` uses and `old` does not, and the other way round."""
    found = {}
    for kind, model in (("pictures", get_image_model()), ("documents", get_document_model())):
        before = _used(old, model) if old else set()
        after = _used(new, model)
        stored = model.objects.in_bulk(before ^ after)
        found[f"new_{kind}"] = _known(stored, after - before)
        found[f"removed_{kind}"] = _known(stored, before - after)
    return Files(**found)


def _used(obj: Model, model: type[Model]) -> set[int]:
    """Return the numbers of the objects of `model` in fields, texts and rows of `obj`.

    Wagtail's index of references reads any object, also a version that is not stored as such.
    """
    wanted = ContentType.objects.get_for_model(model).pk
    references = ReferenceIndex._extract_references_from_object(obj)
    return {int(pk) for content_type, pk, *_paths in references if content_type == wanted}


def _known(stored: dict, pks: set[int]) -> list[Model]:
    return [stored[pk] for pk in sorted(pks) if pk in stored]
