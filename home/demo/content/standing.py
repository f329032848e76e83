"""Standing pages: public disclosure, reception of citizens, contact, accessibility, privacy."""

from home.demo.content.types import Attachment, Heading, Notice, Paragraph, StandardPage, Table

PUBLIC_DISCLOSURE = StandardPage(
    slug="cong-khai",
    title="Công khai",
    summary="Những thông tin phường phải công khai để Nhân dân biết, theo Luật Thực hiện dân chủ ở cơ sở.",
    body=(
        Paragraph(
            "<p>Theo Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15, thông tin dưới đây được công khai trên trang này và niêm yết tại "
            "trụ sở. Trừ trường hợp luật quy định khác, thời hạn công khai chậm nhất là 05 ngày làm việc kể từ ngày có quyết định; niêm "
            "yết tại trụ sở ít nhất 30 ngày liên tục.</p>"
        ),
        Table(
            "Nhóm thông tin công khai",
            (
                ("Nhóm thông tin", "Kỳ công khai", "Nơi xem"),
                (
                    "Kế hoạch phát triển kinh tế - xã hội và kết quả thực hiện",
                    "Năm, sáu tháng",
                    "Quy hoạch - kế hoạch",
                ),
                ("Dự toán, quyết toán ngân sách", "Quý, sáu tháng, năm", "Trang này và trụ sở"),
                ("Dự án, công trình, quy hoạch, đất đai", "Khi có", "Quy hoạch - kế hoạch"),
                (
                    "Các khoản huy động, đóng góp và việc sử dụng",
                    "Khi có",
                    "Trang này và nhà sinh hoạt cộng đồng",
                ),
                (
                    "Chính sách an sinh, danh sách thụ hưởng",
                    "Theo đợt",
                    "Niêm yết tại trụ sở, có thời hạn",
                ),
                ("Thủ tục hành chính, phí, lệ phí", "Thường xuyên", "Bộ Thủ tục hành chính công"),
                ("Nội dung lấy ý kiến và kết quả tiếp thu", "Khi có", "Thông báo"),
                ("Kết quả thanh tra, giải quyết khiếu nại", "Khi có", "Trang này và trụ sở"),
            ),
        ),
        Notice(
            "info",
            "Danh sách có dữ liệu cá nhân",
            "<p>Danh sách người thụ hưởng chỉ niêm yết tại nơi và trong thời hạn luật định, không đăng trên mạng quá thời hạn ấy.</p>",
        ),
        Paragraph(
            "<p>Không tìm thấy thông tin cần thiết? Hãy gửi yêu cầu ở mục Hỏi đáp hoặc gọi Văn phòng phường.</p>"
        ),
    ),
)

RECEPTION = StandardPage(
    slug="tiep-cong-dan",
    title="Tiếp công dân",
    summary="Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân phường, nơi tiếp và những điều cần chuẩn bị.",
    body=(
        Table(
            "Lịch tiếp công dân",
            (
                ("Người tiếp", "Thời gian", "Địa điểm"),
                (
                    "Chủ tịch Ủy ban nhân dân phường",
                    "7 giờ 30 - 11 giờ, thứ Năm hằng tuần",
                    "Phòng Tiếp công dân, tầng 1",
                ),
                (
                    "Công chức tiếp công dân",
                    "Giờ làm việc, thứ Hai đến thứ Sáu",
                    "Phòng Tiếp công dân, tầng 1",
                ),
            ),
        ),
        Paragraph(
            "<p>Nếu ngày tiếp trùng ngày nghỉ lễ thì chuyển sang thứ Sáu cùng tuần. Khi phải đổi lịch, phường niêm yết ngày cũ, ngày mới "
            "và lý do; lịch cụ thể của từng tuần có ở mục Lịch công tác.</p>"
        ),
        Attachment("lich-tiep-cong-dan-2026", "Thông báo lịch tiếp công dân năm 2026"),
        Heading("Khi đến, bà con nên mang theo"),
        Paragraph(
            "<ul><li>Căn cước hoặc căn cước điện tử trên VNeID.</li>"
            "<li>Đơn (nếu đã viết) và bản chụp giấy tờ liên quan; không cần nộp bản chính.</li>"
            "<li>Giấy ủy quyền, nếu đi thay người khác. Nhiều người cùng một việc thì cử người đại diện.</li></ul>"
        ),
        Heading("Được trả lời khi nào"),
        Paragraph(
            "<p>Trong 10 ngày làm việc kể từ ngày tiếp nhận, người dân được báo bằng văn bản là nội dung được thụ lý, cần thêm thời gian, "
            "chuyển cơ quan khác hay không thuộc thẩm quyền, kèm lý do.</p>"
        ),
        Notice(
            "warning",
            "Khiếu nại, tố cáo gửi đúng nơi",
            "<p>Đơn khiếu nại, tố cáo xin nộp trực tiếp hoặc qua bưu chính để được bảo vệ thông tin theo luật; không gửi qua mục Góp ý của "
            "trang này.</p>",
        ),
    ),
)

