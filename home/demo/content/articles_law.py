"""Law explained to residents."""

from datetime import date, timedelta

from home.demo.content.dates import last_anniversary, last_workday
from home.demo.content.types import Article, Heading, Notice, Paragraph, Picture, Quote, Table

SECTION = "pho-bien-giao-duc-phap-luat"


def articles(today: date) -> list[Article]:
    return [
        _law_day(last_anniversary(today, 11, 10)),
        _personal_data(last_workday(today - timedelta(days=4))),
        _certification(last_workday(today - timedelta(days=10))),
        _household_business(last_workday(today - timedelta(days=26))),
        _reconciliation(last_workday(today - timedelta(days=41))),
        _traffic(last_anniversary(today, 9, 8)),
    ]


def _law_day(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="huong-ung-ngay-phap-luat-viet-nam",
        title="Hưởng ứng Ngày Pháp luật Việt Nam 09/11: phiên tòa giả định và quầy hỏi đáp tại chợ",
        summary=(
            "Thay cho hội nghị trong hội trường, phường mang pháp luật ra chợ và sân trường: nghe chuyện thật, hỏi điều "
            "mình đang vướng."
        ),
        published_on=posted,
        byline="N.T.T",
        picture=Picture(
            "tuyen-truyen-phap-luat",
            "Báo cáo viên nói chuyện trước đông đảo người dân ngồi ghế nhựa",
            "Buổi nói chuyện pháp luật tại một nhà sinh hoạt cộng đồng.",
        ),
        tags=("Ngày Pháp luật", "tuyên truyền pháp luật"),
        related=("hoa-giai-o-co-so", "bao-ve-du-lieu-ca-nhan"),
        body=(
            Paragraph(
                "<p>Ngày 09/11 là Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam, được ghi trong Luật Phổ biến, "
                "giáo dục pháp luật và gắn với ngày Quốc hội thông qua bản Hiến pháp đầu tiên, 09/11/1946. Năm nay, "
                "phường chọn cách làm gần dân hơn.</p>"
            ),
            Heading("Quầy hỏi đáp giữa chợ"),
            Picture(
                "cho",
                "Khu chợ đông người với những sạp rau quả",
                "Quầy hỏi đáp đặt ngay lối vào chợ trong hai buổi sáng.",
            ),
            Paragraph(
                "<p>Hai buổi sáng, công chức tư pháp - hộ tịch cùng trợ giúp viên pháp lý ngồi ngay lối vào chợ. Ai đi "
                "qua cũng có thể ghé hỏi mà không cần hẹn. Câu hỏi nhiều nhất là vay mượn có giấy viết tay, tranh chấp "
                "ranh đất với hàng xóm và làm giấy tờ cho con khi cha mẹ chưa đăng ký kết hôn.</p>"
            ),
            Heading("Phiên tòa giả định trong sân trường"),
            Paragraph(
                "<p>Học sinh đóng vai thẩm phán, luật sư, bị cáo trong một vụ đánh nhau xuất phát từ bình luận trên mạng "
                "xã hội. Kết thúc phiên tòa, các em được hỏi lại: nếu dừng ở bước nào thì chuyện đã không xảy ra? Câu "
                "trả lời của các em chính là bài học.</p>"
            ),
            Quote(
                "Sống và làm việc theo Hiến pháp và pháp luật bắt đầu từ những việc rất nhỏ, như không đăng điều mình "
                "chưa biết chắc.",
                "Một giáo viên phụ trách Đội",
            ),
        ),
    )


