"""The work calendar of last week, this week and next week."""

from datetime import date, time, timedelta

from home.demo.content.dates import dmy, monday_of
from home.demo.content.types import CalendarRow

MORNING, AFTERNOON, EVENING, ALL_DAY = "morning", "afternoon", "evening", "day"
CHAIR, VICE_SOCIAL, VICE_ECONOMY = "chutich", "phochutich", "phochutich-kinhte"
OFFICE_HEAD, SOCIAL_HEAD, ECONOMY_HEAD = "chanhvanphong", "vanhoaxahoi", "kinhtehatang"

HALL, ROOM_1, ROOM_2 = "Hội trường tầng 2", "Phòng họp số 1", "Phòng họp số 2"
RECEPTION_ROOM = "Phòng Tiếp công dân, tầng 1"
OFFICE = "Văn phòng"
SOCIAL = "Phòng Văn hóa - Xã hội"
ECONOMY = "Phòng Kinh tế, Hạ tầng và Đô thị"
SERVICE = "Trung tâm Phục vụ hành chính công"


def weeks(today: date) -> dict[date, tuple[CalendarRow, ...]]:
    """The rows of each week by its Monday."""
    monday = monday_of(today)
    before, after = monday - timedelta(days=7), monday + timedelta(days=7)
    return {before: _last_week(before), monday: _this_week(monday), after: _next_week(after)}


def _reception(monday: date) -> CalendarRow:
    return CalendarRow(
        day=monday + timedelta(days=3),
        session=MORNING,
        starts_at=time(7, 30),
        content="Tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường",
        chairs=(CHAIR,),
        participants="Chánh Văn phòng; công chức chuyên môn theo nội dung đăng ký",
        place=RECEPTION_ROOM,
        prepared_by=OFFICE,
        kind="reception",
    )


def _briefing(monday: date) -> CalendarRow:
    return CalendarRow(
        day=monday,
        session=MORNING,
        starts_at=time(7, 30),
        content="Hội ý lãnh đạo Ủy ban nhân dân phường đầu tuần",
        chairs=(CHAIR,),
        participants="Các Phó Chủ tịch; Chánh Văn phòng",
        place=ROOM_1,
        prepared_by=OFFICE,
    )


def _duty(monday: date, chair: str) -> CalendarRow:
    return CalendarRow(
        day=monday + timedelta(days=5),
        session=MORNING,
        starts_at=time(7, 30),
        content="Trực lãnh đạo; tiếp nhận hồ sơ sáng thứ Bảy",
        chairs=(chair,),
        participants="Cán bộ trực theo lịch",
        place=SERVICE,
        prepared_by=OFFICE,
        kind="duty",
    )


