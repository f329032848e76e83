"""Pictures in a real browser: the right file for the screen, late, and without moving the text."""

import pytest

from tests.audit.browser import show_all_pictures

SHOWN_ON = {
    "front": "/",
    "articles": "/lam-theo-loi-bac/",
    "article": "/thong-tin-tuyen-truyen/ngay-hoi-dai-doan-ket/",
    "gallery": "/thong-tin-tuyen-truyen/chu-nhat-xanh-don-bo-suoi-via-he/",
    "profile": "/gioi-thieu/",
    "event": "/lich-cong-tac/chu-nhat-xanh-don-bo-suoi/",
}
SCREENS = [(360, 1), (360, 2), (360, 3), (768, 2), (1280, 1), (1280, 2)]
# Files are made in steps: the next wider one may be half as wide again as the box.
TOO_WIDE, TOO_NARROW = 1.5, 0.65

DESCRIBE = """() => [...document.querySelectorAll('picture img')].map(image => {
    const box = image.getBoundingClientRect();
    const offered = [...image.parentElement.children].flatMap(tag => tag.srcset.split(', '));
    const widths = Object.fromEntries(offered.map(one => one.split(' ')));
    const width = parseInt(widths[new URL(image.currentSrc || image.src).pathname]);
    const ratio = image.naturalWidth / image.naturalHeight;
    return {
        file: image.currentSrc,
        width,
        widest: Math.max(...Object.values(widths).map(one => parseInt(one))),
        drawn: Math.max(box.width, box.height * ratio) * devicePixelRatio,
        lazy: image.loading === 'lazy',
        sized: image.hasAttribute('width') && image.hasAttribute('height'),
        alt: image.hasAttribute('alt'),
    };
})"""


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_every_picture_is_avif_and_of_the_size_that_the_screen_draws(screen, demo, open_page):
    """R36. Neither a file much wider than its box nor one that looks blurred."""
    width, density = screen
    page = open_page(width=width, device_scale_factor=density)
    wrong = []
    for name, path in SHOWN_ON.items():
        page.goto(f"{demo}{path}")
        show_all_pictures(page)
        found = page.evaluate(DESCRIBE)
        assert found, name
        wrong += [(name, picture) for picture in found if not _fits(picture)]
    assert wrong == []


def _fits(picture: dict) -> bool:
    wide_enough = min(picture["widest"], picture["drawn"] * TOO_NARROW)
    return (
        picture["file"].endswith(".avif")
        and picture["sized"]
        and picture["alt"]
        and wide_enough <= picture["width"] <= picture["drawn"] * TOO_WIDE
    )


@pytest.mark.parametrize("path", SHOWN_ON.values(), ids=SHOWN_ON)
def test_below_the_first_screen_all_but_the_main_picture_wait(path, demo, open_page):
    page = open_page(width=360, height=740, device_scale_factor=2)
    page.goto(f"{demo}{path}")
    main, *others = page.evaluate(DESCRIBE)
    assert main["lazy"] or path != "/"
    assert [picture for picture in others if not picture["lazy"]] == []


def test_the_sources_of_a_picture_take_no_place_in_a_list(demo, open_page):
    """Else each of them fills a cell of the grid, and the picture leaves the side of its text."""
    page = open_page(width=360)
    page.goto(f"{demo}/")
    shown = "sources => sources.map(source => getComputedStyle(source).display)"
    assert set(page.locator(".people source").evaluate_all(shown)) == {"none"}


def test_the_box_that_stands_for_a_missing_picture_has_its_shape(demo, open_page):
    page = open_page(width=360)
    page.goto(f"{demo}/")
    page.set_content(
        f"<base href='{demo}'><img src='/static/img/picture.svg' width=400 height=250 id=box>"
        "<style>#box { display: block; width: 100%; height: auto }</style>"
    )
    page.wait_for_load_state("networkidle")
    box = page.locator("#box").bounding_box()
    assert box["width"] / box["height"] == pytest.approx(1.6, rel=0.01)
