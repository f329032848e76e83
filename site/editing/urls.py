from django.urls import path

from editing.views import bin, queues

app_name = "editing"
urlpatterns = [
    path("viec-can-lam/<slug:name>/", queues.queue, name="queue"),
    path("thung-rac/", bin.listing, name="bin"),
    path("thung-rac/<int:deletion_id>/khoi-phuc/", bin.restore_page, name="restore"),
    path("thung-rac/<int:deletion_id>/xoa-han/", bin.purge_page, name="purge"),
]
