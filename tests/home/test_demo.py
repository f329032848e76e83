"""The demonstration content: what it promises, that it loads once, that it says nothing wrong."""

import re
from collections import Counter
from datetime import date, timedelta
from io import StringIO

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.management import CommandError, call_command
from django.db import transaction
from PIL import Image
from wagtail.models import Page, Revision, Site

from accounts.models import User
from articles.models import ArticleIndexPage, ArticlePage
from citizens.models import PublishedFeedbackPage, QuestionPage
from core.models import PortalDocument, PortalImage, PortalPage
from documents.models import LegalDocumentPage, PlanPage
from documents.status import status_on
from events.models import EventPage, WorkWeekPage
from home.demo import pictures
from home.demo.accounts import ACCOUNTS, demo_password, ensure_accounts
from home.demo.load import load_demo
from home.models import HomePage, ProfilePage
from home.ward.setup import ensure_ward
from procedures.models import ProcedurePage
from tests.factories import WARD

TODAY = date(2026, 11, 23)
PASSWORD = "Mat-khau-minh-hoa-2026"
ABOLISHED_LEVELS = re.compile(r"\b(huyện|quận|thành phố Pleiku)\b", re.IGNORECASE)


def small_picture(_name, size=(40, 25)):
    return Image.new("RGB", (40, 25), "#8a1c1c")


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """A ward with the demonstration, loaded once for all tests of this file.

    Drawing real pictures is tested on its own.
    """
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "draw", small_picture)
        patch.setattr(pictures, "portrait", small_picture)
        patch.setenv("DEMO_PASSWORD", PASSWORD)
        with transaction.atomic():
            ward = ensure_ward("localhost", 80, WARD)
            load_demo(ward, StringIO(), TODAY)
            yield ward
            transaction.set_rollback(True)


@pytest.fixture
def ward(loaded, db):
    return loaded


@pytest.fixture
def demo_pages(ward):
    home = HomePage.objects.get(pk=ward.site.root_page_id)
    return Page.objects.descendant_of(home, inclusive=True).live().specific()


@pytest.fixture
def conference(ward):
    return ArticlePage.objects.get(slug="hoi-nghi-tong-ket-nhiem-vu-nam-2020")


def load_again(ward, today=TODAY) -> int:
    return load_demo(ward, StringIO(), today)


def test_four_sections_hold_at_least_twelve_articles(ward):
    sections = ArticleIndexPage.objects.live()
    filled = [section for section in sections if section.articles.exists()]
    assert len(filled) >= 4
    assert ArticlePage.objects.live().count() >= 12


def test_it_holds_what_was_promised_of_every_other_kind(ward):
    promised = {
        ProcedurePage: 30,
        LegalDocumentPage: 8,
        PlanPage: 4,
        WorkWeekPage: 3,
        EventPage: 5,
        QuestionPage: 6,
        PublishedFeedbackPage: 3,
    }
    found = {model: model.objects.live().public().count() for model in promised}
    assert found == promised


def test_last_this_and_next_week_have_a_calendar(ward):
    weeks = {page.iso_week.monday for page in WorkWeekPage.objects.live()}
    monday = date(2026, 11, 23)
    assert weeks == {monday - timedelta(days=7), monday, monday + timedelta(days=7)}


def test_this_week_shows_changes_and_keeps_internal_rows_internal(client, ward):
    week = WorkWeekPage.objects.get(year=2026, week=48)
    statuses = Counter(entry.status for entry in week.entries.all())
    assert {"postponed", "rescheduled", "added"} <= set(statuses)
    internal = [entry.content for entry in week.entries.all() if not entry.is_public]
    assert internal
    html = client.get(week.url).content.decode()
    assert not any(content in html for content in internal)


def test_legal_documents_have_several_statuses_and_a_searchable_pdf_each(ward):
    """R22: type, authority, number, dates, abstract and a file; R40: expired ones stay."""
    statuses = set()
    for page in LegalDocumentPage.objects.live():
        statuses.add(status_on(page, TODAY))
        document = page.files.get().document
        assert page.number in document.extracted_text
        assert not document.is_scan
    assert len(statuses) >= 3


def test_the_new_house_rules_replace_the_old_ones(ward):
    new = LegalDocumentPage.objects.get(slug="quy-che-lam-viec-2026")
    relation = new.relations.get()
    assert (relation.kind, relation.target.slug) == ("replaces", "quy-che-lam-viec-2025")


def test_the_profile_has_every_part_that_the_law_asks_for(ward):
    """R14"""
    profile = ProfilePage.objects.get()
    assert profile.missing_parts() == []
    assert profile.population == 46358
    assert profile.area_km2 == 35
    names = {unit.name for unit in profile.unit.predecessors.all()}
    assert names == {"Trà Bá", "Chi Lăng", "Hội Phú"}


def test_every_picture_says_what_it_shows(ward):
    """R33"""
    assert PortalImage.objects.count() > 20
    assert [image.title for image in PortalImage.objects.all() if not image.is_described] == []


def test_birth_registration_is_free_of_invented_facts(ward):
    """R15: no "free" and no unit that the national list does not state."""
    birth = ProcedurePage.objects.get(code="1.001193")
    for way in birth.ways.all():
        assert "miễn" not in way.fee_text.lower()
        assert way.duration_text == ""
    copies = ProcedurePage.objects.get(code="2.000815")
    assert "2.000 đồng/trang" in copies.ways.get().fee_text