def _personal_data(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="bao-ve-du-lieu-ca-nhan",
        title="Bảo vệ dữ liệu cá nhân: quyền của bạn và sáu việc nên làm ngay",
        summary="Luật Bảo vệ dữ liệu cá nhân có hiệu lực từ 01/01/2026. Dưới đây là phần người dân cần nhất.",
        published_on=posted,
        byline="T.P",
        picture=Picture(
            "tuyen-truyen-phap-luat",
            "Báo cáo viên nói chuyện trước người dân trong hội trường",
        ),
        tags=("dữ liệu cá nhân", "an toàn mạng"),
        related=("canh-bao-gia-danh-can-bo-phuong", "huong-ung-ngay-phap-luat-viet-nam"),
        body=(
            Paragraph(
                "<p>Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 có hiệu lực từ ngày 01/01/2026, kèm theo Nghị định số "
                "356/2025/NĐ-CP quy định chi tiết. Từ đây, ai thu thập họ tên, số điện thoại, hình ảnh, thông tin sức "
                "khỏe của bạn đều phải nói rõ để làm gì và phải được bạn đồng ý, trừ những trường hợp luật cho phép.</p>"
            ),
            Heading("Bạn có quyền"),
            Paragraph(
                "<ul><li>Được biết ai đang xử lý dữ liệu của mình và nhằm mục đích gì.</li>"
                "<li>Đồng ý hoặc không đồng ý; im lặng không phải là đồng ý.</li>"
                "<li>Rút lại sự đồng ý, yêu cầu sửa, yêu cầu xóa dữ liệu.</li>"
                "<li>Khiếu nại, tố cáo, khởi kiện và đòi bồi thường khi bị xâm phạm.</li></ul>"
            ),
            Heading("Sáu việc nên làm ngay"),
            Paragraph(
                "<ol><li>Không gửi ảnh căn cước qua tin nhắn; nếu buộc phải gửi, ghi chữ “chỉ dùng để…” đè lên ảnh.</li>"
                "<li>Đặt mật khẩu riêng cho từng tài khoản quan trọng và bật xác thực hai lớp.</li>"
                "<li>Đọc ô đồng ý trước khi bấm; ô nào tích sẵn thì bỏ tích.</li>"
                "<li>Không đăng ảnh, tên trường, lịch học của con cho mọi người cùng xem.</li>"
                "<li>Xóa những ứng dụng đòi quyền đọc danh bạ, tin nhắn mà không cần thiết.</li>"
                "<li>Khi thấy dữ liệu của mình bị rao bán, chụp lại làm bằng chứng và trình báo công an.</li></ol>"
            ),
            Notice(
                "info",
                "Trang này giữ gì của bạn?",
                "<p>Khi gửi góp ý hoặc câu hỏi, bạn chỉ phải cho biết những gì cần để trả lời. Thông tin ấy không bao giờ "
                "hiện ra công khai và được xóa khi hết thời hạn lưu.</p>",
            ),
        ),
    )


def _certification(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="chung-thuc-can-biet",
        title="Chứng thực tại phường: khi nào cần, mang gì, bao nhiêu tiền",
        summary="Bốn việc chứng thực thường gặp, mức phí và những trường hợp không phải chứng thực.",
        published_on=posted,
        byline="T.P",
        picture=Picture(
            "bo-phan-mot-cua",
            "Người dân làm việc với cán bộ tại quầy tiếp nhận hồ sơ",
        ),
        tags=("chứng thực", "thủ tục hành chính", "phí và lệ phí"),
        related=("tiep-nhan-ho-so-sang-thu-bay",),
        body=(
            Paragraph(
                "<p>Chứng thực được thực hiện theo Nghị định số 23/2015/NĐ-CP, đã được sửa đổi, bổ sung bởi Nghị định số "
                "280/2025/NĐ-CP. Mức phí tại Ủy ban nhân dân cấp xã theo Thông tư số 226/2016/TT-BTC.</p>"
            ),
            Table(
                "Mức phí chứng thực tại Ủy ban nhân dân phường",
                (
                    ("Việc", "Mức phí", "Mã thủ tục"),
                    (
                        "Bản sao từ bản chính",
                        "2.000 đồng/trang; từ trang thứ 3 là 1.000 đồng/trang; không quá 200.000 đồng/bản",
                        "2.000815",
                    ),
                    ("Chữ ký", "10.000 đồng/trường hợp", "2.000884"),
                    (
                        "Giao dịch về động sản, quyền sử dụng đất, nhà ở",
                        "50.000 đồng/giao dịch",
                        "2.001035",
                    ),
                    ("Di chúc", "50.000 đồng/di chúc", "2.001019"),
                ),
            ),
            Heading("Nhớ mang bản chính"),
            Paragraph(
                "<p>Cán bộ đối chiếu bản sao với bản chính nên thiếu bản chính là không chứng thực được. Bản chính bị tẩy "
                "xóa, rách nát không đọc được nội dung cũng không dùng làm căn cứ. Với chứng thực chữ ký, người ký phải "
                "có mặt và ký trước cán bộ.</p>"
            ),
            Heading("Không phải lúc nào cũng cần"),
            Paragraph(
                "<p>Nơi nhận hồ sơ có thể tự đối chiếu bản chính thì bạn chỉ cần bản chụp, không phải chứng thực. Nhiều "
                "thông tin đã có trong cơ sở dữ liệu quốc gia, cán bộ phải tự tra cứu, không được yêu cầu bạn nộp lại.</p>"
            ),
        ),
    )


