"""Readers in the editing interface: reports for those who may see them."""

from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from readers import reports


@hooks.register("register_admin_urls")
def add_the_addresses_of_the_reports():
    return reports.urlpatterns


class ReportMenuItem(MenuItem):
    def __init__(self, report, order):
        self.permission = report.permission
        super().__init__(
            report.page_title,
            reverse(f"readers_{report.name}"),
            name=report.name,
            icon_name=report.header_icon,
            order=order,
        )

    def is_shown(self, request):
        return request.user.has_perm(self.permission)


def _offer(report, order):
    hooks.register("register_reports_menu_item", lambda: ReportMenuItem(report, order))


for place, report in enumerate(reports.REPORTS):
    _offer(report, order=100 + place)


@hooks.register("register_permissions")
def let_groups_see_the_reports():
    names = ("view_pageviews", "view_opinion")
    return Permission.objects.filter(content_type__app_label="readers", codename__in=names)
