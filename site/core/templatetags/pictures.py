"""The tag that shows pictures on public pages."""

from django import template
from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.models import PortalImage, PortalRendition
from core.pictures import load_pictures, nearest_file, stored_file, stored_files
from core.recipes import RECIPES, Recipe

register = template.Library()


@register.simple_tag
def portal_picture(
    image, recipe: str, alt: str | None = None, priority=False, sizes: str = "", **attrs
) -> str:
    """Show a picture by one of `core.recipes`: AVIF, WebP, JPEG; nothing is made here.

    `alt` not given: the picture's own text. `priority` is for the one large picture at the
    top of a page; all others load when they come near the screen, unless `loading` is given.
    `sizes` is for a place that draws the picture narrower than its recipe says. A page calls
    `load_pictures` with all its pictures; one that is not among them costs a query.
    """
    if not image:
        return ""
    load_pictures(image)
    attrs["alt"] = _own_text(image) if alt is None else alt
    loading = {"fetchpriority": "high"} if priority else {"loading": "lazy"}
    attrs = loading | {"decoding": "async"} | attrs
    files = stored_files(image, RECIPES[recipe])
    if not files:
        return _stand_in(image, RECIPES[recipe], attrs)
    *others, fallback = files
    attrs["sizes"] = sizes or RECIPES[recipe].sizes
    offers = [
        flatatt({"type": f"image/{name}", "srcset": _srcset(files[name]), "sizes": attrs["sizes"]})
        for name in others
    ]
    sources = format_html_join("", "<source{}>", ((offer,) for offer in offers))
    return format_html("<picture>{}{}</picture>", sources, _img(files[fallback], attrs))


register.simple_tag(stored_file, name="portal_picture_file")


def _own_text(image: PortalImage) -> str:
    return "" if image.decorative else image.contextual_alt_text or image.default_alt_text


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
    nearest = nearest_file(image, recipe, width)
    src = nearest.url if nearest else static("img/picture.svg")
    return format_html("<img{}>", flatatt({"src": src, "width": width, "height": height} | attrs))
