"""A ward with something in every section."""

import datetime

from django.utils import timezone
from wagtail.models import Page
from wagtail.rich_text import RichText

from articles.models import ArticleIndexPage
from citizens.models import QuestionIndexPage, QuestionPage
from documents.models import DocumentIndexPage, PlanIndexPage
from events.models import WorkCalendarPage, WorkEntry, WorkWeekPage
from home.models import Leader, ProfilePage
from procedures.choices import Part
from procedures.models import ProcedureField, ProcedureIndexPage, ProcedurePage
from tests.articles.factories import make_article
from tests.documents.factories import make_document, make_plan
from tests.events.factories import make_event
from tests.factories import make_image

SECTIONS = (
    (ProcedureIndexPage, "thu-tuc-hanh-chinh"),
    (ArticleIndexPage, "thong-tin-tuyen-truyen"),
    (WorkCalendarPage, "lich-cong-tac"),
    (DocumentIndexPage, "van-ban"),
    (PlanIndexPage, "quy-hoach-ke-hoach"),
    (QuestionIndexPage, "hoi-dap"),
    (ProfilePage, "gioi-thieu"),
)


def standing(home, model, slug="trang", **fields) -> Page:
    """Add a page of `model` below the front page."""
    return home.add_child(instance=model(title=f"Trang {slug}", slug=slug, **fields))


def make_sections(home) -> dict:
    """Return the sections by slug."""
    return {
        slug: home.add_child(instance=model(title=f"Mục {slug}", slug=slug))
        for model, slug in SECTIONS
    }


def fill_sections(sections: dict, number: int, mark: str = "mẫu", *, live: bool = True) -> None:
    """Put one more page into every section; `mark` stands in all titles."""
    today = timezone.localdate()
    name = f"{mark} {number}"
    news, calendar = sections["thong-tin-tuyen-truyen"], sections["lich-cong-tac"]
    picture = make_image(title=name)
    make_article(news, title=f"Bài {name}", image=picture, tags=[name], live=live)
    make_procedure(sections["thu-tuc-hanh-chinh"], number, f"Thủ tục {name}", live)
    title = f"Văn bản {name}"
    make_document(sections["van-ban"], title=title, abstract=title, live=live)
    make_plan(sections["quy-hoach-ke-hoach"], title=f"Kế hoạch {name}", live=live)
    make_question(sections["hoi-dap"], f"Câu hỏi {name}", live)
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    make_event(calendar, title=f"Sự kiện {name}", starts_at=tomorrow, live=live)
    add_entry(calendar, today, f"Họp {name}", live=live)
    Leader.objects.create(profile=sections["gioi-thieu"], name=f"Ông {name}", post="Phó Chủ tịch")


def make_procedure(index, number: int, title: str, live: bool) -> ProcedurePage:
    """A procedure of which the official record says nothing but the name."""
    return index.add_child(
        instance=ProcedurePage(
            title=title,
            code=f"1.{number:06}",
            field=ProcedureField.objects.named(f"Lĩnh vực {number}"),
            official_gaps=list(Part.values),
            live=live,
        )
    )


def make_question(index, title: str, live: bool) -> QuestionPage:
    return index.add_child(
        instance=QuestionPage(
            title=title,
            question=f"{title}?",
            answer=[("paragraph", RichText("<p>Trả lời.</p>"))],
            answering_unit="Ủy ban nhân dân phường",
            answered_on=timezone.localdate(),
            live=live,
        )
    )


def add_entry(calendar, day, content: str, *, live: bool = True, **fields) -> WorkEntry:
    """Add a row to the calendar of the week of `day`, made when missing."""
    year, week, _weekday = day.isocalendar()
    weeks = WorkWeekPage.objects.child_of(calendar).filter(year=year, week=week, live=live)
    page = weeks.first() or calendar.add_child(
        instance=WorkWeekPage(year=year, week=week, slug=f"tuan-{live}", live=live)
    )
    return WorkEntry.objects.create(page=page, day=day, content=content, **fields)
