from django.urls import path

from approvals import views

app_name = "approvals"
urlpatterns = [
    path("", views.desk, name="desk"),
    path("<int:task_state_id>/", views.item, name="item"),
    path("go-xuong/<int:page_id>/", views.take_down_page, name="take_down"),
    path("<int:task_state_id>/xem-truoc/", views.preview, name="preview"),
]
