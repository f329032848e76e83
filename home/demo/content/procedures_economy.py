"""Household businesses, land, building and planning information."""

from datetime import date

from home.demo.content.procedures_common import (
    BY_LAW,
    BY_POST,
    CITIZEN,
    COOPERATIVE,
    ENTERPRISE,
    FOREIGN_ENTERPRISE,
    HOUSEHOLD_BUSINESS_LAWS,
    IN_PERSON,
    NOT_BY_LAW,
    ONLINE,
    ORGANISATION,
    OVERSEAS,
    WARD,
    laws,
    ways,
)
from home.demo.content.types import Case, Paper, Procedure, Way

BUSINESS_FIELD = "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)"
LAND_FEE = "Theo quy định của pháp luật về phí và lệ phí."
PROVINCIAL_FEE_IF_ANY = "Mức lệ phí (nếu có) theo quy định của Hội đồng nhân dân tỉnh."
BUSINESS = {
    "field": BUSINESS_FIELD,
    "decision_number": "2353/QĐ-BTC",
    "decision_on": date(2025, 7, 3),
    "audience": (CITIZEN, ORGANISATION),
    "agency": WARD,
    "basis": laws(*HOUSEHOLD_BUSINESS_LAWS),
    "is_fully_online": True,
}
AUTHORISATION = Case(
    "Nếu nhờ người khác nộp thay",
    (
        Paper(
            "Văn bản ủy quyền hoặc hợp đồng cung cấp dịch vụ, kèm thông tin định danh của người được ủy quyền",
            0,
            1,
        ),
    ),
)

