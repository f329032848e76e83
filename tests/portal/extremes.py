"""Content at its limits: what editors may enter although nobody should."""

from datetime import timedelta

from django.utils import timezone

from articles.models import ArticleAttachment
from citizens.models import QuestionPage
from home.models import HomeNotice, Leader
from tests.articles.factories import make_article
from tests.documents.factories import make_document, make_plan
from tests.events.factories import entry, make_event, make_week
from tests.factories import make_document as make_file
from tests.factories import make_image
from tests.home.factories import make_sections
from tests.procedures.factories import case, make_procedure

# 255 characters are the limit of a title.
LONG = (
    "Thông báo về việc lấy ý kiến tổ chức, cộng đồng dân cư và cá nhân có liên quan đối với đồ án "
    "điều chỉnh quy hoạch phân khu xây dựng tỷ lệ 1/2000 khu vực phía Nam trục đường liên phường "
    "giai đoạn 2026-2030, tầm nhìn đến năm 2050"
)
SHOUTED = LONG.upper()
UNBROKEN = "https://dichvucong.example.vn/" + "mot-duong-dan-rat-dai-khong-co-dau-cach-" * 4
CODE = "UBND-VP-QLDA-PKTHTDT-" * 8


def table(columns: int, rows: int) -> tuple[str, dict]:
    head = [f"Chỉ tiêu thứ {column}" for column in range(1, columns + 1)]
    body = [[f"Số liệu {row}.{column}" for column in range(columns)] for row in range(rows)]
    return "table", {
        "data": [head, *body],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_caption": LONG,
    }


def gallery(pictures: list) -> tuple[str, dict]:
    values = [{"image": picture, "caption": LONG, "credit": CODE} for picture in pictures]
    return "gallery", {"images": values}


def make_extremes(home) -> dict[str, str]:
    """Fill the ward with extreme content; return the paths of its pages by name."""
    sections = make_sections(home)
    found = {"front page": home, **sections}
    found |= _articles(sections["thong-tin-tuyen-truyen"])
    found |= _documents(sections["van-ban"], sections["quy-hoach-ke-hoach"])
    found |= _calendar(sections["lich-cong-tac"])
    found |= _rest(sections)
    home.notices.add(HomeNotice(text=SHOUTED, ends_on=timezone.localdate()))
    home.notices.add(HomeNotice(text=UNBROKEN, ends_on=timezone.localdate()))
    home.save()
    return {name: page.url for name, page in found.items()}


def _articles(section) -> dict:
    pictures = [make_image(description=f"Ảnh {number}") for number in range(40)]
    files = [
        ArticleAttachment(document=make_file(title=f"{LONG} {number}")) for number in range(30)
    ]
    crowded = make_article(
        section,
        title=LONG,
        summary=LONG,
        image=pictures[0],
        byline=CODE[:120],
        tags=[f"từ khóa {number}" for number in range(59)] + [CODE[:90]],
        attachments=files,
        correction=f"{LONG} {UNBROKEN}",
        body=[
            gallery(pictures),
            table(12, 60),
            ("heading", CODE),
            ("paragraph", f"<p>{UNBROKEN} {CODE}</p>"),
            ("quote", {"text": f"{LONG} {UNBROKEN}", "source": CODE}),
            ("video", {"url": UNBROKEN, "title": LONG, "transcript": UNBROKEN}),
            ("notice", {"kind": "warning", "title": SHOUTED, "text": f"<p>{UNBROKEN}</p>"}),
        ],
    )
    bare = make_article(section, title=SHOUTED, body=[("paragraph", "<p>Hết.</p>")])
    unbroken = make_article(section, title=CODE)
    return {"crowded article": crowded, "bare article": bare, "unbroken title": unbroken}


def _documents(documents, plans) -> dict:
    document = make_document(
        documents, title=SHOUTED, abstract=SHOUTED, number=CODE[:60], receivers=UNBROKEN
    )
    plan = make_plan(plans, title=SHOUTED, summary=LONG, body=[table(12, 3)])
    return {"document": document, "plan": plan}


def _calendar(calendar) -> dict:
    today = timezone.localdate()
    facts = {"chair": LONG, "participants": CODE, "place": LONG, "preparing_unit": LONG}
    rows = [entry(f"{number}. {LONG}", today, **facts) for number in range(40)]
    week = make_week(calendar, today, rows)
    empty = make_week(calendar, today - timedelta(days=7))
    event = make_event(calendar, title=SHOUTED, summary=LONG, place=LONG, organiser=CODE[:150])
    return {"full week": week, "empty week": empty, "event": event}


def _rest(sections) -> dict:
    procedure = make_procedure(
        sections["thu-tuc-hanh-chinh"],
        title=LONG,
        steps=[LONG] * 12,
        ways=[{"duration_text": LONG, "fee_text": LONG, "description": UNBROKEN}] * 16,
        cases=[case(*[f"{number}. {LONG}" for number in range(224)], title=SHOUTED)],
    )
    for number in range(9):
        Leader.objects.create(
            profile=sections["gioi-thieu"],
            name=f"Công Tằng Tôn Nữ Thị Hoàng Anh {number}",
            post=LONG,
            duties=UNBROKEN,
        )
    unanswered = sections["hoi-dap"].add_child(
        instance=QuestionPage(
            title=SHOUTED,
            question=f"{LONG} {UNBROKEN}",
            answering_unit=LONG[:150],
            answered_on=timezone.localdate(),
        )
    )
    return {"procedure": procedure, "unanswered question": unanswered}
