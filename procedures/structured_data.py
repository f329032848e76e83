"""An administrative procedure in the words of schema.org."""

from procedures.choices import Channel
from procedures.presentation import is_short
from sharing.head import Head
from sharing.structured_data import address, area, node, organisation


def government_service(procedure, head: Head) -> dict:
    """Who offers it to whom, where and how; a fee only in the words of the official text."""
    sheet = head.context["sheet"]
    agency = (procedure.executing_agency or procedure.competent_agency).strip().splitlines()
    return node(
        "GovernmentService",
        name=procedure.name,
        alternateName=procedure.common_name_list,
        identifier=procedure.code,
        serviceType=procedure.field and procedure.field.name,
        provider=organisation(agency[0] if agency else head.publisher),
        areaServed=area(head),
        audience=[node("Audience", audienceType=name.name) for name in sheet.audiences],
        availableChannel=[*_online(procedure), _counter(procedure, head)],
        offers=[
            node("Offer", description=fact.text, category=", ".join(fact.channels))
            for fact in sheet.fees
        ],
    )


def _online(procedure) -> list[dict]:
    if not procedure.submit_url:
        return []
    name = str(Channel.ONLINE.label)
    return [node("ServiceChannel", name=name, serviceUrl=procedure.submit_url)]


def _counter(procedure, head: Head) -> dict:
    """The place of handing in: the procedure's own, or the ward's."""
    ward = head.ward
    # Some records tell a page of text where the name of a place is asked for.
    own = procedure.receiving_place if is_short(procedure.receiving_place) else ""
    place = node(
        "Place",
        name=own or ward.service_place or head.publisher,
        address=None if own else address(head),
    )
    phone = node("ContactPoint", telephone=ward.phone)
    return node(
        "ServiceChannel",
        name=str(Channel.IN_PERSON.label),
        serviceLocation=place,
        servicePhone=ward.phone and phone,
    )
