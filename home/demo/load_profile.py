"""The front page, the profile and the standing pages."""

from datetime import date, timedelta

from django.db import transaction
from wagtail.models import Page, Site

from articles.models import ArticlePage
from core.models import AdminUnit, WardSettings
from core.models.ward import WardChannel
from home.demo.content import profile
from home.demo.content.leaders import LEADERS
from home.demo.content.standing import CONTACT, PRIVACY, PUBLIC_DISCLOSURE, RECEPTION
from home.demo.content.ward import CHANNELS, SEARCH_HINTS, SHORTCUTS, WELCOME
from home.demo.publish import Publisher
from home.demo.streams import Streams
from home.models import HomeNotice, HomePage, HomeShortcut, Leader, ProfilePage, StandardPage

NOTICE_ARTICLE = "tiep-nhan-ho-so-sang-thu-bay"
NOTICE_DAYS = timedelta(days=14)


@transaction.atomic
def load_profile(home: Page, publisher: Publisher, streams: Streams) -> None:
    page = ProfilePage.objects.child_of(home).get(slug="gioi-thieu")
    if not publisher.is_untouched(page):
        return
    page.title = profile.TITLE
    page.summary = profile.SUMMARY
    page.image = streams.library.picture(profile.COVER)
    page.boundary_map = streams.library.picture(profile.MAP)
    page.area_km2 = profile.AREA_KM2
    page.population = profile.POPULATION
    page.founded_on = profile.FOUNDED_ON
    page.unit = _ensure_units()
    for part in profile.PARTS:
        setattr(page, part.key, streams.body(part.body))
    page.leaders = [
        Leader(
            name=leader.name,
            post=leader.position,
            post_en=leader.position_en,
            portrait=streams.library.portrait(leader),
            duties=leader.duties,
            biography=leader.biography,
            term=leader.term,
        )
        for leader in LEADERS
    ]
    publisher.fill(page)


def _ensure_units() -> AdminUnit:
    """The ward of 2025 and the three wards that it was formed from."""
    province, _made = AdminUnit.objects.get_or_create(
        name=profile.PROVINCE, kind=AdminUnit.Kind.PROVINCE
    )
    unit, made = AdminUnit.objects.get_or_create(
        name=profile.UNIT,
        kind=AdminUnit.Kind.WARD,
        valid_from=profile.FOUNDED_ON,
        defaults={"parent": province},
    )
    if made:
        last_day = profile.FOUNDED_ON - timedelta(days=1)
        unit.predecessors.set(
            AdminUnit.objects.create(name=name, kind=AdminUnit.Kind.WARD, valid_to=last_day)
            for name in profile.PREDECESSORS
        )
    return unit


@transaction.atomic
def load_standing_pages(home: Page, publisher: Publisher, streams: Streams) -> None:
    for content in (PUBLIC_DISCLOSURE, RECEPTION, CONTACT):
        page = home.get_children().get(slug=content.slug).specific
        if publisher.is_untouched(page):
            page.summary = content.summary
            page.body = streams.body(content.body)
            publisher.fill(page)
    if publisher.lacks(home, PRIVACY.slug):
        page = StandardPage(
            title=PRIVACY.title,
            slug=PRIVACY.slug,
            summary=PRIVACY.summary,
            body=streams.body(PRIVACY.body),
        )
        publisher.add(home, page)


@transaction.atomic
def load_front_page(site: Site, today: date, publisher: Publisher, streams: Streams) -> None:
    """The last one: it points at what the others have made."""
    home = HomePage.objects.get(pk=site.root_page_id)
    if not publisher.is_untouched(home):
        return
    ward = WardSettings.for_site(site)
    ward.channels = [WardChannel(name=name, url=url) for name, url in CHANNELS]
    ward.save()
    children = {page.slug: page for page in home.get_children()}
    home.welcome = WELCOME
    home.search_hints = "\n".join(SEARCH_HINTS)
    home.image = streams.library.picture(profile.COVER)
    home.shortcuts = [
        HomeShortcut(label=label, hint=hint, page=children[slug], icon=icon)
        for slug, label, hint, icon in SHORTCUTS
    ]
    news = ArticlePage.objects.descendant_of(home).filter(slug=NOTICE_ARTICLE).first()
    if news:
        notice = HomeNotice(
            text=news.summary, page=news, starts_on=today, ends_on=today + NOTICE_DAYS
        )
        home.notices = [notice]
    publisher.fill(home)
