"""News of the ward."""

from datetime import date, timedelta

from home.demo.content.dates import dmy, last_anniversary, last_sunday, last_workday, with_weekday
from home.demo.content.types import (
    Article,
    Gallery,
    Heading,
    Notice,
    Paragraph,
    Picture,
    Quote,
    Recording,
    Table,
)

SECTION = "thong-tin-tuyen-truyen"


def articles(today: date) -> list[Article]:
    return [
        _digital_visits(last_workday(today - timedelta(days=3))),
        _clean_streets(last_sunday(today)),
        _coffee_season(last_anniversary(today, 11, 10)),
        _unity_day(last_anniversary(today, 11, 19)),
        _vaccination(last_workday(today - timedelta(days=20))),
        _rain_damage(last_anniversary(today, 10, 20)),
    ]


def _digital_visits(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="to-cong-nghe-so-den-tung-nha",
        title="Tổ công nghệ số cộng đồng đến từng nhà, giúp người cao tuổi dùng VNeID",
        summary=(
            "Thay vì chờ bà con tới trụ sở, các tổ công nghệ số cộng đồng của phường mang máy đến nhà, chỉ từng "
            "bước cho người cao tuổi và người đi lại khó khăn."
        ),
        published_on=posted,
        byline="T.H",
        picture=Picture(
            "chuyen-doi-so",
            "Một bạn trẻ áo xanh cầm điện thoại chỉ cho hai cụ già ngồi bên bàn",
            "Thành viên tổ công nghệ số hướng dẫn các cụ đăng nhập VNeID.",
        ),
        tags=("chuyển đổi số", "VNeID", "người cao tuổi"),
        related=("bao-ve-du-lieu-ca-nhan", "canh-bao-gia-danh-can-bo-phuong"),
        recordings=(
            Recording(
                file="chuong",
                language="vi",
                title="Bản ghi âm minh họa",
                transcript=(
                    "(Ba tiếng chuông.)\n\nĐây là tệp minh họa do máy tính tạo ra, không có lời nói. Ở chỗ này, phường "
                    "sẽ đăng bản đọc bài viết bằng tiếng Việt, tiếng Jrai hoặc tiếng Bahnar, kèm lời chép lại."
                ),
            ),
        ),
        body=(
            Paragraph(
                "<p>Chiều muộn, khi nắng đã dịu, ba đoàn viên của tổ công nghệ số cộng đồng xách theo máy tính bảng "
                "và một cuốn sổ tay đi vào con hẻm nhỏ. Danh sách hôm nay có chín nhà, phần lớn là người trên 70 "
                "tuổi sống cùng con cháu đi làm cả ngày.</p>"
                "<p>Việc đầu tiên không phải là bấm máy. Các bạn hỏi cụ cần gì: xem lịch khám bảo hiểm, nhận trợ "
                "cấp qua tài khoản, hay xin một tờ trích lục. Biết cụ cần gì rồi mới hướng dẫn đúng chỗ đó, viết "
                "từng bước ra giấy bằng chữ to để tối con cháu về đọc lại cho cụ.</p>"
            ),
            Quote(
                "Tôi không nhớ hết được đâu, nhưng có tờ giấy dán cạnh giường thì lần sau tự mở được.",
                "Một cụ bà 74 tuổi ở phường",
            ),
            Heading("Ba việc các tổ đang làm"),
            Paragraph(
                "<ol><li>Giúp kích hoạt tài khoản định danh điện tử cho người đã có căn cước nhưng chưa dùng.</li>"
                "<li>Hướng dẫn nộp hồ sơ trên Cổng Dịch vụ công quốc gia: khai sinh cho cháu, trợ cấp hưu trí xã "
                "hội, xác nhận tình trạng hôn nhân.</li>"
                "<li>Chỉ cách nhận ra tin nhắn, cuộc gọi lừa đảo và việc cần làm khi lỡ bấm vào đường dẫn lạ.</li></ol>"
            ),
            Notice(
                "warning",
                "Tổ công nghệ số không bao giờ hỏi mật khẩu",
                "<p>Thành viên tổ đeo thẻ, đi cùng tổ trưởng tổ dân phố, không thu tiền, không hỏi mật khẩu hay mã "
                "OTP và không cài phần mềm ngoài kho ứng dụng chính thức.</p>",
            ),
            Paragraph(
                "<p>Gia đình có người cao tuổi, người khuyết tật cần giúp tại nhà có thể báo cho tổ trưởng tổ dân "
                "phố hoặc gửi yêu cầu ở mục <strong>Góp ý cá nhân, tổ chức</strong> trên trang này.</p>"
            ),
        ),
    )