def _last_week(monday: date) -> tuple[CalendarRow, ...]:
    tuesday, wednesday, thursday, friday = (monday + timedelta(days=n) for n in range(1, 5))
    return (
        _briefing(monday),
        CalendarRow(
            monday,
            AFTERNOON,
            time(14, 0),
            "Họp thống nhất nội dung lấy ý kiến chỉnh trang tuyến đường ven suối",
            (VICE_ECONOMY,),
            "Phòng Kinh tế, Hạ tầng và Đô thị; tổ trưởng các tổ dân phố dọc tuyến",
            ROOM_2,
            ECONOMY,
        ),
        CalendarRow(
            tuesday,
            MORNING,
            time(8, 0),
            "Kiểm tra an toàn thực phẩm tại bếp ăn bán trú các trường",
            (VICE_SOCIAL,),
            "Phòng Văn hóa - Xã hội; Trạm Y tế; Công an phường",
            "Các trường trên địa bàn",
            SOCIAL,
            "field",
        ),
        CalendarRow(
            tuesday,
            AFTERNOON,
            time(14, 0),
            "Làm việc với cơ quan thuế về hỗ trợ hộ kinh doanh kê khai",
            (VICE_ECONOMY,),
            "Phòng Kinh tế, Hạ tầng và Đô thị; đại diện hộ kinh doanh",
            ROOM_2,
            ECONOMY,
        ),
        CalendarRow(
            wednesday,
            MORNING,
            time(8, 0),
            "Họp thành viên Ủy ban nhân dân phường thường kỳ tháng",
            (CHAIR,),
            "Thành viên Ủy ban nhân dân; trưởng các đơn vị",
            HALL,
            OFFICE,
        ),
        CalendarRow(
            wednesday,
            EVENING,
            time(19, 0),
            "Dự Ngày hội Đại đoàn kết tại khu dân cư",
            (CHAIR, VICE_SOCIAL),
            "Ủy ban Mặt trận Tổ quốc phường; bà con khu dân cư",
            "Nhà sinh hoạt cộng đồng",
            SOCIAL,
            "field",
        ),
        _reception(monday),
        CalendarRow(
            thursday,
            AFTERNOON,
            time(14, 0),
            "Rà soát hồ sơ trễ hẹn trong tháng, ký thư xin lỗi",
            (VICE_SOCIAL,),
            "Trung tâm Phục vụ hành chính công; các phòng có hồ sơ trễ",
            ROOM_1,
            SERVICE,
            is_public=False,
        ),
        CalendarRow(
            friday,
            MORNING,
            time(8, 0),
            "Kiểm tra công tác phòng cháy mùa khô tại các khu vườn xa dân cư",
            (VICE_ECONOMY, ECONOMY_HEAD),
            "Công an phường; Ban Chỉ huy quân sự phường",
            "Các tổ dân phố, làng",
            ECONOMY,
            "field",
        ),
        CalendarRow(
            friday,
            AFTERNOON,
            time(15, 0),
            "Duyệt lịch công tác tuần sau",
            (CHAIR,),
            "Chánh Văn phòng",
            ROOM_1,
            OFFICE,
        ),
        _duty(monday, VICE_ECONOMY),
    )


def _this_week(monday: date) -> tuple[CalendarRow, ...]:
    tuesday, wednesday, thursday, friday = (monday + timedelta(days=n) for n in range(1, 5))
    return (
        _briefing(monday),
        CalendarRow(
            monday,
            MORNING,
            time(9, 0),
            "Họp Ban Chỉ đạo rà soát hộ nghèo, hộ cận nghèo",
            (VICE_SOCIAL,),
            "Thành viên Ban Chỉ đạo; tổ trưởng tổ dân phố, trưởng làng",
            HALL,
            SOCIAL,
        ),
        CalendarRow(
            monday,
            AFTERNOON,
            time(14, 0),
            "Kiểm tra thực địa điểm ngập cục bộ sau đợt mưa",
            (VICE_ECONOMY,),
            "Phòng Kinh tế, Hạ tầng và Đô thị; đơn vị thoát nước",
            "Các đoạn đường trũng",
            ECONOMY,
            "field",
        ),
        CalendarRow(
            tuesday,
            MORNING,
            time(8, 0),
            "Tập huấn nộp hồ sơ trực tuyến cho Tổ công nghệ số cộng đồng",
            (VICE_SOCIAL, SOCIAL_HEAD),
            "Thành viên các tổ; Đoàn Thanh niên phường",
            HALL,
            SOCIAL,
        ),
        CalendarRow(
            tuesday,
            AFTERNOON,
            time(14, 0),
            "Họp Hội đồng xác định mức độ khuyết tật",
            (VICE_SOCIAL,),
            "Thành viên Hội đồng; Trạm Y tế",
            ROOM_2,
            SOCIAL,
            is_public=False,
        ),
        CalendarRow(
            wednesday,
            MORNING,
            time(8, 0),
            "Kiểm tra công tác chuẩn bị gọi công dân nhập ngũ",
            (CHAIR,),
            "Ban Chỉ huy quân sự; Công an phường; Trạm Y tế",
            ROOM_1,
            "Ban Chỉ huy quân sự phường",
        ),
        CalendarRow(
            wednesday,
            AFTERNOON,
            time(15, 30),
            "Làm việc với đại diện hộ kinh doanh khu vực chợ",
            (VICE_ECONOMY,),
            "Ban quản lý chợ; đại diện các ngành hàng",
            ROOM_2,
            ECONOMY,
            status="rescheduled",
            note="Chuyển từ 14 giờ 00 sang 15 giờ 30 cùng ngày theo đề nghị của các hộ.",
        ),
        _reception(monday),
        CalendarRow(
            thursday,
            AFTERNOON,
            time(14, 0),
            "Hòa giải tranh chấp đất đai",
            (VICE_ECONOMY,),
            "Hội đồng hòa giải; các bên liên quan",
            ROOM_1,
            ECONOMY,
            is_public=False,
        ),
        CalendarRow(
            friday,
            MORNING,
            time(8, 0),
            "Họp về kết quả giữa học kỳ I với các trường",
            (VICE_SOCIAL,),
            "Hiệu trưởng các trường; Phòng Văn hóa - Xã hội",
            HALL,
            SOCIAL,
            status="postponed",
            note="Hoãn đến tuần sau do các trường tổ chức kiểm tra giữa kỳ.",
        ),
        CalendarRow(
            friday,
            MORNING,
            time(9, 30),
            "Kiểm tra tiến độ trồng dặm cây xanh",
            (VICE_ECONOMY, ECONOMY_HEAD),
            "Đoàn Thanh niên; các tổ dân phố có tuyến",
            "Các tuyến đường đã đăng ký",
            ECONOMY,
            "field",
            status="added",
            note="Bổ sung.",
        ),
        CalendarRow(
            friday,
            AFTERNOON,
            time(14, 0),
            "Giao ban khối nội chính và duyệt lịch tuần sau",
            (CHAIR,),
            "Công an; Ban Chỉ huy quân sự; Chánh Văn phòng",
            ROOM_1,
            OFFICE,
        ),
        _duty(monday, VICE_SOCIAL),
    )


