"""Eight documents of the ward. Their numbers are invented; the national documents they cite are real."""

from datetime import date, timedelta

from home.demo.content.dates import dmy, last_workday
from home.demo.content.leaders import NAME_OF
from home.demo.content.types import LegalDocument

ISSUER = "Ủy ban nhân dân phường Hội Phú"
DECIDES = "QUYẾT ĐỊNH:"
CHAIR = {"issuer": ISSUER, "signer": NAME_OF["chutich"], "signer_role": "CHỦ TỊCH"}
VICE_SOCIAL = {
    "issuer": ISSUER,
    "signer": NAME_OF["phochutich"],
    "signer_role": "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
}
VICE_ECONOMY = {
    "issuer": ISSUER,
    "signer": NAME_OF["phochutich-kinhte"],
    "signer_role": "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
}

BASIS_ORGANISATION = (
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;"
)
BASIS_RECORDS = (
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"
)
BASIS_OFFICE = "Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường."


def documents(today: date) -> tuple[LegalDocument, ...]:
    return (
        _house_rules_2025(),
        _house_rules_2026(),
        _digital_groups(),
        _digital_plan(),
        _reception_schedule(),
        _dry_season(),
        _community_houses(today),
        _street_consultation(last_workday(today - timedelta(days=6))),
    )


def _house_rules_2025() -> LegalDocument:
    return LegalDocument(
        slug="quy-che-lam-viec-2025",
        number="12/QĐ-UBND",
        type="Quyết định",
        document_class="administrative",
        abstract="Ban hành Quy chế làm việc của Ủy ban nhân dân phường (giai đoạn đầu sau sắp xếp)",
        **CHAIR,
        issued_on=date(2025, 7, 8),
        effective_on=date(2025, 7, 8),
        expired_on=date(2026, 2, 1),
        field="Tổ chức bộ máy",
        summary="Quy chế tạm thời áp dụng trong bảy tháng đầu, nay đã được thay thế.",
        paragraphs=(
            BASIS_ORGANISATION,
            BASIS_RECORDS,
            BASIS_OFFICE,
            DECIDES,
            "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Ủy ban nhân dân phường trong giai đoạn đầu sau "
            "sắp xếp đơn vị hành chính.",
            "Điều 2. Quyết định có hiệu lực kể từ ngày ký và được rà soát sau sáu tháng thực hiện.",
            "Điều 3. Văn phòng, các phòng chuyên môn, Trung tâm Phục vụ hành chính công và cán bộ, công chức phường chịu "
            "trách nhiệm thi hành Quyết định này.",
        ),
        recipients=("Như Điều 3", "Thường trực Đảng ủy, Hội đồng nhân dân phường", "Lưu: VT"),
    )


def _house_rules_2026() -> LegalDocument:
    return LegalDocument(
        slug="quy-che-lam-viec-2026",
        number="18/QĐ-UBND",
        type="Quyết định",
        document_class="administrative",
        abstract="Ban hành Quy chế làm việc của Ủy ban nhân dân phường",
        **CHAIR,
        issued_on=date(2026, 1, 23),
        effective_on=date(2026, 2, 1),
        expired_on=None,
        field="Tổ chức bộ máy",
        summary="Quy định nguyên tắc làm việc, chế độ họp, tiếp công dân, ban hành văn bản và cung cấp thông tin của phường.",
        paragraphs=(
            BASIS_ORGANISATION,
            BASIS_RECORDS,
            BASIS_OFFICE,
            DECIDES,
            "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Ủy ban nhân dân phường, gồm 6 chương.",
            "Điều 2. Ủy ban nhân dân phường làm việc theo nguyên tắc tập trung dân chủ, một việc chỉ giao một người phụ trách; "
            "người được giao chịu trách nhiệm đến kết quả cuối cùng.",
            "Điều 3. Lịch công tác tuần do Văn phòng tổng hợp, Chủ tịch duyệt và đăng trên trang thông tin của phường trước "
            "17 giờ thứ Sáu tuần trước. Thay đổi phải được cập nhật ngay và ghi rõ nội dung thay đổi.",
            "Điều 4. Bài viết, thông báo đăng công khai phải qua hai bước: Ban biên tập kiểm tra, lãnh đạo phê duyệt. Người "
            "viết không tự duyệt bài của mình.",
            "Điều 5. Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 08 tháng 7 năm 2025 và có hiệu lực từ ngày 01 tháng "
            "02 năm 2026.",
            "Điều 6. Văn phòng, các phòng chuyên môn, Trung tâm Phục vụ hành chính công và cán bộ, công chức phường chịu "
            "trách nhiệm thi hành Quyết định này.",
        ),
        relations=(("replaces", "quy-che-lam-viec-2025"),),
        recipients=("Như Điều 6", "Thường trực Đảng ủy, Hội đồng nhân dân phường", "Lưu: VT"),
    )


