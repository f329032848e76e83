"""Six leaders. None of them exists: their given names are words for "sample" and "illustration".

Even numbers of portraits show men, odd numbers women.
"""

from home.demo.content.types import Leader

TERM = "2026-2031"

LEADERS: tuple[Leader, ...] = (
    Leader(
        key="chutich",
        name="Nguyễn Minh Họa",
        position="Chủ tịch Ủy ban nhân dân phường",
        position_en="Chairperson of the Ward People's Committee",
        biography=(
            "Sinh năm 1976. Cử nhân Luật, cao cấp lý luận chính trị. Từng làm công chức tư pháp - hộ tịch rồi lãnh đạo "
            "phường trước khi sắp xếp."
        ),
        duties=(
            "Lãnh đạo, điều hành chung công việc của Ủy ban nhân dân phường; trực tiếp phụ trách quốc phòng - an ninh, cải "
            "cách hành chính, ngân sách, tổ chức cán bộ và tiếp công dân định kỳ."
        ),
        order=1,
        portrait_seed=2,
        term=TERM,
    ),
    Leader(
        key="phochutich",
        name="Trần Thị Mẫu Đơn",
        position="Phó Chủ tịch Ủy ban nhân dân phường",
        position_en="Vice Chairperson of the Ward People's Committee",
        biography=(
            "Sinh năm 1982. Thạc sĩ Quản lý công. Có nhiều năm phụ trách lao động, giáo dục và công tác xã hội ở cơ sở."
        ),
        duties=(
            "Phụ trách văn hóa - xã hội: giáo dục, y tế, chính sách người có công, bảo trợ xã hội, giảm nghèo, dân tộc, tôn "
            "giáo; chuyển đổi số và Trung tâm Phục vụ hành chính công."
        ),
        order=2,
        portrait_seed=1,
        term=TERM,
    ),
    Leader(
        key="phochutich-kinhte",
        name="Lê Quang Mẫu",
        position="Phó Chủ tịch Ủy ban nhân dân phường",
        position_en="Vice Chairperson of the Ward People's Committee",
        biography="Sinh năm 1980. Kỹ sư xây dựng, cử nhân Kinh tế. Từng công tác trong ngành quản lý đô thị.",
        duties=(
            "Phụ trách kinh tế, hạ tầng, đô thị: đất đai, xây dựng, giao thông, môi trường, nông nghiệp, thương mại, hộ kinh "
            "doanh; phòng, chống thiên tai."
        ),
        order=3,
        portrait_seed=4,
        term=TERM,
    ),
    Leader(
        key="chanhvanphong",
        name="Phạm Văn Thử",
        position="Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường",
        position_en="Chief of the Office of the People's Council and the People's Committee",
        biography="Sinh năm 1985. Cử nhân Hành chính học. Mười lăm năm làm công tác văn phòng, văn thư, lưu trữ.",
        duties=(
            "Tham mưu chương trình, lịch công tác; văn thư, lưu trữ, tiếp nhận góp ý; đầu mối cung cấp thông tin và quản trị "
            "nội dung trang thông tin của phường."
        ),
        order=4,
        portrait_seed=6,
        term=TERM,
    ),
    Leader(
        key="vanhoaxahoi",
        name="Siu H'Thí",
        position="Trưởng phòng Văn hóa - Xã hội",
        position_en="Head of the Division of Culture and Social Affairs",
        biography="Sinh năm 1988, dân tộc Gia Rai. Cử nhân Công tác xã hội. Trưởng thành từ phong trào phụ nữ ở làng.",
        duties="Tham mưu về giáo dục, y tế, văn hóa, thể thao, du lịch, chính sách xã hội, dân tộc, tôn giáo và lao động.",
        order=5,
        portrait_seed=3,
        term=TERM,
    ),
    Leader(
        key="kinhtehatang",
        name="Võ Đức Dụ",
        position="Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
        position_en="Head of the Division of Economy, Infrastructure and Urban Affairs",
        biography="Sinh năm 1983. Kỹ sư Quản lý đất đai. Từng làm công chức địa chính - xây dựng.",
        duties="Tham mưu về quy hoạch, đất đai, xây dựng, giao thông, môi trường, nông nghiệp, đăng ký hộ kinh doanh và ngân sách.",
        order=6,
        portrait_seed=8,
        term=TERM,
    ),
)

NAME_OF = {leader.key: leader.name for leader in LEADERS}
POSITION_OF = {leader.key: leader.position for leader in LEADERS}
