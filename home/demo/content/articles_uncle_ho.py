"""People and deeds after President Hồ Chí Minh's example. The quotations are his published words."""

from datetime import date, timedelta

from home.demo.content.dates import last_anniversary, last_workday
from home.demo.content.types import Article, Heading, Paragraph, Picture, Quote

SECTION = "lam-theo-loi-bac"


def articles(today: date) -> list[Article]:
    return [
        _group_head(last_workday(today - timedelta(days=9))),
        _mass_work(last_anniversary(today, 10, 16)),
        _highlands_letter(last_workday(today - timedelta(days=48))),
        _thrift(last_workday(today - timedelta(days=66))),
    ]


def _group_head(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="nguoi-to-truong-go-cua-tung-nha",
        title="Người tổ trưởng gõ cửa từng nhà",
        summary="Không bài diễn văn, không khẩu hiệu, chỉ có một cuốn sổ tay và thói quen đi bộ một vòng sau bữa cơm chiều.",
        published_on=posted,
        byline="N.T.T",
        picture=Picture(
            "duong-pho",
            "Con đường trong khu dân cư với hàng cây và những ngôi nhà hai bên",
            "Vòng đi bộ mỗi chiều qua hơn trăm nóc nhà.",
        ),
        tags=("học tập và làm theo Bác", "tổ dân phố", "người tốt việc tốt"),
        related=("dan-van-kheo-viec-gi-cung-thanh-cong", "ngay-hoi-dai-doan-ket"),
        body=(
            Paragraph(
                "<p>Sáu giờ chiều, bác tổ trưởng khép cổng, dắt theo cây đèn pin và cuốn sổ bìa xanh đã sờn gáy. Vòng đi "
                "bộ chừng hai cây số, qua hơn trăm nóc nhà. Gặp ai bác cũng hỏi một câu: “Nhà mình có gì cần phường giúp "
                "không?”.</p>"
                "<p>Cuốn sổ ghi đủ thứ: nhà nào có người mới sinh, ai vừa ra viện, cột điện nào đèn không sáng, ngã rẽ "
                "nào trẻ con hay chạy xe ra. Việc trong tầm tay thì bác làm luôn. Việc phải lên phường thì đánh dấu sao, "
                "sáng hôm sau có mặt ở trụ sở.</p>"
            ),
            Quote(
                "Việc gì có lợi cho dân, ta phải hết sức làm. Việc gì có hại đến dân, ta phải hết sức tránh.",
                "Chủ tịch Hồ Chí Minh, thư gửi Ủy ban nhân dân các cấp, ngày 17/10/1945",
            ),
            Heading("Nhớ lâu vì ghi lại"),
            Paragraph(
                "<p>Có lần trong cuộc họp, một gia đình trách đã báo đường cống hỏng mà không ai sửa. Bác lật sổ, đọc đúng "
                "ngày báo, ngày gửi phường, ngày thợ đến và lý do phải chờ ống. Cả phòng họp im rồi cười xòa. Từ đó, "
                "mỗi việc dân báo đều có ngày trả lời, kể cả khi câu trả lời là “chưa làm được”.</p>"
                "<p>Bác bảo mình không làm gì to tát. Nhưng bảy năm nay, tổ dân phố ấy chưa có đơn thư nào vượt cấp.</p>"
            ),
        ),
    )


def _mass_work(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="dan-van-kheo-viec-gi-cung-thanh-cong",
        title="Đọc lại bài báo “Dân vận”: óc nghĩ, mắt trông, tai nghe, chân đi, miệng nói, tay làm",
        summary="Bài báo ngắn Bác Hồ viết năm 1949 vẫn là cuốn cẩm nang cho người làm việc với dân hôm nay.",
        published_on=posted,
        byline="B.D.V",
        picture=Picture(
            "thao-luan",
            "Một nhóm người ngồi quanh bàn trao đổi, một người đứng nói",
            "Buổi sinh hoạt chuyên đề về bài báo “Dân vận”.",
        ),
        tags=("học tập và làm theo Bác", "dân vận khéo"),
        related=("nguoi-to-truong-go-cua-tung-nha",),
        body=(
            Paragraph(
                "<p>Ngày 15/10/1949, báo Sự Thật đăng bài “Dân vận” ký bút danh X.Y.Z của Chủ tịch Hồ Chí Minh. Bài chỉ hơn "
                "sáu trăm chữ, nhưng nói đủ bốn điều: nước ta là nước dân chủ, dân vận là gì, ai phụ trách dân vận và dân "
                "vận phải thế nào.</p>"
            ),
            Quote(
                "Dân vận kém thì việc gì cũng kém. Dân vận khéo thì việc gì cũng thành công.",
                "X.Y.Z, báo Sự Thật, ngày 15/10/1949",
            ),
            Paragraph(
                "<p>Trong buổi sinh hoạt tháng Mười, mỗi cán bộ phường được hỏi một câu rất cụ thể: tuần qua anh chị đã "
                "“chân đi” đến đâu và “tai nghe” được gì. Có người kể chuyện xuống làng ba lần mới hiểu vì sao bà con chưa "
                "chịu dời chuồng trại: không phải tiếc công, mà vì chỗ mới xa nguồn nước.</p>"
            ),
            Heading("Từ trang báo cũ đến việc hôm nay"),
            Paragraph(
                "<ul><li>Trước khi ra thông báo có ảnh hưởng đến nhiều hộ, cán bộ đọc thử cho ba người dân nghe; ai chưa "
                "hiểu chỗ nào thì viết lại chỗ đó.</li>"
                "<li>Mỗi tháng ít nhất một buổi làm việc tại nhà sinh hoạt cộng đồng thay vì ở trụ sở.</li>"
                "<li>Việc đã hứa với dân được ghi thành danh sách, cuối tháng đọc lại công khai.</li></ul>"
            ),
        ),
    )