def _next_week(monday: date) -> tuple[CalendarRow, ...]:
    tuesday, wednesday, thursday, friday = (monday + timedelta(days=n) for n in range(1, 5))
    return (
        _briefing(monday),
        CalendarRow(
            monday,
            AFTERNOON,
            time(14, 0),
            "Họp báo cáo thu ngân sách và giải ngân tháng",
            (CHAIR, VICE_ECONOMY),
            "Phòng Kinh tế, Hạ tầng và Đô thị; kế toán các đơn vị",
            ROOM_1,
            ECONOMY,
        ),
        CalendarRow(
            tuesday,
            MORNING,
            time(8, 0),
            "Họp về kết quả giữa học kỳ I với các trường",
            (VICE_SOCIAL,),
            "Hiệu trưởng các trường; Phòng Văn hóa - Xã hội",
            HALL,
            SOCIAL,
            note=f"Lịch hoãn từ ngày {dmy(monday - timedelta(days=3))}.",
        ),
        CalendarRow(
            tuesday,
            AFTERNOON,
            time(14, 0),
            "Thăm, tặng quà gia đình chính sách ốm đau lâu ngày",
            (VICE_SOCIAL, SOCIAL_HEAD),
            "Hội Cựu chiến binh; Hội Phụ nữ phường",
            "Tại các gia đình",
            SOCIAL,
            "field",
        ),
        CalendarRow(
            wednesday,
            MORNING,
            time(8, 0),
            "Hội nghị tổng kết công tác hòa giải ở cơ sở năm",
            (CHAIR,),
            "Tổ trưởng các tổ hòa giải; công chức tư pháp - hộ tịch",
            HALL,
            OFFICE,
        ),
        CalendarRow(
            wednesday,
            AFTERNOON,
            time(14, 0),
            "Họp tổng hợp ý kiến về phương án chỉnh trang tuyến đường ven suối",
            (VICE_ECONOMY,),
            "Phòng Kinh tế, Hạ tầng và Đô thị; đơn vị tư vấn",
            ROOM_2,
            ECONOMY,
        ),
        _reception(monday),
        CalendarRow(
            thursday,
            AFTERNOON,
            time(13, 30),
            "Sinh hoạt chuyên đề học tập và làm theo Bác",
            (CHAIR,),
            "Toàn thể cán bộ, công chức",
            HALL,
            OFFICE,
        ),
        CalendarRow(
            friday,
            ALL_DAY,
            time(7, 30),
            "Kiểm tra thực tế các tổ dân phố, làng đăng ký danh hiệu văn hóa",
            (VICE_SOCIAL, OFFICE_HEAD),
            "Ủy ban Mặt trận Tổ quốc phường; Phòng Văn hóa - Xã hội",
            "Các tổ dân phố, làng",
            SOCIAL,
            "field",
        ),
        _duty(monday, CHAIR),
    )
