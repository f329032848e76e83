"""JSON-LD in the words of schema.org: what search engines read of a page. Public facts only.

Each page type says in `structured_data` what it is; here is what all of them share.
"""

from datetime import date, datetime
from urllib.parse import urljoin

from django.utils.translation import get_language

from core.opening_hours import schema_org
from sharing.head import Head
from sharing.times import local

# These are no "creative works": they have neither a language nor a day of publication.
NOT_WORKS = {"Event", "GovernmentService"}


def node(kind: str, **properties) -> dict:
    """Return a thing of that kind, without the properties of which nothing is known."""
    return {"@type": kind} | {name: value for name, value in properties.items() if value}


def stamp(moment: date | datetime | None) -> str:
    """Return an ISO 8601 date, or date and time with +07:00."""
    moment = local(moment) if isinstance(moment, datetime) else moment
    return moment.isoformat() if moment else ""


def graph(head: Head) -> dict:
    """Return the description of a view and its way from the front page."""
    things = [describe(head), _breadcrumbs(head)]
    return {"@context": "https://schema.org", "@graph": [thing for thing in things if thing]}


def describe(head: Head) -> dict:
    """What the view is, with what every type has; the page's own words win."""
    own = head.page.structured_data(head) if head.is_page else node("WebPage")
    kind = own["@type"]
    thing = node(kind, name=head.title, description=head.description, url=head.url)
    if head.is_page:
        thing |= node(kind, image=head.picture_url)
    if kind not in NOT_WORKS:
        thing |= node(kind, inLanguage=get_language(), publisher=ward(head))
        if head.is_page:
            published, modified = stamp(head.published_at), stamp(head.updated_at)
            thing |= node(kind, datePublished=published, dateModified=modified)
    return thing | own


def _breadcrumbs(head: Head) -> dict | None:
    items = [
        node("ListItem", position=place, name=crumb.title, item=urljoin(head.url, crumb.url))
        for place, crumb in enumerate(head.crumbs, start=1)
    ]
    return node("BreadcrumbList", itemListElement=items) if items else None


def organisation(name: str, **properties) -> dict:
    return node("GovernmentOrganization", name=name, **properties)


def ward(head: Head) -> dict:
    return organisation(head.publisher, url=f"{head.site.root_url}/")


def area(head: Head) -> dict:
    """The territory for which the ward is responsible."""
    return node("AdministrativeArea", name=head.ward.unit_name or head.publisher)


def government_office(head: Head, **properties) -> dict:
    """The ward's seat: where it is and how to reach it."""
    ward = head.ward
    hotline = node("ContactPoint", contactType="hotline", telephone=ward.hotline)
    return node(
        "GovernmentOffice",
        name=head.publisher,
        url=f"{head.site.root_url}/",
        telephone=ward.phone,
        email=ward.email,
        address=address(head),
        contactPoint=ward.hotline and hotline,
        openingHoursSpecification=schema_org(ward),
        parentOrganization=ward.parent_name and organisation(ward.parent_name, url=ward.parent_url),
        **properties,
    )


def address(head: Head) -> dict | None:
    street = head.ward.address
    return node("PostalAddress", streetAddress=street, addressCountry="VN") if street else None
