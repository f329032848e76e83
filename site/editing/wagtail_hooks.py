"""The dashboard of the editing interface."""

from wagtail import hooks
from wagtail.admin.views import home

from editing.panels import ToApprovePanel, WorkPanel

# Say the same in other words, for all wards and without the reason of a return.
REPLACED = (
    home.WorkflowObjectsToModeratePanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.RecentEditsPanel,
)


@hooks.register("construct_homepage_panels")
def show_what_there_is_to_do(request, panels):
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels += [ToApprovePanel(), WorkPanel()]


@hooks.register("construct_homepage_summary_items", order=1000)
def count_no_pages_and_pictures(request, summary_items):
    """How many there are is nobody's work; the menu leads to them."""
    summary_items.clear()
