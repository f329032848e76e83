"""Tags of the mails about approvals."""

from django import template

from approvals import links

register = template.Library()


@register.simple_tag
def item_link(task_state, user) -> str:
    """The link for this recipient: Wagtail renders the same template once for each."""
    return links.item_link(task_state, user)
