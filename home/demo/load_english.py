"""The pages in English, and the settings that show them."""

from django.db import transaction
from wagtail.models import Page, Site

from core.models import WardChannel, WardSettings
from home.demo.content import english
from home.demo.publish import Publisher
from home.demo.streams import Streams
from home.models import EnglishContactPage, EnglishHomePage, EnglishProfilePage


@transaction.atomic
def load_english(site: Site, publisher: Publisher, streams: Streams) -> None:
    home = Page.objects.get(pk=site.root_page_id)
    if not publisher.lacks(home, english.HOME.slug):
        return
    _fill_settings(site)
    front_page = _add(home, EnglishHomePage, english.HOME, publisher, streams)
    _add(front_page, EnglishProfilePage, english.PROFILE, publisher, streams)
    _add(front_page, EnglishContactPage, english.CONTACT, publisher, streams)


def _fill_settings(site: Site) -> None:
    ward = WardSettings.for_site(site)
    for field, value in english.SETTINGS.items():
        setattr(ward, field, value)
    ward.english_enabled = True
    ward.save()
    for url, name in english.CHANNELS.items():
        WardChannel.objects.filter(ward=ward, url=url).update(name_en=name)


def _add(parent: Page, model: type[Page], content, publisher: Publisher, streams: Streams) -> Page:
    page = model(
        title=content.title,
        slug=content.slug,
        summary=content.summary,
        body=streams.body(content.body),
    )
    publisher.add(parent, page)
    return page
