"""Five public events around today."""

from datetime import date, datetime, time, timedelta

from home.demo.content.dates import last_sunday
from home.demo.content.types import Event, Heading, Notice, Paragraph, Picture


def events(today: date) -> tuple[Event, ...]:
    sunday = last_sunday(today)
    return (
        _cleaning(sunday),
        _law_talk(_workday(today + timedelta(days=3))),
        _vaccination(_workday(today + timedelta(days=8))),
        _gong_evening(sunday + timedelta(days=13)),
        _job_day(sunday + timedelta(days=20)),
    )


def _workday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    """A wall clock time; the loader puts it into the time zone of the site."""
    return datetime.combine(day, time(hour, minute))


def _cleaning(day: date) -> Event:
    return Event(
        slug="chu-nhat-xanh-don-bo-suoi",
        title="Chủ nhật xanh: dọn bờ suối và các tuyến đường chính",
        summary="Mỗi nhà một người, mang theo cuốc hoặc chổi; phường lo nước uống và bao đựng rác.",
        place="Đoạn đường ven suối, tập trung tại nhà sinh hoạt cộng đồng",
        starts_at=_at(day, 6, 30),
        ends_at=_at(day, 10),
        is_all_day=False,
        picture=Picture("ra-quan-ve-sinh", "Người dân dọn cỏ rác ven đường"),
        body=(
            Paragraph(
                "<p>Tập trung lúc 6 giờ 30, chia thành bốn nhóm theo đoạn. Trẻ em đi cùng người lớn có việc riêng: nhặt lá và "
                "phân loại chai nhựa.</p>"
            ),
        ),
    )


def _law_talk(day: date) -> Event:
    return Event(
        slug="noi-chuyen-phap-luat-dat-dai-thua-ke",
        title="Nói chuyện pháp luật: đất đai và thừa kế trong gia đình",
        summary="Báo cáo viên trả lời trực tiếp về cấp giấy chứng nhận, tách thửa, chia thừa kế và viết di chúc.",
        place="Hội trường tầng 2, trụ sở Ủy ban nhân dân phường",
        starts_at=_at(day, 14),
        ends_at=_at(day, 16, 30),
        is_all_day=False,
        picture=Picture("tuyen-truyen-phap-luat", "Báo cáo viên nói chuyện trước người dân"),
        body=(
            Paragraph(
                "<p>Buổi nói chuyện dành ít nhất một nửa thời gian để hỏi đáp. Bà con có thể gửi câu hỏi trước ở mục Hỏi đáp; câu "
                "hỏi riêng của từng gia đình được trả lời ở bàn tư vấn sau giờ chung.</p>"
            ),
            Heading("Mang theo"),
            Paragraph(
                "<p>Bản chụp giấy tờ liên quan nếu muốn được tư vấn cụ thể. Không cần đăng ký trước.</p>"
            ),
        ),
    )


def _vaccination(day: date) -> Event:
    return Event(
        slug="tiem-chung-mo-rong-thang-nay",
        title="Buổi tiêm chủng mở rộng cho trẻ em",
        summary="Tiêm theo giờ hẹn đã nhắn cho phụ huynh; trẻ được khám sàng lọc trước khi tiêm.",
        place="Trạm Y tế phường",
        starts_at=_at(day, 7, 30),
        ends_at=_at(day, 11),
        is_all_day=False,
        picture=Picture("tiem-chung", "Nhân viên y tế tiêm cho em bé"),
        body=(
            Paragraph(
                "<p>Phụ huynh mang theo sổ hoặc phiếu tiêm chủng, cho trẻ ăn nhẹ trước khi đến 30 phút.</p>"
            ),
            Notice(
                "info",
                "",
                "<p>Trẻ đang sốt hoặc mới khỏi bệnh xin đổi lịch; gọi số điện thoại ghi trên tin nhắn hẹn.</p>",
            ),
        ),
    )


def _gong_evening(day: date) -> Event:
    return Event(
        slug="dem-cong-chieng-lang-va-pho",
        title="Đêm cồng chiêng: làng và phố cùng vào hội",
        summary="Các đội cồng chiêng của làng biểu diễn, có phần dạy đánh chiêng cho thiếu nhi và gian ẩm thực của phụ nữ.",
        place="Sân nhà rông",
        starts_at=_at(day, 18, 30),
        ends_at=_at(day, 21),
        is_all_day=False,
        picture=Picture("cong-chieng", "Đội cồng chiêng biểu diễn quanh bếp lửa"),
        body=(
            Paragraph(
                "<p>Chương trình mở đầu bằng bài chiêng mừng lúa mới, tiếp theo là vòng xoang mọi người cùng tham gia. Từ 19 giờ 30, "
                "nghệ nhân hướng dẫn thiếu nhi cầm dùi, nghe nhịp và giữ nhịp.</p>"
                "<p>Không thu vé. Bà con đi xe máy gửi tại sân trường bên cạnh; xin không dùng pháo và loa kéo cá nhân.</p>"
            ),
        ),
    )


def _job_day(day: date) -> Event:
    return Event(
        slug="ngay-hoi-viec-lam-va-hoc-nghe",
        title="Ngày hội việc làm và học nghề",
        summary="Cả ngày tại sân trụ sở: doanh nghiệp tuyển người, trường nghề tư vấn, ngân hàng chính sách hướng dẫn vay vốn.",
        place="Sân trụ sở Ủy ban nhân dân phường",
        starts_at=_at(day, 7, 30),
        ends_at=_at(day, 17),
        is_all_day=True,
        picture=Picture("cho", "Các gian hàng đông người qua lại"),
        body=(
            Paragraph(
                "<p>Người tìm việc nên mang theo căn cước và bằng cấp nếu có; ai chưa có hồ sơ sẽ được giúp viết ngay tại chỗ. "
                "Thanh niên chuẩn bị nhập ngũ, bộ đội xuất ngũ có bàn tư vấn riêng.</p>"
            ),
        ),
    )
