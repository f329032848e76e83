"""Social assistance, poverty review and people with merit."""

from datetime import date

from home.demo.content.procedures_common import (
    BY_LAW,
    BY_POST,
    CITIZEN,
    COOPERATIVE,
    ENTERPRISE,
    IN_PERSON,
    ORGANISATION,
    OVERSEAS,
    WARD,
    laws,
    ways,
)
from home.demo.content.types import Case, Paper, Procedure

FIELD = "Bảo trợ xã hội"
ASSISTANCE_LAWS = ("20/2021/NĐ-CP", "147/2025/NĐ-CP")
MERIT_LAWS = ("02/2020/UBTVQH14", "131/2021/NĐ-CP")

PROCEDURES: tuple[Procedure, ...] = (
    Procedure(
        code="1.001776",
        name=(
            "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng"
        ),
        slug="tro-cap-xa-hoi-hang-thang",
        common_names=(
            "trợ cấp bảo trợ xã hội",
            "tiền bảo trợ hằng tháng",
            "trợ cấp người khuyết tật",
        ),
        summary="Trợ cấp hằng tháng cho trẻ mồ côi, người khuyết tật nặng, người đơn thân nghèo nuôi con và các đối tượng khác.",
        field=FIELD,
        kind=BY_LAW,
        decision_number="2072/QĐ-BYT",
        decision_on=date(2025, 6, 24),
        audience=(CITIZEN,),
        agency=WARD,
        result=(
            "Quyết định trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng",
        ),
        ways=ways("10 ngày làm việc", "", "Tính từ ngày nhận đủ hồ sơ."),
        steps=(
            "Người đề nghị hoặc người giám hộ điền tờ khai đúng mẫu của nhóm đối tượng.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến; xuất trình giấy tờ để đối chiếu.",
            "Công chức văn hóa - xã hội xác thực thông tin với cơ sở dữ liệu quốc gia về dân cư.",
            "Chủ tịch Ủy ban nhân dân phường quyết định; không đủ điều kiện thì trả lời bằng văn bản và nêu lý do.",
            "Nhận trợ cấp hằng tháng qua tài khoản hoặc tại điểm chi trả.",
        ),
        cases=(
            Case(
                "Đề nghị trợ cấp hằng tháng",
                (Paper("Tờ khai của đối tượng, theo mẫu của từng nhóm", 1),),
            ),
            Case(
                "Đề nghị hỗ trợ kinh phí chăm sóc, nuôi dưỡng",
                (
                    Paper("Tờ khai nhận chăm sóc, nuôi dưỡng đối tượng bảo trợ xã hội", 1),
                    Paper(
                        "Tờ khai của đối tượng được chăm sóc, nếu chưa hưởng trợ cấp hằng tháng", 1
                    ),
                ),
            ),
            Case(
                "Xuất trình để đối chiếu",
                (
                    Paper("Giấy khai sinh của trẻ em (nếu xét trợ cấp cho trẻ em)", 1),
                    Paper("Giấy xác nhận khuyết tật (đối với người khuyết tật)", 1),
                ),
            ),
        ),
        basis=laws(*ASSISTANCE_LAWS),
        conditions="Thuộc đối tượng quy định tại Điều 5 hoặc nhận chăm sóc theo khoản 1 Điều 18 Nghị định số 20/2021/NĐ-CP.",
    ),
    Procedure(
        code="1.001731",
        name="Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
        slug="ho-tro-mai-tang-doi-tuong-bao-tro",
        common_names=("tiền mai táng", "mai táng phí", "trợ cấp mai táng"),
        summary="Hỗ trợ gia đình, người đứng ra lo mai táng cho người đang hưởng trợ cấp xã hội hằng tháng.",
        field=FIELD,
        kind=BY_LAW,
        decision_number="2072/QĐ-BYT",
        decision_on=date(2025, 6, 24),
        audience=(CITIZEN, ORGANISATION),
        agency=WARD,
        result=("Quyết định hỗ trợ chi phí mai táng",),
        ways=ways("3 ngày làm việc", "", "Tính từ ngày nhận đủ hồ sơ hợp lệ."),
        steps=(
            "Người đứng ra mai táng điền tờ khai đề nghị hỗ trợ.",
            "Nộp hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Chủ tịch Ủy ban nhân dân phường xem xét, quyết định hỗ trợ.",
            "Nhận tiền qua tài khoản hoặc tại quầy.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper("Tờ khai đề nghị hỗ trợ chi phí mai táng", 1),
                    Paper("Bản sao giấy chứng tử hoặc giấy báo tử", 0, 1),
                    Paper("Bản sao quyết định thôi hưởng trợ cấp khác, nếu có", 0, 1),
                ),
            ),
        ),
        basis=laws(*ASSISTANCE_LAWS),
        conditions="Người mất đang hưởng trợ cấp xã hội hằng tháng hoặc thuộc nhóm được nêu tại Nghị định số 20/2021/NĐ-CP.",
        is_fully_online=True,
    ),
    Procedure(
        code="1.014027",
        name="Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội",
        slug="tro-cap-huu-tri-xa-hoi",
        common_names=("tiền người già trên 75 tuổi", "lương người cao tuổi", "trợ cấp tuổi già"),
        summary="Trợ cấp hằng tháng cho người từ đủ 75 tuổi không có lương hưu hoặc có lương hưu thấp hơn mức trợ cấp.",
        field=FIELD,
        kind=BY_LAW,
        decision_number="2180/QĐ-BYT",
        decision_on=date(2025, 6, 30),
        audience=(CITIZEN,),
        agency=WARD,
        result=("Quyết định trợ cấp, điều chỉnh hoặc thôi hưởng trợ cấp hưu trí xã hội",),
        ways=ways("10 ngày làm việc", "", "Tính từ ngày nhận được văn bản đề nghị."),
        steps=(
            "Người cao tuổi hoặc người được ủy quyền viết văn bản đề nghị theo Mẫu số 01.",
            "Nộp trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Phường xác thực thông tin với cơ sở dữ liệu về dân cư và bảo hiểm xã hội.",
            "Chủ tịch Ủy ban nhân dân phường quyết định; thời điểm hưởng ghi trong quyết định.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper(
                        "Văn bản đề nghị hưởng trợ cấp hưu trí xã hội (Mẫu số 01, Nghị định số 176/2025/NĐ-CP)",
                        1,
                    ),
                ),
            ),
        ),
        basis=laws("41/2024/QH15"),
        conditions=(
            "Công dân Việt Nam từ đủ 75 tuổi, có văn bản đề nghị; không hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng "
            "hoặc đang hưởng nhưng thấp hơn mức trợ cấp hưu trí xã hội. Hộ nghèo, hộ cận nghèo có quy định riêng về tuổi."
        ),
    ),
    Procedure(
        code="1.014028",
        name="Hỗ trợ chi phí mai táng đối với đối tượng hưởng trợ cấp hưu trí xã hội",
        slug="ho-tro-mai-tang-nguoi-huong-huu-tri-xa-hoi",
        common_names=("mai táng phí người già", "tiền mai táng người trên 75 tuổi"),
        summary="Hỗ trợ tổ chức, cá nhân lo mai táng cho người đang hưởng hoặc đủ điều kiện hưởng trợ cấp hưu trí xã hội.",
        field=FIELD,
        kind=BY_LAW,
        decision_number="2180/QĐ-BYT",
        decision_on=date(2025, 6, 30),
        audience=(CITIZEN, OVERSEAS, ENTERPRISE, COOPERATIVE, ORGANISATION),
        agency=WARD,
        result=("Quyết định hỗ trợ chi phí mai táng",),
        ways=ways("3 ngày làm việc", "Phí: 0 đồng", "Tính từ ngày nhận đủ hồ sơ."),
        steps=(
            "Người lo mai táng điền tờ khai theo Mẫu số 02.",
            "Nộp trực tiếp, qua bưu chính hoặc trực tuyến.",
            "Phường đối chiếu dữ liệu khai tử và danh sách hưởng trợ cấp.",
            "Chủ tịch Ủy ban nhân dân phường quyết định hỗ trợ và chi trả.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper(
                        "Tờ khai đề nghị hỗ trợ chi phí mai táng (Mẫu số 02, Nghị định số 176/2025/NĐ-CP)",
                        1,
                    ),
                ),
            ),
        ),
        basis=laws("41/2024/QH15"),
    ),
    Procedure(
        code="1.001699",
        name="Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật",
        slug="xac-dinh-muc-do-khuyet-tat",
        common_names=("giấy khuyết tật", "giám định khuyết tật", "thẻ khuyết tật"),
        summary="Hội đồng xác định mức độ khuyết tật xem xét và cấp Giấy xác nhận để hưởng chính sách.",
        field=FIELD,
        kind=BY_LAW,
        decision_number="970/QĐ-BYT",
        decision_on=date(2025, 3, 21),
        audience=(CITIZEN,),
        agency=WARD,
        result=("Giấy xác nhận khuyết tật",),
        ways=ways("25 ngày làm việc", "Phí: 0 đồng"),
        steps=(
            "Người khuyết tật hoặc người đại diện nộp đơn đề nghị theo mẫu.",
            "Trong 20 ngày làm việc, Hội đồng xác định mức độ khuyết tật hẹn gặp, quan sát và kết luận.",
            "Người không đi lại được thì Hội đồng đến tận nơi.",
            "Kết luận được niêm yết công khai; ai có ý kiến thì được xem lại trong 5 ngày làm việc.",
            "Chủ tịch Ủy ban nhân dân phường cấp Giấy xác nhận khuyết tật.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper("Đơn đề nghị theo Mẫu số 01, Thông tư số 01/2019/TT-BLĐTBXH", 1),
                    Paper(
                        "Bản sao bệnh án, giấy khám, điều trị, phẫu thuật liên quan, nếu có", 0, 1
                    ),
                    Paper("Bản sao kết luận của Hội đồng Giám định y khoa, nếu có", 0, 1),
                ),
            ),
        ),
        basis=laws("51/2010/QH12", "28/2012/NĐ-CP", "01/2019/TT-BLĐTBXH"),
    ),
    Procedure(
        code="1.011607",
        name="Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm",
        slug="cong-nhan-ho-ngheo-ho-can-ngheo-thuong-xuyen",
        common_names=("xin sổ hộ nghèo", "làm hộ cận nghèo", "giấy chứng nhận hộ nghèo"),
        summary="Dành cho hộ gặp khó khăn phát sinh trong năm, không phải chờ đến đợt rà soát cuối năm.",
        field="Giảm nghèo",
        kind=BY_LAW,
        decision_number="967/QĐ-BNNMT",
        decision_on=date(2025, 4, 18),
        audience=(CITIZEN,),
        agency=WARD,
        result=("Quyết định công nhận danh sách hộ nghèo, hộ cận nghèo thường xuyên hằng năm",),
        ways=ways("15 ngày", "Phí: 0 đồng", channels=(IN_PERSON, BY_POST)),
        steps=(
            "Gia đình nộp giấy đề nghị rà soát theo mẫu.",
            "Tổ rà soát đến nhà thu thập thông tin về thu nhập và mức độ thiếu hụt dịch vụ cơ bản.",
            "Họp dân, niêm yết kết quả; có khiếu nại thì phúc tra.",
            "Chủ tịch Ủy ban nhân dân phường quyết định và cấp giấy chứng nhận.",
        ),
        cases=(Case("", (Paper("Giấy đề nghị rà soát hộ nghèo, hộ cận nghèo (Mẫu số 01)", 1),)),),
        basis=laws("24/2021/QĐ-TTg", "07/2021/TT-BLĐTBXH"),
    ),
    Procedure(
        code="1.010803",
        name="Giải quyết chế độ trợ cấp thờ cúng liệt sĩ.",
        slug="tro-cap-tho-cung-liet-si",
        common_names=("tiền thờ cúng liệt sĩ", "trợ cấp thờ cúng"),
        summary="Trợ cấp thờ cúng một năm một lần cho người được giao hoặc ủy quyền thờ cúng liệt sĩ.",
        field="Người có công",
        kind=BY_LAW,
        decision_number="556/QĐ-BNV",
        decision_on=date(2026, 5, 20),
        audience=(CITIZEN,),
        agency=WARD,
        result=("Quyết định trợ cấp thờ cúng liệt sĩ",),
        ways=ways("10 ngày làm việc", "Phí: 0 đồng", "Tính từ ngày nhận đủ giấy tờ."),
        steps=(
            "Gia đình thống nhất người thờ cúng và lập văn bản ủy quyền.",
            "Nộp đơn đề nghị kèm văn bản ủy quyền.",
            "Phường kiểm tra hồ sơ liệt sĩ đang quản lý; hồ sơ ở nơi khác thì đề nghị chuyển đến.",
            "Ban hành quyết định trợ cấp và chi trả.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper("Đơn đề nghị theo Mẫu số 18 Phụ lục I Nghị định số 131/2021/NĐ-CP", 1),
                    Paper("Văn bản ủy quyền thờ cúng", 1, 1),
                ),
            ),
        ),
        basis=laws(*MERIT_LAWS, "129/2025/NĐ-CP"),
        is_fully_online=True,
    ),
    Procedure(
        code="1.010833",
        name="Cấp giấy xác nhận thân nhân của người có công",
        slug="cap-giay-xac-nhan-than-nhan-nguoi-co-cong",
        common_names=("giấy con thương binh", "giấy xác nhận con liệt sĩ"),
        summary="Xác nhận quan hệ thân nhân để hưởng ưu đãi trong giáo dục, việc làm và chế độ khác.",
        field="Người có công",
        kind=BY_LAW,
        decision_number="320/QĐ-BNV",
        decision_on=date(2025, 4, 7),
        audience=(CITIZEN,),
        agency=WARD,
        result=("Giấy xác nhận thân nhân của người có công",),
        ways=ways(
            "5 ngày làm việc",
            "Phí: 0 đồng",
            "Tính từ ngày nhận đủ hồ sơ.",
            channels=(IN_PERSON, BY_POST),
        ),
        steps=(
            "Điền đơn đề nghị, ghi rõ quan hệ với người có công.",
            "Nộp đơn kèm bản sao giấy tờ của người có công.",
            "Phường đối chiếu hồ sơ người có công đang quản lý.",
            "Nhận Giấy xác nhận thân nhân của người có công.",
        ),
        cases=(
            Case(
                "",
                (
                    Paper("Đơn đề nghị cấp giấy xác nhận thân nhân của người có công", 1),
                    Paper(
                        "Bản sao chứng thực giấy chứng nhận người có công hoặc giấy tờ tương đương",
                        0,
                        1,
                    ),
                ),
            ),
        ),
        basis=laws(*MERIT_LAWS),
        is_fully_online=True,
    ),
)
