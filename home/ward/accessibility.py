"""The accessibility statement that every ward starts with; its editors bring it up to date."""

import json
from datetime import date

from home.models import HomePage, StandardPage

SLUG = "ho-tro-tiep-can"
TITLE = "Tuyên bố về khả năng tiếp cận"
SUMMARY = (
    "Cổng thông tin này được làm để mọi người đều dùng được, kể cả người cao tuổi và "
    "người khuyết tật."
)
# When every kind of page last passed the checks that the statement names.
TESTED_ON = date(2026, 11, 25)

HOW_TO_READ = """<ul>
<li>Nút <b>Hiển thị</b> ở đầu mỗi trang: chọn nền sáng, nền tối hoặc tương phản cao; giảm, tăng cỡ
chữ; bật chế độ người cao tuổi với chữ to, phần tóm tắt ở trước và nút gọi điện. Lựa chọn chỉ lưu
trên máy của ông/bà.</li>
<li>Nút <b>Nghe bài</b> đọc bài viết bằng giọng tiếng Việt của máy. Bản ghi âm có kèm lời viết.</li>
<li>Mọi việc làm được bằng bàn phím: phím Tab để đi tới, Shift và Tab để lùi, Enter để mở. Đầu mỗi
trang có liên kết đi thẳng đến nội dung chính.</li>
<li>Phóng to đến 400% vẫn đủ nội dung, không phải kéo ngang; giãn chữ, giãn dòng không che mất
chữ.</li>
<li>Ảnh có lời mô tả, bảng có tiêu đề, lỗi khi điền biểu mẫu được báo bằng lời ngay tại ô.</li>
<li>Không có chữ chạy, không tự phát âm thanh, không giới hạn thời gian đọc. Tìm kiếm không cần gõ
dấu. Không cần JavaScript để đọc.</li>
</ul>"""
LIMITS = """<ul>
<li>Một số tệp văn bản là bản quét, phần mềm đọc màn hình không đọc được. Ông/bà có thể xin bản có
chữ.</li>
<li>Máy không có giọng đọc tiếng Việt thì phải cài thêm; nút Nghe bài chỉ cách làm.</li>
<li>Nội dung bằng tiếng dân tộc thiểu số còn ít; chưa có video ngôn ngữ ký hiệu.</li>
<li>Chưa có đợt dùng thử cùng người khuyết tật và phần mềm đọc màn hình.</li>
</ul>"""


def fill(page: StandardPage, home: HomePage) -> None:
    """Write the statement into a page that is about to be added below `home`."""
    page.summary = SUMMARY
    blocks = [
        ("heading", "Mức đạt được"),
        (
            "paragraph",
            "<p>Cổng thông tin hướng đến mức AA của Hướng dẫn tiếp cận nội dung web (WCAG) 2.2. "
            "Dưới đây là điều đã làm, điều chưa tốt và cách báo khi ông/bà gặp khó.</p>",
        ),
        ("heading", "Xem và nghe cho dễ"),
        ("paragraph", HOW_TO_READ),
        ("heading", "Những điều chưa tốt"),
        ("paragraph", LIMITS),
        ("heading", "Cách kiểm tra"),
        (
            "paragraph",
            "<p>Mỗi khi phần mềm thay đổi, mọi loại trang được kiểm tra bằng công cụ axe ở ba kiểu "
            "màu, hai cỡ màn hình, được đi qua bằng bàn phím và được kiểm tra mã HTML. "
            f"Lần kiểm tra gần nhất: {TESTED_ON:%d/%m/%Y}.</p>",
        ),
        ("heading", "Khi gặp khó"),
        (
            "paragraph",
            f"<p>Xin báo ở mục {_link(home, 'gop-y', 'Góp ý cá nhân, tổ chức')}, gọi hoặc đến gặp "
            f"chúng tôi; địa chỉ và số điện thoại ở trang {_link(home, 'lien-he', 'Liên hệ')}. "
            "Ai cần trợ giúp có thể yêu cầu gửi thông tin ở dạng phù hợp, không mất phí.</p>"
            "<p>Nếu chưa hài lòng với cách giải quyết, ông/bà có quyền khiếu nại; cách làm ở trang "
            f"{_link(home, 'tiep-cong-dan', 'Tiếp công dân')}.</p>",
        ),
    ]
    page.body = json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def _link(home: HomePage, slug: str, text: str) -> str:
    """Link a page of the same ward, as Wagtail's rich text does it."""
    target = home.get_children().filter(slug=slug).first()
    return f'<a linktype="page" id="{target.pk}">{text}</a>' if target else text
