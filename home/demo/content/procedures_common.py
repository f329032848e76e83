"""What many procedures share: ways of handing in, and the laws they rest on.

Names, codes, numbers, durations and fees are facts of the national list of procedures. A fee or a duration stands
here only where that list states it, with its unit; "free" only where it says so.
"""

from home.demo.content.types import Paper, Way

IN_PERSON, ONLINE, BY_POST = "Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính"
ALL_CHANNELS = (IN_PERSON, ONLINE, BY_POST)

WARD = "Ủy ban nhân dân cấp xã"
CITIZEN = "Công dân Việt Nam"
OVERSEAS = "Người Việt Nam định cư ở nước ngoài"
ORGANISATION = "Tổ chức (không bao gồm doanh nghiệp, HTX)"
ENTERPRISE = "Doanh nghiệp"
FOREIGN_ENTERPRISE = "Doanh nghiệp có vốn đầu tư nước ngoài"
COOPERATIVE = "Hợp tác xã"

BY_LAW = "TTHC được luật giao quy định chi tiết"
NOT_BY_LAW = "TTHC không được luật giao quy định chi tiết"

ID_PAPER = Paper(
    "Căn cước, căn cước điện tử hoặc hộ chiếu còn giá trị (xuất trình; chỉ cần nêu số định danh nếu tra cứu được)",
    1,
)
PROVINCIAL_FEE = (
    "Mức lệ phí do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho người thuộc gia đình có công với cách mạng, "
    "hộ nghèo và người khuyết tật."
)
SEE_APPOINTMENT = "Thời hạn cụ thể ghi trên phiếu hẹn trả kết quả."
AFTER_THREE = "Hồ sơ nhận sau 15 giờ được hẹn trả kết quả trong ngày làm việc tiếp theo."

