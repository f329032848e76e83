"""Certification of copies, signatures, transactions and wills."""

from datetime import date

from home.demo.content.procedures_common import (
    CERTIFICATION_LAWS,
    CITIZEN,
    ENTERPRISE,
    IN_PERSON,
    NOT_BY_LAW,
    ORGANISATION,
    OVERSEAS,
    WARD,
    laws,
    ways,
)
from home.demo.content.types import Case, Paper, Procedure

FIELD = "Chứng thực"
PROPERTY_PAPER = Paper(
    "Giấy chứng nhận quyền sở hữu, quyền sử dụng tài sản (bản chính hoặc bản sao có chứng thực)",
    1,
    1,
)

PROCEDURES: tuple[Procedure, ...] = (
    Procedure(
        code="2.000815",
        name=(
            "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; cơ quan, tổ "
            "chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm quyền của Việt Nam liên kết với cơ quan, tổ chức "
            "có thẩm quyền của nước ngoài cấp hoặc chứng nhận"
        ),
        slug="chung-thuc-ban-sao-tu-ban-chinh",
        common_names=("công chứng giấy tờ", "photo công chứng", "sao y bản chính"),
        summary="Đối chiếu và xác nhận bản sao đúng với bản chính; làm được tại bất kỳ Ủy ban nhân dân cấp xã nào.",
        field=FIELD,
        kind=NOT_BY_LAW,
        decision_number="3152/QĐ-BTP",
        decision_on=date(2025, 10, 30),
        audience=(CITIZEN, ORGANISATION, OVERSEAS),
        agency=WARD,
        result=("Bản sao được chứng thực từ bản chính",),
        ways=ways(
            "",
            "Phí: 2.000 đồng/trang; từ trang thứ 3 trở lên 1.000 đồng/trang, không quá 200.000 đồng/bản",
            "Tính theo trang của bản chính. Số lượng ít thường trả ngay trong buổi.",
            channels=(IN_PERSON,),
        ),
        steps=(
            "Mang bản chính đến quầy chứng thực; có thể mang bản chụp sẵn hoặc nhờ chụp tại chỗ.",
            "Cán bộ kiểm tra bản chính còn rõ, không bị tẩy xóa, không thuộc loại không được sao.",
            "Đối chiếu từng trang, ghi lời chứng, ký, đóng dấu và vào sổ.",
            "Nộp phí, nhận bản sao đã chứng thực.",
        ),
        cases=(Case("", (Paper("Bản chính giấy tờ, văn bản và bản sao cần chứng thực", 1),)),),
        basis=laws(*CERTIFICATION_LAWS),
        conditions=(
            "Bản chính bị tẩy xóa, sửa chữa không hợp lệ, hư hỏng không xác định được nội dung, hoặc đóng dấu mật thì không "
            "được dùng làm cơ sở để chứng thực bản sao."
        ),
    ),
    Procedure(
        code="2.000884",
        name=(
            "Chứng thực chữ ký trong các giấy tờ, văn bản (áp dụng cho cả trường hợp chứng thực điểm chỉ và trường hợp người "
            "yêu cầu chứng thực không thể ký, không thể điểm chỉ được)"
        ),
        slug="chung-thuc-chu-ky",
        common_names=("xác nhận chữ ký", "công chứng chữ ký", "chứng thực sơ yếu lý lịch"),
        summary="Xác nhận chữ ký trong giấy ủy quyền, lý lịch cá nhân, giấy cam đoan là của người yêu cầu.",
        field=FIELD,
        kind=NOT_BY_LAW,
        decision_number="858/QĐ-BTP",
        decision_on=date(2026, 3, 26),
        audience=(CITIZEN, OVERSEAS),
        agency=WARD,
        result=("Giấy tờ, văn bản được chứng thực chữ ký, điểm chỉ",),
        ways=ways(
            "",
            "Phí: 10.000 đồng/trường hợp",
            "Một trường hợp là một hoặc nhiều chữ ký trong cùng một giấy tờ.",
            channels=(IN_PERSON,),
        ),
        steps=(
            "Mang văn bản chưa ký và giấy tờ tùy thân đến quầy chứng thực.",
            "Cán bộ kiểm tra người yêu cầu minh mẫn, tự nguyện và nội dung văn bản không trái pháp luật.",
            "Ký hoặc điểm chỉ trước mặt cán bộ.",
            "Cán bộ ghi lời chứng, đóng dấu; người yêu cầu nộp phí và nhận văn bản.",
        ),
        cases=(
            Case(
                "Người yêu cầu chứng thực xuất trình",
                (
                    Paper("Căn cước, căn cước điện tử hoặc hộ chiếu còn giá trị sử dụng", 1),
                    Paper("Giấy tờ, văn bản sẽ ký", 1),
                ),
            ),
        ),
        basis=laws(*CERTIFICATION_LAWS),
        conditions=(
            "Không chứng thực khi người yêu cầu không nhận thức, làm chủ được hành vi; giấy tờ tùy thân hết giá trị; văn bản "
            "có nội dung trái pháp luật hoặc là hợp đồng, giao dịch."
        ),
    ),
    Procedure(
        code="2.001035",
        name="Chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở",
        slug="chung-thuc-giao-dich-dong-san-dat-nha-o",
        common_names=(
            "chứng thực hợp đồng mua bán đất",
            "hợp đồng tặng cho nhà đất",
            "giấy mua bán xe",
        ),
        summary="Chứng thực hợp đồng mua bán, tặng cho, ủy quyền về xe, tài sản, đất và nhà ở.",
        field=FIELD,
        kind=NOT_BY_LAW,
        decision_number="858/QĐ-BTP",
        decision_on=date(2026, 3, 26),
        audience=(CITIZEN, ENTERPRISE, ORGANISATION),
        agency=WARD,
        result=("Giao dịch được chứng thực",),
        ways=ways(
            "",
            "Phí: 50.000 đồng/giao dịch",
            "Cá nhân, hộ gia đình vay vốn phục vụ nông nghiệp, nông thôn theo Nghị định số 55/2015/NĐ-CP không phải nộp phí.",
        ),
        steps=(
            "Các bên soạn dự thảo giao dịch, kiểm tra kỹ số tờ, số thửa, biển số.",
            "Nộp hồ sơ; cán bộ kiểm tra giấy tờ sở hữu và tình trạng tài sản.",
            "Các bên có mặt, ký từng trang trước cán bộ tiếp nhận hoặc người thực hiện chứng thực.",
            "Người có thẩm quyền ký chứng thực, đóng dấu; các bên nộp phí và nhận văn bản.",
        ),
        cases=(Case("", (Paper("Dự thảo giao dịch", 1), PROPERTY_PAPER)),),
        basis=laws(*CERTIFICATION_LAWS),
    ),
    Procedure(
        code="2.001019",
        name="Chứng thực di chúc",
        slug="chung-thuc-di-chuc",
        common_names=("làm di chúc", "lập di chúc tại phường"),
        summary="Chứng thực di chúc cho người minh mẫn, tự nguyện, có mặt và ký trước người thực hiện chứng thực.",
        field=FIELD,
        kind=NOT_BY_LAW,
        decision_number="858/QĐ-BTP",
        decision_on=date(2026, 3, 26),
        audience=(CITIZEN, ORGANISATION, ENTERPRISE),
        agency=WARD,
        result=("Di chúc được chứng thực",),
        ways=ways(
            "",
            "Phí: 50.000 đồng/di chúc",
            "Người lập di chúc phải tự mình yêu cầu, không ủy quyền.",
        ),
        steps=(
            "Người lập di chúc chuẩn bị dự thảo và giấy tờ về tài sản.",
            "Cán bộ trao đổi riêng để chắc chắn người lập di chúc minh mẫn và không bị ép buộc.",
            "Người lập di chúc ký hoặc điểm chỉ từng trang.",
            "Chứng thực, vào sổ và trả bản di chúc.",
        ),
        cases=(Case("", (Paper("Dự thảo di chúc", 1), PROPERTY_PAPER)),),
        basis=laws(*CERTIFICATION_LAWS),
    ),
)
