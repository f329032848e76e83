"""The files that visitors see are made in the background, all of them, and only once."""

import datetime
import io

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from PIL import Image

from articles.models import ArticlePage
from core.models import PortalImage, PortalRendition, WardSettings
from core.pictures import stored_files
from core.recipes import RECIPES
from core.renditions import make_renditions, missing_specs
from home.models import Leader, ProfilePage, StandardPage
from tests.articles.factories import make_article, make_section
from tests.core.pictures import BLUE, RED, colours, is_like, two_halves, upload_picture

pytestmark = pytest.mark.django_db
MAIN = ("card", "lead", "thumb", "figure")


@pytest.fixture
def work(django_capture_on_commit_callbacks, monkeypatch):
    """Return a function that does something and then all tasks that it queued."""
    # The worker would close the connection that holds the test's transaction.
    monkeypatch.setattr(f"{db_worker.__name__}.close_old_connections", lambda: None)

    def do(act):
        with django_capture_on_commit_callbacks(execute=True):
            result = act()
        call_command("db_worker", "--backend=background", "--batch", "--no-startup-delay", "-v0")
        return result

    return do


def made(image) -> set[str]:
    return set(image.renditions.values_list("filter_spec", flat=True))


def is_complete(image, *recipes) -> bool:
    return not missing_specs(PortalImage.objects.get(pk=image.pk), recipes)


def test_a_published_page_gets_the_files_of_all_its_pictures(home, work):
    """Of its main picture, of one in the text, of a gallery."""
    main, inside, first, second = (
        upload_picture(two_halves((900, 600)), name=f"anh-{number}") for number in range(4)
    )
    figure = {"image": inside.pk, "alt_text": "Ảnh", "decorative": False}
    pair = [{"image": {**figure, "image": picture.pk}} for picture in (first, second)]
    body = [
        {"type": "image", "value": {"image": figure}},
        {"type": "gallery", "value": {"images": pair}},
    ]
    article = make_article(make_section(home), image=main, live=False)
    article.body = ArticlePage.body.field.to_python(body)
    work(lambda: article.save_revision().publish())
    assert is_complete(main, *MAIN)
    assert is_complete(inside, "figure")
    assert is_complete(first, "gallery", "large")
    assert is_complete(second, "gallery", "large")
    assert not is_complete(inside, "gallery")


def test_pictures_are_ready_before_whoever_approves_looks(home, editor, work):
    picture = upload_picture(two_halves((900, 600)))
    page = home.add_child(instance=StandardPage(title="Trang", slug="trang", live=False))
    page.image = picture
    page.save_revision(user=editor)
    work(lambda: page.get_workflow().start(page, editor))
    assert is_complete(picture, "figure")


def test_pictures_of_a_page_that_will_appear_later_are_made_before(home, work):
    picture = upload_picture(two_halves((900, 600)))
    later = timezone.now() + datetime.timedelta(days=2)
    article = make_article(make_section(home), image=picture, live=False, go_live_at=later)
    work(lambda: article.save_revision().publish())
    assert not ArticlePage.objects.get(pk=article.pk).live
    assert is_complete(picture, *MAIN)


def test_portraits_and_the_emblem_get_files_of_their_own(home, site, work):
    portrait, emblem = (upload_picture(two_halves((400, 500)), name=name) for name in "ab")
    profile = home.add_child(instance=ProfilePage(title="Giới thiệu", slug="gioi-thieu"))
    profile.leaders.add(Leader(name="Ông Mẫu", post="Chủ tịch", portrait=portrait))
    work(lambda: profile.save_revision().publish())
    assert is_complete(portrait, "portrait")
    ward = WardSettings.for_site(site)
    ward.emblem = emblem
    work(ward.save)
    assert is_complete(emblem, "emblem")


def test_another_focal_point_gives_other_crops(home, work):
    """R64 lets a focal point change while the picture is on show."""
    picture = upload_picture(two_halves())
    article = make_article(make_section(home), image=picture, live=False)
    work(lambda: article.save_revision().publish())
    picture.focal_point_x, picture.focal_point_y = 1560, 500
    picture.focal_point_width = picture.focal_point_height = 40
    work(picture.save)
    picture = PortalImage.objects.get(pk=picture.pk)
    portrait = RECIPES["portrait"]
    make_renditions(picture, ["portrait"])
    assert is_complete(picture, *MAIN)
    assert all(is_like(c, BLUE) for c in colours(_largest(picture, portrait, "webp")))


def _largest(picture, recipe, file_format):
    picture = PortalImage.objects.get(pk=picture.pk)
    return stored_files(picture, recipe)[file_format][-1].file


def test_an_upload_can_be_shown_at_once_by_one_file():
    picture = upload_picture(two_halves())
    assert made(picture) == {"width-768|bgcolor-fff|format-jpeg"}


def test_publishing_only_writes_to_the_queue(home, django_capture_on_commit_callbacks):
    article = make_article(make_section(home), image=upload_picture(two_halves()), live=False)
    DBTaskResult.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        article.save_revision().publish()
    assert PortalRendition.objects.count() == 1
    task = DBTaskResult.objects.get(task_path="core.tasks.make_pictures")
    assert task.args_kwargs["args"] == ["wagtailcore.Page", article.pk]


