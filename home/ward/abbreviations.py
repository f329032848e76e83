"""What every ward's list of abbreviations starts with; each ward changes its own."""

from core.models import Abbreviation, GlossaryPage

STARTER = {
    "BHXH": "Bảo hiểm xã hội",
    "BHYT": "Bảo hiểm y tế",
    "CCCD": "Căn cước công dân",
    "DVC": "Dịch vụ công",
    "GPMB": "Giải phóng mặt bằng",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "OTP": "Mật khẩu dùng một lần",
    "QLNN": "Quản lý nhà nước",
    "TTHC": "Thủ tục hành chính",
    "UBND": "Ủy ban nhân dân",
    "VNeID": "Ứng dụng định danh điện tử quốc gia",
}


def fill(page: GlossaryPage, home) -> None:
    page.summary = "Các từ viết tắt thường gặp trong văn bản, thủ tục và tin bài của phường."
    page.abbreviations = [
        Abbreviation(short=short, meaning=meaning) for short, meaning in STARTER.items()
    ]
