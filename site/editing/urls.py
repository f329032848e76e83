from django.urls import path

from editing import views

app_name = "editing"
urlpatterns = [
    path("viec-can-lam/<slug:name>/", views.queue, name="queue"),
]