def _clean_streets(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="chu-nhat-xanh-don-bo-suoi-via-he",
        title="Chủ nhật xanh: hơn trăm người dọn bờ suối và vỉa hè các tuyến chính",
        summary=(
            "Buổi sáng Chủ nhật, cán bộ, đoàn viên và bà con nhiều tổ dân phố cùng phát cỏ, gom rác, trả lại lối đi "
            "cho người đi bộ trước mùa hoa dã quỳ."
        ),
        published_on=posted,
        byline="Đ.K",
        picture=Picture(
            "ra-quan-ve-sinh",
            "Nhóm người đội nón, cầm chổi và xẻng dọn cỏ rác ven đường",
            "Ra quân từ 6 giờ 30 sáng tại đoạn đường ven suối.",
        ),
        tags=("Chủ nhật xanh", "môi trường", "chỉnh trang đô thị"),
        related=("tham-gia-giao-thong-dau-nam-hoc", "ngay-hoi-dai-doan-ket"),
        body=(
            Paragraph(
                f"<p>Từ 6 giờ 30 {with_weekday(posted)}, hơn một trăm cán bộ, đoàn viên, hội viên và người dân đã có "
                "mặt dọc các tuyến được phân công. Người có cuốc mang cuốc, người có xe ba gác cho mượn xe; các cửa "
                "hàng trên tuyến đường góp nước uống và bao đựng.</p>"
                "<p>Đến gần trưa, các đoạn vỉa hè bị lấn bởi vật liệu xây dựng đã được dọn; cỏ hai bên bờ suối được "
                "phát gọn; những miệng cống bị lá bịt kín được khơi thông. Rác được phân ngay tại chỗ: chai nhựa, "
                "giấy bìa giao cho chi hội phụ nữ bán gây quỹ, phần còn lại xe thu gom chở đi trong buổi sáng.</p>"
            ),
            Gallery(
                (
                    Picture(
                        "duong-pho",
                        "Con đường sạch với hàng cây và vỉa hè rộng",
                        "Vỉa hè sau khi dọn.",
                    ),
                    Picture(
                        "trong-cay", "Mọi người trồng cây con bên đường", "Trồng dặm cây bóng mát."
                    ),
                    Picture(
                        "ra-quan-ve-sinh",
                        "Nhiều người cùng quét dọn ven đường",
                        "Mỗi đoạn một nhóm phụ trách.",
                    ),
                )
            ),
            Heading("Giữ được mới là khó"),
            Paragraph(
                "<p>Lần ra quân nào xong cũng sạch, chuyện khó là giữ. Vì vậy từ đợt này, mỗi tổ dân phố nhận một "
                "đoạn cụ thể, có bảng tên ở đầu đoạn. Hộ nào có vật liệu tập kết phải báo trước và dọn trong ngày. "
                "Chỗ nào rác quay lại, bà con chụp ảnh gửi cho tổ trưởng hoặc gửi góp ý trên trang này để phường xử "
                "lý.</p>"
            ),
            Table(
                "Ngày thu gom rác cồng kềnh tại nhà (báo trước cho tổ trưởng tổ dân phố)",
                (
                    ("Ngày trong tuần", "Loại rác", "Giờ đưa ra trước nhà"),
                    ("Thứ Ba", "Cành cây, cỏ cắt", "Trước 6 giờ 30"),
                    ("Thứ Năm", "Bàn ghế, nệm, đồ gỗ hỏng", "Trước 6 giờ 30"),
                    ("Thứ Bảy", "Thiết bị điện tử cũ, pin", "Từ 7 giờ đến 8 giờ"),
                ),
            ),
        ),
    )


