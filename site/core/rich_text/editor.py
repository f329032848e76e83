"""The rich text editor of the portal: Draftail behind a guard on both ways."""

import json

from django.forms import Media, Script
from django.utils.functional import cached_property
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.editors.draftail import DraftailRichTextArea
from wagtail.rich_text import features as feature_registry

from core.rich_text.contentstate import clean_contentstate, parse, to_utf16
from core.rich_text.repair import read


class GuardedConverter(ContentstateConverter):
    """Stores only what opens again, and opens also what was stored without it (wagtail#13815)."""

    def __init__(self, features=None):
        super().__init__(features)
        self.allowed = {"block_map": {"unstyled"}, "style_map": set(), "entity_decorators": set()}
        for feature in self.features:
            rule = feature_registry.get_converter_rule("contentstate", feature) or {}
            for kind, names in self.allowed.items():
                names.update(rule.get("to_database_format", {}).get(kind, ()))

    def to_database_format(self, contentstate_json: str) -> str:
        content = clean_contentstate(
            parse(contentstate_json),
            self.allowed["block_map"],
            self.allowed["style_map"],
            self.allowed["entity_decorators"],
        )
        return self.exporter.render(content)

    def from_database_format(self, html: str) -> str:
        try:
            content = to_utf16(json.loads(super().from_database_format(html)))
        except Exception:  # each feature's handler refuses in its own way
            content = to_utf16(read(html, self.html_to_contentstate_handler.element_handlers))
        return json.dumps(content)


class GuardedRichTextArea(DraftailRichTextArea):
    """Draftail whose content is cleaned when it is saved and repaired when it is opened."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.converter = GuardedConverter(self.features)

    @cached_property
    def media(self) -> Media:
        return super().media + Media(js=[Script("js/paste-rich-text.js", type="module")])