def test_the_import_of_official_records_may_replace_a_demo_procedure(ward):
    for procedure in ProcedurePage.objects.all():
        assert procedure.source_revision == procedure.latest_revision_id


def test_no_amount_stands_without_its_unit(ward):
    for procedure in ProcedurePage.objects.all():
        for way in procedure.ways.all():
            for text, unit in ((way.fee_text, "đồng|/NĐ|/TT"), (way.duration_text, "ngày")):
                if re.search(r"\d", text):
                    assert re.search(unit, text), (procedure.code, text)


def test_it_was_posted_four_days_after_the_conference(conference):
    assert conference.published_on == date(2020, 12, 14)
    assert conference.byline == "N.T.T"
    assert "10/12/2020" in conference.get_search_text()


def test_it_tells_what_happened(conference):
    text = conference.get_search_text()
    facts = [
        "12 trong 13 chỉ tiêu",
        "khu dân cư văn hóa",
        "Covid-19",
        "mưa bão",
        "giá nông sản",
        "hộ kinh doanh",
        "6 tổ trưởng tổ dân phố",
        "năm 2021",
    ]
    assert [fact for fact in facts if fact not in text] == []


def test_three_pictures_with_captions_are_shown(client, conference):
    figures = [block.value for block in conference.body if block.block_type == "image"]
    assert len(figures) == 3
    assert all(figure["caption"] for figure in figures)
    html = client.get(conference.url).content.decode()
    for figure in figures:
        assert figure["caption"] in html
        assert f'alt="{figure["image"].contextual_alt_text}"' in html


def test_every_page_answers(client, demo_pages):
    answers = {}
    for page in demo_pages:
        answers[page.url] = client.get(page.url).status_code
    assert len(answers) > 90
    assert {url: status for url, status in answers.items() if status != 200} == {}


def test_no_page_is_heavier_than_60_kilobytes(client, demo_pages):
    for page in demo_pages:
        assert len(client.get(page.url).content) <= 60_000, page.url


def test_nothing_speaks_of_levels_of_government_that_are_gone(demo_pages):
    """Section 8 of the requirements: two tiers since 01/07/2025."""
    for page in demo_pages:
        if isinstance(page, PortalPage):
            text = f"{page.title} {page.summary} {page.get_search_text()}"
            assert not ABOLISHED_LEVELS.search(text), page.title
    for document in PortalDocument.objects.all():
        assert not ABOLISHED_LEVELS.search(document.extracted_text), document.title


def counts():
    models = (Page, Revision, PortalImage, PortalDocument, User, Site)
    return [model.objects.count() for model in models]


def test_a_second_load_makes_nothing(ward):
    before = counts()
    assert load_again(ward) == 0
    assert counts() == before


def test_what_an_editor_changed_stays(ward):
    article = ArticlePage.objects.get(slug="tiet-kiem-tu-viec-nho")
    article.title = "Tên do biên tập viên đặt"
    article.save_revision(user=User.objects.get(username="bientap")).publish(
        skip_permission_checks=True
    )
    profile = ProfilePage.objects.get()
    profile.summary = "Lời giới thiệu do biên tập viên viết"
    profile.save_revision(user=User.objects.get(username="bientap"))
    load_again(ward)
    article.refresh_from_db()
    assert article.title == "Tên do biên tập viên đặt"
    assert profile.get_latest_revision_as_object().summary == profile.summary


def test_a_week_later_only_the_new_week_is_added(ward):
    load_again(ward, TODAY + timedelta(days=7))
    assert WorkWeekPage.objects.count() == 4
    assert ArticlePage.objects.count() == 21


def test_an_account_keeps_its_password(ward):
    user = User.objects.get(username="chutich")
    user.set_password("Mat-khau-rieng-cua-toi-9")
    user.save()
    load_again(ward)
    user.refresh_from_db()
    assert user.check_password("Mat-khau-rieng-cua-toi-9")


def test_nobody_of_the_demo_holds_more_than_a_role(ward):
    """R64: nobody publishes without the workflow."""
    for user in User.objects.filter(username__in=["bientap", "truongban", "chutich", "quantri"]):
        assert not user.is_superuser
        assert not user.has_perm("wagtailcore.publish_page")
        assert user.check_password(PASSWORD)


def test_every_run_prints_the_accounts_and_their_password(ward):
    out = StringIO()
    call_command("setup_ward", "--demo", stdout=out)
    for account in ACCOUNTS:
        assert account.username in out.getvalue()
    assert demo_password() in out.getvalue()


def test_a_generated_password_keeps_the_rules_and_stays_the_same(monkeypatch, settings, tmp_path):
    """R58"""
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)
    settings.VAR_DIR = tmp_path
    first = demo_password()
    validate_password(first)
    assert demo_password() == first
    assert (tmp_path / "demo_password").stat().st_mode & 0o077 == 0


def test_two_installations_do_not_share_a_generated_password(monkeypatch, settings, tmp_path):
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)
    passwords = set()
    for name in ("one", "two"):
        settings.VAR_DIR = tmp_path / name
        settings.VAR_DIR.mkdir()
        passwords.add(demo_password())
    assert len(passwords) == 2


def test_a_weak_password_from_the_environment_is_refused(db, monkeypatch):
    """R58"""
    monkeypatch.setenv("DEMO_PASSWORD", "123456")
    User.objects.filter(username__in=[account.username for account in ACCOUNTS]).delete()
    with pytest.raises(CommandError, match="DEMO_PASSWORD"):
        ensure_accounts({})
