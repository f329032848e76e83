"""Making the files that visitors see of a picture, ahead of their asking.

Wagtail would decode the original once for each file and leave the speed of the AVIF encoder
at a setting three times slower for 5 % fewer bytes. What is stored is Wagtail's own: its
renditions, named by its filter specifications.
"""

import io
import logging
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial

from django.core.files.base import ContentFile
from PIL import Image, ImageCms
from wagtail.images.models import IMAGE_FORMAT_EXTENSIONS, Filter

from core.models import PortalImage, PortalRendition
from core.recipes import RECIPES

logger = logging.getLogger(__name__)

# At these qualities the formats look alike (docs/decisions/0010-pictures.md).
OPTIONS = {
    "avif": {"quality": 54, "speed": 8, "max_threads": 1},
    "webp": {"quality": 74},
    "jpeg": {"quality": 76, "progressive": True, "optimize": True},
    "png": {"optimize": True},
}
WHITE = (255, 255, 255)


@cache
def filter_of(spec: str) -> Filter:
    return Filter(spec)


def focal_key(image: PortalImage, spec: str) -> str:
    """What tells the crops around one focal point from those around another."""
    return filter_of(spec).get_cache_key(image)


def missing_specs(
    image: PortalImage, recipes: Iterable[str], leave: Iterable[str] = ()
) -> list[str]:
    """The files of a picture that are still to be made; what every browser reads comes first."""
    made = {(made.filter_spec, made.focal_point_key) for made in image.renditions.all()}
    wanted = [
        spec
        for recipe in (RECIPES[name] for name in recipes)
        for file_format in reversed(recipe.formats)
        if file_format not in leave
        for spec in recipe.specs(image, file_format)
    ]
    return [spec for spec in dict.fromkeys(wanted) if (spec, focal_key(image, spec)) not in made]


def make_renditions(
    image: PortalImage, recipes: Iterable[str], *, leave: Iterable[str] = (), threads: int = 1
) -> int:
    """Make the missing files of a picture, except those in formats to `leave`; return how many.

    Whatever is wrong with a picture (damaged, gone, the disk full) is logged: neither the
    other pictures nor the page suffer.
    """
    specs = missing_specs(image, recipes, leave)
    if not specs:
        return 0
    made = 0
    try:
        for spec, content in _draw_all(image, specs, threads):
            _store(image, spec, content)
            made += 1
    except Exception:
        logger.exception("Picture %s (%s): no renditions", image.pk, image.title)
    return made


def _draw_all(
    image: PortalImage, specs: list[str], threads: int
) -> Iterator[tuple[str, io.BytesIO]]:
    with image.open_file() as file, Image.open(file) as original:
        picture = _plain(original)
    with ThreadPoolExecutor(threads) as pool:
        yield from zip(specs, pool.map(partial(_draw, image, picture), specs), strict=True)


def _plain(original: Image.Image) -> Image.Image:
    """The first frame as RGB, or RGBA if parts are transparent."""
    profile = original.info.get("icc_profile")
    if original.mode == "CMYK" and profile:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        screen = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(original, source, screen, outputMode="RGB")
    picture = original.convert("RGBA" if original.has_transparency_data else "RGB")
    picture.info = {"icc_profile": profile} if profile and original.mode != "CMYK" else {}
    return picture


def _draw(image: PortalImage, picture: Image.Image, spec: str) -> io.BytesIO:
    transform = filter_of(spec).get_transform(image, picture.size)
    left, top, right, bottom = transform.get_rect().round()  # may stick out by a pixel
    box = (max(left, 0), max(top, 0), min(right, picture.width), min(bottom, picture.height))
    drawn = picture.resize(transform.size, Image.Resampling.LANCZOS, box=box, reducing_gap=3)
    file_format = spec.rpartition("-")[2]
    if drawn.mode == "RGBA" and ("bgcolor" in spec or file_format == "jpeg"):
        drawn = _on_white(drawn)
    buffer = io.BytesIO()
    profile = picture.info.get("icc_profile")
    drawn.save(buffer, file_format, icc_profile=profile, **OPTIONS[file_format])
    return buffer


def _on_white(picture: Image.Image) -> Image.Image:
    ground = Image.new("RGB", picture.size, WHITE)
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground


def _store(image: PortalImage, spec: str, content: io.BytesIO) -> None:
    key = focal_key(image, spec)
    stem = image.filename.rpartition(".")[0][:20]
    extension = IMAGE_FORMAT_EXTENSIONS[spec.rpartition("-")[2]]
    name = ".".join(filter(None, [stem, key, spec.split("|")[0]])) + extension
    file = ContentFile(content.getvalue(), name=name)
    PortalRendition.objects.get_or_create(
        image=image, filter_spec=spec, focal_point_key=key, defaults={"file": file}
    )