def _household_business(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="ho-kinh-doanh-bo-thue-khoan",
        title="Bỏ thuế khoán: hộ kinh doanh cần làm quen với những việc gì?",
        summary="Từ 01/01/2026 hộ kinh doanh không còn nộp thuế theo mức khoán. Ba việc nhỏ giúp việc kê khai nhẹ hơn.",
        published_on=posted,
        byline="L.M",
        picture=Picture(
            "cho",
            "Sạp hàng trong chợ với người bán và người mua",
            "Nhiều sạp hàng đã tập ghi sổ bán hàng hằng ngày.",
        ),
        tags=("hộ kinh doanh", "thuế"),
        related=("hoi-nghi-tong-ket-nhiem-vu-nam-2020",),
        body=(
            Paragraph(
                "<p>Nghị quyết số 198/2025/QH15 của Quốc hội về một số cơ chế, chính sách đặc biệt phát triển kinh tế tư "
                "nhân quy định hộ kinh doanh, cá nhân kinh doanh không áp dụng phương pháp khoán thuế từ ngày 01/01/2026. "
                "Thay vào đó, hộ kinh doanh nộp thuế theo doanh thu thực tế do mình kê khai.</p>"
            ),
            Heading("Ba việc nhỏ nên làm mỗi ngày"),
            Paragraph(
                "<ol><li><strong>Ghi sổ ngay khi bán.</strong> Một cuốn vở kẻ cột ngày, hàng, số tiền là đủ để bắt đầu.</li>"
                "<li><strong>Tách tiền nhà với tiền bán hàng.</strong> Mở một tài khoản riêng để nhận chuyển khoản.</li>"
                "<li><strong>Giữ hóa đơn mua vào.</strong> Cuối tháng xếp chung một phong bì.</li></ol>"
            ),
            Heading("Thay đổi thì phải báo"),
            Paragraph(
                "<p>Đổi địa chỉ, đổi ngành nghề, tạm nghỉ bán từ 15 ngày trở lên hoặc nghỉ hẳn đều cần làm thủ tục tại "
                "phường. Việc này nộp trực tuyến được và không mất nhiều thời gian; bỏ quên thì nghĩa vụ thuế vẫn tính "
                "tiếp.</p>"
            ),
            Notice(
                "info",
                "Hỏi về thuế ở đâu?",
                "<p>Phường hướng dẫn đăng ký hộ kinh doanh. Câu hỏi về mức thuế, tờ khai, hóa đơn xin gửi cơ quan thuế "
                "quản lý trực tiếp; phường sẽ chuyển giúp nếu bạn gửi ở mục Hỏi đáp.</p>",
            ),
        ),
    )


