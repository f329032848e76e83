"""How often one address may ask; see core.antispam.Limit."""

from django.http import HttpRequest
from redis.exceptions import RedisError

from core.antispam import Limit

API = Limit("search-api", most=60, seconds=60)
# Somebody who types fast asks four times a second; a whole office may share an address.
SUGGESTIONS = Limit("search-suggestions", most=600, seconds=60)


def is_over(limit: Limit, request: HttpRequest) -> bool:
    """Count the request; while the cache is away nobody is held up."""
    try:
        return limit.is_over(request)
    except (OSError, RedisError):
        return False
