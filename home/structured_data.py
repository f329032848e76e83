"""The ward and its site in the words of schema.org."""

from sharing.head import Head
from sharing.structured_data import government_office, node


def website(head: Head) -> dict:
    """The site with its search, and the ward's seat that publishes it."""
    search = f"{head.site.root_url}/tim-kiem/?q={{search_term_string}}"
    return node(
        "WebSite",
        potentialAction=node(
            "SearchAction",
            target=node("EntryPoint", urlTemplate=search),
            **{"query-input": "required name=search_term_string"},
        ),
        publisher=government_office(head),
    )


def contact_page(page, head: Head) -> dict:
    return node("ContactPage", mainEntity=government_office(head, hasMap=page.map_url))
