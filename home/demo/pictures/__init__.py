"""Pictures for the demo content: illustrations of ward life in the highlands, drawn by code.

The same name always gives the same picture.
"""

from PIL import Image

from . import (
    community,
    culture,
    farms,
    halls,
    health,
    highlands,
    offices,
    places,
    planning,
    portraits,
    streets,
    traffic,
)
from .canvas import Canvas

SCENE_MODULES = (
    halls,
    offices,
    planning,
    highlands,
    farms,
    culture,
    streets,
    traffic,
    places,
    community,
    health,
)
SCENES = {name: scene for module in SCENE_MODULES for name, scene in module.SCENES.items()}
NAMES: tuple[str, ...] = tuple(SCENES)


def draw(name: str, size: tuple[int, int] = (1600, 1000)) -> Image.Image:
    """The picture of that name; other proportions than 16:10 cut its edges."""
    canvas = Canvas(size, seed=name)
    SCENES[name](canvas)
    return canvas.finish()


def portrait(seed: int, size: tuple[int, int] = (600, 800)) -> Image.Image:
    """A neutral portrait for each number: even numbers are men, odd numbers women."""
    canvas = Canvas(size, seed=f"portrait-{seed}", scene=portraits.SCENE)
    portraits.paint_portrait(canvas, seed)
    return canvas.finish()
