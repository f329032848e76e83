"""The index follows every change of the site at once (R37, R38)."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import Page, PageViewRestriction

from articles.models import ArticleIndexPage, ArticlePage
from core.binned import BIN_SLUG
from home.models import EnglishContactPage, HomePage, StandardPage
from search import index, stores
from search.content import exact
from search.expressions import Columns, Prefix
from search.models import IndexEntry, IndexState
from search.scope import Scope
from tests.search.indexed import counted, is_found, keys, stored

pytestmark = pytest.mark.django_db


def publish(parent, title, model=StandardPage, **fields):
    page = parent.add_child(instance=model(title=title, **fields))
    page.save_revision().publish()
    return page


@pytest.fixture
def section(home):
    return publish(home, "Tin tức", ArticleIndexPage)


@pytest.fixture
def article(section):
    return publish(section, "Khánh thành cầu Bông", ArticlePage, summary="Sáng nay.")


def test_a_published_page_is_found_by_all_it_says(article):
    assert is_found(article, "khanh thanh cau bong")
    assert is_found(article, "sang nay")


def test_an_edit_is_found_and_the_old_words_are_not(article):
    article.title = "Khai trương chợ đêm"
    article.save_revision().publish()
    assert is_found(article, "khai truong cho dem")
    assert not is_found(article, "khanh thanh")


def test_an_unapproved_edit_is_not_found(article):
    article.title = "Nội dung chưa duyệt"
    article.save_revision()
    assert not keys("chua duyet", Scope(listed_only=False))


@pytest.fixture
def at_the_lock(monkeypatch):
    """Return a function that lets something happen just before a change of the index begins."""

    def happen(work):
        begin = index._changing

        def changing():
            monkeypatch.setattr(index, "_changing", begin)
            work()
            return begin()

        monkeypatch.setattr(index, "_changing", changing)

    return happen


def test_a_page_that_is_saved_while_another_is_restricted_keeps_its_new_words(
    section, article, at_the_lock
):
    def save():
        page = ArticlePage.objects.get(pk=article.pk)
        page.title = "Khai trương chợ đêm"
        page.save()

    at_the_lock(save)
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    assert index.entries_of_pages([article.pk]).get().title == exact("Khai trương chợ đêm")
    assert not is_found(article)
    assert stored() == counted()
    assert IndexState.objects.get().listed == IndexEntry.objects.filter(is_listed=True).count()


def test_a_page_that_is_unpublished_during_a_rebuild_stays_hidden(article, at_the_lock):
    at_the_lock(lambda: ArticlePage.objects.get(pk=article.pk).unpublish())
    index.renew(ArticlePage.objects.filter(pk=article.pk))
    assert not is_found(article)
    assert IndexState.objects.get().listed == IndexEntry.objects.filter(is_listed=True).count()


def test_words_of_other_scripts_are_found_however_long(home):
    words = "中华人民共和国国务院关于进一步加强农村宅基地管理的通知" * 2
    page = publish(home, "Công hàm", summary=words)
    assert is_found(page, words)
    assert stored() == counted()


def test_a_draft_is_indexed_for_editors_only(home):
    draft = home.add_child(instance=StandardPage(title="Bản nháp riêng", live=False))
    assert is_found(draft, listed_only=False)
    assert not is_found(draft)


def test_an_unpublished_page_is_no_longer_listed(article):
    article.unpublish()
    assert not is_found(article)


def test_unpublishing_a_section_with_all_below_it_takes_all_out(section, article):
    for page in section.get_descendants(inclusive=True).specific():
        page.unpublish()
    assert not is_found(article)
    assert not is_found(section)


def test_a_page_alone_can_be_unpublished(section, article):
    section.unpublish()
    assert not is_found(section)
    assert is_found(article)


def test_a_restriction_on_a_section_hides_all_below_it_until_it_is_lifted(section, article):
    restriction = PageViewRestriction.objects.create(
        page=section, restriction_type=PageViewRestriction.LOGIN
    )
    assert not is_found(article)
    restriction.delete()
    assert is_found(article)


def test_a_page_published_below_a_restriction_is_not_listed(section):
    PageViewRestriction.objects.create(page=section, restriction_type=PageViewRestriction.LOGIN)
    assert not is_found(publish(section, "Chỉ nội bộ", ArticlePage))


def test_a_moved_branch_is_found_where_it_is_now(home, section, article):
    other = publish(home, "Lưu trữ", StandardPage)
    section.move(other, pos="last-child")
    article.refresh_from_db()
    assert is_found(article, path=other.path)
    assert is_found(article, path=home.path)


def test_a_page_put_before_others_pushes_them_on(section, article):
    first = publish(section, "Đứng sau", ArticlePage)
    first.move(section, pos="first-child")
    article.refresh_from_db()
    assert is_found(article, path=article.path)
    entry = index.entries_of_pages([article.pk]).get()
    assert entry.path == article.path


def test_a_page_in_the_recycle_bin_is_not_listed(section, article):
    root = Page.get_first_root_node()
    bin_page = root.add_child(instance=Page(title="Thùng rác", slug=f"{BIN_SLUG}1", live=False))
    article.move(bin_page, pos="last-child")
    assert not is_found(article)


def test_a_deleted_branch_leaves_nothing_behind(section, article):
    Page.objects.get(pk=section.pk).delete()
    assert not keys("khanh thanh cau bong", Scope(listed_only=False))
    assert not keys("tin tuc", Scope(listed_only=False))
    assert stored() == counted()


def test_a_copy_is_an_entry_of_its_own(section, article):
    copy = CopyPageAction(
        article, to=section, update_attrs={"slug": "ban-sao", "title": "Bản sao cầu Bông"}
    ).execute(skip_permission_checks=True)
    assert keys("cau bong", Scope(listed_only=False)) == {str(article.pk), str(copy.pk)}


def test_an_expired_page_is_not_shown_even_before_it_is_unpublished(section):
    article = publish(section, "Hạn cuối nộp hồ sơ", ArticlePage)
    assert is_found(article)
    ArticlePage.objects.filter(pk=article.pk).update(
        expire_at=timezone.now() - timedelta(minutes=1)
    )
    index.add([ArticlePage.objects.get(pk=article.pk)])
    assert not is_found(article)
    assert is_found(article, listed_only=False)


def test_a_page_scheduled_for_later_is_not_listed(section):
    article = section.add_child(
        instance=ArticlePage(
            title="Sắp công bố", live=False, go_live_at=timezone.now() + timedelta(days=1)
        )
    )
    article.save_revision().publish()
    assert not is_found(article)


def test_pages_in_english_are_not_listed(home):
    page = home.add_child(instance=EnglishContactPage(title="Contact us"))
    page.save_revision().publish()
    assert not is_found(page)


def test_the_pages_of_another_ward_are_out_of_scope(site, article):
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường khác", slug="khac"))
    elsewhere = publish(other, "Khánh thành cầu Bông mới")
    scope = Scope.of_site(site)
    assert keys("cau bong", scope) == {str(article.pk)}
    assert keys("cau bong", Scope(path=other.path)) == {str(elsewhere.pk)}


def test_the_vocabulary_counts_listed_entries_exactly(home, section, article):
    publish(section, "Khánh thành trường học", ArticlePage, summary="Sáng nay, sáng nay.")
    home.add_child(instance=StandardPage(title="Nháp mật khẩu", live=False))
    assert stored() == counted()
    assert (0, "khau") not in stored()
    assert stored()[0, "sang"] == (2, 0)
    assert stored()[2, "khanh thanh"] == (2, 2)
    assert (1, "sa1ng") not in stored()
    assert stored()[1, "sang1"] == (2, 0)
    article.unpublish()
    assert stored() == counted()
    assert stored()[2, "khanh thanh"] == (1, 1)
    assert IndexState.objects.get().listed == IndexEntry.objects.filter(is_listed=True).count()


def test_a_change_raises_the_number_that_tells_other_processes(article):
    before = IndexState.objects.get().change
    article.unpublish()
    assert IndexState.objects.get().change > before


def test_what_has_not_changed_is_not_written_again(article):
    before = IndexState.objects.get().change
    index.add([article])
    assert IndexState.objects.get().change == before


def test_codes_are_found_without_their_dot(section):
    article = publish(section, "Hướng dẫn", ArticlePage, summary="Mã thủ tục 1.001193")
    assert is_found(article, "1001193")
    assert is_found(article, "1.001193")


def test_only_so_much_of_a_body_is_kept(section):
    entry_text = "lặp lại " * 5000
    article = publish(
        section, "Bài rất dài", ArticlePage, body=[("paragraph", f"<p>{entry_text}</p>")]
    )
    entry = index.entries_of_pages([article.pk]).get()
    assert 4000 < len(entry.body.split()) <= 5000


def test_the_first_letters_of_a_word_find_short_titles_first(section):
    long = publish(section, "Khánh thành trường học bên cạnh cầu Bông", ArticlePage)
    short = publish(section, "Khai sinh", ArticlePage)
    found = stores.current().find(Prefix("kh"), Columns.TITLE, Scope(path=section.path), 10)
    assert [row.object_id for row in index.rows(found, Scope())] == [str(short.pk), str(long.pk)]


def test_words_that_are_gone_leave_the_vocabulary_with_the_page_that_had_them(article):
    article.title = "Chợ đêm"
    article.save_revision().publish()
    assert (0, "khanh") not in stored()
    assert stored() == counted()
