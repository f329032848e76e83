"""Where editors find what has no page."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from events.models import Holiday


@register_snippet
class HolidayViewSet(SnippetViewSet):
    model = Holiday
    icon = "date"
    list_display = ["date", "name", "is_working_day_swap"]
    list_filter = ["is_working_day_swap"]
    ordering = ["-date"]
