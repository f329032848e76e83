"""The ward's settings. Telephone numbers and the street number are samples."""

from datetime import time

from home.demo.content.leaders import NAME_OF

WORKDAYS = ["0", "1", "2", "3", "4"]
SETTINGS: dict[str, object] = {
    "opening_hours": [
        ("hours", {"days": WORKDAYS, "opens": time(7, 30), "closes": time(11, 30), "note": ""}),
        ("hours", {"days": WORKDAYS, "opens": time(13, 30), "closes": time(17), "note": ""}),
        (
            "hours",
            {
                "days": ["5"],
                "opens": time(7, 30),
                "closes": time(11),
                "note": "chỉ tiếp nhận hồ sơ",
                "note_en": "applications only",
            },
        ),
    ],
    "name": "Ủy ban nhân dân phường Hội Phú",
    "unit_name": "phường Hội Phú",
    "parent_name": "Ủy ban nhân dân tỉnh Gia Lai",
    "parent_url": "https://gialai.gov.vn",
    "responsible_person": NAME_OF["chutich"],
    "responsible_title": "Chủ tịch Ủy ban nhân dân phường",
    "spokesperson": f"{NAME_OF['chanhvanphong']}, Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường",
    "address": "Đường Trường Chinh, phường Hội Phú, tỉnh Gia Lai (địa chỉ minh họa)",
    "phone": "0269 3 000 000",
    "hotline": "0269 3 000 001",
    "email": "ubnd@hoiphu.example",
    "service_place": "Trung tâm Phục vụ hành chính công phường Hội Phú, tầng 1 trụ sở Ủy ban nhân dân phường",
    "copyright_line": "© Ủy ban nhân dân phường Hội Phú. Ghi rõ nguồn khi sử dụng lại thông tin từ trang này.",
}

CHANNELS: tuple[tuple[str, str], ...] = (
    ("Cổng Dịch vụ công quốc gia", "https://dichvucong.gov.vn"),
    ("Cổng thông tin điện tử tỉnh Gia Lai", "https://gialai.gov.vn"),
)

WELCOME = "Hôm nay bà con cần làm việc gì?"
SEARCH_HINTS = (
    "giấy khai sinh",
    "xác nhận độc thân",
    "chứng thực bản sao",
    "trợ cấp người cao tuổi",
    "hộ kinh doanh",
)

# Slug of the section, label, hint, icon of `home.models.HomeShortcut`.
SHORTCUTS: tuple[tuple[str, str, str, str], ...] = (
    ("thu-tuc-hanh-chinh", "Thủ tục hành chính", "Giấy tờ, lệ phí, thời hạn", "clipboard-list"),
    ("lich-cong-tac", "Lịch công tác", "Tuần này và tuần sau", "calendar-days"),
    ("hoi-dap", "Hỏi đáp", "Đặt câu hỏi cho phường", "message-circle-question-mark"),
    ("gop-y", "Góp ý", "Phản ánh, kiến nghị", "message-square-text"),
    ("van-ban", "Văn bản", "Tra cứu và tải về", "file-text"),
    ("tiep-cong-dan", "Tiếp công dân", "Sáng thứ Năm hằng tuần", "users"),
)
