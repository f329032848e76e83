"""The ward's year-end conference of 2020."""

from datetime import date

from home.demo.content.types import Article, Heading, Paragraph, Picture

CONFERENCE = Article(
    section="thong-tin-tuyen-truyen",
    slug="hoi-nghi-tong-ket-nhiem-vu-nam-2020",
    title="Phường Hội Phú tổng kết nhiệm vụ năm 2020, triển khai nhiệm vụ năm 2021",
    summary=(
        "Năm 2020, phường đạt và vượt 12 trong 13 chỉ tiêu chủ yếu. Chỉ tiêu duy nhất chưa đạt là xây dựng "
        "khu dân cư văn hóa; đây cũng là việc được đưa lên hàng đầu trong năm 2021."
    ),
    published_on=date(2020, 12, 14),
    byline="N.T.T",
    picture=Picture("tru-so", "Trụ sở Ủy ban nhân dân phường với cột cờ trước sân"),
    tags=("tổng kết năm", "kinh tế - xã hội", "thi đua khen thưởng", "khu dân cư văn hóa"),
    related=("ngay-hoi-dai-doan-ket", "nguoi-to-truong-go-cua-tung-nha"),
    body=(
        Paragraph(
            "<p>Ngày 10/12/2020, Ủy ban nhân dân phường Hội Phú tổ chức hội nghị tổng kết tình hình thực hiện "
            "nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh năm 2020 và triển khai nhiệm vụ năm 2021. "
            "Dự hội nghị có lãnh đạo Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc và các "
            "đoàn thể của phường; trưởng các ban, ngành; tổ trưởng các tổ dân phố cùng đại diện những tập thể, "
            "cá nhân và hộ kinh doanh được biểu dương.</p>"
        ),
        Picture(
            "hoi-nghi-tong-ket",
            "Đại biểu ngồi kín hội trường, phía trên là bục phát biểu và phông hội nghị màu đỏ",
            "Quang cảnh hội nghị tổng kết nhiệm vụ năm 2020 của phường Hội Phú.",
        ),
        Heading("12 trong 13 chỉ tiêu đạt và vượt"),
        Paragraph(
            "<p>Báo cáo tại hội nghị nêu rõ: năm 2020 có nhiều khó khăn hơn dự kiến. Dịch Covid-19 làm gián đoạn "
            "việc mua bán, đi lại và học tập; các đợt mưa bão cuối năm gây thiệt hại cho nhà cửa, hoa màu; giá "
            "nông sản xuống thấp khiến thu nhập của những gia đình sống nhờ cà phê, hồ tiêu và chăn nuôi giảm "
            "theo. Trong hoàn cảnh ấy, phường vẫn đạt và vượt <strong>12 trong 13 chỉ tiêu chủ yếu</strong> của "
            "cả năm.</p>"
            "<p>Kết quả đó đến từ nhiều phía. Các tổ dân phố vừa giữ nếp phòng dịch, vừa giúp nhau thu hoạch và "
            "sửa lại nhà sau bão. Các hộ kinh doanh cố gắng duy trì cửa hàng, giữ việc làm và nộp thuế đúng hạn. "
            "Bộ phận một cửa tiếp nhận hồ sơ đều đặn, có thời điểm phải chia lượt để giữ khoảng cách nhưng không "
            "ngày làm việc nào ngừng nhận. An ninh, trật tự được giữ vững; chính sách đối với người có công, hộ "
            "nghèo và người gặp khó khăn do dịch bệnh được chi trả đến tận tay.</p>"
        ),
        Picture(
            "thao-luan",
            "Các đại biểu ngồi quanh bàn dài, một người đứng phát biểu ý kiến",
            "Đại biểu thảo luận về nguyên nhân chỉ tiêu khu dân cư văn hóa chưa đạt.",
        ),
        Heading("Chỉ tiêu chưa đạt được nói thẳng"),
        Paragraph(
            "<p>Chỉ tiêu duy nhất chưa đạt là <strong>tiêu chuẩn khu dân cư văn hóa</strong>. Phần thảo luận dành "
            "nhiều thời gian cho việc này. Các ý kiến cho rằng những buổi sinh hoạt cộng đồng phải hoãn vì dịch "
            "bệnh là lý do khách quan; song cũng có phần chủ quan: có nơi đăng ký rồi để đó, việc thu gom rác và "
            "giữ vỉa hè thông thoáng làm theo đợt, hồ sơ bình xét lập muộn nên không kịp bổ sung.</p>"
            "<p>Lãnh đạo phường tiếp thu, nhận trách nhiệm và yêu cầu năm 2021 phải đăng ký ngay từ quý I, mỗi "
            "quý kiểm tra một lần, nơi nào vướng thì gỡ ngay tại chỗ, không dồn việc vào cuối năm.</p>"
        ),
        Heading("Biểu dương người làm tốt"),
        Paragraph(
            "<p>Tại hội nghị, Ủy ban nhân dân phường khen thưởng các tập thể, cá nhân có thành tích trong thực "
            "hiện nhiệm vụ năm 2020, đồng thời biểu dương những <strong>hộ kinh doanh chấp hành tốt nghĩa vụ nộp "
            "thuế</strong>. Nhiều hộ được gọi tên chỉ là quán ăn, tiệm sửa xe, sạp hàng nhỏ; trong năm có lúc phải "
            "đóng cửa theo yêu cầu phòng dịch nhưng vẫn kê khai đầy đủ và nộp đúng ngày.</p>"
        ),
        Picture(
            "trao-giay-khen",
            "Lãnh đạo phường trao giấy khen và hoa cho một nhóm người đứng trên sân khấu",
            "Trao giấy khen cho tập thể, cá nhân và hộ kinh doanh tiêu biểu năm 2020.",
        ),
        Heading("Giao việc cho năm 2021"),
        Paragraph(
            "<p>Kết luận hội nghị, lãnh đạo phường giao nhiệm vụ năm 2021 cho các ngành của phường và "
            "<strong>6 tổ trưởng tổ dân phố</strong>, tập trung vào những việc sau:</p>"
            "<ul>"
            "<li>Tiếp tục phòng, chống dịch Covid-19, không chủ quan khi dịch tạm lắng.</li>"
            "<li>Hoàn thành chỉ tiêu khu dân cư văn hóa; mỗi tổ dân phố chọn một việc cụ thể để làm dứt điểm.</li>"
            "<li>Giúp người dân khắc phục hậu quả mưa bão, chuyển đổi cây trồng, vật nuôi phù hợp khi giá nông sản "
            "còn thấp.</li>"
            "<li>Thu ngân sách đúng, đủ ngay từ những tháng đầu năm; hỗ trợ hộ kinh doanh kê khai thuế.</li>"
            "<li>Giải quyết hồ sơ cho người dân đúng hẹn; hồ sơ trễ hẹn phải có thư xin lỗi.</li>"
            "<li>Giữ vững quốc phòng, an ninh; chuẩn bị tốt việc giao quân và bầu cử trong năm.</li>"
            "</ul>"
            "<p>Các tổ trưởng nhận phiếu giao việc ngay tại hội trường, trong đó ghi rõ đầu việc, người phụ trách "
            "và thời hạn báo cáo về Ủy ban nhân dân phường.</p>"
        ),
    ),
)
