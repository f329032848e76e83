"""What visitors' browsers are offered of a picture; nothing is made while they wait."""

import datetime
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template import Context, Template
from wagtail.models import Page

from core.models import PortalImage, PortalRendition, WardSettings
from core.renditions import make_renditions
from home.models import Leader, ProfilePage, StandardPage
from tests.articles.factories import count_queries, make_article, make_section
from tests.core.pictures import two_halves, upload_picture
from tests.documents.factories import make_plan
from tests.events.factories import make_event
from tests.home.factories import make_sections

pytestmark = pytest.mark.django_db
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


class Tags(HTMLParser):
    def __init__(self, html: str):
        super().__init__()
        self.all = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.all.append((tag, dict(attrs)))

    def named(self, name: str) -> list[dict]:
        return [attrs for tag, attrs in self.all if tag == name]


def show(picture, arguments: str) -> Tags:
    picture = picture and PortalImage.objects.get(pk=picture.pk)
    template = Template("{% load pictures %}{% portal_picture picture " + arguments + " %}")
    return Tags(template.render(Context({"picture": picture})))


@pytest.fixture
def picture():
    return upload_picture(two_halves())


@pytest.fixture
def complete(picture):
    make_renditions(picture, ["card", "figure"])
    return picture


def test_browsers_choose_between_avif_and_webp_and_all_can_show_jpeg(complete):
    tags = show(complete, '"card"')
    assert [source["type"] for source in tags.named("source")] == ["image/avif", "image/webp"]
    image = tags.named("img")[0]
    assert image["src"].endswith(".fill-400x250.jpg")
    for tag in (*tags.named("source"), image):
        assert re.findall(r" (\d+)w", tag["srcset"]) == ["240", "400", "768"]
        assert tag["sizes"]


def test_the_place_of_a_picture_is_kept_free_while_it_loads(complete):
    """No layout shift: width and height stand in the HTML."""
    assert {"width": "400", "height": "250"}.items() <= show(complete, '"card"').named("img")[
        0
    ].items()


def test_pictures_load_when_they_come_near_the_screen_but_for_the_main_one(complete):
    ordinary, main = (
        show(complete, arguments).named("img")[0]
        for arguments in ('"figure"', '"figure" priority=True')
    )
    assert ordinary["loading"] == "lazy"
    assert "fetchpriority" not in ordinary
    assert "loading" not in main
    assert main["fetchpriority"] == "high"


def test_the_alternative_text_is_the_pictures_own_unless_another_is_given(complete):
    assert show(complete, '"card"').named("img")[0]["alt"] == "Hai nửa đỏ và xanh"
    assert show(complete, '"card" alt=""').named("img")[0]["alt"] == ""
    assert show(complete, '"card" alt="Khác"').named("img")[0]["alt"] == "Khác"


def test_a_decorative_picture_is_silent(complete):
    complete.is_decorative = True
    complete.save()
    assert show(complete, '"card"').named("img")[0]["alt"] == ""


def test_text_of_editors_cannot_break_out_of_the_tag(complete):
    complete.description = '"><script>alert(1)</script>'
    complete.save()
    assert show(complete, '"card"').named("script") == []


def test_the_whole_tag_is_one_query_and_none_after_loading(complete, django_assert_num_queries):
    picture = PortalImage.objects.get(pk=complete.pk)
    template = Template('{% load pictures %}{% portal_picture picture "card" %}')
    with django_assert_num_queries(1):
        template.render(Context({"picture": picture}))
    with django_assert_num_queries(0):
        template.render(Context({"picture": picture}))


def test_until_its_files_are_made_the_nearest_one_is_shown_in_the_same_place(picture):
    image = show(picture, '"card" class="card-image"').named("img")[0]
    assert image["src"].endswith(".width-768.jpg")
    assert (image["width"], image["height"], image["class"]) == ("400", "250", "card-image")


def test_a_crop_never_stands_for_the_whole_picture(picture):
    make_renditions(picture, ["portrait"])
    picture.renditions.filter(filter_spec__startswith="width").delete()
    assert show(picture, '"figure"').named("img")[0]["src"].endswith("img/picture.svg")


def test_without_any_file_a_grey_box_of_the_same_shape_keeps_the_place(picture):
    picture.renditions.all().delete()
    image = show(picture, '"card"').named("img")[0]
    assert image["src"].endswith("img/picture.svg")
    assert (image["width"], image["height"]) == ("400", "250")
    assert image["alt"] == "Hai nửa đỏ và xanh"


def test_a_format_of_which_files_are_still_being_made_is_not_offered(complete):
    complete.renditions.filter(filter_spec="fill-768x480|bgcolor-fff|format-avif").delete()
    tags = show(complete, '"card"')
    assert [source["type"] for source in tags.named("source")] == ["image/webp"]


