from core.models.media import PortalDocument, PortalImage, PortalRendition
from core.models.pages import PortalPage
from core.models.recordings import Recording, recorded_words
from core.models.ward import AdminUnit, WardChannel, WardSettings

__all__ = [
    "AdminUnit",
    "PortalDocument",
    "PortalImage",
    "PortalPage",
    "PortalRendition",
    "Recording",
    "WardChannel",
    "WardSettings",
    "recorded_words",
]
