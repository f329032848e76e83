"""Records in the shape of the national list; every sentence is made up."""

from copy import deepcopy

RECORD = {
    "code": "9.100001",
    "name": "Xác nhận việc trồng cây bóng mát",
    "field": "Cây xanh",
    "levels": ["Cấp xã"],
    "procedure_type": "TTHC được luật giao quy định chi tiết",
    "full_online": False,
    "agencies": {
        "promulgating": "Bộ Mẫu",
        "executing": ["Ủy ban nhân dân cấp xã"],
        "authority": [],
        "authorized": [],
        "coordinating": [],
        "receiving_address": "",
    },
    "steps": "Bước 1: Nộp đơn.\nBước 2: Nhận giấy.",
    "steps_list": ["Bước 1: Nộp đơn.", "Bước 2: Nhận giấy."],
    "methods": [
        {
            "channel": "Trực tiếp",
            "duration": "2 ngày làm việc",
            "fee": "Lệ phí: 5.000 Đồng (mỗi cây)",
            "description": "Nộp tại phường",
            "raw": {"processingTime": 2, "processingTimeUnit": "WORKING_DAY", "fees": []},
        }
    ],
    "documents": [
        {
            "case": "",
            "items": [
                {"name": "Ảnh chụp cây", "original": 0, "copies": 1, "suggested_position": 2},
                {
                    "name": "Đơn xin xác nhận",
                    "original": 1,
                    "copies": 0,
                    "form": ["don.docx"],
                    "suggested_position": 1,
                },
            ],
        }
    ],
    "audience": "Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX)",
    "result": "Giấy xác nhận",
    "legal_basis": [{"number": "Luật 01/2099/QH99", "title": "Luật Cây xanh"}],
    "conditions": "",
    "forms": ["don.docx"],
    "keywords": "",
    "decision_number": "01/QĐ-BM",
    "decision_date": "2026-01-15",
    "source": {"official_url": "https://vi-du.gov.vn/thu-tuc/1", "captured": "2026-07-18"},
    "group": "ubnd",
}


def record(**changes) -> dict:
    return {**deepcopy(RECORD), **changes}


def way(**changes) -> dict:
    return {**deepcopy(RECORD["methods"][0]), **changes}
