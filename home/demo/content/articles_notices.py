"""Announcements."""

from datetime import date, timedelta

from home.demo.content.dates import dmy, last_workday, monday_of, with_weekday
from home.demo.content.types import Article, Attachment, Heading, Notice, Paragraph, Picture, Table

SECTION = "thong-bao"


def articles(today: date) -> list[Article]:
    return [
        _saturday_desk(today),
        _impersonation(last_workday(today - timedelta(days=5))),
        _street_consultation(last_workday(today - timedelta(days=6))),
        _poverty_review(last_workday(today - timedelta(days=17))),
    ]


def _saturday_desk(today: date) -> Article:
    saturday = monday_of(today) + timedelta(days=5)
    return Article(
        section=SECTION,
        slug="tiep-nhan-ho-so-sang-thu-bay",
        title="Trung tâm Phục vụ hành chính công tiếp nhận hồ sơ vào sáng thứ Bảy",
        summary=f"Từ {dmy(saturday)}, hai quầy mở cửa từ 7 giờ 30 đến 11 giờ sáng thứ Bảy cho người bận việc trong tuần.",
        published_on=last_workday(today),
        byline="V.P",
        picture=Picture(
            "bo-phan-mot-cua",
            "Quầy tiếp nhận hồ sơ có bảng số, người dân ngồi chờ trên ghế",
            "Khu tiếp nhận hồ sơ của Trung tâm Phục vụ hành chính công phường.",
        ),
        tags=("thủ tục hành chính", "lịch tiếp nhận"),
        related=("to-cong-nghe-so-den-tung-nha", "chung-thuc-can-biet"),
        body=(
            Paragraph(
                f"<p>Ủy ban nhân dân phường thông báo: từ {with_weekday(saturday)}, Trung tâm Phục vụ hành chính công "
                "phường mở thêm hai quầy vào sáng thứ Bảy, từ 7 giờ 30 đến 11 giờ.</p>"
            ),
            Table(
                "Việc được tiếp nhận vào sáng thứ Bảy",
                (
                    ("Quầy", "Lĩnh vực", "Trả kết quả"),
                    ("Quầy 1", "Chứng thực bản sao, chứng thực chữ ký", "Trong buổi sáng"),
                    (
                        "Quầy 2",
                        "Khai sinh, khai tử, kết hôn, xác nhận tình trạng hôn nhân",
                        "Theo phiếu hẹn",
                    ),
                    ("Quầy 2", "Trợ cấp xã hội, hộ kinh doanh", "Theo phiếu hẹn"),
                ),
            ),
            Paragraph(
                "<p>Hồ sơ đất đai và xây dựng vẫn tiếp nhận từ thứ Hai đến thứ Sáu vì cần cán bộ địa chính kiểm tra. "
                "Hồ sơ trực tuyến nộp được mọi lúc, kể cả ngày nghỉ; thời hạn giải quyết tính từ giờ làm việc kế tiếp.</p>"
            ),
            Notice(
                "info",
                "Đến đúng lúc, đỡ phải chờ",
                "<p>Khoảng 7 giờ 30 đến 8 giờ 30 thường đông nhất. Người cao tuổi, người khuyết tật, phụ nữ mang thai và "
                "người bế con nhỏ được ưu tiên lấy số trước.</p>",
            ),
        ),
    )


def _impersonation(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="canh-bao-gia-danh-can-bo-phuong",
        title="Cảnh báo: gọi điện giả danh cán bộ phường yêu cầu cập nhật dữ liệu",
        summary="Phường không yêu cầu người dân cài ứng dụng lạ, chuyển tiền hay đọc mã OTP qua điện thoại trong bất kỳ trường hợp nào.",
        published_on=posted,
        byline="C.A",
        picture=Picture(
            "nguoi-cao-tuoi",
            "Các cụ già ngồi trò chuyện trên ghế ngoài hiên",
            "Người cao tuổi ở nhà một mình hay bị gọi điện lừa đảo nhất.",
        ),
        tags=("cảnh báo", "lừa đảo trực tuyến", "VNeID"),
        related=("bao-ve-du-lieu-ca-nhan", "to-cong-nghe-so-den-tung-nha"),
        body=(
            Paragraph(
                "<p>Thời gian gần đây, một số người dân phản ánh nhận được cuộc gọi tự xưng là cán bộ phường, công an "
                "hoặc nhân viên điện lực, nói rằng dữ liệu của gia đình “bị sai sau khi sắp xếp địa giới” và yêu cầu "
                "kết bạn Zalo, bấm vào đường dẫn để cập nhật.</p>"
            ),
            Notice(
                "warning",
                "Đây là thủ đoạn lừa đảo",
                "<p>Không bấm đường dẫn, không cài ứng dụng, không chụp gửi ảnh căn cước, không đọc mã OTP. Hãy cúp máy "
                "và gọi lại số điện thoại ghi ở trang <strong>Liên hệ</strong>.</p>",
            ),
            Heading("Nếu đã lỡ làm theo"),
            Paragraph(
                "<ol><li>Ngắt mạng của điện thoại, báo ngay ngân hàng để khóa tài khoản.</li>"
                "<li>Đổi mật khẩu các tài khoản quan trọng từ một máy khác.</li>"
                "<li>Giữ lại tin nhắn, số điện thoại, biên lai chuyển tiền và trình báo Công an phường.</li></ol>"
                "<p>Giấy tờ đã cấp theo địa giới cũ vẫn dùng được cho đến khi hết hạn; không ai bị buộc phải đổi giấy "
                "tờ chỉ vì sắp xếp đơn vị hành chính.</p>"
            ),
        ),
    )


