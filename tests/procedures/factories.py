"""Builders of procedure pages."""

import json
from itertools import count

from procedures.choices import Channel
from procedures.models import (
    ProcedureAudience,
    ProcedureField,
    ProcedureIndexPage,
    ProcedurePage,
    ProcedureStep,
    ProcedureWay,
)

_numbers = count(1)


def make_index(home, slug: str = "thu-tuc-hanh-chinh") -> ProcedureIndexPage:
    page = ProcedureIndexPage(title="Bộ thủ tục hành chính", slug=slug, show_in_menus=True)
    return home.add_child(instance=page)


def case(*names: str, title: str = "", originals: int = 1, copies: int = 0) -> dict:
    papers = [
        {"name": name, "originals": originals, "copies": copies, "is_note": False} for name in names
    ]
    return {"type": "case", "value": {"name": title, "papers": papers}}


def build_procedure(**fields) -> ProcedurePage:
    """A complete procedure, not yet saved."""
    number = next(_numbers)
    steps = fields.pop("steps", ["Nộp hồ sơ tại quầy."])
    ways = fields.pop("ways", [{"duration_text": "03 ngày làm việc"}])
    audiences = fields.pop("audiences", ["Công dân Việt Nam"])
    cases = fields.pop("cases", [case("Tờ khai theo mẫu")])
    field = fields.pop("field", "Hộ tịch")
    page = ProcedurePage(
        title=fields.pop("title", f"Xác nhận số {number}"),
        code=fields.pop("code", f"9.{number:06}"),
        field=ProcedureField.objects.named(field) if field else None,
        papers=json.dumps(cases),
        executing_agency=fields.pop("executing_agency", "Ủy ban nhân dân cấp xã"),
        **fields,
    )
    page.audiences = [ProcedureAudience.objects.named(name) for name in audiences]
    page.steps = [ProcedureStep(text=text) for text in steps]
    page.ways = [ProcedureWay(**{"channel": Channel.IN_PERSON, **way}) for way in ways]
    return page


def make_procedure(index, **fields) -> ProcedurePage:
    page = build_procedure(**fields)
    index.add_child(instance=page)
    page.save_revision(clean=False)
    return page
