"""Health for the load balancer: it never raises."""

import pytest

DEAD = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "redis://127.0.0.1:9/0",  # nobody listens on "discard"
    }
}


@pytest.mark.django_db
def test_a_redis_that_is_away_makes_the_portal_unready_not_fail(client, settings):
    settings.CACHES = DEAD
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"database": True, "migrations": True, "cache": False}


@pytest.mark.django_db
def test_a_portal_in_order_is_ready(client):
    assert client.get("/readyz").status_code == 200
