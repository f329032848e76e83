from django.urls import path

from approvals.views import delegations

urlpatterns = [
    path("", delegations.delegations, name="approvals_delegations"),
    path("moi/", delegations.new_delegation, name="approvals_new_delegation"),
    path("<int:pk>/thu-hoi/", delegations.revoke, name="approvals_revoke_delegation"),
]
