"""The picture of a shared link: drawn once for each version of a page."""

import io
from datetime import date
from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageChops
from wagtail.models import Page, PageViewRestriction, Site

from core.models import WardSettings
from home.models import HomePage, StandardPage
from sharing import store
from sharing.card import SIZE, find_card, folder_of
from sharing.drawing import MOST_BYTES, SIDE, Text, _drawable, _font, draw
from sharing.tasks import draw_card
from tests.articles.factories import make_article, make_section
from tests.events.factories import make_calendar, make_event
from tests.factories import WARD, make_image
from tests.procedures.factories import make_index, make_procedure
from tests.sharing.reading import read_head

LONG = "Thủ tục đăng ký chấm dứt giám hộ, thay đổi, cải chính, bổ sung thông tin hộ tịch " * 3


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Keys of pages come again in other tests, and with them the names of files."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def section(home):
    return make_section(home)


@pytest.fixture
def article(section):
    return make_article(section, title="Hội nghị chuyển đổi số")


def address(page, client) -> str:
    """The picture's address without the host, as other sites read it."""
    return read_head(client, page.url).one("og:image").removeprefix("http://testserver")


def stored(page) -> list[str]:
    try:
        return default_storage.listdir(folder_of(page.pk))[1]
    except FileNotFoundError:
        return []


def picture_of(page, site) -> Image.Image:
    return Image.open(io.BytesIO(draw(find_card(page, site))))


def ink(picture: Image.Image, box) -> bool:
    """Whether anything is drawn on the white ground of a box."""
    part = picture.convert("L").crop(box)
    return ImageChops.invert(part).point(lambda value: 255 if value > 60 else 0).getbbox()


def test_a_page_shows_its_picture_with_size_and_words(client, article):
    head = read_head(client, article.url)
    assert head.one("og:image").startswith(f"http://testserver/chia-se/{article.pk}-")
    assert (head.one("og:image:width"), head.one("og:image:height")) == ("1200", "630")
    assert head.one("og:image:alt") == f"Hội nghị chuyển đổi số - {WARD['name']}"
    assert head.one("twitter:card") == "summary_large_image"
    assert head.thing("NewsArticle")["image"] == head.one("og:image")


def test_the_picture_has_the_size_that_was_told(client, article):
    response = client.get(address(article, client))
    assert response["Content-Type"] == "image/jpeg"
    with Image.open(io.BytesIO(response.getvalue())) as picture:
        assert picture.size == SIZE
        assert picture.format == "JPEG"


@pytest.mark.parametrize("title", ["Họp", LONG[:200], "ỰỄẨẴ" * 60])
def test_a_picture_is_light_whatever_its_title(site, section, title):
    """With a photograph that compresses badly."""
    image = make_image()
    with default_storage.open(image.file.name, "wb") as file:
        Image.effect_noise((928, 1204), 60).convert("RGB").save(file, "JPEG", quality=95)
    page = make_article(section, title=title[:255], image=image)
    assert len(draw(find_card(page, site))) <= MOST_BYTES


def test_it_is_drawn_once(client, article, monkeypatch):
    drawn = []
    monkeypatch.setattr(store, "draw", lambda card: drawn.append(card) or draw(card))
    first, second = (client.get(address(article, client)).getvalue() for _visit in range(2))
    assert first == second
    assert len(drawn) == 1


def test_whoever_draws_it_too_does_not_take_it_from_those_who_read_it(article, site, monkeypatch):
    card = find_card(article, site)
    deleted = []

    def draw_slowly(card):
        content = draw(card)
        default_storage.save(card.file_name, ContentFile(content))  # the other was faster
        return content

    monkeypatch.setattr(store, "draw", draw_slowly)
    monkeypatch.setattr(store.default_storage, "delete", deleted.append)
    store.store_card(card)
    assert deleted == []
    assert stored(article) == [f"{card.digest}.jpg"]


def test_a_picture_has_its_name_only_when_it_is_complete(client, article, site, monkeypatch):
    """Who asks while it is being written gets a whole one, not the beginning."""
    card = find_card(article, site)
    seen = []
    save = default_storage.save

    def save_slowly(name, content):
        seen.append((name, default_storage.exists(card.file_name)))
        kept = save(name, content)
        seen.append((kept, default_storage.exists(card.file_name)))
        return kept

    monkeypatch.setattr(store.default_storage, "save", save_slowly)
    assert client.get(address(article, client)).status_code == 200
    assert seen
    assert not any(exists for _name, exists in seen)
    assert default_storage.listdir("chia-se")[1] == []  # nothing half-written is left


def test_publishing_draws_it_before_anybody_asks(
    article, django_capture_on_commit_callbacks, site, monkeypatch
):
    asked = []
    monkeypatch.setattr("sharing.signals.draw_card", SimpleNamespace(enqueue=asked.append))
    with django_capture_on_commit_callbacks(execute=True):
        article.save_revision().publish()
    assert asked == [article.pk]
    assert draw_card.func(article.pk) is True
    article.refresh_from_db()
    assert stored(article) == [f"{find_card(article, site).digest}.jpg"]
    assert draw_card.func(article.pk) is False


def test_a_changed_page_has_another_address_and_one_file(client, article):
    before = address(article, client)
    client.get(before)
    article.title = "Hội nghị chuyển đổi số, lần hai"
    article.save()
    after = address(article, client)
    assert after != before
    assert client.get(before)["Location"] == after
    client.get(after)
    assert stored(article) == [after.rpartition("-")[2]]