def test_a_queue_that_cannot_be_written_to_does_not_undo_the_publishing(
    home, monkeypatch, django_capture_on_commit_callbacks
):
    def fail(*args, **kwargs):
        raise OSError("disk full")

    monkeypatch.setattr("django_tasks_db.DatabaseBackend.enqueue", fail)
    article = make_article(make_section(home), live=False)
    with django_capture_on_commit_callbacks(execute=True):
        article.save_revision().publish()
    assert ArticlePage.objects.get(pk=article.pk).live


def test_a_second_run_makes_nothing(home, work):
    picture = upload_picture(two_halves((900, 600)))
    assert make_renditions(picture, MAIN) > 20
    assert make_renditions(PortalImage.objects.get(pk=picture.pk), MAIN) == 0


def test_one_damaged_picture_is_logged_and_does_not_stop_the_others(home, work, caplog):
    damaged, sound = (upload_picture(two_halves((900, 600)), name=name) for name in "ab")
    damaged.file.storage.delete(damaged.file.name)
    damaged.file.storage.save(damaged.file.name, ContentFile(b"\xff\xd8 no more than this"))
    pair = [
        {"image": {"image": picture.pk, "alt_text": "Ảnh", "decorative": False}}
        for picture in (damaged, sound)
    ]
    article = make_article(make_section(home), live=False)
    gallery = [{"type": "gallery", "value": {"images": pair}}]
    article.body = ArticlePage.body.field.to_python(gallery)
    work(lambda: article.save_revision().publish())
    assert is_complete(sound, "gallery")
    assert [record.args for record in caplog.records] == [(damaged.pk, "a")]
    assert DBTaskResult.objects.failed().count() == 0


def test_a_page_deleted_before_the_worker_comes_is_no_failure(home, work):
    article = make_article(make_section(home), live=False)

    def publish_and_delete():
        article.save_revision().publish()
        ArticlePage.objects.get(pk=article.pk).delete()

    work(publish_and_delete)
    assert DBTaskResult.objects.failed().count() == 0


def test_a_small_picture_is_neither_enlarged_nor_stored_twice():
    picture = upload_picture(two_halves((300, 200)))
    make_renditions(picture, MAIN)
    sizes = list(
        picture.renditions.filter(filter_spec__endswith="webp").values_list("width", "height")
    )
    assert max(width for width, _height in sizes) == 300
    assert len(sizes) == len(set(sizes)) == 6


def test_transparent_parts_are_white_but_for_the_emblem():
    clear = Image.new("RGBA", (900, 600), (0, 0, 0, 0))
    picture = upload_picture(clear, "PNG")
    make_renditions(picture, ["figure", "emblem"])
    for file_format in ("avif", "webp", "jpeg"):
        file = _largest(picture, RECIPES["figure"], file_format)
        assert is_like(colours(file)[0], (255, 255, 255, 255))
    for file_format in ("avif", "webp", "png"):
        assert colours(_largest(picture, RECIPES["emblem"], file_format))[0][3] == 0


def test_of_an_animation_the_first_frame_is_shown():
    """R33: nothing on the page moves without a switch to stop it."""
    frames = [Image.new("RGB", (600, 400), colour) for colour in (RED, BLUE)]
    picture = upload_picture(
        frames[0], "GIF", save_all=True, append_images=frames[1:], duration=200
    )
    make_renditions(picture, ["figure"])
    with _largest(picture, RECIPES["figure"], "webp").open() as file, Image.open(file) as shown:
        assert getattr(shown, "n_frames", 1) == 1
    assert is_like(colours(_largest(picture, RECIPES["figure"], "avif"))[0], RED)


@pytest.mark.parametrize(
    ("image_format", "mode"),
    [("HEIF", "RGB"), ("JPEG", "CMYK"), ("PNG", "P"), ("PNG", "L"), ("PNG", "LA"), ("PNG", "1")],
)
def test_photographs_of_phones_and_pictures_of_printers_become_files_for_browsers(
    image_format, mode
):
    picture = upload_picture(two_halves((600, 400)).convert(mode), image_format)
    make_renditions(picture, ["figure"])
    for file_format, files in stored_files(picture, RECIPES["figure"]).items():
        with files[-1].file.open() as file, Image.open(file) as shown:
            assert (shown.format.lower(), shown.size) == (file_format, (600, 400))


def test_no_file_tells_where_a_photo_was_taken(home):
    exif = Image.Exif()
    exif[0x010F] = "Điện thoại"
    picture = upload_picture(two_halves((900, 600)), exif=exif)
    make_renditions(picture, ["figure"])
    for rendition in picture.renditions.all():
        with rendition.file.open() as file, Image.open(io.BytesIO(file.read())) as shown:
            assert not shown.getexif()


def test_the_command_counts_and_makes_what_is_missing(home, capsys):
    picture = upload_picture(two_halves((900, 600)))
    make_article(make_section(home), image=picture)
    with pytest.raises(SystemExit) as stopped:
        call_command("make_renditions", check=True)
    assert stopped.value.code == 1
    call_command("make_renditions", without_avif=True)
    assert not any(spec.endswith("avif") for spec in made(picture))
    call_command("make_renditions")
    assert is_complete(picture, *MAIN)
    with pytest.raises(SystemExit) as stopped:
        call_command("make_renditions", check=True)
    assert stopped.value.code == 0
