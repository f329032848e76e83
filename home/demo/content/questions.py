"""Published questions with answers, and suggestions with replies; nobody is named (R47, R51)."""

from datetime import date, timedelta

from home.demo.content.dates import last_workday
from home.demo.content.types import FeedbackReply, Notice, Paragraph, Question

SOCIAL = "Phòng Văn hóa - Xã hội"
ECONOMY = "Phòng Kinh tế, Hạ tầng và Đô thị"
SERVICE = "Trung tâm Phục vụ hành chính công"


def questions(today: date) -> tuple[Question, ...]:
    def days(asked: int, answered: int) -> dict[str, date]:
        return {
            "asked_on": last_workday(today - timedelta(days=asked)),
            "answered_on": last_workday(today - timedelta(days=answered)),
        }

    return (
        Question(
            slug="khai-sinh-cho-con-khi-cha-me-tam-tru",
            title="Cha mẹ đang tạm trú ở phường có làm khai sinh cho con tại đây được không?",
            question=(
                "Vợ chồng tôi thường trú ở tỉnh khác, đang tạm trú tại phường. Con tôi mới sinh được hai tuần. Tôi làm khai sinh "
                "ở đây hay phải về quê?"
            ),
            field="Hộ tịch",
            answered_by=SERVICE,
            answer=(
                Paragraph(
                    "<p>Anh chị làm khai sinh cho con ngay tại phường được. Theo quy định về hộ tịch, người dân có quyền chọn cơ "
                    "quan đăng ký hộ tịch ở nơi cư trú, gồm nơi thường trú, nơi tạm trú hoặc nơi ở hiện tại.</p>"
                    "<p>Anh chị mang giấy chứng sinh, căn cước và điền tờ khai tại quầy; cũng có thể nộp trực tuyến trên Cổng Dịch vụ "
                    "công quốc gia. Hồ sơ nhận sau 15 giờ được hẹn trả kết quả trong ngày làm việc tiếp theo.</p>"
                ),
                Notice(
                    "info",
                    "",
                    "<p>Thời hạn đăng ký khai sinh là 60 ngày kể từ ngày sinh. Mã thủ tục: 1.001193.</p>",
                ),
            ),
            **days(12, 9),
        ),
        Question(
            slug="giay-to-dia-chi-cu-co-phai-doi",
            title="Giấy tờ ghi tên phường cũ có bắt buộc phải đổi không?",
            question="Sổ đỏ và giấy đăng ký xe của gia đình tôi ghi phường Trà Bá. Nay đã sáp nhập, tôi có phải đi đổi lại không?",
            field="Hộ tịch, cư trú",
            answered_by=SERVICE,
            answer=(
                Paragraph(
                    "<p>Không bắt buộc. Giấy tờ đã được cấp trước khi sắp xếp đơn vị hành chính vẫn tiếp tục sử dụng cho đến khi hết "
                    "thời hạn ghi trên giấy. Gia đình chỉ đổi khi có nhu cầu hoặc khi làm thủ tục khác có liên quan.</p>"
                    "<p>Khi đổi do sắp xếp địa giới, người dân không phải nộp phí, lệ phí cho việc chuyển đổi. Nếu có người gọi điện "
                    "yêu cầu đổi giấy tờ và nộp tiền, đó là lừa đảo.</p>"
                ),
            ),
            **days(20, 15),
        ),
        Question(
            slug="tro-cap-cho-nguoi-tu-75-tuoi",
            title="Mẹ tôi 76 tuổi, không có lương hưu, làm trợ cấp ở đâu?",
            question="Mẹ tôi 76 tuổi, sống cùng con cháu, không có lương hưu hay trợ cấp nào. Cần giấy tờ gì để được hưởng trợ cấp?",
            field="Bảo trợ xã hội",
            answered_by=SOCIAL,
            answer=(
                Paragraph(
                    "<p>Cụ thuộc diện được xét trợ cấp hưu trí xã hội. Hồ sơ chỉ gồm một văn bản đề nghị theo Mẫu số 01 ban hành kèm "
                    "Nghị định số 176/2025/NĐ-CP, nộp tại Trung tâm Phục vụ hành chính công hoặc trực tuyến.</p>"
                    "<p>Thời hạn giải quyết là 10 ngày làm việc kể từ ngày nhận được văn bản đề nghị. Cụ đi lại khó khăn thì con cháu "
                    "nộp thay; cần giúp tại nhà, xin báo tổ trưởng tổ dân phố.</p>"
                ),
            ),
            **days(33, 24),
        ),
        Question(
            slug="sua-nha-cap-bon-co-phai-xin-phep",
            title="Sửa mái, lát lại nền nhà cấp bốn có phải xin giấy phép xây dựng không?",
            question="Tôi định thay mái tôn và lát lại nền nhà, không nâng tầng, không lấn thêm đất. Có phải xin phép không?",
            field="Xây dựng",
            answered_by=ECONOMY,
            answer=(
                Paragraph(
                    "<p>Việc sửa chữa, cải tạo bên trong không làm thay đổi kết cấu chịu lực, công năng và không ảnh hưởng đến an toàn, "
                    "môi trường thì được miễn giấy phép xây dựng. Trường hợp anh nêu thuộc loại này.</p>"
                    "<p>Nếu sửa mặt ngoài giáp đường ở tuyến có yêu cầu quản lý kiến trúc, hoặc nâng tầng, thay cột, thay móng, anh cần "
                    "hỏi trước. Khi thi công xin che chắn, không để vật liệu lấn vỉa hè.</p>"
                ),
            ),
            **days(26, 18),
        ),
        Question(
            slug="nghi-ban-hai-thang-co-phai-bao",
            title="Quán nghỉ bán hai tháng để sửa nhà có phải báo phường không?",
            question="Quán ăn của tôi có đăng ký hộ kinh doanh. Tôi nghỉ hai tháng sửa nhà rồi bán lại, có cần làm giấy gì không?",
            field="Hộ kinh doanh",
            answered_by=ECONOMY,
            answer=(
                Paragraph(
                    "<p>Có. Hộ kinh doanh nghỉ từ 15 ngày trở lên phải đăng ký tạm ngừng kinh doanh. Chị nộp giấy đề nghị tại phường hoặc "
                    "trực tuyến; trong 1 ngày làm việc kể từ khi nhận hồ sơ hợp lệ, chị nhận được giấy xác nhận.</p>"
                    "<p>Nếu mở lại sớm hơn ngày đã báo, chị làm thêm thủ tục tiếp tục kinh doanh trước thời hạn. Mã thủ tục: 1.001570.</p>"
                ),
            ),
            **days(16, 11),
        ),
        Question(
            slug="gio-tiep-nhan-ho-so-buoi-trua",
            title="Trung tâm Phục vụ hành chính công có nhận hồ sơ buổi trưa không?",
            question="Tôi làm ca, chỉ rảnh buổi trưa. Trung tâm có nhận hồ sơ lúc 11 giờ 30 đến 13 giờ không?",
            field="Cải cách hành chính",
            answered_by=SERVICE,
            answer=(
                Paragraph(
                    "<p>Buổi trưa các quầy nghỉ từ 11 giờ 30 đến 13 giờ 30. Tuy vậy, anh có thể lấy số và nộp tờ khai qua hòm tiếp nhận "
                    "có phiếu hẹn, hoặc nộp trực tuyến vào bất kỳ lúc nào.</p>"
                    "<p>Sáng thứ Bảy, Trung tâm mở hai quầy từ 7 giờ 30 đến 11 giờ; thông tin chi tiết có ở mục Thông báo.</p>"
                ),
            ),
            **days(9, 5),
        ),
    )