LAWS = {
    "60/2014/QH13": "Luật Hộ tịch",
    "52/2014/QH13": "Luật Hôn nhân và gia đình",
    "123/2015/NĐ-CP": "Quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch",
    "87/2020/NĐ-CP": "Cơ sở dữ liệu hộ tịch điện tử, đăng ký hộ tịch trực tuyến",
    "104/2022/NĐ-CP": "Sửa đổi các nghị định liên quan đến việc nộp, xuất trình sổ hộ khẩu, sổ tạm trú giấy",
    "07/2025/NĐ-CP": "Sửa đổi, bổ sung các nghị định trong lĩnh vực hộ tịch, quốc tịch, chứng thực",
    "120/2025/NĐ-CP": "Phân định thẩm quyền của chính quyền địa phương hai cấp trong lĩnh vực tư pháp",
    "18/2026/NĐ-CP": "Sửa đổi, bổ sung một số nghị định để cắt giảm, đơn giản hóa thủ tục hành chính",
    "04/2020/TT-BTP": "Hướng dẫn Luật Hộ tịch và Nghị định số 123/2015/NĐ-CP",
    "281/2016/TT-BTC": "Phí khai thác, sử dụng thông tin trong cơ sở dữ liệu hộ tịch",
    "85/2019/TT-BTC": "Hướng dẫn về phí và lệ phí thuộc thẩm quyền của Hội đồng nhân dân tỉnh",
    "23/2015/NĐ-CP": "Cấp bản sao từ sổ gốc, chứng thực bản sao, chữ ký và hợp đồng, giao dịch",
    "280/2025/NĐ-CP": "Sửa đổi, bổ sung một số điều của Nghị định số 23/2015/NĐ-CP",
    "01/2020/TT-BTP": "Quy định chi tiết và hướng dẫn thi hành Nghị định số 23/2015/NĐ-CP",
    "226/2016/TT-BTC": "Mức thu, chế độ thu, nộp, quản lý và sử dụng phí chứng thực",
    "20/2021/NĐ-CP": "Chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội",
    "147/2025/NĐ-CP": "Phân định thẩm quyền của chính quyền địa phương hai cấp trong lĩnh vực y tế",
    "41/2024/QH15": "Luật Bảo hiểm xã hội",
    "51/2010/QH12": "Luật Người khuyết tật",
    "28/2012/NĐ-CP": "Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Người khuyết tật",
    "01/2019/TT-BLĐTBXH": "Việc xác định mức độ khuyết tật do Hội đồng xác định mức độ khuyết tật thực hiện",
    "24/2021/QĐ-TTg": "Quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm",
    "07/2021/TT-BLĐTBXH": "Phương pháp rà soát, phân loại hộ nghèo, hộ cận nghèo",
    "02/2020/UBTVQH14": "Pháp lệnh Ưu đãi người có công với cách mạng",
    "131/2021/NĐ-CP": "Quy định chi tiết và biện pháp thi hành Pháp lệnh Ưu đãi người có công với cách mạng",
    "129/2025/NĐ-CP": "Phân định thẩm quyền của chính quyền địa phương hai cấp trong lĩnh vực nội vụ",
    "24/2019/NĐ-CP": "Sửa đổi, bổ sung nghị định quy định chi tiết Luật Nuôi con nuôi",
    "06/2025/NĐ-CP": "Sửa đổi, bổ sung các nghị định về nuôi con nuôi",
    "10/2020/TT-BTP": "Ghi chép, sử dụng, quản lý và lưu trữ sổ, mẫu giấy tờ, hồ sơ nuôi con nuôi",
    "59/2020/QH14": "Luật Doanh nghiệp",
    "76/2025/QH15": "Luật sửa đổi, bổ sung một số điều của Luật Doanh nghiệp",
    "168/2025/NĐ-CP": "Về đăng ký doanh nghiệp",
    "68/2025/TT-BTC": "Biểu mẫu sử dụng trong đăng ký doanh nghiệp, đăng ký hộ kinh doanh",
    "31/2024/QH15": "Luật Đất đai",
    "101/2024/NĐ-CP": "Điều tra cơ bản đất đai; đăng ký, cấp Giấy chứng nhận và Hệ thống thông tin đất đai",
    "102/2024/NĐ-CP": "Quy định chi tiết thi hành một số điều của Luật Đất đai",
    "151/2025/NĐ-CP": "Phân định thẩm quyền của chính quyền địa phương hai cấp trong lĩnh vực đất đai",
    "50/2014/QH13": "Luật Xây dựng",
    "62/2020/QH14": "Luật sửa đổi, bổ sung một số điều của Luật Xây dựng",
    "175/2024/NĐ-CP": "Quy định chi tiết một số điều của Luật Xây dựng về quản lý hoạt động xây dựng",
    "140/2025/NĐ-CP": "Phân định thẩm quyền của chính quyền địa phương hai cấp trong lĩnh vực xây dựng",
    "47/2024/QH15": "Luật Quy hoạch đô thị và nông thôn",
    "178/2025/NĐ-CP": "Quy định chi tiết một số điều của Luật Quy hoạch đô thị và nông thôn",
}


def ways(
    duration: str, fee: str, note: str = "", channels: tuple[str, ...] = ALL_CHANNELS
) -> tuple[Way, ...]:
    """The same duration and fee for each channel."""
    return tuple(Way(channel, duration, fee, note) for channel in channels)


def laws(*numbers: str) -> tuple[tuple[str, str], ...]:
    return tuple((number, LAWS[number]) for number in numbers)


CIVIL_STATUS_LAWS = (
    "60/2014/QH13",
    "123/2015/NĐ-CP",
    "87/2020/NĐ-CP",
    "07/2025/NĐ-CP",
    "120/2025/NĐ-CP",
    "04/2020/TT-BTP",
)
CERTIFICATION_LAWS = ("23/2015/NĐ-CP", "280/2025/NĐ-CP", "01/2020/TT-BTP", "226/2016/TT-BTC")
HOUSEHOLD_BUSINESS_LAWS = (
    "59/2020/QH14",
    "76/2025/QH15",
    "168/2025/NĐ-CP",
    "68/2025/TT-BTC",
    "85/2019/TT-BTC",
)
