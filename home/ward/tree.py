"""The page tree that every ward starts with: the menu, and what the law adds."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from articles.models import ArticleIndexPage
from citizens.models import FeedbackPage, QuestionIndexPage
from core.models import GlossaryPage, PortalPage
from documents.models import DocumentIndexPage, PlanIndexPage
from events.models import WorkCalendarPage
from home.models import ContactPage, HomePage, ProfilePage, SiteMapPage, StandardPage
from home.ward import abbreviations, accessibility
from procedures.models import ProcedureIndexPage


@dataclass(frozen=True)
class Section:
    """`fill` writes what a page starts with: it gets the page and the front page above it."""

    model: type[PortalPage]
    slug: str
    title: str
    in_menu: bool = False
    fill: Callable[[PortalPage, HomePage], None] | None = None


SECTIONS = (
    Section(ProcedureIndexPage, "thu-tuc-hanh-chinh", "Bộ Thủ tục hành chính công", True),
    Section(ArticleIndexPage, "pho-bien-giao-duc-phap-luat", "Phổ biến giáo dục pháp luật", True),
    Section(PlanIndexPage, "quy-hoach-ke-hoach", "Quy hoạch - kế hoạch", True),
    Section(ArticleIndexPage, "thong-tin-tuyen-truyen", "Thông tin tuyên truyền", True),
    Section(ArticleIndexPage, "lam-theo-loi-bac", "Làm theo lời Bác", True),
    Section(FeedbackPage, "gop-y", "Góp ý cá nhân, tổ chức", True),
    Section(QuestionIndexPage, "hoi-dap", "Hỏi đáp", True),
    Section(WorkCalendarPage, "lich-cong-tac", "Lịch công tác", True),
    Section(ProfilePage, "gioi-thieu", "Giới thiệu"),
    Section(ArticleIndexPage, "thong-bao", "Thông báo"),
    Section(DocumentIndexPage, "van-ban", "Văn bản"),
    Section(StandardPage, "cong-khai", "Công khai"),
    Section(StandardPage, "tiep-cong-dan", "Tiếp công dân"),
    Section(ContactPage, "lien-he", "Liên hệ"),
    Section(SiteMapPage, "so-do-cong", "Sơ đồ cổng"),
    Section(GlossaryPage, "tu-viet-tat", "Giải thích từ viết tắt", fill=abbreviations.fill),
    # Last: it links the others.
    Section(StandardPage, accessibility.SLUG, accessibility.TITLE, fill=accessibility.fill),
)


def ensure_home(root, title: str, slug: str) -> HomePage:
    """Return the front page with this slug below the root of the tree; made when missing."""
    existing = HomePage.objects.child_of(root).filter(slug=slug).first()
    return existing or _add(root, HomePage(title=title, slug=slug, show_in_menus=False))


def ensure_sections(home: HomePage) -> list[str]:
    """Add the sections that are missing; return their titles. Existing ones are left alone."""
    present = set(home.get_children().values_list("slug", flat=True))
    missing = [section for section in SECTIONS if section.slug not in present]
    for section in missing:
        page = section.model(title=section.title, slug=section.slug, show_in_menus=section.in_menu)
        if section.fill:
            section.fill(page, home)
        _add(home, page)
    return [section.title for section in missing]


def _add(parent, page: PortalPage) -> PortalPage:
    now = timezone.now()
    page.first_published_at = page.last_published_at = now
    parent.add_child(instance=page)
    page.save_revision(clean=False).publish(skip_permission_checks=True)
    return page
