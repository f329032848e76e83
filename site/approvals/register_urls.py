from django.urls import path

from approvals.views import register

urlpatterns = [
    path("", register.register, name="approvals_register"),
    path("in/", register.print_register, name="approvals_register_print"),
    path("so-duyet.csv", register.export_csv, name="approvals_register_csv"),
    path("so-duyet.xlsx", register.export_excel, name="approvals_register_excel"),
]
