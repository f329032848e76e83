from core.models.content_checks import ContentCheckSettings
from core.models.glossary import Abbreviation, GlossaryPage
from core.models.mail import MailSettings, OutgoingMail
from core.models.media import PortalDocument, PortalImage, PortalRendition
from core.models.pages import PortalPage
from core.models.recordings import Recording, recorded_words
from core.models.ward import AdminUnit, WardChannel, WardSettings

__all__ = [
    "Abbreviation",
    "AdminUnit",
    "ContentCheckSettings",
    "GlossaryPage",
    "MailSettings",
    "OutgoingMail",
    "PortalDocument",
    "PortalImage",
    "PortalPage",
    "PortalRendition",
    "Recording",
    "WardChannel",
    "WardSettings",
    "recorded_words",
]
