"""Addresses of the public search."""

from django.urls import path

from search.views.api import search_api
from search.views.opensearch import description
from search.views.page import search
from search.views.suggestions import suggestions

urlpatterns = [
    path("tim-kiem/", search, name="search"),
    path("tim-kiem/goi-y/", suggestions, name="search_suggestions"),
    path("api/v1/tim-kiem/", search_api, name="search_api"),
    path("opensearch.xml", description, name="opensearch"),
]