def _coffee_season(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="vao-vu-ca-phe-hai-chin-phoi-sach",
        title="Vào vụ cà phê: hái chín, phơi sạch và giữ an toàn trong mùa thu hoạch",
        summary=(
            "Các vườn trên địa bàn bắt đầu đợt hái rộ. Phường nhắc bà con ba việc: hái đúng độ chín, phơi đúng chỗ, "
            "khai báo người đến làm thuê."
        ),
        published_on=posted,
        byline="P.L",
        picture=Picture(
            "ca-phe",
            "Cành cà phê trĩu quả chín đỏ, phía sau là hàng cây cà phê trên đất đỏ",
            "Cà phê chín đỏ trong một khu vườn ở phường.",
        ),
        tags=("nông nghiệp", "cà phê", "mùa vụ"),
        related=("tham-gia-giao-thong-dau-nam-hoc",),
        body=(
            Paragraph(
                "<p>Mưa dứt, gió lạnh về, đó là lúc cà phê chín rộ. Năm nay nhiều nhà vườn chọn hái làm hai, ba đợt "
                "thay vì tuốt một lần. Cách này tốn công hơn, bù lại quả chín đều, nhân nặng và bán được giá hơn "
                "quả xanh.</p>"
            ),
            Heading("Hái khi quả chín từ chín phần mười"),
            Paragraph(
                "<p>Quả xanh vừa nhẹ cân vừa làm hạt đen khi phơi. Nếu thiếu người hái, bà con nên đổi công giữa các "
                "nhà trong xóm, hái trước những lô chín sớm ở chỗ nhiều nắng. Quả hái về không để đống quá một "
                "ngày.</p>"
            ),
            Heading("Không phơi trên lòng đường, vỉa hè"),
            Paragraph(
                "<p>Phơi nông sản trên đường vừa mất vệ sinh vừa gây tai nạn. Nhà chật sân có thể hỏi tổ trưởng tổ "
                "dân phố để mượn sân nhà sinh hoạt cộng đồng theo lượt. Bạt phơi phải gom gọn trước khi trời tối.</p>"
            ),
            Notice(
                "info",
                "Có người đến làm thuê, nhớ khai báo",
                "<p>Chủ vườn có người từ nơi khác đến ở và làm trong vụ cần thông báo lưu trú hoặc đăng ký tạm trú với "
                "Công an phường. Có thể làm trên ứng dụng VNeID, không phải đến trực tiếp.</p>",
            ),
            Paragraph(
                "<p>Công an phường và lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở tăng cường tuần tra ban đêm "
                "tại các khu vườn xa dân cư cho đến hết vụ. Bà con không nên để cà phê tươi qua đêm ngoài rẫy.</p>"
            ),
        ),
    )


def _unity_day(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="ngay-hoi-dai-doan-ket",
        title="Ngày hội Đại đoàn kết: mâm cơm chung và những việc nhà cùng làm",
        summary=(
            "Kỷ niệm Ngày truyền thống Mặt trận Tổ quốc Việt Nam 18/11, các tổ dân phố và làng tổ chức ngày hội với "
            "phần lễ gọn, phần hội dài và một việc thiết thực cho cộng đồng."
        ),
        published_on=posted,
        byline="N.T.T",
        picture=Picture(
            "cong-chieng",
            "Đội cồng chiêng mặc trang phục thổ cẩm biểu diễn quanh bếp lửa trước nhà rông",
            "Đội cồng chiêng mở đầu phần hội.",
        ),
        tags=("đại đoàn kết", "Mặt trận Tổ quốc", "cồng chiêng", "khu dân cư văn hóa"),
        related=("hoi-nghi-tong-ket-nhiem-vu-nam-2020", "loi-bac-gui-dong-bao-tay-nguyen"),
        body=(
            Paragraph(
                "<p>Ngày hội năm nay được các khu dân cư tổ chức vào những buổi tối khác nhau để lãnh đạo phường và "
                "bà con có thể đến với nhau. Phần lễ chỉ chừng nửa giờ: ôn truyền thống, đọc báo cáo một trang, "
                "trao giấy khen cho gia đình văn hóa tiêu biểu. Thời gian còn lại dành cho chuyện trò, cồng chiêng, "
                "trò chơi và mâm cơm chung.</p>"
            ),
            Picture(
                "nha-rong",
                "Nhà rông mái cao giữa sân rộng, có người đi lại phía trước",
                "Sân nhà rông là nơi bà con gặp nhau trong ngày hội.",
            ),
            Paragraph(
                "<p>Điều đáng kể nhất là mỗi nơi chọn một việc để cùng làm trong dịp này. Có tổ góp công đổ lại đoạn "
                "hẻm ngập nước; có làng sửa hàng rào giọt nước; có nơi gom sách cũ lập một tủ đọc cho thiếu nhi. Việc "
                "nhỏ, nhưng ai cũng có phần.</p>"
            ),
            Heading("Từ ngày hội đến khu dân cư văn hóa"),
            Paragraph(
                "<p>Kết quả bình xét gia đình văn hóa được dán công khai tại nhà sinh hoạt cộng đồng bảy ngày trước "
                "ngày hội. Ai thấy chưa đúng thì góp ý ngay tại bảng, ban công tác Mặt trận trả lời trước toàn thể "
                "bà con. Nhờ vậy, danh sách đọc lên trong phần lễ là danh sách mọi người đã xem và đồng tình.</p>"
            ),
        ),
    )


