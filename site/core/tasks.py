"""Work in the background, done by `db_worker` (README)."""

from django.apps import apps
from django_tasks import task

from core.picture_use import pictures_of
from core.renditions import make_renditions


@task(backend="background")
def make_pictures(model: str, pk: int) -> int:
    """Make what is missing of the pictures of a page, of a ward's settings, or of one upload.

    Returns the number of files made; nothing if the object is gone by now. May be repeated.
    """
    instance = apps.get_model(model).objects.filter(pk=pk).first()
    if instance is None:
        return 0
    return sum(make_renditions(image, names) for image, names in pictures_of(instance).items())