CONTACT = StandardPage(
    slug="lien-he",
    title="Liên hệ",
    summary="Địa chỉ, điện thoại, giờ làm việc và cách hỏi phường nhanh nhất.",
    body=(
        Heading("Hỏi gì, ở đâu"),
        Table(
            "Nơi hỏi theo từng việc",
            (
                ("Việc cần hỏi", "Nơi trả lời"),
                ("Hồ sơ đã nộp, phiếu hẹn", "Trung tâm Phục vụ hành chính công"),
                ("Khai sinh, kết hôn, chứng thực", "Công chức tư pháp - hộ tịch"),
                ("Trợ cấp, người có công, hộ nghèo", "Phòng Văn hóa - Xã hội"),
                ("Đất đai, xây dựng, hộ kinh doanh", "Phòng Kinh tế, Hạ tầng và Đô thị"),
                ("Cư trú, căn cước, an ninh", "Công an phường"),
            ),
        ),
        Paragraph(
            "<p>Muốn có câu trả lời bằng văn bản mà không phải đến trụ sở, xin gửi ở mục Hỏi đáp; phường trả lời hoặc báo tiến độ trong 15 "
            "ngày làm việc.</p>"
        ),
        Notice(
            "info",
            "Dữ liệu minh họa",
            "<p>Tên người, số điện thoại và địa chỉ thư trên trang này là dữ liệu minh họa, không dùng để liên hệ.</p>",
        ),
    ),
)

PRIVACY = StandardPage(
    slug="bao-ve-du-lieu-ca-nhan",
    title="Thông báo về xử lý dữ liệu cá nhân",
    summary="Phường xin dữ liệu gì khi bạn gửi câu hỏi, góp ý; dùng để làm gì, giữ bao lâu và quyền của bạn.",
    body=(
        Paragraph(
            "<p>Thông báo này được lập theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP. Người kiểm soát dữ "
            "liệu là Ủy ban nhân dân phường.</p>"
        ),
        Table(
            "Dữ liệu, mục đích và thời hạn lưu",
            (
                ("Dữ liệu", "Dùng để", "Lưu trong"),
                (
                    "Họ tên, địa chỉ, điện thoại hoặc thư điện tử",
                    "Trả lời bạn và xác minh khi cần",
                    "Đến khi hết thời hạn lưu hồ sơ",
                ),
                ("Nội dung gửi", "Giải quyết và tổng hợp góp ý", "Theo quy định về lưu trữ"),
                ("Nhật ký kỹ thuật", "Bảo đảm an toàn hệ thống", "Tối đa 12 tháng"),
            ),
        ),
        Paragraph(
            "<ul><li>Trang này không dùng cookie với người xem và không gửi dữ liệu cho bên thứ ba.</li>"
            "<li>Trình duyệt giữ trên máy của bạn bản lưu những trang vừa đọc, để đọc khi không có mạng; bản lưu không gửi đi đâu. "
            'Dùng máy chung thì xóa ở trang <a href="/khong-co-mang/">Không có mạng</a>.</li>'
            "<li>Nội dung bạn gửi không hiện công khai. Câu hỏi được đăng là bản rút gọn do phường viết lại, không có tên, địa chỉ, số điện "
            "thoại của bạn.</li>"
            "<li>Bạn có quyền được biết, sửa, rút lại sự đồng ý, yêu cầu xóa; yêu cầu gửi tại trụ sở hoặc bằng mã tra cứu.</li></ul>"
        ),
        Notice(
            "info",
            "Đừng gửi nhiều hơn mức cần",
            "<p>Phường không yêu cầu số căn cước hay ảnh giấy tờ tùy thân khi góp ý, đặt câu hỏi.</p>",
        ),
    ),
)