def _digital_groups() -> LegalDocument:
    return LegalDocument(
        slug="thanh-lap-to-cong-nghe-so-cong-dong",
        number="56/QĐ-UBND",
        type="Quyết định",
        document_class="administrative",
        abstract="Thành lập các Tổ công nghệ số cộng đồng tại tổ dân phố, làng",
        **VICE_SOCIAL,
        issued_on=date(2025, 8, 15),
        effective_on=date(2025, 8, 15),
        expired_on=None,
        field="Chuyển đổi số",
        summary="Mỗi tổ dân phố, làng có một tổ từ ba đến năm người, trong đó ít nhất một đoàn viên thanh niên.",
        paragraphs=(
            BASIS_ORGANISATION,
            BASIS_RECORDS,
            "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
            DECIDES,
            "Điều 1. Thành lập Tổ công nghệ số cộng đồng tại mỗi tổ dân phố, làng. Mỗi tổ có từ ba đến năm thành viên, tổ "
            "trưởng là tổ trưởng tổ dân phố hoặc trưởng làng.",
            "Điều 2. Tổ hướng dẫn người dân dùng dịch vụ công trực tuyến, định danh điện tử, thanh toán không dùng tiền mặt và "
            "kỹ năng an toàn trên mạng. Tổ không thu tiền, không giữ mật khẩu của người dân.",
            "Điều 3. Ưu tiên đến nhà người cao tuổi, người khuyết tật, đồng bào dân tộc thiểu số.",
            "Điều 4. Phòng Văn hóa - Xã hội, các tổ dân phố, làng và thành viên có tên trong danh sách chịu trách nhiệm thi "
            "hành Quyết định này.",
        ),
        recipients=("Như Điều 4", "Đoàn Thanh niên phường", "Lưu: VT, VHXH"),
    )


def _digital_plan() -> LegalDocument:
    return LegalDocument(
        slug="ke-hoach-tuyen-truyen-dich-vu-cong-truc-tuyen-2026",
        number="07/KH-UBND",
        type="Kế hoạch",
        document_class="directive",
        abstract="Tuyên truyền, hướng dẫn người dân nộp hồ sơ trực tuyến năm 2026",
        **VICE_SOCIAL,
        issued_on=date(2026, 1, 12),
        effective_on=date(2026, 1, 12),
        expired_on=date(2027, 1, 1),
        field="Cải cách hành chính",
        summary="Năm nhóm việc trong năm 2026 để người dân tự nộp được hồ sơ trực tuyến, không phải nhờ người khác.",
        paragraphs=(
            "I. MỤC ĐÍCH, YÊU CẦU",
            "Giúp người dân tự nộp được hồ sơ trực tuyến. Hướng dẫn phải cụ thể theo từng thủ tục, dùng lời dễ hiểu, không chạy "
            "theo số lượng hồ sơ nộp hộ.",
            "II. NỘI DUNG",
            "1. Đặt máy tính dùng chung và người hướng dẫn tại Trung tâm Phục vụ hành chính công trong giờ làm việc.",
            "2. Mỗi tháng một buổi hướng dẫn tại nhà sinh hoạt cộng đồng, lần lượt hết các tổ dân phố, làng.",
            "3. Phát tờ gấp khổ A5 cho mười thủ tục có nhiều hồ sơ nhất; có bản đọc trên loa.",
            "4. Tổ công nghệ số cộng đồng đến nhà người cao tuổi, người khuyết tật theo đăng ký.",
            "5. Hằng quý công khai số hồ sơ trực tuyến, tỷ lệ đúng hạn và các lỗi thường gặp.",
            "III. TỔ CHỨC THỰC HIỆN",
            "Phòng Văn hóa - Xã hội chủ trì; Trung tâm Phục vụ hành chính công, Đoàn Thanh niên phối hợp. Kinh phí sử dụng trong "
            "dự toán năm 2026 đã giao.",
        ),
        recipients=("Các phòng, đơn vị thuộc phường", "Các tổ dân phố, làng", "Lưu: VT, VHXH"),
        relations=(("guides", "thanh-lap-to-cong-nghe-so-cong-dong"),),
    )


