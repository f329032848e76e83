"""Where editors find what has no page."""

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from events.holiday_views import propose_holidays
from events.models import Holiday, YearlyHoliday


class HolidayIndexView(IndexView):
    """The list with a way to the proposals of a year."""

    @cached_property
    def header_buttons(self):
        propose = HeaderButton(
            _("Propose the holidays of a year"),
            url=reverse("propose_holidays"),
            icon_name="calendar-check",
        )
        return [*super().header_buttons, *[propose] * bool(self.add_url)]


@register_snippet
class HolidayViewSet(SnippetViewSet):
    model = Holiday
    icon = "date"
    index_view_class = HolidayIndexView
    list_display = ["date", "name", "is_working_day_swap"]
    list_filter = ["is_working_day_swap"]
    ordering = ["-date"]


@register_snippet
class YearlyHolidayViewSet(SnippetViewSet):
    model = YearlyHoliday
    icon = "date"
    list_display = ["name", "day", "month", "is_lunar", "days"]


@hooks.register("register_admin_urls")
def register_the_proposals():
    return [path("ngay-nghi/de-xuat/", propose_holidays, name="propose_holidays")]
