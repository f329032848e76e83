"""The tag that shows pictures on public pages."""

from django import template
from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.models import PortalImage, PortalRendition
from core.pictures import load_pictures
from core.recipes import RECIPES, Recipe
from core.renditions import focal_key

register = template.Library()


@register.simple_tag
def portal_picture(image, recipe: str, alt: str | None = None, priority=False, **attrs) -> str:
    """Show a picture by one of `core.recipes`: AVIF, WebP, JPEG; nothing is made here.

    `alt` not given: the picture's own text. `priority` is for the one large picture at the
    top of a page; all others load when they come near the screen. Call `load_pictures` for
    all pictures of the page first.
    """
    if not image:
        return ""
    load_pictures(image)
    attrs["alt"] = _own_text(image) if alt is None else alt
    attrs |= {"fetchpriority": "high"} if priority else {"loading": "lazy"}
    attrs["decoding"] = "async"
    files = _files(image, RECIPES[recipe])
    if not files:
        return _stand_in(image, RECIPES[recipe], attrs)
    *others, fallback = files
    sizes = {"sizes": RECIPES[recipe].sizes} if RECIPES[recipe].sizes else {}
    sources = format_html_join(
        "",
        "<source{}>",
        (
            (flatatt({"type": f"image/{name}", "srcset": _srcset(files[name])} | sizes),)
            for name in others
        ),
    )
    return format_html("<picture>{}{}</picture>", sources, _img(files[fallback], attrs | sizes))


@register.simple_tag
def portal_picture_url(image, recipe: str) -> str:
    """The address of the largest file of a recipe with one format; empty if there is none."""
    if not image:
        return ""
    load_pictures(image)
    files = _files(image, RECIPES[recipe])
    return next(reversed(files.values()))[-1].url if files else ""


def _own_text(image: PortalImage) -> str:
    return "" if image.decorative else image.contextual_alt_text or image.default_alt_text


def _files(image: PortalImage, recipe: Recipe) -> dict[str, list[PortalRendition]]:
    """The stored files of a recipe by format, narrowest first.

    A format of which files are still being made is left out: browsers would take the narrow
    file that there is for a wide box.
    """
    stored = {(made.filter_spec, made.focal_point_key): made for made in image.renditions.all()}
    found = {}
    for file_format in recipe.formats:
        specs = recipe.specs(image, file_format)
        key = focal_key(image, specs[0])
        files = [stored.get((spec, key)) for spec in specs]
        if all(files):
            found[file_format] = files
    return found


def _srcset(files: list[PortalRendition]) -> str:
    return ", ".join(f"{file.url} {file.width}w" for file in files)


def _img(files: list[PortalRendition], attrs: dict) -> SafeString:
    middle = files[len(files) // 2]
    own = {"src": middle.url, "width": middle.width, "height": middle.height}
    if len(files) > 1:
        own["srcset"] = _srcset(files)
    return format_html("<img{}>", flatatt(own | attrs))


def _stand_in(image: PortalImage, recipe: Recipe, attrs: dict) -> SafeString:
    """While its files are being made: the nearest there are, or a grey box of the same shape."""
    width, height = recipe.box(image)
    nearest = _nearest(image, recipe, width)
    src = nearest.url if nearest else static("img/picture.svg")
    return format_html("<img{}>", flatatt({"src": src, "width": width, "height": height} | attrs))


def _nearest(image: PortalImage, recipe: Recipe, width: int) -> PortalRendition | None:
    """A file of any recipe; the stylesheets crop it where a crop is shown.

    AVIF comes last, because nothing stands behind it for browsers that cannot read it.
    """
    return min(
        (made for made in image.renditions.all() if recipe.ratio or _is_whole(image, made)),
        key=lambda made: (".avif" in made.file.name, made.width < width, abs(made.width - width)),
        default=None,
    )


def _is_whole(image: PortalImage, made: PortalRendition) -> bool:
    return abs(made.width * image.height / (made.height * image.width) - 1) < 0.03