def _reception_schedule() -> LegalDocument:
    return LegalDocument(
        slug="lich-tiep-cong-dan-2026",
        number="03/TB-UBND",
        type="Thông báo",
        document_class="administrative",
        abstract="Lịch tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường năm 2026",
        **CHAIR,
        issued_on=date(2026, 1, 5),
        effective_on=date(2026, 1, 5),
        expired_on=date(2027, 1, 1),
        field="Tiếp công dân",
        summary="Chủ tịch tiếp công dân vào sáng thứ Năm hằng tuần; trùng ngày nghỉ lễ thì chuyển sang thứ Sáu.",
        paragraphs=(
            "Ủy ban nhân dân phường thông báo lịch tiếp công dân định kỳ năm 2026 như sau:",
            "1. Thời gian: từ 7 giờ 30 đến 11 giờ thứ Năm hằng tuần. Nếu trùng ngày nghỉ lễ, chuyển sang thứ Sáu cùng tuần.",
            "2. Địa điểm: Phòng Tiếp công dân, tầng 1, trụ sở Ủy ban nhân dân phường.",
            "3. Người tiếp: Chủ tịch Ủy ban nhân dân phường; cùng dự có Chánh Văn phòng và công chức chuyên môn liên quan.",
            "4. Ngoài lịch trên, Phòng Tiếp công dân tiếp nhận trong tất cả các ngày làm việc.",
            "5. Người dân có thể đăng ký trước nội dung tại Văn phòng hoặc qua mục Hỏi đáp để được chuẩn bị hồ sơ. Khi thay đổi "
            "lịch, phường niêm yết ngày cũ, ngày mới và lý do.",
        ),
        recipients=("Niêm yết tại trụ sở", "Các tổ dân phố, làng", "Lưu: VT"),
    )


def _dry_season() -> LegalDocument:
    return LegalDocument(
        slug="phong-chay-mua-kho-va-an-toan-thu-hoach",
        number="318/UBND-KTHTĐT",
        type="Công văn",
        document_class="directive",
        abstract="Phòng cháy trong mùa khô và bảo đảm an toàn mùa thu hoạch cà phê",
        **VICE_ECONOMY,
        issued_on=date(2026, 11, 2),
        effective_on=date(2026, 11, 2),
        expired_on=None,
        field="Nông nghiệp",
        summary="Yêu cầu các tổ dân phố, làng kiểm tra chòi rẫy, kho chứa và nhắc người dân không đốt thực bì khi có gió lớn.",
        paragraphs=(
            "Kính gửi: Các phòng, đơn vị thuộc phường; Công an phường; các tổ dân phố, làng.",
            "Mùa khô năm nay trùng với cao điểm thu hoạch cà phê. Để phòng cháy và giữ an toàn cho người, tài sản, Ủy ban nhân "
            "dân phường đề nghị:",
            "1. Các tổ dân phố, làng nhắc từng hộ không đốt cỏ, thực bì khi có gió; muốn đốt phải báo trước, có người trông và có "
            "nước tại chỗ.",
            "2. Hộ có kho, máy sấy kiểm tra dây điện, để cách chỗ chứa vỏ trấu, bao bì ít nhất ba mét.",
            "3. Công an phường tuần tra ban đêm ở khu vườn xa dân cư; tiếp nhận khai báo người đến làm thuê nhanh gọn.",
            "4. Có cháy gọi ngay 114, đồng thời báo trực ban của phường.",
            "Đề nghị các đơn vị triển khai ngay và báo kết quả về Phòng Kinh tế, Hạ tầng và Đô thị.",
        ),
        recipients=("Như trên", "Lưu: VT, KTHTĐT"),
    )


