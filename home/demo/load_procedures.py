"""The procedures that residents ask for most."""

import json

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from home.demo.content.procedures import PROCEDURES
from home.demo.content.procedures_common import BY_LAW, BY_POST, IN_PERSON, ONLINE
from home.demo.content.types import Case, Procedure
from home.demo.publish import Publisher
from procedures.choices import Channel, Kind, OnlineLevel, Part
from procedures.models import (
    ProcedureAudience,
    ProcedureBasis,
    ProcedureField,
    ProcedureIndexPage,
    ProcedurePage,
    ProcedureStep,
    ProcedureWay,
)

SUMMARY = (
    "Các thủ tục người dân làm nhiều nhất tại phường: "
    "cần giấy tờ gì, nộp ở đâu, bao lâu có kết quả."
)
CHANNELS = {IN_PERSON: Channel.IN_PERSON, ONLINE: Channel.ONLINE, BY_POST: Channel.POST}
MAX_TITLE = 255


@transaction.atomic
def load_procedures(home: Page, publisher: Publisher) -> None:
    index = ProcedureIndexPage.objects.child_of(home).get(slug="thu-tuc-hanh-chinh")
    if publisher.is_untouched(index):
        index.summary = SUMMARY
        publisher.fill(index)
    codes = set(ProcedurePage.objects.child_of(index).values_list("code", flat=True))
    for procedure in PROCEDURES:
        if procedure.code not in codes:
            page = _page(procedure)
            publisher.add(index, page)
            # The import of official records may replace it until an editor has touched it.
            revision = page.latest_revision_id
            ProcedurePage.objects.filter(pk=page.pk).update(source_revision=revision)


def _page(procedure: Procedure) -> ProcedurePage:
    is_long = len(procedure.name) > MAX_TITLE
    page = ProcedurePage(
        title=_shortened(procedure.name) if is_long else procedure.name,
        full_name=procedure.name if is_long else "",
        slug=procedure.slug,
        summary=procedure.summary,
        code=procedure.code,
        common_names="\n".join(procedure.common_names),
        field=ProcedureField.objects.named(procedure.field),
        level=procedure.level,
        kind=Kind.BY_LAW if procedure.kind == BY_LAW else Kind.NOT_BY_LAW,
        papers=json.dumps([_case(case) for case in procedure.cases]),
        sets_count=1,
        result="\n".join(procedure.result),
        conditions=procedure.conditions,
        executing_agency=procedure.agency,
        online_level=OnlineLevel.FULL if procedure.is_fully_online else _online_level(procedure),
        decision_number=procedure.decision_number,
        decision_on=procedure.decision_on,
        checked_on=timezone.localdate(),
        official_gaps=[] if any(way.duration for way in procedure.ways) else [Part.DEADLINE],
    )
    page.audiences = [ProcedureAudience.objects.named(name) for name in procedure.audience]
    page.steps = [ProcedureStep(text=text) for text in procedure.steps]
    page.ways = [
        ProcedureWay(
            channel=CHANNELS[way.channel],
            duration_text=way.duration,
            fee_text=way.fee,
            description=way.note,
        )
        for way in procedure.ways
    ]
    page.basis = [ProcedureBasis(number=number, title=title) for number, title in procedure.basis]
    return page


def _shortened(name: str) -> str:
    return name[: MAX_TITLE - 1].rsplit(" ", 1)[0] + "…"


def _online_level(procedure: Procedure) -> OnlineLevel:
    has_online = any(way.channel == ONLINE for way in procedure.ways)
    return OnlineLevel.PARTIAL if has_online else OnlineLevel.NONE


def _case(case: Case) -> dict:
    papers = [
        {"name": paper.name, "originals": paper.originals, "copies": paper.copies}
        for paper in case.papers
    ]
    return {"type": "case", "value": {"name": case.name, "papers": papers}}
