"""Births, deaths, marriages and their records."""

from datetime import date

from home.demo.content.procedures_common import (
    AFTER_THREE,
    BY_LAW,
    CITIZEN,
    CIVIL_STATUS_LAWS,
    ID_PAPER,
    NOT_BY_LAW,
    ORGANISATION,
    OVERSEAS,
    PROVINCIAL_FEE,
    SEE_APPOINTMENT,
    WARD,
    laws,
    ways,
)
from home.demo.content.types import Case, Paper, Procedure

FIELD = "Hộ tịch"
DECISION = {"decision_number": "163/QĐ-BTP", "decision_on": date(2026, 1, 15)}

PROCEDURES: tuple[Procedure, ...] = (
    Procedure(
        code="1.001193",
        name="Thủ tục đăng ký khai sinh",
        slug="dang-ky-khai-sinh",
        common_names=("làm giấy khai sinh", "khai sinh cho con", "giấy khai sinh cho trẻ mới sinh"),
        summary="Đăng ký khai sinh cho trẻ trong vòng 60 ngày kể từ ngày sinh, tại nơi cư trú của cha hoặc mẹ.",
        field=FIELD,
        kind=BY_LAW,
        **DECISION,
        audience=(CITIZEN, OVERSEAS),
        agency=WARD,
        result=("Giấy khai sinh",),
        ways=ways("", "Lệ phí: 0 đồng", AFTER_THREE),
        steps=(
            "Cha, mẹ hoặc người thân chuẩn bị giấy chứng sinh và tờ khai đăng ký khai sinh.",
            "Nộp hồ sơ tại Trung tâm Phục vụ hành chính công phường, qua bưu chính hoặc trên Cổng Dịch vụ công quốc gia.",
            "Cán bộ kiểm tra hồ sơ, tra cứu thông tin của cha mẹ trong cơ sở dữ liệu; thiếu gì thì hướng dẫn bổ sung một lần.",
            "Công chức tư pháp - hộ tịch ghi vào Sổ đăng ký khai sinh và lấy số định danh cá nhân cho trẻ.",
            "Người đi đăng ký kiểm tra lại họ tên, ngày sinh, ký sổ và nhận Giấy khai sinh.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp",
                (
                    Paper(
                        "Tờ khai đăng ký khai sinh theo mẫu (nộp trực tuyến thì điền mẫu điện tử)",
                        1,
                    ),
                    Paper(
                        "Giấy chứng sinh; không có thì văn bản của người làm chứng hoặc giấy cam đoan về việc sinh",
                        1,
                    ),
                    Paper(
                        "Văn bản ủy quyền, nếu nhờ người khác không phải người thân thích đi thay",
                        1,
                    ),
                ),
            ),
            Case("Giấy tờ xuất trình", (ID_PAPER,)),
        ),
        basis=laws(*CIVIL_STATUS_LAWS),
    ),
    Procedure(
        code="1.000656",
        name="Thủ tục đăng ký khai tử",
        slug="dang-ky-khai-tu",
        common_names=("báo tử", "làm giấy chứng tử", "giấy khai tử"),
        summary="Đăng ký khai tử cho người thân tại nơi cư trú cuối cùng của người mất.",
        field=FIELD,
        kind=BY_LAW,
        **DECISION,
        audience=(CITIZEN,),
        agency=WARD,
        result=("Trích lục khai tử",),
        ways=ways(
            "",
            "Mức lệ phí do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí khi đăng ký đúng hạn, cho người thuộc gia đình "
            "có công với cách mạng, hộ nghèo và người khuyết tật.",
            AFTER_THREE,
        ),
        steps=(
            "Người thân chuẩn bị giấy báo tử hoặc giấy tờ thay giấy báo tử và tờ khai đăng ký khai tử.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Cán bộ kiểm tra hồ sơ; trường hợp cần xác minh thì hẹn ngày trả lời.",
            "Công chức tư pháp - hộ tịch ghi Sổ đăng ký khai tử và trả Trích lục khai tử.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp",
                (
                    Paper("Tờ khai đăng ký khai tử theo mẫu", 1),
                    Paper(
                        "Giấy báo tử hoặc giấy tờ thay giấy báo tử do cơ quan có thẩm quyền cấp", 1
                    ),
                    Paper(
                        "Giấy tờ chứng minh sự kiện chết, nếu người mất đã lâu và không có giấy báo tử",
                        1,
                    ),
                ),
            ),
            Case("Giấy tờ xuất trình", (ID_PAPER,)),
        ),
        basis=laws(*CIVIL_STATUS_LAWS),
    ),
    Procedure(
        code="1.000894",
        name="Thủ tục đăng ký kết hôn",
        slug="dang-ky-ket-hon",
        common_names=("giấy kết hôn", "giấy hôn thú", "đăng ký cưới"),
        summary="Hai bên nam, nữ cùng có mặt ký Giấy chứng nhận kết hôn tại nơi cư trú của một trong hai bên.",
        field=FIELD,
        kind=BY_LAW,
        **DECISION,
        audience=(CITIZEN,),
        agency=WARD,
        result=("Giấy chứng nhận kết hôn",),
        ways=ways(
            "",
            "Miễn lệ phí. Phí cấp bản sao Trích lục kết hôn, nếu có yêu cầu, theo Thông tư số 281/2016/TT-BTC.",
            "Hai bên phải có mặt khi ký và nhận Giấy chứng nhận kết hôn.",
        ),
        steps=(
            "Hai bên điền tờ khai đăng ký kết hôn (có thể khai chung một tờ).",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Công chức tư pháp - hộ tịch kiểm tra điều kiện kết hôn và tra cứu tình trạng hôn nhân của hai bên.",
            "Hai bên cùng có mặt, ký vào Sổ đăng ký kết hôn và Giấy chứng nhận kết hôn.",
            "Mỗi bên nhận một bản chính Giấy chứng nhận kết hôn.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp và xuất trình",
                (
                    Paper("Tờ khai đăng ký kết hôn theo mẫu, có đủ thông tin của hai bên", 1),
                    ID_PAPER,
                    Paper("Trích lục ghi chú ly hôn, nếu từng ly hôn ở nước ngoài", 0, 1),
                ),
            ),
        ),
        basis=laws("52/2014/QH13", *CIVIL_STATUS_LAWS),
        conditions="Hai bên tự nguyện; nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi; không thuộc trường hợp cấm kết hôn.",
    ),
    Procedure(
        code="1.004873",
        name="Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
        slug="cap-giay-xac-nhan-tinh-trang-hon-nhan",
        common_names=("giấy độc thân", "xác nhận độc thân", "giấy chứng nhận chưa kết hôn"),
        summary="Xác nhận tình trạng hôn nhân để kết hôn, mua bán nhà đất, vay vốn hoặc việc khác.",
        field=FIELD,
        kind=BY_LAW,
        **DECISION,
        audience=(CITIZEN,),
        agency=WARD,
        result=("Giấy xác nhận tình trạng hôn nhân",),
        ways=ways("", PROVINCIAL_FEE, SEE_APPOINTMENT),
        steps=(
            "Điền tờ khai, ghi rõ cần giấy xác nhận để làm gì.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Công chức tư pháp - hộ tịch tra cứu; nếu từng ở nơi khác và chưa có dữ liệu thì gửi văn bản xác minh.",
            "Nhận Giấy xác nhận tình trạng hôn nhân theo phiếu hẹn.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp",
                (
                    Paper("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân theo mẫu", 1),
                    Paper(
                        "Giấy tờ chứng minh đã ly hôn hoặc vợ, chồng đã mất, nếu dữ liệu chưa có", 1
                    ),
                    Paper("Giấy xác nhận đã cấp trước đây, nếu xin cấp lại khi hết hạn", 1),
                ),
            ),
            Case("Giấy tờ xuất trình", (ID_PAPER,)),
        ),
        basis=laws(*CIVIL_STATUS_LAWS),
    ),
    Procedure(
        code="1.004859",
        name="Thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
        slug="thay-doi-cai-chinh-ho-tich",
        common_names=("sửa giấy khai sinh", "đổi tên", "đổi họ", "sửa sai năm sinh"),
        summary="Sửa thông tin sai sót, đổi họ tên có lý do chính đáng, bổ sung thông tin còn thiếu hoặc xác định lại dân tộc.",
        field=FIELD,
        kind=BY_LAW,
        **DECISION,
        audience=(CITIZEN,),
        agency=WARD,
        result=("Trích lục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",),
        ways=ways("", PROVINCIAL_FEE, SEE_APPOINTMENT),
        steps=(
            "Xác định thông tin cần sửa và giấy tờ chứng minh thông tin đúng.",
            "Điền tờ khai, nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Công chức tư pháp - hộ tịch đối chiếu sổ hộ tịch gốc; cần thì xác minh tại nơi đã đăng ký.",
            "Ghi nội dung thay đổi vào sổ và vào bản chính giấy tờ hộ tịch.",
            "Nhận Trích lục theo phiếu hẹn; dùng trích lục để sửa các giấy tờ khác.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp",
                (
                    Paper("Tờ khai thay đổi, cải chính, bổ sung thông tin hộ tịch theo mẫu", 1),
                    Paper("Giấy tờ làm căn cứ cho việc thay đổi, cải chính", 1),
                    Paper("Văn bản đồng ý của người từ đủ 9 tuổi khi đổi họ, tên cho người đó", 1),
                ),
            ),
            Case("Giấy tờ xuất trình", (ID_PAPER,)),
        ),
        basis=laws(*CIVIL_STATUS_LAWS),
    ),
    Procedure(
        code="1.004884",
        name="Thủ tục đăng ký lại khai sinh",
        slug="dang-ky-lai-khai-sinh",
        common_names=("làm lại giấy khai sinh", "mất giấy khai sinh và mất sổ gốc"),
        summary="Dành cho người đã đăng ký khai sinh trước đây nhưng cả sổ hộ tịch và bản chính Giấy khai sinh đều đã mất.",
        field=FIELD,
        kind=BY_LAW,
        **DECISION,
        audience=(CITIZEN,),
        agency=WARD,
        result=("Giấy khai sinh",),
        ways=ways("", PROVINCIAL_FEE, SEE_APPOINTMENT),
        steps=(
            "Gom các giấy tờ cũ có ghi họ tên, ngày sinh: học bạ, lý lịch, bản sao khai sinh cũ.",
            "Điền tờ khai, cam đoan đã nộp đủ giấy tờ hiện có và không còn bản chính.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Công chức tư pháp - hộ tịch kiểm tra, cần thì xác minh tại nơi đăng ký trước đây.",
            "Ghi sổ và trả Giấy khai sinh theo phiếu hẹn.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp",
                (
                    Paper("Tờ khai đăng ký lại khai sinh theo mẫu, có nội dung cam đoan", 1),
                    Paper(
                        "Bản sao giấy tờ của người yêu cầu có thông tin liên quan đến khai sinh",
                        0,
                        1,
                    ),
                    Paper(
                        "Văn bản xác nhận của cơ quan, đơn vị đối với cán bộ, công chức, viên chức, lực lượng vũ trang",
                        1,
                    ),
                ),
            ),
            Case("Giấy tờ xuất trình", (ID_PAPER,)),
        ),
        basis=laws(*CIVIL_STATUS_LAWS),
    ),
    Procedure(
        code="2.000635",
        name="Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
        slug="cap-ban-sao-trich-luc-ho-tich",
        common_names=(
            "trích lục khai sinh",
            "sao lục khai sinh",
            "trích lục kết hôn",
            "trích lục khai tử",
        ),
        summary="Xin bản sao khai sinh hoặc trích lục kết hôn, khai tử từ cơ sở dữ liệu hộ tịch, không phân biệt nơi cư trú.",
        field=FIELD,
        kind=NOT_BY_LAW,
        **DECISION,
        audience=(CITIZEN, ORGANISATION),
        agency="Cơ quan quản lý cơ sở dữ liệu hộ tịch điện tử",
        result=("Bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",),
        ways=ways("", "Phí: 8.000 đồng", AFTER_THREE),
        steps=(
            "Điền tờ khai, ghi rõ loại giấy tờ, số bản cần cấp và nơi đã đăng ký (nếu nhớ).",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến và nộp phí.",
            "Cán bộ tra cứu cơ sở dữ liệu hộ tịch, in bản sao.",
            "Nhận bản sao; bản sao có giá trị sử dụng thay cho bản chính.",
        ),
        cases=(
            Case(
                "Giấy tờ phải nộp và xuất trình",
                (
                    Paper("Tờ khai đề nghị cấp bản sao trích lục hộ tịch theo mẫu", 1),
                    Paper("Văn bản ủy quyền, nếu nhờ người khác đi thay", 1),
                    ID_PAPER,
                ),
            ),
        ),
        basis=laws("123/2015/NĐ-CP", "281/2016/TT-BTC"),
    ),
)
