"""The cache of a larger installation: Django's Redis backend, on a real server."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.core.cache import cache
from django.test import RequestFactory
from redis import Redis
from redis.exceptions import RedisError
from wagtail.models import Site

from readers.visits import begins_visit

ADDRESS = "redis://127.0.0.1:6379/9"


@pytest.fixture
def redis_cache(settings):
    try:
        Redis.from_url(ADDRESS).ping()
    except RedisError:
        message = "No Redis on 127.0.0.1:6379: its cache is not tested here."
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    backend = "django.core.cache.backends.redis.RedisCache"
    prefix = f"portal-test-{os.getpid()}"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": ADDRESS, "KEY_PREFIX": prefix}}


def test_values_are_kept_and_counted(redis_cache):
    cache.set("đếm", 1, 30)
    assert cache.incr("đếm") == 2
    cache.delete("đếm")
    assert cache.get("đếm") is None


@pytest.mark.django_db
def test_the_portal_is_ready_with_it(redis_cache, client):
    assert client.get("/readyz").status_code == 200


def test_of_many_requests_at_once_one_begins_the_visit(redis_cache):
    """R41: the processes of a larger installation share what they know of today's visitors."""
    request = RequestFactory().post("/dem/", headers={"user-agent": "Mozilla/5.0"})
    with ThreadPoolExecutor(8) as pool:
        began = pool.map(
            lambda _time: begins_visit(request, Site(pk=1), date(2026, 11, 23)), range(200)
        )
    assert sum(began) == 1
