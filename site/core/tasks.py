"""Work in the background, done by `db_worker` (README)."""

from django.apps import apps
from django_tasks import task

from core.outbox import try_to_send
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


@task(backend="background")
def deliver_mail(pk: int) -> bool:
    """Try to send one message of the outbox; if that fails, come back when it is due again.

    Where tasks are done at once there is no coming back: `send_mail_queue` does it then.
    """
    again_at = try_to_send(pk)
    if again_at and deliver_mail.get_backend().supports_defer:
        deliver_mail.using(run_after=again_at).enqueue(pk)
    return again_at is None