PROCEDURES: tuple[Procedure, ...] = (
    Procedure(
        code="1.001612",
        name="Đăng ký thành lập hộ kinh doanh",
        slug="dang-ky-thanh-lap-ho-kinh-doanh",
        common_names=(
            "giấy phép kinh doanh",
            "đăng ký kinh doanh cá thể",
            "mở quán",
            "mở cửa hàng",
        ),
        summary="Đăng ký hộ kinh doanh do một cá nhân hoặc các thành viên trong hộ gia đình thành lập.",
        kind=BY_LAW,
        result=("Giấy chứng nhận đăng ký hộ kinh doanh",),
        ways=(
            Way(
                IN_PERSON,
                "3 ngày làm việc",
                "Lệ phí: 50.000 đồng. Mức cụ thể do Hội đồng nhân dân tỉnh quyết định; nộp khi nộp hồ sơ.",
            ),
            *ways(
                "3 ngày làm việc",
                "Lệ phí: 150.000 đồng. Mức cụ thể do Hội đồng nhân dân tỉnh quyết định; nộp khi nộp hồ sơ.",
                channels=(ONLINE, BY_POST),
            ),
        ),
        steps=(
            "Chọn tên hộ kinh doanh, ngành nghề và địa chỉ trụ sở.",
            "Điền giấy đề nghị đăng ký hộ kinh doanh, nộp kèm lệ phí.",
            "Phòng Kinh tế, Hạ tầng và Đô thị kiểm tra tên, ngành nghề và thông tin của chủ hộ.",
            "Trong 3 ngày làm việc, cấp Giấy chứng nhận hoặc thông báo nội dung cần sửa.",
            "Nhận Giấy chứng nhận; mã số đăng ký đồng thời là mã số thuế.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper("Giấy đề nghị đăng ký hộ kinh doanh", 1),
                    Paper(
                        "Bản sao văn bản ủy quyền của thành viên hộ gia đình cho chủ hộ, nếu hộ gia đình đăng ký",
                        0,
                        1,
                    ),
                ),
            ),
            AUTHORISATION,
        ),
        **BUSINESS,
    ),
    Procedure(
        code="2.000720",
        name="Đăng ký thay đổi nội dung đăng ký hộ kinh doanh",
        slug="dang-ky-thay-doi-ho-kinh-doanh",
        common_names=("đổi tên cửa hàng", "đổi địa chỉ kinh doanh", "thêm ngành nghề"),
        summary="Báo thay đổi tên, địa chỉ, chủ hộ, vốn, ngành nghề trong vòng 10 ngày kể từ ngày thay đổi.",
        kind=NOT_BY_LAW,
        result=("Giấy chứng nhận đăng ký hộ kinh doanh với nội dung mới",),
        ways=ways(
            "3 ngày làm việc",
            "Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định; nộp khi nộp hồ sơ.",
        ),
        steps=(
            "Điền giấy đề nghị đăng ký thay đổi, chủ hộ ký.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Cơ quan đăng ký kiểm tra và cập nhật vào cơ sở dữ liệu đăng ký hộ kinh doanh.",
            "Nhận Giấy chứng nhận mới nếu nội dung trên giấy thay đổi.",
        ),
        cases=(
            Case(
                "Thay đổi tên, địa chỉ, vốn, ngành nghề",
                (Paper("Giấy đề nghị đăng ký thay đổi nội dung đăng ký hộ kinh doanh", 1),),
            ),
            Case(
                "Thay đổi chủ hộ kinh doanh",
                (
                    Paper("Giấy đề nghị đăng ký thay đổi nội dung đăng ký hộ kinh doanh", 1),
                    Paper(
                        "Bản sao văn bản ủy quyền của các thành viên hộ gia đình cho chủ hộ mới",
                        0,
                        1,
                    ),
                ),
            ),
            AUTHORISATION,
        ),
        **BUSINESS,
    ),
    Procedure(
        code="1.001570",
        name="Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh",
        slug="tam-ngung-tiep-tuc-kinh-doanh-ho-kinh-doanh",
        common_names=("tạm nghỉ bán", "tạm đóng cửa hàng", "mở bán lại"),
        summary="Bắt buộc khi nghỉ bán từ 15 ngày trở lên hoặc mở lại sớm hơn ngày đã báo.",
        kind=BY_LAW,
        result=("Giấy xác nhận về việc hộ kinh doanh đăng ký tạm ngừng hoặc tiếp tục kinh doanh",),
        ways=ways("1 ngày làm việc", PROVINCIAL_FEE_IF_ANY, "Tính từ ngày nhận được hồ sơ hợp lệ."),
        steps=(
            "Điền giấy đề nghị, ghi rõ ngày bắt đầu và ngày kết thúc tạm ngừng.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Nhận giấy xác nhận; thông tin được chuyển cho cơ quan thuế.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper(
                        "Giấy đề nghị đăng ký tạm ngừng hoặc tiếp tục kinh doanh trước thời hạn", 1
                    ),
                ),
            ),
            AUTHORISATION,
        ),
        **BUSINESS,
    ),
    Procedure(
        code="1.001266",
        name="Chấm dứt hoạt động hộ kinh doanh",
        slug="cham-dut-hoat-dong-ho-kinh-doanh",
        common_names=("trả giấy phép kinh doanh", "nghỉ bán hẳn", "giải thể hộ kinh doanh"),
        summary="Làm khi nghỉ kinh doanh hẳn, sau khi thanh toán các khoản nợ và hoàn thành nghĩa vụ thuế.",
        kind=BY_LAW,
        result=("Tình trạng pháp lý của hộ kinh doanh được chuyển sang đã chấm dứt hoạt động",),
        ways=ways(
            "5 ngày làm việc",
            PROVINCIAL_FEE_IF_ANY,
            "Tính từ ngày nhận hồ sơ, nếu cơ quan thuế không có ý kiến khác.",
        ),
        steps=(
            "Thanh toán hết nợ, hoàn thành nghĩa vụ thuế và nghĩa vụ khác.",
            "Nộp thông báo chấm dứt hoạt động trong 5 ngày làm việc sau đó.",
            "Cơ quan đăng ký trao đổi với cơ quan thuế; cơ quan thuế trả lời trong 2 ngày làm việc.",
            "Cập nhật tình trạng chấm dứt hoạt động và thông báo cho hộ kinh doanh.",
        ),
        cases=(Case("", (Paper("Thông báo chấm dứt hoạt động hộ kinh doanh", 1),)), AUTHORISATION),
        **BUSINESS,
    ),
    Procedure(
        code="1.012812",
        name="Hòa giải tranh chấp đất đai",
        slug="hoa-giai-tranh-chap-dat-dai",
        common_names=("tranh chấp ranh đất", "hàng xóm lấn đất", "kiện đất đai"),
        summary="Bước bắt buộc tại phường trước khi khởi kiện hoặc đề nghị giải quyết tranh chấp đất đai.",
        field="Đất đai",
        kind=BY_LAW,
        decision_number="2304/QĐ-BNNMT",
        decision_on=date(2025, 6, 23),
        audience=(CITIZEN, ORGANISATION, ENTERPRISE, COOPERATIVE, FOREIGN_ENTERPRISE),
        agency=WARD,
        result=("Biên bản hòa giải có chữ ký của Chủ tịch Hội đồng hòa giải và các bên",),
        ways=(Way(IN_PERSON, "40 ngày", LAND_FEE), Way(BY_POST, "30 ngày", LAND_FEE)),
        steps=(
            "Nộp đơn yêu cầu hòa giải kèm giấy tờ liên quan đến việc sử dụng đất.",
            "Trong 3 ngày làm việc, phường thông báo cho các bên; không thụ lý thì nêu rõ lý do.",
            "Công chức địa chính xác minh nguồn gốc, hiện trạng thửa đất.",
            "Hội đồng hòa giải tổ chức họp khi các bên đều có mặt và lập biên bản.",
            "Trong 10 ngày sau hòa giải thành, bên nào đổi ý thì gửi văn bản để phường họp lại.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper("Đơn yêu cầu hòa giải tranh chấp đất đai", 1, 1),
                    Paper(
                        "Giấy tờ liên quan đến việc sử dụng đất (bản chụp hoặc bản có chứng thực)",
                        1,
                        1,
                    ),
                ),
            ),
        ),
        basis=laws("102/2024/NĐ-CP"),
    ),
    Procedure(
        code="1.013978",
        name=(
            "Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền "
            "với đất lần đầu đối với hộ gia đình, cá nhân, cộng đồng dân cư, người gốc Việt Nam định cư ở nước ngoài"
        ),
        slug="cap-giay-chung-nhan-quyen-su-dung-dat-lan-dau",
        common_names=("làm sổ đỏ lần đầu", "cấp sổ hồng", "làm bìa đỏ"),
        summary="Đăng ký và cấp Giấy chứng nhận lần đầu cho thửa đất, nhà ở chưa từng được cấp.",
        field="Đất đai",
        kind=BY_LAW,
        decision_number="3380/QĐ-BNNMT",
        decision_on=date(2025, 8, 25),
        audience=(CITIZEN,),
        agency="Chủ tịch Ủy ban nhân dân cấp xã; Chi nhánh Văn phòng đăng ký đất đai",
        result=("Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",),
        ways=(
            Way(IN_PERSON, "27 ngày làm việc", LAND_FEE),
            Way(ONLINE, "17 ngày làm việc", LAND_FEE),
            Way(BY_POST, "20 ngày làm việc", LAND_FEE),
        ),
        steps=(
            "Điền đơn đăng ký, nộp cùng giấy tờ về quyền sử dụng đất, nhà ở (nếu có).",
            "Phường xác nhận hiện trạng sử dụng, nguồn gốc, tình trạng tranh chấp và sự phù hợp với quy hoạch.",
            "Niêm yết công khai kết quả kiểm tra tại trụ sở và khu dân cư.",
            "Cơ quan thuế xác định nghĩa vụ tài chính; người sử dụng đất nộp tiền.",
            "Chủ tịch Ủy ban nhân dân phường ký Giấy chứng nhận; nhận tại Trung tâm Phục vụ hành chính công.",
        ),
        cases=(
            Case(
                "Hộ gia đình, cá nhân, cộng đồng dân cư",
                (
                    Paper("Đơn đăng ký đất đai, tài sản gắn liền với đất", 1, 1),
                    Paper(
                        "Một trong các loại giấy tờ về quyền sử dụng đất theo Luật Đất đai (nếu có)",
                        1,
                        1,
                    ),
                    Paper("Giấy tờ nhận thừa kế, chuyển quyền có chữ ký các bên (nếu có)", 1, 1),
                    Paper("Chứng từ thực hiện nghĩa vụ tài chính (nếu có)", 1, 1),
                ),
            ),
        ),
        basis=laws("31/2024/QH15", "101/2024/NĐ-CP", "151/2025/NĐ-CP"),
    ),
    Procedure(
        code="1.013225",
        name=(
            "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/Theo tuyến trong đô "
            "thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai "
            "đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ"
        ),
        slug="cap-giay-phep-xay-dung-moi",
        common_names=("giấy phép xây nhà", "xin phép xây dựng", "giấy phép xây dựng nhà ở"),
        summary="Xin phép trước khi xây nhà ở riêng lẻ và công trình cấp III, cấp IV thuộc diện phải có giấy phép.",
        field="Hoạt động xây dựng",
        kind=BY_LAW,
        decision_number="1077/QĐ-BXD",
        decision_on=date(2026, 6, 28),
        audience=(CITIZEN, ENTERPRISE, FOREIGN_ENTERPRISE, ORGANISATION),
        agency=WARD,
        result=("Giấy phép xây dựng kèm bản vẽ thiết kế đóng dấu của cơ quan cấp phép",),
        ways=ways(
            "10 ngày làm việc",
            "Theo quy định của Hội đồng nhân dân cấp tỉnh.",
            "10 ngày làm việc đối với công trình, 7 ngày làm việc đối với nhà ở riêng lẻ, kể từ ngày nhận đủ hồ sơ hợp lệ.",
        ),
        steps=(
            "Kiểm tra thửa đất phù hợp quy hoạch; chưa rõ thì xin thông tin quy hoạch trước.",
            "Nộp đơn đề nghị kèm giấy tờ đất và bản vẽ thiết kế.",
            "Phường thẩm định hồ sơ, kiểm tra thực địa; thiếu thì thông báo một lần để bổ sung.",
            "Cấp giấy phép và bản vẽ đóng dấu.",
            "Trước khi khởi công, báo ngày khởi công cho phường.",
        ),
        cases=(
            Case(
                "Nhà ở riêng lẻ",
                (
                    Paper("Đơn đề nghị cấp giấy phép xây dựng theo mẫu", 1, 1),
                    Paper("Một trong những giấy tờ hợp pháp về đất đai", 1, 1),
                    Paper("Bộ bản vẽ thiết kế xây dựng", 2),
                    Paper("Bản cam kết bảo đảm an toàn đối với công trình liền kề (nếu có)", 1),
                ),
            ),
        ),
        basis=laws("50/2014/QH13", "62/2020/QH14", "175/2024/NĐ-CP", "140/2025/NĐ-CP"),
    ),
    Procedure(
        code="1.014159",
        name="Cung cấp thông tin quy hoạch đô thị và nông thôn",
        slug="cung-cap-thong-tin-quy-hoach",
        common_names=("hỏi quy hoạch thửa đất", "xem quy hoạch", "đất có vướng quy hoạch không"),
        summary="Trả lời bằng văn bản về quy hoạch của một lô đất: chức năng, chỉ giới, mật độ, tầng cao.",
        field="Quy hoạch đô thị và nông thôn",
        kind=BY_LAW,
        decision_number="898/QĐ-BXD",
        decision_on=date(2026, 6, 8),
        audience=(CITIZEN, ORGANISATION, ENTERPRISE, COOPERATIVE, OVERSEAS, FOREIGN_ENTERPRISE),
        agency=WARD,
        result=("Văn bản cung cấp thông tin quy hoạch về vị trí, địa điểm lô đất",),
        ways=ways("3 ngày làm việc", LAND_FEE),
        steps=(
            "Điền đơn đề nghị, ghi số tờ, số thửa hoặc kèm sơ đồ vị trí.",
            "Nộp trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Phòng Kinh tế, Hạ tầng và Đô thị tra cứu hồ sơ quy hoạch.",
            "Nhận văn bản cung cấp thông tin quy hoạch.",
        ),
        cases=(
            Case("", (Paper("Đơn đề nghị cung cấp thông tin quy hoạch đô thị và nông thôn", 1),)),
        ),
        basis=laws("47/2024/QH15", "178/2025/NĐ-CP"),
        is_fully_online=True,
    ),
)