def _reconciliation(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="hoa-giai-o-co-so",
        title="Hòa giải ở cơ sở: chuyện nhỏ đừng để thành việc lớn",
        summary="Tổ hòa giải giúp được những việc gì, không nhận việc gì, và vì sao nói ra sớm thì dễ hòa hơn.",
        published_on=posted,
        byline="N.H",
        picture=Picture(
            "hoa-giai",
            "Hai bên ngồi đối diện bên ấm trà, người hòa giải ngồi giữa",
            "Một buổi hòa giải tại nhà sinh hoạt cộng đồng.",
        ),
        tags=("hòa giải ở cơ sở", "tuyên truyền pháp luật"),
        related=("huong-ung-ngay-phap-luat-viet-nam",),
        body=(
            Paragraph(
                "<p>Con gà sang vườn, mái tôn hắt nước, tiếng hát khuya: phần lớn mâu thuẫn giữa hàng xóm bắt đầu như "
                "thế. Luật Hòa giải ở cơ sở số 35/2013/QH13 trao việc này cho những người gần dân nhất là tổ hòa giải.</p>"
            ),
            Heading("Nhận và không nhận"),
            Table(
                "Việc tổ hòa giải nhận và không nhận",
                (
                    ("Nhận hòa giải", "Không hòa giải"),
                    (
                        "Mâu thuẫn trong sinh hoạt giữa hàng xóm",
                        "Hành vi phạm tội phải xử lý hình sự",
                    ),
                    (
                        "Tranh chấp nhỏ về ranh giới, lối đi, vay mượn",
                        "Việc xâm phạm lợi ích của Nhà nước",
                    ),
                    ("Chuyện vợ chồng, cha con, anh em", "Hôn nhân trái luật, giao dịch bị cấm"),
                ),
            ),
            Heading("Hòa giải không mất tiền và không ép buộc"),
            Paragraph(
                "<p>Hai bên tự nguyện, hòa giải viên lắng nghe và giữ kín chuyện riêng. Hòa giải thành thì lập biên bản, "
                "có thể đề nghị Tòa án công nhận. Không thành thì mỗi bên vẫn giữ nguyên quyền nhờ cơ quan có thẩm quyền "
                "giải quyết.</p>"
            ),
            Quote(
                "Đến sớm thì chỉ cần một ấm trà. Đến muộn phải cần cả chồng hồ sơ.",
                "Một hòa giải viên lâu năm",
            ),
        ),
    )


def _traffic(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="tham-gia-giao-thong-dau-nam-hoc",
        title="Đưa con đến trường an toàn: những lỗi phụ huynh hay mắc nhất",
        summary="Dừng xe giữa cổng trường, chở ba, quên mũ bảo hiểm cho con: ba lỗi thấy mỗi sáng và cách tránh.",
        published_on=posted,
        byline="C.A",
        picture=Picture(
            "tham-gia-giao-thong",
            "Người đi xe máy đội mũ bảo hiểm dừng trước đèn tín hiệu",
            "Ngã tư gần trường học vào giờ cao điểm buổi sáng.",
        ),
        tags=("an toàn giao thông", "trường học"),
        body=(
            Paragraph(
                "<p>Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15 có hiệu lực từ 01/01/2025. Qua quan sát tại "
                "cổng các trường trên địa bàn, Công an phường nhận thấy ba lỗi lặp đi lặp lại.</p>"
            ),
            Heading("Dừng xe ngay giữa cổng trường"),
            Picture(
                "truong-hoc",
                "Học sinh đi vào cổng trường, phụ huynh dừng xe hai bên",
                "Cổng trường thông thoáng khi phụ huynh dừng đúng vạch.",
            ),
            Paragraph(
                "<p>Một xe dừng giữa cổng là cả hàng phía sau ùn lại. Hãy dừng ở đoạn đã kẻ vạch, cách cổng ít nhất 20 "
                "mét và để con đi bộ đoạn còn lại trên vỉa hè.</p>"
            ),
            Heading("Không đội mũ cho con"),
            Paragraph(
                "<p>Người ngồi trên xe mô tô, xe gắn máy phải đội mũ bảo hiểm và cài quai đúng cách, trẻ em cũng vậy. Mũ "
                "người lớn đội cho trẻ gần như không có tác dụng bảo vệ.</p>"
            ),
            Heading("Giao xe cho con khi chưa đủ tuổi"),
            Paragraph(
                "<p>Người từ đủ 16 tuổi mới được điều khiển xe gắn máy; từ đủ 18 tuổi và có giấy phép lái xe mới được "
                "điều khiển xe mô tô. Cha mẹ giao xe cho con chưa đủ điều kiện cũng bị xử phạt.</p>"
            ),
        ),
    )
