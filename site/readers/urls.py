from django.urls import path, register_converter
from django.urls.converters import IntConverter

from readers import opinions, views


class PageIdConverter(IntConverter):
    regex = "[0-9]{1,12}"


register_converter(PageIdConverter, "page_id")

app_name = "readers"
urlpatterns = [
    path("dem/", views.count, name="count"),
    path("dem/<page_id:page_id>/", views.count, name="count_page"),
    path("dem/<page_id:page_id>.gif", views.pixel, name="pixel"),
    path("y-kien/<page_id:page_id>/", opinions.take, name="opinion"),
]
