"""Four plans. Decision numbers are invented; no figure pretends to be an official target."""

from datetime import date

from home.demo.content.types import Attachment, Heading, Notice, Paragraph, Picture, Plan, Table

PLANS: tuple[Plan, ...] = (
    Plan(
        slug="ke-hoach-phat-trien-kinh-te-xa-hoi-2026",
        title="Kế hoạch phát triển kinh tế - xã hội phường năm 2026",
        kind="development",
        summary="Năm nhóm nhiệm vụ và lịch kiểm tra từng quý; kết quả được công khai trong vòng năm ngày làm việc.",
        period_from=2026,
        period_to=2026,
        status="under_way",
        decision_number="02/KH-UBND",
        decided_on=date(2026, 1, 6),
        picture=Picture("ho-bien", "Mặt hồ rộng giữa những quả đồi xanh dưới trời trong"),
        body=(
            Paragraph(
                "<p>Kế hoạch năm 2026 là kế hoạch trọn năm thứ nhất của phường sau khi sắp xếp từ ba phường Trà Bá, Chi Lăng và "
                "Hội Phú. Phường chọn ít việc, nói rõ ai làm, khi nào xong và cách kiểm tra.</p>"
            ),
            Heading("Năm nhóm nhiệm vụ"),
            Table(
                "Nhiệm vụ, đơn vị chủ trì và thời điểm kiểm tra",
                (
                    ("Nhóm nhiệm vụ", "Đơn vị chủ trì", "Kiểm tra"),
                    (
                        "Thu ngân sách, hỗ trợ hộ kinh doanh kê khai thuế",
                        "Phòng Kinh tế, Hạ tầng và Đô thị",
                        "Hằng quý",
                    ),
                    (
                        "Chỉnh trang hẻm, thoát nước, cây xanh",
                        "Phòng Kinh tế, Hạ tầng và Đô thị",
                        "Tháng 6, tháng 11",
                    ),
                    (
                        "Trường học, y tế, giảm nghèo, việc làm",
                        "Phòng Văn hóa - Xã hội",
                        "Hằng quý",
                    ),
                    (
                        "Giải quyết thủ tục hành chính đúng hẹn",
                        "Trung tâm Phục vụ hành chính công",
                        "Hằng tháng",
                    ),
                    (
                        "Giữ vững quốc phòng, an ninh, an toàn giao thông",
                        "Công an, Ban Chỉ huy quân sự phường",
                        "Hằng quý",
                    ),
                ),
            ),
            Heading("Cách theo dõi"),
            Paragraph(
                "<p>Sau mỗi kỳ kiểm tra, báo cáo được đăng ở mục Công khai. Việc nào chậm thì ghi rõ lý do và ngày hoàn thành mới. "
                "Người dân góp ý cho từng nhóm nhiệm vụ tại mục Góp ý cá nhân, tổ chức.</p>"
            ),
        ),
        paragraphs=(
            "I. YÊU CẦU",
            "Chọn việc cụ thể, phân công một đầu mối chịu trách nhiệm, kiểm tra theo quý và công khai kết quả.",
            "II. NHIỆM VỤ TRỌNG TÂM",
            "1. Thu ngân sách đúng, đủ, kịp thời; hỗ trợ hộ kinh doanh chuyển sang kê khai thuế.",
            "2. Chỉnh trang các tuyến hẻm, khơi thông thoát nước, trồng dặm cây xanh.",
            "3. Bảo đảm đủ chỗ học, chăm sóc sức khỏe ban đầu, giảm nghèo và tạo việc làm.",
            "4. Giải quyết thủ tục hành chính đúng hẹn; hồ sơ trễ hẹn phải có thư xin lỗi.",
            "5. Giữ vững quốc phòng, an ninh, trật tự, an toàn giao thông.",
            "III. TỔ CHỨC THỰC HIỆN",
            "Các đơn vị báo cáo kết quả trước ngày 20 của tháng cuối quý.",
        ),
    ),
    Plan(
        slug="phuong-an-chinh-trang-tuyen-duong-ven-suoi",
        title="Phương án chỉnh trang tuyến đường ven suối",
        kind="project",
        summary="Đang lấy ý kiến người dân về mặt cắt đường, cây xanh, lối xuống suối và chỗ đỗ xe.",
        period_from=2026,
        period_to=2028,
        status="consultation",
        decision_number="",
        decided_on=None,
        picture=Picture("quy-hoach", "Bản vẽ quy hoạch trên bàn, vài người đang trao đổi"),
        body=(
            Notice(
                "info",
                "Đang lấy ý kiến",
                "<p>Phương án chưa được phê duyệt. Ý kiến của bà con trong thời gian niêm yết sẽ được tổng hợp và trả lời công "
                "khai.</p>",
            ),
            Paragraph(
                "<p>Suối chảy qua khu dân cư là khoảng xanh hiếm có của phường. Phương án giữ nguyên dòng chảy tự nhiên, không bê "
                "tông hóa đáy suối; hai bờ có lối đi bộ liên tục, chỗ nào hẹp thì ưu tiên người đi bộ.</p>"
            ),
            Table(
                "Các giai đoạn dự kiến",
                (
                    ("Giai đoạn", "Việc chính", "Thời gian"),
                    ("Chuẩn bị", "Khảo sát, lấy ý kiến, hoàn chỉnh phương án", "Đến quý I/2027"),
                    ("Đợt 1", "Thoát nước, kè mềm, lối đi bộ", "2027"),
                    ("Đợt 2", "Cây xanh, chiếu sáng, ghế nghỉ", "2028"),
                ),
            ),
            Attachment("thong-bao-lay-y-kien-chinh-trang", "Thông báo lấy ý kiến"),
        ),
        paragraphs=(
            "1. Phạm vi: hai bên tuyến đường ven suối trong khu dân cư của phường.",
            "2. Nguyên tắc: giữ dòng chảy tự nhiên, ưu tiên người đi bộ, hạn chế thu hồi đất.",
            "3. Nội dung lấy ý kiến: mặt cắt đường, vị trí cây xanh, lối xuống suối, chỗ đỗ xe, vỉa hè cho người khuyết tật.",
            "4. Phương án này là tài liệu lấy ý kiến, chưa phải là quyết định phê duyệt.",
        ),
    ),
    Plan(
        slug="ke-hoach-trong-cay-xanh-2026-2030",
        title="Kế hoạch trồng cây xanh giai đoạn 2026-2030",
        kind="programme",
        summary="Mỗi tuyến đường một loài cây chủ đạo, mỗi cây có người chăm; ưu tiên loài hợp đất đỏ và ít đổ gãy.",
        period_from=2026,
        period_to=2030,
        status="approved",
        decision_number="88/QĐ-UBND",
        decided_on=date(2026, 5, 19),
        picture=Picture("trong-cay", "Nhiều người cùng trồng cây con dọc con đường đất đỏ"),
        body=(
            Paragraph(
                "<p>Trồng cây dễ, giữ cây sống mới khó. Kế hoạch này vì thế bắt đầu từ người chăm: mỗi cây trồng mới gắn với một "
                "hộ, một lớp học hoặc một chi hội, có sổ theo dõi trong hai năm đầu.</p>"
            ),
            Heading("Chọn cây"),
            Paragraph(
                "<ul><li>Tuyến rộng: loài thân thẳng, tán cao, rễ cọc, ít đổ gãy.</li>"
                "<li>Hẻm nhỏ: cây bụi, cây leo có hoa, không che biển báo.</li>"
                "<li>Bờ suối, đồi: cây bản địa giữ đất, xen cây có hoa theo mùa.</li></ul>"
            ),
            Heading("Chặt hạ phải có phép"),
            Paragraph(
                "<p>Cây trên vỉa hè là tài sản công. Cây có nguy cơ đổ, xin báo phường; không tự ý chặt hạ, dịch chuyển khi chưa có "
                "giấy phép.</p>"
            ),
        ),
        paragraphs=(
            "QUYẾT ĐỊNH:",
            "Điều 1. Phê duyệt Kế hoạch trồng cây xanh giai đoạn 2026-2030 trên địa bàn phường.",
            "Điều 2. Mỗi cây trồng mới có người nhận chăm sóc và được theo dõi ít nhất hai năm.",
            "Điều 3. Khuyến khích tổ chức, cá nhân góp cây giống, công chăm sóc; mọi đóng góp được công khai.",
            "Điều 4. Phòng Kinh tế, Hạ tầng và Đô thị chủ trì thực hiện, báo cáo trước ngày 15 tháng 12 hằng năm.",
        ),
    ),
    Plan(
        slug="ke-hoach-chuyen-doi-so-2025-2026",
        title="Kế hoạch chuyển đổi số phường giai đoạn 2025-2026",
        kind="programme",
        summary="Đưa thủ tục lên môi trường số, lập tổ công nghệ số ở mọi tổ dân phố, làng; đang ở những tháng cuối.",
        period_from=2025,
        period_to=2026,
        status="under_way",
        decision_number="41/KH-UBND",
        decided_on=date(2025, 7, 30),
        picture=Picture("chuyen-doi-so", "Bạn trẻ hướng dẫn người cao tuổi dùng điện thoại"),
        body=(
            Paragraph(
                "<p>Chuyển đổi số ở phường được đo bằng một câu hỏi giản dị: người dân có bớt đi lại, bớt chờ, bớt khai lại những gì "
                "Nhà nước đã biết hay không.</p>"
            ),
            Heading("Những việc đã làm và còn lại"),
            Table(
                "Tiến độ các nhóm việc",
                (
                    ("Nhóm việc", "Tình trạng"),
                    ("Tổ công nghệ số tại mọi tổ dân phố, làng", "Đã thành lập"),
                    ("Máy tính dùng chung và người hướng dẫn tại Trung tâm", "Đã bố trí"),
                    ("Trang thông tin của phường theo quy định mới", "Đang hoàn thiện"),
                    ("Xác định cấp độ an toàn hệ thống thông tin", "Đang lập hồ sơ"),
                ),
            ),
            Attachment(
                "thanh-lap-to-cong-nghe-so-cong-dong",
                "Quyết định thành lập Tổ công nghệ số cộng đồng",
            ),
        ),
        paragraphs=(
            "I. MỤC TIÊU",
            "Người dân bớt đi lại, bớt chờ, không khai lại thông tin Nhà nước đã có.",
            "II. NHIỆM VỤ",
            "1. Thành lập Tổ công nghệ số cộng đồng tại tất cả các tổ dân phố, làng.",
            "2. Bố trí máy tính dùng chung, người hướng dẫn tại Trung tâm Phục vụ hành chính công.",
            "3. Hoàn thiện trang thông tin của phường; bảo đảm người khuyết tật sử dụng được.",
            "4. Lập hồ sơ đề xuất cấp độ an toàn hệ thống thông tin.",
            "III. TỔ CHỨC THỰC HIỆN",
            "Phòng Văn hóa - Xã hội chủ trì, báo cáo hằng quý.",
        ),
    ),
)