def _vaccination(posted: date) -> Article:
    next_session = posted + timedelta(days=30)
    return Article(
        section=SECTION,
        slug="tiem-chung-mo-rong-cho-tre-em",
        title="Trạm Y tế phường tổ chức tiêm chủng mở rộng cho trẻ em",
        summary="Buổi tiêm chủng hằng tháng có thêm bàn tư vấn cho mẹ mang thai và khu chờ riêng cho trẻ sau tiêm.",
        published_on=posted,
        byline="H.V",
        picture=Picture(
            "tiem-chung",
            "Nhân viên y tế tiêm cho em bé được mẹ bế trên tay",
            "Một buổi tiêm chủng tại Trạm Y tế phường.",
        ),
        tags=("y tế", "tiêm chủng", "trẻ em"),
        body=(
            Paragraph(
                "<p>Trạm Y tế phường vừa hoàn thành buổi tiêm chủng mở rộng trong tháng. Phụ huynh được nhắn giờ hẹn "
                "theo khung 30 phút nên không phải chờ lâu; trẻ được khám sàng lọc trước khi tiêm và theo dõi tại "
                "chỗ ít nhất 30 phút sau tiêm.</p>"
            ),
            Heading("Khi đưa con đi tiêm, cha mẹ nhớ"),
            Paragraph(
                "<ul><li>Mang sổ hoặc phiếu tiêm chủng của con; nếu thất lạc, báo trước để trạm tra lại.</li>"
                "<li>Nói rõ với cán bộ y tế nếu con đang sốt, đang uống thuốc hoặc từng phản ứng với lần tiêm "
                "trước.</li>"
                "<li>Theo dõi con thêm 24 giờ tại nhà. Trẻ sốt cao, khóc thét, bỏ bú hoặc khó thở phải đưa ngay đến cơ "
                "sở y tế gần nhất.</li></ul>"
            ),
            Paragraph(
                f"<p>Buổi tiêm kế tiếp dự kiến trong tuần có ngày {dmy(next_session)}. Giờ cụ thể được nhắn đến số "
                "điện thoại đã đăng ký và đăng ở mục Thông báo.</p>"
            ),
        ),
    )


def _rain_damage(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="khac-phuc-sau-mua-lon",
        title="Cùng nhau khắc phục sau đợt mưa lớn cuối mùa",
        summary=(
            "Mưa lớn kéo dài làm ngập cục bộ vài đoạn đường, tốc mái một số nhà. Lực lượng tại chỗ và hàng xóm đã "
            "dọn xong ngay trong ngày."
        ),
        published_on=posted,
        byline="Đ.K",
        picture=Picture(
            "mua-bao",
            "Mưa lớn trên con đường ngập nước, người dân mặc áo mưa kê lại đồ đạc",
            "Nước rút sau khi khơi thông cống ở đoạn đường trũng.",
        ),
        tags=("phòng chống thiên tai", "mưa lũ"),
        related=("chu-nhat-xanh-don-bo-suoi-via-he",),
        body=(
            Paragraph(
                "<p>Đợt mưa cuối mùa kéo dài suốt đêm khiến một số đoạn đường trũng bị ngập, cây gãy chắn lối và vài "
                "mái nhà bị tốc. Không có thiệt hại về người. Ban Chỉ huy phòng thủ dân sự phường đã huy động lực "
                "lượng xung kích, dân quân và công an đến các điểm có báo tin ngay trong đêm.</p>"
                "<p>Sáng hôm sau, bà con cùng đoàn viên dọn cây đổ, khơi cống và lợp lại mái cho những hộ neo đơn. Đến "
                "chiều, các tuyến đường đã đi lại bình thường.</p>"
            ),
            Notice(
                "warning",
                "Khi có mưa lớn kèm gió mạnh",
                "<p>Cắt cầu dao nếu nước vào nhà; không đi qua đoạn ngập không nhìn thấy mặt đường; không trú dưới cây "
                "to, biển quảng cáo. Cần giúp khẩn cấp, gọi 112 (cứu nạn), 114 (cứu hộ), 115 (cấp cứu).</p>",
            ),
            Paragraph(
                "<p>Hộ bị thiệt hại cần chụp ảnh, báo tổ trưởng tổ dân phố trong vòng ba ngày để phường lập danh sách "
                "xác minh và đề nghị hỗ trợ theo quy định.</p>"
            ),
        ),
    )
