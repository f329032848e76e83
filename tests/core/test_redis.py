"""The cache of a larger installation: Django's Redis backend, on a real server."""

import os

import pytest
from django.core.cache import cache
from redis import Redis
from redis.exceptions import RedisError

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
