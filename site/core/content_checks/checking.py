"""`check` tells what is to be mended on a page before it is submitted."""

from collections.abc import Container
from dataclasses import dataclass

from wagtail.models import Site

from core.content_checks.content import Content
from core.content_checks.levels import Level
from core.content_checks.rules import RULES
from core.models import PortalPage


@dataclass(frozen=True)
class Finding:
    """One thing to mend: `where` is for people, `anchor` the id of the place in the editor."""

    level: Level
    rule: str
    message: str
    where: str
    anchor: str

    @property
    def is_blocking(self) -> bool:
        return self.level == Level.BLOCKING


def check(
    page: PortalPage, site: Site | None = None, on_their_way: Container[int] = ()
) -> list[Finding]:
    """Return what the rules of the page's ward find in `page`, what blocks first.

    `page` is the version to look at: usually `get_latest_revision_as_object()`.
    `on_their_way` are numbers of pages that will be public soon, besides those that Wagtail
    knows to be submitted or scheduled.
    """
    content = Content(page, site or page.get_site(), on_their_way)
    found = [
        Finding(level, rule.name, problem.message, problem.place.label, problem.place.anchor)
        for rule in RULES
        if (level := rule.level_in(content.settings)) != Level.OFF
        for problem in rule.find(content)
    ]
    return sorted(found, key=lambda finding: not finding.is_blocking)