def feedback_replies(today: date) -> tuple[FeedbackReply, ...]:
    return (
        FeedbackReply(
            title="Đèn đường hỏng kéo dài ở đoạn gần trường học",
            topic="Hạ tầng đô thị",
            received_on=last_workday(today - timedelta(days=18)),
            answered_on=last_workday(today - timedelta(days=12)),
            suggestion="Người dân phản ánh ba trụ đèn gần trường học không sáng nhiều tuần, buổi tối các cháu đi học thêm về rất tối.",
            answered_by=ECONOMY,
            answer_html=(
                "<p>Cảm ơn bà con đã báo kèm vị trí cụ thể. Đơn vị quản lý chiếu sáng đã thay hai bộ đèn và xử lý đường dây của trụ còn "
                "lại. Phường đã đề nghị đơn vị kiểm tra các tuyến quanh trường học mỗi tháng một lần.</p>"
            ),
        ),
        FeedbackReply(
            title="Đề nghị lắp ghế và mái che ở chỗ chờ xe buýt",
            topic="Hạ tầng đô thị",
            received_on=last_workday(today - timedelta(days=40)),
            answered_on=last_workday(today - timedelta(days=29)),
            suggestion="Nhóm phụ huynh đề nghị có ghế và mái che ở điểm chờ xe buýt vì học sinh phải đứng nắng, đứng mưa.",
            answered_by=ECONOMY,
            answer_html=(
                "<p>Điểm chờ thuộc quản lý của cơ quan giao thông cấp tỉnh. Phường đã chuyển kiến nghị bằng văn bản và được trả lời sẽ "
                "xem xét trong đợt cải tạo năm sau. Trong thời gian chờ, tổ dân phố đặt tạm hai ghế băng từ nguồn đóng góp của các hộ "
                "kinh doanh.</p>"
            ),
        ),
        FeedbackReply(
            title="Loa phát thanh mở quá sớm vào ngày nghỉ",
            topic="Văn hóa - xã hội",
            received_on=last_workday(today - timedelta(days=25)),
            answered_on=last_workday(today - timedelta(days=21)),
            suggestion="Một số hộ đề nghị không phát loa trước 6 giờ 30 vào thứ Bảy, Chủ nhật vì có người làm ca đêm, trẻ nhỏ.",
            answered_by=SOCIAL,
            answer_html=(
                "<p>Phường tiếp thu. Từ tuần này, loa chỉ phát từ 6 giờ 45 vào ngày nghỉ và giảm một nửa thời lượng; tin khẩn cấp vẫn "
                "phát khi cần.</p>"
            ),
        ),
    )