@pytest.mark.parametrize("change", ["section", "ward", "colours", "picture", "focal point", "date"])
def test_whatever_is_drawn_changes_the_address(client, site, section, article, change):
    article.image = make_image()
    article.save()
    before = address(article, client)
    if change == "section":
        Page.objects.filter(pk=section.pk).update(title="Tin mới")
    elif change == "ward":
        WardSettings.objects.update(name="Ủy ban nhân dân phường Mới")
    elif change == "colours":
        WardSettings.objects.update(primary_colour="#0b5d3b")
    elif change == "picture":
        article.image = make_image()
    elif change == "focal point":
        article.image.focal_point_x = article.image.focal_point_y = 5
        article.image.focal_point_width = article.image.focal_point_height = 2
        article.image.save()
    elif change == "date":
        article.published_on = date(2026, 1, 2)
    article.save()
    assert address(article, client) != before


def test_a_new_summary_keeps_the_address(client, article):
    before = address(article, client)
    article.summary = "Tóm tắt khác."
    article.save()
    assert address(article, client) == before


def test_views_below_a_page_show_the_picture_of_the_page(client, home):
    calendar = make_calendar(home)
    below = read_head(client, f"{calendar.url}su-kien/").one("og:image")
    assert below == read_head(client, calendar.url).one("og:image")
    assert client.get(below.removeprefix("http://testserver")).status_code == 200


def test_a_page_of_the_third_level_has_a_picture(client, home):
    above = home.add_child(instance=StandardPage(title="Công khai", slug="cong-khai"))
    middle = above.add_child(instance=StandardPage(title="Ngân sách", slug="ngan-sach"))
    page = middle.add_child(instance=StandardPage(title="Quý III", slug="quy-3"))
    assert client.get(address(page, client)).status_code == 200


def test_drafts_and_private_pages_have_no_picture(client, article):
    url = address(article, client)
    restriction = PageViewRestriction.objects.create(page=article, restriction_type="login")
    assert client.get(url).status_code == 404
    assert draw_card.func(article.pk) is False
    restriction.delete()
    article.unpublish()
    assert client.get(url).status_code == 404
    assert stored(article) == []


def test_the_picture_of_one_ward_is_not_handed_out_by_another(client, article):
    """R2."""
    root = article.get_root()
    other = root.add_child(instance=HomePage(title="Trang chủ", slug="khac"))
    Site.objects.create(hostname="khac.example.vn", root_page=other)
    url = address(article, client)
    assert client.get(url, headers={"host": "khac.example.vn"}).status_code == 404


@pytest.mark.parametrize(
    "name", ["0-abc", "999999-0123456789ab", f"{9**40}-0123456789ab", "1-", "../../db"]
)
def test_an_address_that_names_no_page_is_not_found(client, site, name):
    assert client.get(f"/chia-se/{name}.jpg", follow=True).status_code == 404


@pytest.mark.parametrize("event", ["unpublished", "deleted"])
def test_what_is_taken_down_leaves_no_file(
    client, article, event, django_capture_on_commit_callbacks
):
    client.get(address(article, client))
    assert stored(article)
    with django_capture_on_commit_callbacks(execute=True):
        article.unpublish() if event == "unpublished" else article.delete()
    assert stored(article) == []


def test_the_note_is_what_people_look_for(home, section, article):
    assert article.card_note == "20/11/2026"
    assert section.card_note == ""
    assert make_procedure(make_index(home), code="1.001193").card_note == "1.001193"
    assert make_event(make_calendar(home)).card_note == "07:30, 26/11/2026"


def test_the_front_page_shows_the_name_of_the_ward(home, site):
    card = find_card(home, site)
    assert (card.title, card.section, card.note) == (
        "Phường Thử Nghiệm",
        "",
        "Cổng thông tin điện tử",
    )


def test_the_page_picture_stands_at_the_side(site, section):
    plain = picture_of(make_article(section, title="Họp"), site)
    illustrated = picture_of(make_article(section, title="Họp", image=make_image()), site)
    side = (SIZE[0] - SIDE + 20, 250, SIZE[0] - 20, 500)
    assert not ink(plain, side)
    assert ink(illustrated, side)


def test_a_damaged_picture_is_left_out(site, section):
    image = make_image()
    page = make_article(section, image=image)
    with default_storage.open(image.file.name, "wb") as file:
        file.write(b"no picture")
    assert draw(find_card(page, site))


def test_a_title_never_runs_into_the_line_below(site, section):
    """Between the title and the date stays a strip of the ground."""
    for title in (LONG[:250], "Ễ" * 200, "Ậ Ễ " * 60):
        picture = picture_of(make_article(section, title=title, image=make_image()), site)
        assert not ink(picture, (64, 521, 690, 530))


def test_text_is_broken_between_words_and_ends_in_an_ellipsis():
    text = Text("một hai ba bốn năm sáu bảy tám", _font(400, 30), 180, most=2)
    assert len(text.lines) == 2
    assert text.lines[0] == "một hai ba"
    assert text.lines[1] == "bốn năm…"
    assert all(text._fits(line) for line in text.lines)


def test_every_vietnamese_letter_is_in_the_typeface():
    letters = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    text = f"{letters} {letters.upper()} 0123456789 /–-.,:;()“”…&"
    assert _drawable(text, _font(600, 40)) == text


def test_what_the_typeface_lacks_is_left_out():
    assert _drawable("Chúc mừng 🎉 năm mới 新年", _font(600, 40)).split() == [
        "Chúc", "mừng", "năm", "mới",
    ]  # fmt: skip
