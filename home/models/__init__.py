from home.models.english import EnglishContactPage, EnglishHomePage, EnglishProfilePage
from home.models.front import HomeNotice, HomePage, HomeShortcut
from home.models.profile import Leader, ProfilePage
from home.models.standing import ContactPage, SiteMapPage, StandardPage, StandardRecording

__all__ = [
    "ContactPage",
    "EnglishContactPage",
    "EnglishHomePage",
    "EnglishProfilePage",
    "HomeNotice",
    "HomePage",
    "HomeShortcut",
    "Leader",
    "ProfilePage",
    "SiteMapPage",
    "StandardPage",
    "StandardRecording",
]
