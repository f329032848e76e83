"""The synonyms that every portal begins with; from then on they belong to the editors.

`seed/synonyms.txt` is data: one group a line, ways to say it between bars, after ">" what is
found as well but not the other way round. A line with "#" names what follows; it becomes the
note of the groups. What a ward was called before it was merged comes from its profile.
"""

from collections.abc import Iterator
from pathlib import Path

from wagtail.models import Site

from core.models import AdminUnit
from core.text import fold
from home.models import ProfilePage
from search.models import SynonymGroup

SEED = Path(__file__).parent / "seed" / "synonyms.txt"
FORMER_NAME = "Tên cũ trước khi sắp xếp"


def common_groups() -> Iterator[SynonymGroup]:
    """Yield the groups of the file, not stored."""
    note = ""
    for line in SEED.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            note = line[1:].strip()
        elif line.strip():
            forms, _sign, also = line.partition(">")
            yield SynonymGroup(forms=_lines(forms), also=_lines(also), note=note)


def former_names(site: Site) -> Iterator[SynonymGroup]:
    """Yield a group for each unit that the ward was formed from: the old name finds the new."""
    profile = ProfilePage.objects.descendant_of(site.root_page).select_related("unit").first()
    if not (profile and profile.unit):
        return
    for former in profile.predecessors:
        if fold(former.name) != fold(profile.unit.name):
            forms = f"{AdminUnit.Kind(former.kind).label} {former.name}\n{former.name}"
            yield SynonymGroup(forms=forms, also=profile.unit.name, site=site, note=FORMER_NAME)


def begin(site: Site) -> None:
    """Store the groups of the portal and of the ward, each only while there are none at all."""
    for owner, groups in ((None, common_groups()), (site, former_names(site))):
        if not SynonymGroup.objects.filter(site=owner).exists():
            SynonymGroup.objects.bulk_create(groups)


def add_missing() -> int:
    """Store the groups of which nothing is known, in use or not; return how many."""
    known = {fold(way) for group in SynonymGroup.objects.all() for way in group.form_list}
    groups = [*common_groups()]
    for site in Site.objects.select_related("root_page"):
        groups += former_names(site)
    missing = [group for group in groups if not known & set(map(fold, group.form_list))]
    return len(SynonymGroup.objects.bulk_create(missing))


def _lines(part: str) -> str:
    return "\n".join(filter(None, map(str.strip, part.split("|"))))
