"""States of the components that show content."""

import re
from types import SimpleNamespace

from django.conf import settings
from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from core.look.specimens import samples as sample
from core.look.specimens.state import CURRENT, EMPTY, LONG, NORMAL, PICTURE, SHORT, State
from core.navigation import MenuItem

SPRITE = settings.BASE_DIR / "static" / "icons" / "sprite.svg"
# Components that are items of a list, and the class of that list.
LIST_CLASSES = {"list_item": "items"}
# Components that are styled by the box they stand in.
BOX_CLASSES = {"opinion_form": "opinion"}
HEADINGS = [
    SimpleNamespace(anchor="cards", text="Giấy tờ cần chuẩn bị", level=2),
    SimpleNamespace(anchor="cards", text="Trường hợp ủy quyền cho người khác nộp thay", level=3),
    SimpleNamespace(anchor="cards", text=sample.LONG_TITLE, level=2),
]
TAGS = [SimpleNamespace(name=name, slug="the") for name in ("môi trường", "tổ dân phố", "nếp sống")]
MENU = [
    MenuItem("Thủ tục hành chính", "#"),
    MenuItem("Lịch công tác", "#", "page"),
    MenuItem("Hỏi đáp", "#", "true"),
]


def samples() -> dict[str, list[State]]:
    return _pages() | _texts() | _files() | _navigation()


def _pages() -> dict[str, list[State]]:
    picture = sample.picture()
    page, with_picture = sample.page(), sample.page(image=picture)
    long = sample.page(title=sample.LONG_TITLE, summary=sample.LONG_SUMMARY, image=picture)
    bare = sample.page(summary="", published_on=None, updated_at=None)
    return {
        "card": [
            State(NORMAL, page=page),
            State(PICTURE, page=with_picture, show_summary=True),
            State(LONG, page=long, show_summary=True),
            State(SHORT, page=bare),
        ],
        "list_item": [
            State(NORMAL, page=page, date=sample.DAY, place="Nhà văn hóa", time="7 giờ"),
            State(PICTURE, page=with_picture, date=sample.DAY, thumb=True),
            State(LONG, page=long, date=sample.DAY, show_summary=True),
            State(SHORT, page=bare),
        ],
        "page_header": [
            State(
                NORMAL,
                kicker="Thông tin tuyên truyền",
                kicker_url="#",
                title=sample.TITLE,
                lead=sample.SUMMARY,
                date=sample.DAY,
                byline="N.T.T",
                minutes=3,
                updated=sample.MOMENT,
            ),
            State(LONG, kicker=sample.TITLE, title=sample.LONG_TITLE, lead=sample.LONG_SUMMARY),
            State(SHORT, title="Liên hệ"),
        ],
        "page_end": [State(NORMAL, page=page, feed_url="#"), State(SHORT, page=bare)],
        "page_qr": [State(NORMAL, page=page)],
        "page_tools": [State(NORMAL, page=page)],
        "share": [State(NORMAL, page=page), State(LONG, page=long)],
        "prev_next": [
            State(NORMAL, previous=page, next=page),
            State(LONG, previous=long, next=long),
            State(SHORT, next=page),
        ],
        "figure": [
            State(NORMAL, image=picture, caption=sample.SUMMARY, credit="N.T.T"),
            State(SHORT, image=picture),
        ],
        "gallery": [
            State(_("One picture"), images=[_photo(picture)]),
            State(_("Many pictures"), images=[_photo(picture)] * 5),
        ],
    }


def _photo(picture) -> SimpleNamespace:
    return SimpleNamespace(image=picture, caption=sample.SUMMARY, credit="")


