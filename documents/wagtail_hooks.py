"""The vocabulary of documents in the editing interface."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from documents.models import DocumentField, DocumentType, Issuer


class IssuerViewSet(SnippetViewSet):
    model = Issuer
    icon = "group"
    list_display = ["name", "valid_from", "valid_to"]
    search_fields = ["name"]


class DocumentTypeViewSet(SnippetViewSet):
    model = DocumentType
    icon = "doc-full"
    list_display = ["name", "abbreviation"]


class DocumentFieldViewSet(SnippetViewSet):
    model = DocumentField
    icon = "tag"


@register_snippet
class DocumentVocabulary(SnippetViewSetGroup):
    items = [IssuerViewSet, DocumentTypeViewSet, DocumentFieldViewSet]
    menu_label = _("Lists for documents")
    menu_icon = "list-ul"
    menu_order = 320