def _street_consultation(posted: date) -> Article:
    closing = posted + timedelta(days=30)
    return Article(
        section=SECTION,
        slug="lay-y-kien-chinh-trang-tuyen-duong-ven-suoi",
        title="Lấy ý kiến người dân về phương án chỉnh trang tuyến đường ven suối",
        summary=f"Phương án được niêm yết tại trụ sở và trên trang này trong 30 ngày, đến hết ngày {dmy(closing)}.",
        published_on=posted,
        byline="K.T",
        picture=Picture(
            "quy-hoach",
            "Bản vẽ quy hoạch trải trên bàn với thước và bút, vài người cùng xem",
            "Phương án được trưng bày tại trụ sở phường.",
        ),
        tags=("lấy ý kiến", "quy hoạch", "chỉnh trang đô thị"),
        related=("chu-nhat-xanh-don-bo-suoi-via-he",),
        body=(
            Paragraph(
                "<p>Ủy ban nhân dân phường công khai phương án chỉnh trang tuyến đường ven suối để lấy ý kiến người dân "
                "sống dọc tuyến và những ai quan tâm. Phương án gồm mặt cắt đường, vị trí cây xanh, lối xuống suối, "
                "chỗ đỗ xe và đoạn vỉa hè dành cho người khuyết tật.</p>"
                f"<p>Thời gian lấy ý kiến: từ ngày {dmy(posted)} đến hết ngày {dmy(closing)}. Ý kiến gửi tại trụ sở, qua "
                "tổ trưởng tổ dân phố hoặc ở mục Góp ý cá nhân, tổ chức.</p>"
            ),
            Attachment(
                "thong-bao-lay-y-kien-chinh-trang", "Thông báo lấy ý kiến và tóm tắt phương án"
            ),
            Paragraph(
                "<p>Sau khi hết hạn, phường sẽ đăng bản tổng hợp: bao nhiêu ý kiến, ý nào được tiếp thu, ý nào chưa và "
                "vì sao.</p>"
            ),
        ),
    )


def _poverty_review(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="ra-soat-ho-ngheo-ho-can-ngheo",
        title="Rà soát hộ nghèo, hộ cận nghèo cuối năm: gia đình nào cần đăng ký?",
        summary="Tổ rà soát đến từng hộ trong danh sách; gia đình gặp khó khăn chưa có trong danh sách có thể tự nộp giấy đề nghị.",
        published_on=posted,
        byline="L.M",
        picture=Picture(
            "hoa-giai",
            "Cán bộ ngồi nói chuyện với gia đình bên ấm trà",
            "Tổ rà soát ngồi lại hỏi chuyện từng gia đình.",
        ),
        tags=("giảm nghèo", "an sinh xã hội"),
        related=("tiep-nhan-ho-so-sang-thu-bay",),
        body=(
            Paragraph(
                "<p>Theo quy trình tại Quyết định số 24/2021/QĐ-TTg, phường tổ chức rà soát hộ nghèo, hộ cận nghèo định "
                "kỳ cuối năm. Điều tra viên mang thẻ, đi cùng tổ trưởng tổ dân phố hoặc trưởng làng.</p>"
            ),
            Heading("Ai được rà soát"),
            Paragraph(
                "<ul><li>Hộ đang có tên trong danh sách hộ nghèo, hộ cận nghèo.</li>"
                "<li>Hộ gặp khó khăn đột xuất trong năm: ốm đau nặng, mất lao động chính, thiên tai, hỏa hoạn.</li>"
                "<li>Hộ tự thấy cần và có giấy đề nghị rà soát gửi Ủy ban nhân dân phường.</li></ul>"
            ),
            Heading("Các bước và quyền của gia đình"),
            Paragraph(
                "<p>Sau khi thu thập thông tin, kết quả được đưa ra họp dân. Danh sách dự kiến niêm yết tại trụ sở, nhà "
                "sinh hoạt cộng đồng và được đọc trên loa. Gia đình chưa đồng ý có quyền đề nghị phúc tra trong thời "
                "gian niêm yết. Việc rà soát không thu bất kỳ khoản tiền nào.</p>"
            ),
        ),
    )
