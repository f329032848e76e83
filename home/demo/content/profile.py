"""The ward's profile after the merger of 2025, in the parts that R14 asks for. Undoubted facts only."""

from datetime import date
from decimal import Decimal

from home.demo.content.types import Heading, Notice, Paragraph, Picture, ProfilePart, Table

TITLE = "Giới thiệu phường Hội Phú"
SUMMARY = (
    "Phường Hội Phú được hình thành ngày 01/07/2025 từ ba phường Trà Bá, Chi Lăng và Hội Phú; rộng khoảng 35 km², có 46.358 "
    "người, trong đó khoảng 13% là đồng bào các dân tộc thiểu số."
)
AREA_KM2 = Decimal("35")
POPULATION = 46358
FOUNDED_ON = date(2025, 7, 1)
UNIT = "Hội Phú"
PREDECESSORS = ("Trà Bá", "Chi Lăng", "Hội Phú")
PROVINCE = "Gia Lai"
MAP = Picture(
    "quy-hoach", "Sơ đồ minh họa: bản vẽ trải trên bàn, chưa phải bản đồ địa giới chính thức"
)
COVER = Picture("doi-che", "Đồi chè xanh và đường chân trời của cao nguyên dưới nắng sớm")

PARTS: tuple[ProfilePart, ...] = (
    ProfilePart(
        "organisation",
        "Tổ chức bộ máy",
        (
            Paragraph(
                "<p>Ủy ban nhân dân phường là cơ quan hành chính nhà nước ở địa phương, hoạt động theo mô hình chính quyền địa phương "
                "hai cấp: cấp tỉnh và cấp xã. Ủy ban nhân dân phường do Chủ tịch đứng đầu, có các Phó Chủ tịch và Ủy viên.</p>"
            ),
            Table(
                "Cơ quan, đơn vị của phường",
                (
                    ("Đơn vị", "Việc chính"),
                    (
                        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                        "Lịch công tác, văn thư, tư pháp - hộ tịch, tiếp công dân, cung cấp thông tin",
                    ),
                    (
                        "Phòng Kinh tế, Hạ tầng và Đô thị",
                        "Ngân sách, đất đai, xây dựng, giao thông, môi trường, nông nghiệp, hộ kinh doanh",
                    ),
                    (
                        "Phòng Văn hóa - Xã hội",
                        "Giáo dục, y tế, văn hóa, chính sách xã hội, dân tộc, tôn giáo, việc làm",
                    ),
                    (
                        "Trung tâm Phục vụ hành chính công",
                        "Hướng dẫn, tiếp nhận, trả kết quả thủ tục hành chính",
                    ),
                    ("Công an phường", "An ninh, trật tự; cư trú, căn cước"),
                    (
                        "Ban Chỉ huy quân sự phường",
                        "Quốc phòng, nghĩa vụ quân sự, phòng thủ dân sự",
                    ),
                ),
            ),
            Paragraph(
                "<p>Dưới phường là các tổ dân phố và làng; tổ trưởng tổ dân phố, trưởng làng do người dân bầu và là nơi gần dân nhất để "
                "báo việc, góp ý.</p>"
            ),
        ),
    ),
    ProfilePart(
        "boundary",
        "Địa giới hành chính",
        (
            Paragraph(
                "<p>Phường Hội Phú nằm ở phía nam khu vực đô thị Pleiku, tỉnh Gia Lai, gồm toàn bộ địa bàn ba phường Trà Bá, Chi Lăng và "
                "Hội Phú trước đây. Diện tích tự nhiên khoảng 35 km², dân số 46.358 người.</p>"
                "<p>Phường tiếp giáp các phường, xã được hình thành trong cùng đợt sắp xếp của tỉnh. Ranh giới chính thức là ranh giới "
                "trên hồ sơ địa giới đơn vị hành chính do cơ quan có thẩm quyền lập; hình vẽ trên trang này chỉ giúp người đọc hình "
                "dung vị trí.</p>"
            ),
            Notice(
                "info",
                "Tên phường cũ vẫn tìm được",
                "<p>Gõ “Trà Bá” hoặc “Chi Lăng” vào ô tìm kiếm sẽ ra phường Hội Phú. Văn bản ban hành trước ngày 01/07/2025 giữ nguyên "
                "tên cơ quan ban hành.</p>",
            ),
        ),
    ),
    ProfilePart(
        "nature",
        "Điều kiện tự nhiên",
        (
            Paragraph(
                "<p>Phường nằm trên cao nguyên Pleiku, địa hình đồi thoải xen những thung lũng nhỏ có suối chảy qua. Đất chủ yếu là đất "
                "đỏ bazan, tầng dày, tơi xốp, hợp với cà phê, hồ tiêu, cây ăn quả và rau màu.</p>"
                "<p>Khí hậu nhiệt đới gió mùa cao nguyên, một năm có hai mùa rõ rệt: mùa mưa khoảng từ tháng 5 đến tháng 10, mùa khô từ "
                "tháng 11 đến tháng 4 năm sau. Ngày và đêm chênh lệch nhiệt độ khá lớn, sáng sớm cuối năm thường có sương. Mùa khô "
                "nắng nhiều, gió mạnh nên việc giữ nước và phòng cháy vườn rẫy luôn được nhắc đến từ tháng 11.</p>"
            ),
        ),
    ),
    ProfilePart(
        "history",
        "Lịch sử hình thành",
        (
            Paragraph(
                "<p>Trước ngày 01/07/2025, địa bàn gồm ba phường Trà Bá, Chi Lăng và Hội Phú. Thực hiện chủ trương sắp xếp đơn vị hành "
                "chính và tổ chức chính quyền địa phương hai cấp, Ủy ban Thường vụ Quốc hội ban hành Nghị quyết số 1664/NQ-UBTVQH15 "
                "ngày 16/06/2025 về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Gia Lai năm 2025.</p>"
            ),
            Table(
                "Ba phường trước đây và nay",
                (
                    ("Trước 01/07/2025", "Từ 01/07/2025"),
                    ("Phường Trà Bá", "Phường Hội Phú"),
                    ("Phường Chi Lăng", "Phường Hội Phú"),
                    ("Phường Hội Phú", "Phường Hội Phú"),
                ),
            ),
            Paragraph(
                "<p>Cùng thời điểm, tỉnh Gia Lai và tỉnh Bình Định sáp nhập thành tỉnh Gia Lai mới, trung tâm hành chính đặt tại Quy "
                "Nhơn; cấp hành chính trung gian kết thúc hoạt động. Từ đó, người dân của phường làm phần lớn thủ tục ngay tại phường, "
                "phần còn lại làm ở cơ quan cấp tỉnh hoặc trên Cổng Dịch vụ công quốc gia.</p>"
            ),
        ),
    ),
    ProfilePart(
        "culture",
        "Truyền thống văn hóa",
        (
            Paragraph(
                "<p>Người Kinh và đồng bào các dân tộc thiểu số, trong đó đông nhất là người Gia Rai, cùng sinh sống trên địa bàn; đồng "
                "bào các dân tộc thiểu số chiếm khoảng 13% dân số. Không gian văn hóa cồng chiêng Tây Nguyên được UNESCO ghi danh là "
                "di sản văn hóa phi vật thể của nhân loại; cồng chiêng vẫn vang lên trong lễ mừng lúa mới, ngày hội của làng và những "
                "buổi gặp gỡ giữa làng với phố.</p>"
                "<p>Đời sống văn hóa ở tổ dân phố, làng gắn với phong trào xây dựng khu dân cư văn hóa, giữ gìn tiếng nói, trang phục, "
                "nghề dệt, đan gùi và các món ăn của mùa rẫy.</p>"
            ),
            Picture(
                "cong-chieng",
                "Đội cồng chiêng mặc thổ cẩm biểu diễn quanh bếp lửa",
                "Cồng chiêng trong ngày hội của làng.",
            ),
        ),
    ),
    ProfilePart(
        "relics",
        "Di tích",
        (
            Paragraph(
                "<p>Di tích trên địa bàn gồm các di tích đã được xếp hạng và các điểm có giá trị lịch sử, văn hóa do cộng đồng gìn giữ: "
                "nhà sinh hoạt truyền thống của làng, giọt nước, nghĩa trang, bia ghi danh liệt sĩ, đình, chùa, nhà thờ.</p>"
                "<p>Sau sắp xếp, phường đang đối chiếu hồ sơ với cơ quan quản lý văn hóa của tỉnh. Danh mục di tích đã xếp hạng, kèm số "
                "quyết định và khu vực bảo vệ, sẽ được công bố tại đây khi đối chiếu xong; phường không đưa thông tin chưa kiểm chứng.</p>"
                "<p>Người dân có tư liệu, hiện vật hoặc câu chuyện về một địa điểm cụ thể xin gửi về Phòng Văn hóa - Xã hội.</p>"
            ),
        ),
    ),
    ProfilePart(
        "landscapes",
        "Danh lam thắng cảnh",
        (
            Paragraph(
                "<p>Cảnh quan của phường là phố và rẫy đan vào nhau: những con dốc nhìn xuống vườn cà phê, hàng thông, bờ suối trong khu "
                "dân cư và vạt dã quỳ nở vàng vào đầu mùa khô. Từ đây, người dân và du khách dễ đi tiếp đến Biển Hồ, đồi chè và các làng "
                "đồng bào trong vùng.</p>"
            ),
            Heading("Giữ cảnh đẹp là việc chung"),
            Paragraph(
                "<p>Phường khuyến khích trồng cây xanh, giữ bờ suối tự nhiên, không xả rác, không bẻ cành, không treo biển quảng cáo lên "
                "thân cây. Khách đến thăm làng xin hỏi ý kiến trước khi chụp ảnh người và nhà.</p>"
            ),
            Picture("doi-che", "Đồi chè xanh trải dài dưới nắng", "Đồi chè ở vùng lân cận."),
        ),
    ),
)
