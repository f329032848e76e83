"""Made-up content for the living page; nothing of it is in the database."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

from django.utils import timezone
from wagtail.models import Page

from core.models import PortalImage

TITLE = "Ra quân vệ sinh môi trường tại các tổ dân phố"
LONG_TITLE = (
    "Thông báo về việc niêm yết công khai phương án bồi thường, hỗ trợ, tái định cư khi Nhà nước"
    " thu hồi đất để thực hiện dự án mở rộng, nâng cấp tuyến đường liên tổ dân phố giai đoạn"
    " 2026 - 2030 trên địa bàn phường"
)
SUMMARY = "Mỗi tổ dân phố cử người tham gia dọn vệ sinh từ 7 giờ sáng Chủ nhật."
LONG_SUMMARY = f"{SUMMARY} {LONG_TITLE}. " * 2
DAY = date(2026, 11, 20)
ADDRESS = "https://phuong-mau.example.gov.vn"
ABBREVIATIONS = {"UBND": "Ủy ban nhân dân", "TTHC": "thủ tục hành chính"}
CHANNELS = [{"name": "Cổng Dịch vụ công quốc gia", "url": "#"}]
HOURS = [("Thứ Hai đến thứ Sáu", "7 giờ - 17 giờ"), ("Thứ Bảy", "7 giờ - 11 giờ")]
MOMENT = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)


def page(**fields) -> Page:
    """A page that is nowhere: as much of one as components ask for."""
    made = Page(pk=1, title=fields.pop("title", TITLE))
    made.get_url_parts = lambda request=None: (0, ADDRESS, "/")
    made.get_url = lambda request=None, current_site=None: "#"
    standard = {
        "summary": SUMMARY,
        "image": None,
        "published_on": DAY,
        "updated_at": MOMENT,
        "asks_for_opinion": False,
    }
    for name, value in (standard | fields).items():
        setattr(made, name, value)
    return made


def picture() -> PortalImage | None:
    """The picture that was uploaded last; an empty portal shows components without one."""
    return PortalImage.objects.order_by("pk").last()


def file(title="Quyết định 12/QĐ-UBND", extension="pdf", size=47_514, pages=3) -> SimpleNamespace:
    return SimpleNamespace(
        title=title, url="#", file_extension=extension, file_size=size, page_count=pages
    )


def ward(**fields) -> SimpleNamespace:
    return SimpleNamespace(
        **{
            "phone": "0269 3 000 000",
            "hotline": "0269 3 000 001",
            "email": "ubnd@phuong-mau.example.vn",
            "address": "01 đường Số Một, phường Mẫu, tỉnh Mẫu",
            "office_hours": "Thứ Hai đến thứ Sáu: 7 giờ - 17 giờ\nThứ Bảy: 7 giờ - 11 giờ",
        }
        | fields
    )


def stopping_ward(text: str) -> SimpleNamespace:
    """A ward whose portal stops tomorrow; a stop in the past takes itself off the page."""
    tomorrow = timezone.now() + timedelta(days=1)
    return ward(stop_starts_at=tomorrow, stop_ends_at=tomorrow + timedelta(hours=2), stop_text=text)


def alert(pk: int, level: str, label: str, **fields) -> SimpleNamespace:
    """An alert that stands until tomorrow; an ended one takes itself off the page."""
    standard = {
        "title": "Suối dâng nhanh, không qua ngầm tràn ở tổ 5 và tổ 6",
        "text": "Chuyển đồ lên cao. Cần giúp, gọi số bên dưới.",
        "phone": "0269 3 000 001",
        "url": "#",
        "starts_at": MOMENT,
        "ends_at": timezone.now() + timedelta(days=1),
        "is_confirmed": True,
        "stays": level == "emergency",
    }
    return SimpleNamespace(pk=pk, level=level, get_level_display=label, **(standard | fields))


def recording(words: str = "") -> SimpleNamespace:
    return SimpleNamespace(
        title=TITLE,
        language="vi",
        get_language_display="Tiếng Việt",
        audio=SimpleNamespace(url="#", seconds=95, file_size=812_340),
        transcript=words,
    )
