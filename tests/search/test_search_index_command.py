"""`manage.py search_index` makes the index anew and says what is wrong with it (R37)."""

from importlib import import_module
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page, PageViewRestriction

from home.models import StandardPage
from search import index, stores
from search.content import entry_of
from search.models import IndexEntry, IndexState, VocabularyTerm
from search.scope import Scope
from search.signals import say_what_is_outdated
from search.stores import base
from search.upkeep import problems, rebuild
from tests.factories import make_image
from tests.search.indexed import counted, is_found, keys, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home):
    # Made by Wagtail's first migration, before anything was indexed.
    Page.objects.filter(slug="home").delete()
    page = home.add_child(instance=StandardPage(title="Quyết định cấp đất", summary="Đường Huệ"))
    page.save_revision().publish()
    return page


def say(**options) -> str:
    said = StringIO()
    call_command("search_index", stdout=said, **options)
    return said.getvalue()


def complaints() -> str:
    said = StringIO()
    with pytest.raises(CommandError) as refusal:
        call_command("search_index", check=True, stdout=said)
    assert "manage.py search_index" in str(refusal.value)
    return said.getvalue()


def test_a_right_index_has_no_problems(page):
    assert list(problems()) == []
    assert "đúng" in say(check=True)


def test_whatever_is_wrong_is_right_after_a_rebuild_from_scratch(page):
    IndexEntry.objects.update(is_listed=False)
    VocabularyTerm.objects.update(pages=7)
    assert complaints()
    say(from_scratch=True)
    assert "đúng" in say(check=True)
    assert is_found(page)
    assert stored() == counted()


def test_a_new_version_of_the_rules_leaves_no_word_of_the_old_ones(page, monkeypatch):
    """The full text of SQLite keeps no text: words are taken out by the rules that made them."""
    assert keys("duong")
    strip = base.strip
    monkeypatch.setattr(base, "strip", lambda text: strip(text).replace("duong", "pho"))
    monkeypatch.setattr(index, "NORMALISER_VERSION", index.NORMALISER_VERSION + 1)
    say()
    assert not keys("duong")
    assert keys("pho")


def test_a_missing_page_is_named_and_comes_back(page):
    index.remove(index.entries_of_pages([page.pk]))
    assert "Thiếu" in (said := complaints())
    assert page.url_path in said
    say()
    assert is_found(page)
    assert "đúng" in say(check=True)


def test_a_page_that_is_no_longer_public_is_named_and_goes(page):
    StandardPage.objects.filter(pk=page.pk).update(live=False)
    assert "không công khai" in complaints()
    say()
    assert not is_found(page)


def test_a_page_that_became_public_unseen_is_named(page):
    page.unpublish()
    StandardPage.objects.filter(pk=page.pk).update(live=True)
    assert "không tìm thấy được" in complaints()


def test_an_old_text_is_named_and_renewed(page):
    StandardPage.objects.filter(pk=page.pk).update(summary="Phố mới")
    assert "nội dung cũ" in complaints()
    say()
    assert is_found(page, "phố mới")
    assert not is_found(page, "đường huệ")
    assert stored() == counted()


def test_a_restriction_that_nobody_noticed_is_named(page):
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=page, restriction_type=PageViewRestriction.LOGIN)]
    )
    assert "không công khai" in complaints()


def test_an_entry_without_its_object_is_told_and_goes(page):
    entry = entry_of(make_image(title="Ảnh cũ"))
    index.remove(IndexEntry.objects.filter(object_id="999999"))
    IndexEntry.objects.filter(content_type=entry.content_type).update(object_id="999999")
    assert "không còn tồn tại: 1" in complaints()
    say()
    assert "999999" not in keys("ảnh cũ", Scope(listed_only=False))


def test_wrong_counts_are_told(page):
    VocabularyTerm.objects.filter(term="quyet").update(pages=9)
    VocabularyTerm.objects.filter(term="dinh").delete()
    assert "đếm sai trong vốn từ: 2" in complaints()


def test_an_empty_full_text_is_told_and_made_again_from_scratch(page):
    stores.current().clear()
    assert "toàn văn" in complaints()
    say(from_scratch=True)
    assert is_found(page)


def test_what_is_saved_during_a_rebuild_is_not_lost(page, home):
    work = rebuild()
    next(work)
    page.title = "Quyết định thu hồi đất"
    page.save_revision().publish()
    other = home.add_child(instance=StandardPage(title="Trang vừa thêm"))
    list(work)
    assert is_found(page, "thu hồi đất")
    assert is_found(other)
    assert "đúng" in say(check=True)


def test_a_rebuild_never_takes_a_page_out(page):
    for _done in rebuild():
        assert is_found(page)


def test_another_version_is_told_and_search_goes_on_until_the_rebuild(page, client):
    IndexState.objects.update(normaliser=0)
    say_what_is_outdated(stdout=(said := StringIO()))
    assert "search_index" in said.getvalue()
    assert "phiên bản cũ" in complaints()
    assert client.get("/tim-kiem/", {"q": "quyết định"}).status_code == 200
    assert say(if_outdated=True) != ""
    assert say(if_outdated=True) == ""
    say_what_is_outdated(stdout=(said := StringIO()))
    assert said.getvalue() == ""


def test_other_tables_are_filled_from_scratch(page):
    IndexState.objects.update(schema=0)
    say(if_outdated=True)
    assert index.is_current()
    assert is_found(page)
    assert "đúng" in say(check=True)


def test_wagtails_own_command_does_the_same(page):
    index.remove(index.entries_of_pages([page.pk]))
    call_command("wagtail_update_index", stdout=StringIO())
    assert "đúng" in say(check=True)


def test_the_first_change_after_the_tables_were_emptied_starts_a_new_index(page):
    IndexEntry.objects.all().delete()
    VocabularyTerm.objects.all().delete()
    IndexState.objects.all().delete()
    index.add([page])
    assert stores.current().size() == 1
    assert keys("quyết định") == {str(page.pk)}


def test_the_index_of_a_portal_that_had_pages_before_asks_to_be_made(page):
    migration = import_module("search.migrations.0002_index_tables")
    IndexState.objects.all().delete()
    migration.ask_for_index(apps, connection.schema_editor())
    assert not index.is_current()