def _community_houses(today: date) -> LegalDocument:
    issued = last_workday(today - timedelta(days=10))
    effective = date(issued.year + 1, 1, 1)
    return LegalDocument(
        slug="quy-che-nha-sinh-hoat-cong-dong",
        number="231/QĐ-UBND",
        type="Quyết định",
        document_class="administrative",
        abstract="Ban hành Quy chế quản lý, sử dụng nhà sinh hoạt cộng đồng tổ dân phố, làng",
        **VICE_SOCIAL,
        issued_on=issued,
        effective_on=effective,
        expired_on=None,
        field="Văn hóa",
        summary="Ai được dùng, đăng ký thế nào, giữ gìn ra sao; nhà sinh hoạt cộng đồng không cho thuê làm nơi kinh doanh.",
        paragraphs=(
            BASIS_ORGANISATION,
            BASIS_RECORDS,
            "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
            DECIDES,
            "Điều 1. Nhà sinh hoạt cộng đồng dùng để họp dân, sinh hoạt văn hóa, thể thao, học tập và phục vụ người dân khi có "
            "thiên tai.",
            "Điều 2. Người dân đăng ký với tổ trưởng tổ dân phố, trưởng làng trước ít nhất ba ngày; việc chung được ưu tiên. "
            "Không thu tiền sử dụng; người dùng tự dọn và trả tiền điện, nước nếu dùng cho việc riêng.",
            "Điều 3. Không cho thuê làm nơi kinh doanh, không để xe qua đêm, không tổ chức gây ồn sau 22 giờ.",
            f"Điều 4. Quyết định có hiệu lực từ ngày {dmy(effective)}.",
            "Điều 5. Phòng Văn hóa - Xã hội, các tổ dân phố, làng chịu trách nhiệm thi hành Quyết định này.",
        ),
        recipients=("Như Điều 5", "Ủy ban Mặt trận Tổ quốc phường", "Lưu: VT, VHXH"),
    )


def _street_consultation(issued: date) -> LegalDocument:
    closing = issued + timedelta(days=30)
    return LegalDocument(
        slug="thong-bao-lay-y-kien-chinh-trang",
        number="142/TB-UBND",
        type="Thông báo",
        document_class="administrative",
        abstract="Lấy ý kiến người dân về phương án chỉnh trang tuyến đường ven suối",
        **VICE_ECONOMY,
        issued_on=issued,
        effective_on=issued,
        expired_on=closing + timedelta(days=1),
        field="Quy hoạch, đô thị",
        summary=f"Niêm yết phương án và nhận ý kiến đến hết ngày {dmy(closing)}.",
        paragraphs=(
            "Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15, Ủy ban nhân dân phường thông báo lấy ý kiến người dân về "
            "phương án chỉnh trang tuyến đường ven suối.",
            "1. Nội dung: mặt cắt đường, cây xanh, lối xuống suối, chỗ đỗ xe, vỉa hè cho người khuyết tật, biện pháp thoát nước.",
            "2. Nơi xem phương án: trụ sở Ủy ban nhân dân phường, nhà sinh hoạt cộng đồng các tổ dân phố dọc tuyến và trang "
            "thông tin của phường.",
            f"3. Thời gian: từ ngày {dmy(issued)} đến hết ngày {dmy(closing)}.",
            "4. Cách góp ý: viết phiếu tại nơi niêm yết, nói với tổ trưởng tổ dân phố, hoặc gửi ở mục Góp ý cá nhân, tổ chức.",
            "5. Kết thúc thời gian lấy ý kiến, phường công khai bản tổng hợp tiếp thu, giải trình.",
        ),
        recipients=("Niêm yết", "Các tổ dân phố dọc tuyến", "Lưu: VT, KTHTĐT"),
    )