def _texts() -> dict[str, list[State]]:
    return {
        "alerts": [
            State(
                NORMAL,
                alerts=[
                    sample.alert(-1, "emergency", "Khẩn cấp", is_confirmed=False),
                    sample.alert(-2, "warning", "Cảnh báo"),
                    sample.alert(-3, "information", "Thông tin", phone="", url=""),
                ],
            ),
            State(
                LONG,
                alerts=[
                    sample.alert(
                        -4,
                        "emergency",
                        "Khẩn cấp",
                        title=sample.LONG_TITLE,
                        text=sample.LONG_SUMMARY,
                        is_confirmed=False,
                    )
                ],
            ),
            State(SHORT, alerts=[sample.alert(-5, "warning", "Cảnh báo", phone="", url="")]),
        ],
        "abbreviations": [State(NORMAL, abbreviations=sample.ABBREVIATIONS, url="#")],
        "contact_facts": [
            State(NORMAL, ward=sample.ward(), map_url="#"),
            State(SHORT, ward=sample.ward(hotline="", email="", office_hours="")),
        ],
        "date_block": [State(NORMAL, date=sample.DAY)],
        "empty": [
            State(NORMAL, title="Chưa có bài nào", text="Bài mới sẽ hiện ở đây."),
            State(SHORT, title="Chưa có bài nào", icon="newspaper"),
        ],
        "figcaption": [
            State(NORMAL, caption=sample.SUMMARY, credit="N.T.T"),
            State(SHORT, caption=sample.SUMMARY),
        ],
        "icon": [State(name, name=name) for name in _icons()],
        "listen": [State(NORMAL)],
        "meta_line": [
            State(NORMAL, date=sample.DAY, byline="N.T.T", minutes=3, updated=sample.MOMENT),
            State(SHORT, date=sample.DAY),
        ],
        "notice": [
            State(_("Information"), title="Lịch tiếp công dân", text=sample.SUMMARY),
            State(_("Success"), kind="success", title="Đã gửi góp ý"),
            State(_("Warning"), kind="warning", text="Văn bản này đã hết hiệu lực."),
            State(_("Error"), kind="error", text="Chưa gửi được, vui lòng thử lại."),
            State(LONG, title=sample.LONG_TITLE, text=sample.LONG_SUMMARY),
        ],
        "opening_hours": [
            State(NORMAL, lines=sample.HOURS, schedule="2026-11-20=0700-1700", offset=420),
            State(SHORT, text="Giờ hành chính các ngày trong tuần"),
        ],
        "planned_stop": [
            State(NORMAL, ward=sample.stopping_ward("Vẫn nộp hồ sơ trực tiếp được.")),
            State(SHORT, ward=sample.stopping_ward("")),
        ],
        "recordings": [
            State(NORMAL, recordings=[sample.recording(words=sample.LONG_SUMMARY)]),
            State(SHORT, recordings=[sample.recording()]),
        ],
        "section_heading": [
            State(NORMAL, title="Tin bài", url="#"),
            State(LONG, title=sample.LONG_TITLE, url="#"),
            State(SHORT, title="Tin bài"),
        ],
        "status_badge": [
            State(NORMAL, label="Dự thảo"),
            State(_("Success"), label="Còn hiệu lực", tone="good"),
            State(_("Information"), label="Bổ sung", tone="info"),
            State(_("Warning"), label="Đang lấy ý kiến", tone="wait"),
            State(_("Error"), label="Hết hiệu lực", tone="bad"),
        ],
        "tags": [State(NORMAL, tags=TAGS, base_url="#"), State(_("Without links"), tags=TAGS)],
    }


def _icons() -> list[str]:
    return re.findall(r'<symbol id="([\w-]+)"', SPRITE.read_text())


def _files() -> dict[str, list[State]]:
    pdf, sheet = sample.file(), sample.file("Dự toán năm 2026", "xlsx", 18_204, None)
    long = sample.file(sample.LONG_TITLE, "docx", 2_345_678, 124)
    return {
        "attachment": [
            State(NORMAL, document=pdf),
            State(_("Spreadsheet"), document=sheet),
            State(LONG, document=long),
        ],
    }


def _navigation() -> dict[str, list[State]]:
    pages = Paginator(range(200), 10)
    return {
        "breadcrumbs": [
            State(NORMAL, page=sample.page(title="Lịch công tác"), current="Tuần 48"),
            State(LONG, page=sample.page(), current=sample.LONG_TITLE),
        ],
        "contents": [
            State(_("On phones"), contents=HEADINGS),
            State(_("Beside the text"), contents=HEADINGS, side=True),
        ],
        "contents_list": [State(NORMAL, contents=HEADINGS)],
        "footer_channels": [State(NORMAL, channels=sample.CHANNELS)],
        "language_link": [
            State(NORMAL, url="#"),
            State(_("On an English page"), url="#", is_english=True),
        ],
        "menu_links": [State(CURRENT, items=MENU), State(EMPTY, items=[])],
        "pagination": [
            State(_("First page"), page_obj=pages.page(1)),
            State(_("In the middle"), page_obj=pages.page(10)),
            State(_("Last page"), page_obj=pages.page(20)),
        ],
        "search_box": [
            State(NORMAL, id="sample-search"),
            State(_("With words"), id="sample-search-2", value="khai sinh", label=_("Search")),
        ],
        "to_top": [State(NORMAL)],
        "ways_on": [State(NORMAL)],
    }
