from django.urls import path

from approvals.views import bulk, desk, mail_link, overdue, take_down

app_name = "approvals"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("nhieu/", bulk.approve_selected, name="approve_selected"),
    path("<int:task_state_id>/", desk.item, name="item"),
    path("qua-han/", overdue.overdue, name="overdue"),
    path("thu/<str:token>/", mail_link.mail_link, name="mail_link"),
    path("go-xuong/<int:page_id>/", take_down.take_down_page, name="take_down"),
    path("<int:task_state_id>/xem-truoc/", desk.preview, name="preview"),
]