def _highlands_letter(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="loi-bac-gui-dong-bao-tay-nguyen",
        title="Lời Bác gửi đồng bào Tây Nguyên và chuyện hai làng kết nghĩa",
        summary="Bức thư Bác Hồ gửi Đại hội các dân tộc thiểu số miền Nam họp ở Pleiku tháng 4/1946 vẫn được nhắc trong mỗi lần làng gặp phố.",
        published_on=posted,
        byline="R.C.H",
        picture=Picture(
            "nha-rong",
            "Nhà rông mái cao vút giữa sân làng",
            "Nhà rông, nơi làng họp và đón khách.",
        ),
        tags=("học tập và làm theo Bác", "đoàn kết dân tộc", "văn hóa Tây Nguyên"),
        related=("ngay-hoi-dai-doan-ket",),
        body=(
            Paragraph(
                "<p>Ngày 19/4/1946, Đại hội các dân tộc thiểu số miền Nam họp tại Pleiku. Không vào dự được vì đường sá xa "
                "xôi, Bác Hồ gửi thư. Bức thư ấy nay được khắc trên đá ở Quảng trường Đại Đoàn Kết.</p>"
            ),
            Quote(
                "Đồng bào Kinh hay Thổ, Mường hay Mán, Gia Rai hay Ê Đê, Xê Đăng hay Ba Na và các dân tộc thiểu số khác, đều "
                "là con cháu Việt Nam, đều là anh em ruột thịt. Chúng ta sống chết có nhau, sướng khổ cùng nhau, no đói "
                "giúp nhau.",
                "Chủ tịch Hồ Chí Minh, Thư gửi Đại hội các dân tộc thiểu số miền Nam, 19/4/1946",
            ),
            Paragraph(
                "<p>Trên địa bàn phường, khoảng 13% dân số là đồng bào các dân tộc thiểu số. Nhiều năm nay, các tổ dân phố "
                "và làng gần nhau nhận kết nghĩa. Kết nghĩa không phải để treo băng rôn: mùa cà phê thì đổi công, ngày có "
                "việc thì cho mượn rạp, con trẻ học kèm nhau buổi tối.</p>"
            ),
            Picture(
                "cong-chieng",
                "Đội cồng chiêng và vòng xoang quanh bếp lửa",
                "Vòng xoang trong buổi kết nghĩa.",
            ),
            Paragraph(
                "<p>Già làng nói với thanh niên rằng chữ trong thư Bác dễ thuộc, nhưng làm được mới là thuộc. Câu “no đói "
                "giúp nhau” được làng hiểu rất thật: năm nào nhà ai mất mùa, cả hai bên cùng góp giống.</p>"
            ),
        ),
    )


def _thrift(posted: date) -> Article:
    return Article(
        section=SECTION,
        slug="tiet-kiem-tu-viec-nho",
        title="Tiết kiệm từ việc nhỏ: một năm bớt in giấy ở trụ sở phường",
        summary="Học Bác chữ “kiệm”, các phòng chuyển tài liệu họp sang bản điện tử, in hai mặt và dùng lại mặt giấy còn trống.",
        published_on=posted,
        byline="V.P",
        picture=Picture(
            "tru-so",
            "Trụ sở cơ quan hai tầng với cột cờ trước sân",
            "Trụ sở Ủy ban nhân dân phường.",
        ),
        tags=("học tập và làm theo Bác", "thực hành tiết kiệm"),
        related=("dan-van-kheo-viec-gi-cung-thanh-cong",),
        body=(
            Paragraph(
                "<p>Trong tác phẩm “Cần kiệm liêm chính” năm 1949, Bác viết rằng tiết kiệm không phải là bủn xỉn; việc đáng "
                "tiêu thì tốn bao công, tốn bao của cũng vui lòng. Từ ý ấy, Văn phòng phường bắt đầu với thứ ai cũng dùng "
                "hằng ngày: giấy.</p>"
                "<p>Giấy mời họp gửi qua hệ thống quản lý văn bản, tài liệu xem trên máy tính bảng dùng chung. Phiếu hẹn "
                "trả kết quả in khổ A5. Giấy một mặt đóng thành sổ nháp để ở quầy cho người dân viết thử tờ khai.</p>"
            ),
            Heading("Tiền tiết kiệm đi đâu"),
            Paragraph(
                "<p>Khoản bớt được không lớn, nhưng có địa chỉ: mua kính lão và ghế tựa cho khu chờ của Trung tâm Phục vụ "
                "hành chính công. Những thứ ấy người cao tuổi dùng mỗi ngày, và thấy ngay chữ “kiệm” có ích cho ai.</p>"
            ),
        ),
    )
