from django.urls import path

from approvals.views import alerts, branches, bulk, bundles, desk, mail_link, overdue, take_down

app_name = "approvals"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("nhieu/", bulk.approve_selected, name="approve_selected"),
    path("<int:task_state_id>/", desk.item, name="item"),
    path("goi/", bundles.bundles, name="bundles"),
    path("goi/moi/", bundles.new_bundle, name="new_bundle"),
    path("goi/<int:bundle_id>/", bundles.bundle, name="bundle"),
    path("quy-trinh/", branches.branches, name="branches"),
    path("quy-trinh/<int:page_id>/", branches.branch, name="branch"),
    path("qua-han/", overdue.overdue, name="overdue"),
    path("thu/<str:token>/", mail_link.mail_link, name="mail_link"),
    path("go-xuong/<int:page_id>/", take_down.take_down_page, name="take_down"),
    path("khan/", alerts.alert_list, name="alerts"),
    path("khan/moi/", alerts.new_alert, name="new_alert"),
    path("khan/<int:alert_id>/sua/", alerts.correct_alert, name="correct_alert"),
    path("khan/<int:alert_id>/xac-nhan/", alerts.confirm_alert, name="confirm_alert"),
    path("khan/<int:alert_id>/go-xuong/", alerts.take_down_alert, name="take_down_alert"),
    path("<int:task_state_id>/xem-truoc/", desk.preview, name="preview"),
]