def test_after_another_focal_point_the_former_crop_is_shown_until_the_new_one_is_made(complete):
    complete.focal_point_x = complete.focal_point_y = 100
    complete.focal_point_width = complete.focal_point_height = 50
    complete.save()
    assert "fill-" in show(complete, '"card"').named("img")[0]["src"]


def test_no_picture_leaves_nothing(db):
    assert show(None, '"card"').all == []


def test_no_template_of_visitors_makes_renditions():
    """Wagtail's own tags make what is missing while the visitor waits."""
    tags = re.compile(r"{%\s*(image|picture|srcset_image|image_url)\s")
    staff = {"approvals", "wagtailadmin", "accounts"}
    paths = [
        path
        for path in TEMPLATES.rglob("*.html")
        if path.relative_to(TEMPLATES).parts[0] not in staff
    ]
    assert [str(path) for path in paths if tags.search(path.read_text())] == []


@pytest.fixture
def pages(home, site):
    """A page of each type that shows pictures, and a ward with an emblem."""
    sections = make_sections(home)
    picture = upload_picture(two_halves((800, 500)))
    block = {"image": picture.pk, "alt_text": "Ảnh", "decorative": False}
    figure = {"type": "image", "value": {"image": block}}
    body = [figure, {"type": "gallery", "value": {"images": [{"image": block}] * 2}}]
    profile = sections["gioi-thieu"]
    profile.image = picture
    profile.save()
    Leader.objects.create(profile=profile, name="Ông Mẫu", post="Chủ tịch", portrait=picture)
    ward = WardSettings.for_site(site)
    ward.emblem = picture
    ward.save()
    news = sections["thong-tin-tuyen-truyen"]
    return [
        home,
        news,
        profile,
        make_article(news, image=picture, body=json.dumps(body), gallery=json.dumps([figure])),
        make_article(news, image=picture),
        make_plan(sections["quy-hoach-ke-hoach"], map_image=picture),
        make_event(sections["lich-cong-tac"], image=picture),
        home.add_child(instance=StandardPage(title="Trang", slug="trang", image=picture)),
    ]


@pytest.mark.parametrize("stored", ["none", "one", "all"])
def test_no_visitor_waits_for_a_picture_to_be_made(pages, client, monkeypatch, stored):
    if stored == "none":
        PortalRendition.objects.all().delete()
    if stored == "all":
        make_renditions(PortalImage.objects.get(), ["card", "lead", "thumb", "figure", "gallery"])
    before = set(PortalRendition.objects.values_list("pk", flat=True))
    for name in ("get_rendition", "get_renditions", "create_rendition", "open_file"):
        monkeypatch.setattr(PortalImage, name, _refuse)
    for page in pages:
        response = client.get(page.get_url())
        assert response.status_code == 200
        assert "<img" in response.content.decode()
    assert set(PortalRendition.objects.values_list("pk", flat=True)) == before


def _refuse(*args, **kwargs):
    raise AssertionError("a visitor's request must not touch the files of a picture")


def test_no_visitor_is_sent_the_original(pages, client):
    for page in pages:
        assert "original_images" not in client.get(page.get_url()).content.decode()


def article_with(number: int, section):
    pictures = [upload_picture(two_halves((80, 60)), name=f"anh-{n}") for n in range(number)]
    blocks = [
        {"image": {"image": picture.pk, "alt_text": "Ảnh", "decorative": False}}
        for picture in pictures
    ]
    body = [{"type": "gallery", "value": {"images": blocks}}]
    body += [{"type": "image", "value": block} for block in blocks]
    return make_article(section, image=pictures[0], body=json.dumps(body))


def test_a_page_with_forty_pictures_costs_no_more_queries_than_one(home, client):
    section = make_section(home)
    one, forty = article_with(1, section), article_with(40, section)
    assert count_queries(client, one) == count_queries(client, forty) <= 20


def test_a_section_with_forty_pictures_costs_no_more_queries_than_one(home, client):
    section = make_section(home)
    make_article(section, image=upload_picture(two_halves((80, 60))))
    make_article(section, image=upload_picture(two_halves((80, 60))))
    few = count_queries(client, section)
    for number in range(40):
        make_article(
            section,
            image=upload_picture(two_halves((80, 60)), name=f"b-{number}"),
            published_on=datetime.date(2026, 10, 1),
        )
    assert count_queries(client, section) == few <= 20


def test_many_portraits_cost_no_more_queries_than_one(home, client):
    profile = home.add_child(instance=ProfilePage(title="Giới thiệu", slug="gioi-thieu"))

    def add(number):
        portrait = upload_picture(two_halves((80, 60)), name=f"c-{number}")
        Leader.objects.create(profile=profile, name="Ông", post="Uỷ viên", portrait=portrait)

    add(0)
    with_one = count_queries(client, profile)
    for number in range(1, 10):
        add(number)
    assert count_queries(client, profile) == with_one <= 20
    assert Page.objects.get(pk=profile.pk).live
