"""Parents and children: recognition, guardianship, adoption."""

from datetime import date

from home.demo.content.procedures_common import (
    BY_LAW,
    BY_POST,
    CITIZEN,
    CIVIL_STATUS_LAWS,
    ID_PAPER,
    IN_PERSON,
    NOT_BY_LAW,
    ONLINE,
    OVERSEAS,
    PROVINCIAL_FEE,
    SEE_APPOINTMENT,
    WARD,
    laws,
    ways,
)
from home.demo.content.types import Case, Paper, Procedure, Way

FIELD = "Hộ tịch"
DECISION = {"decision_number": "163/QĐ-BTP", "decision_on": date(2026, 1, 15)}

PROCEDURES: tuple[Procedure, ...] = (
    Procedure(
        code="1.001022",
        name="Thủ tục đăng ký nhận cha, mẹ, con",
        slug="dang-ky-nhan-cha-me-con",
        common_names=("nhận con", "nhận cha cho con", "nhận con ngoài giá thú"),
        summary="Đăng ký quan hệ cha con, mẹ con khi hai bên còn sống, tự nguyện và không có tranh chấp.",
        field=FIELD,
        kind=BY_LAW,
        **DECISION,
        audience=(CITIZEN,),
        agency=WARD,
        result=("Trích lục đăng ký nhận cha, mẹ, con",),
        ways=ways("", PROVINCIAL_FEE, SEE_APPOINTMENT),
        steps=(
            "Chuẩn bị tờ khai và chứng cứ về quan hệ cha con hoặc mẹ con.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Công chức tư pháp - hộ tịch kiểm tra hồ sơ và chứng cứ.",
            "Các bên có mặt ký Sổ đăng ký nhận cha, mẹ, con.",
            "Nhận Trích lục; nếu cần, đề nghị bổ sung tên cha hoặc mẹ vào Giấy khai sinh của con.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp",
                (
                    Paper("Tờ khai đăng ký nhận cha, mẹ, con theo mẫu", 1),
                    Paper(
                        "Văn bản của cơ quan y tế, giám định xác nhận quan hệ cha con, mẹ con", 1
                    ),
                    Paper(
                        "Không có văn bản trên: văn bản cam đoan của các bên và người làm chứng", 1
                    ),
                ),
            ),
            Case("Giấy tờ xuất trình", (ID_PAPER,)),
        ),
        basis=laws("52/2014/QH13", *CIVIL_STATUS_LAWS),
    ),
    Procedure(
        code="1.004837",
        name="Thủ tục đăng ký giám hộ",
        slug="dang-ky-giam-ho",
        common_names=("làm người giám hộ", "giấy giám hộ cho cháu"),
        summary="Đăng ký người giám hộ cho trẻ không còn cha mẹ chăm sóc hoặc người mất năng lực hành vi dân sự.",
        field=FIELD,
        kind=BY_LAW,
        **DECISION,
        audience=(CITIZEN, OVERSEAS),
        agency=WARD,
        result=("Trích lục đăng ký giám hộ",),
        ways=(
            Way(IN_PERSON, "3 ngày làm việc", "Lệ phí: 0 đồng"),
            *ways(
                "3 ngày làm việc",
                "Phí: 0 đồng. Phí cấp bản sao Trích lục đăng ký giám hộ, nếu có yêu cầu, theo Thông tư số 281/2016/TT-BTC.",
                channels=(ONLINE, BY_POST),
            ),
        ),
        steps=(
            "Gia đình thống nhất người giám hộ, lập văn bản cử người giám hộ nếu không có người giám hộ đương nhiên.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Công chức tư pháp - hộ tịch kiểm tra điều kiện của người giám hộ.",
            "Ghi Sổ đăng ký giám hộ và trả Trích lục đăng ký giám hộ.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp",
                (
                    Paper("Tờ khai đăng ký giám hộ theo mẫu", 1),
                    Paper("Văn bản cử người giám hộ (trường hợp giám hộ cử)", 1),
                    Paper(
                        "Giấy tờ chứng minh điều kiện giám hộ đương nhiên (trường hợp giám hộ đương nhiên)",
                        1,
                    ),
                ),
            ),
            Case("Giấy tờ xuất trình", (ID_PAPER,)),
        ),
        basis=laws(*CIVIL_STATUS_LAWS),
    ),
    Procedure(
        code="2.001263",
        name="Đăng ký việc nuôi con nuôi trong nước",
        slug="dang-ky-nuoi-con-nuoi-trong-nuoc",
        common_names=("nhận con nuôi", "xin con nuôi"),
        summary="Đăng ký việc nuôi con nuôi giữa công dân Việt Nam thường trú ở trong nước.",
        field="Nuôi con nuôi",
        kind=NOT_BY_LAW,
        decision_number="361/QĐ-BTP",
        decision_on=date(2026, 1, 22),
        audience=(CITIZEN,),
        agency=WARD,
        result=("Giấy chứng nhận nuôi con nuôi trong nước",),
        ways=ways(
            "",
            "Lệ phí: 400.000 đồng/trường hợp. Miễn lệ phí khi cha dượng, mẹ kế nhận con riêng của vợ, chồng; cô, cậu, dì, "
            "chú, bác ruột nhận cháu và một số trường hợp khác theo quy định.",
            SEE_APPOINTMENT,
        ),
        steps=(
            "Người nhận con nuôi chuẩn bị hồ sơ của mình và hồ sơ của trẻ.",
            "Nộp hồ sơ tại phường nơi cha mẹ nuôi hoặc trẻ thường trú.",
            "Công chức tư pháp - hộ tịch kiểm tra hồ sơ, lấy ý kiến của những người liên quan, kể cả trẻ từ đủ 9 tuổi.",
            "Đủ điều kiện thì đăng ký, trao Giấy chứng nhận nuôi con nuôi và bàn giao trẻ.",
            "Cha mẹ nuôi thông báo tình hình của con nuôi định kỳ trong ba năm đầu.",
        ),
        cases=(
            Case(
                "Hồ sơ của người nhận con nuôi",
                (
                    Paper("Đơn xin nhận con nuôi", 1),
                    Paper("Giấy khám sức khỏe do cơ sở y tế có thẩm quyền cấp", 1),
                    Paper("Văn bản xác nhận hoàn cảnh gia đình, chỗ ở, điều kiện kinh tế", 1),
                    Paper("Văn bản xác nhận tình trạng hôn nhân", 1),
                ),
            ),
            Case(
                "Hồ sơ của trẻ",
                (
                    Paper("Giấy khai sinh", 1),
                    Paper("Giấy khám sức khỏe", 1),
                    Paper("Hai ảnh toàn thân, nhìn thẳng, chụp trong vòng 6 tháng", 2),
                ),
            ),
        ),
        basis=laws(
            "24/2019/NĐ-CP", "06/2025/NĐ-CP", "120/2025/NĐ-CP", "10/2020/TT-BTP", "18/2026/NĐ-CP"
        ),
        conditions=(
            "Người nhận con nuôi có năng lực hành vi dân sự đầy đủ, hơn con nuôi từ 20 tuổi trở lên (trừ cha dượng, mẹ kế, "
            "cô, cậu, dì, chú, bác ruột), có sức khỏe, kinh tế, chỗ ở và tư cách đạo đức tốt."
        ),
    ),
)
