"""Rules about pictures and tables."""

import pytest

from core.models import ContentCheckSettings, PortalImage
from home.models import ProfilePage, StandardPage
from home.models.profile import Leader
from tests.factories import make_image

pytestmark = pytest.mark.django_db


def figure(image, alt="", decorative=False) -> dict:
    image = image and PortalImage.objects.get(pk=image.pk)
    if image:
        image.contextual_alt_text, image.decorative = alt, decorative
    return {"image": image, "caption": "Chú thích", "credit": ""}


def table(**flags) -> dict:
    return {"data": [["Ngày", "Việc"], ["01/07", "Họp"]], **flags}


def test_a_main_picture_without_description_blocks(page_of, findings_of):
    page = page_of()
    page.image = make_image(description="")
    (found,) = findings_of(page)
    assert found.is_blocking
    assert found.rule == "alternative_text"
    assert found.anchor.endswith("-image-section")


@pytest.mark.parametrize(
    "fields", [{"description": "Một cửa"}, {"description": "", "is_decorative": True}]
)
def test_described_and_decorative_main_pictures_are_good(fields, page_of, findings_of):
    assert findings_of(page_of(image=make_image(**fields))) == []


def test_pictures_in_blocks_and_galleries_are_looked_at(page_of, findings_of):
    image = make_image()
    bad, blank, good = figure(image), figure(image, "  "), figure(image, "Hội nghị")
    page = page_of(
        ("image", bad),
        ("image", good),
        ("image", figure(image, decorative=True)),
        ("gallery", {"images": [good, blank]}),
    )
    found = findings_of(StandardPage.objects.get(pk=page.pk))
    assert [one.where for one in found] == ["Nội dung › 1. Ảnh", "Nội dung › 4. Bộ ảnh › 2"]
    assert all(one.anchor.startswith("block-") for one in found)


def test_a_picture_that_was_deleted_is_told(page_of, findings_of):
    image = make_image()
    page = page_of(("image", figure(image, "Hội nghị")))
    image.delete()
    (found,) = findings_of(StandardPage.objects.get(pk=page.pk))
    assert found.is_blocking


def test_a_portrait_needs_no_description(home, findings_of):
    page = ProfilePage(title="Giới thiệu", summary="Phường ta.")
    portrait = make_image(description="")
    page.leaders = [Leader(name="Trần Văn A", post="Chủ tịch", portrait=portrait)]
    home.add_child(instance=page)
    assert findings_of(page) == []


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (table(), 1),
        (table(first_row_is_table_header=True), 0),
        (table(first_col_is_header=True), 0),
    ],
)
def test_a_table_without_header_blocks(value, count, page_of, findings_of):
    found = findings_of(page_of(("table", value)))
    assert [one.rule for one in found] == ["table_header"] * count
    assert all(one.is_blocking for one in found)


def test_cells_are_read_for_personal_data(page_of, findings_of):
    cells = [["Tên", "Số"], ["Ông A", "064203001234"], [None, ""]]
    page = page_of(("table", {"data": cells, "first_row_is_table_header": True}))
    (found,) = findings_of(page)
    assert found.rule == "identity_numbers"


def test_pictures_over_the_budget_of_the_ward_are_told(site, page_of, findings_of):
    image = make_image()
    PortalImage.objects.filter(pk=image.pk).update(width=4000, height=3000, file_size=8_000_000)
    page = page_of(*[("image", figure(image, "Hội nghị"))] * 3)
    page = StandardPage.objects.get(pk=page.pk)
    assert findings_of(page) == []
    settings = ContentCheckSettings.objects.create(site=site, pictures_kb=200)
    (found,) = findings_of(page)
    assert found.rule == "page_weight"
    assert found.message.startswith("3 ảnh")
    settings.pictures_kb = 0
    settings.save()
    assert findings_of(page) == []
