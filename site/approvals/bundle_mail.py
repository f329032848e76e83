"""Mail about bundles: published, not published and why, or not approved in time."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page

from approvals.links import base_address
from approvals.models.bundles import Bundle
from core.mail import mail_of
from core.models import WardSettings


def tell_later(pk: int) -> None:
    """Write once what happened is stored; robust: a failure here undoes nothing."""
    transaction.on_commit(lambda: tell(pk), robust=True)


def tell(pk: int) -> None:
    """Tell the people concerned what the state of a bundle is."""
    bundle = Bundle.objects.select_related("site").get(pk=pk)
    items = list(bundle.items.all())
    ward = WardSettings.objects.filter(site=bundle.site).first()
    with mail_of(bundle.site), translation.override(settings.LANGUAGE_CODE):
        address = base_address(bundle.site) + reverse("approvals:bundle", args=[pk])
        context = {
            "bundle": bundle,
            "items": items,
            "link": address,
            "ward": ward.name if ward else settings.WAGTAIL_SITE_NAME,
        }
        text = render_to_string("approvals/mail/bundle.txt", context)
        for user in concerned(bundle, items):
            send_mail(_subject(bundle), text, None, [user.email])


def concerned(bundle: Bundle, items):
    """Who made the bundle, who wrote its pages, who approved it last."""
    people = {bundle.created_by_id, bundle.approved_by_id}
    pages = Page.objects.filter(bundle_items__in=items)
    people |= set(pages.values_list("latest_revision__user_id", flat=True))
    users = get_user_model().objects.filter(pk__in=people - {None}, is_active=True)
    return users.exclude(email="").order_by("pk")


def _subject(bundle: Bundle) -> str:
    names = {"title": bundle.title}
    if bundle.state == Bundle.State.PUBLISHED:
        return _("Published together: %(title)s") % names
    if bundle.state == Bundle.State.WAITING:
        return _("Not approved in time: %(title)s") % names
    return _("Not published: %(title)s") % names
