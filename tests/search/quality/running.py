"""Asking the engine as the search page does."""

import time
from collections.abc import Iterable, Iterator

from wagtail.models import Site

from search import engine, suggestions
from search.scope import Scope
from tests.search.quality.files import Question
from tests.search.quality.measures import Outcome
from tests.search.quality.pages import Keys


def ask_all(site: Site, questions: Iterable[Question], keys: Keys) -> list[Outcome]:
    """Return the outcome of each question; what is loaded once is loaded before."""
    engine.search("khởi động", Scope.of_site(site), site_id=site.pk)
    return list(_ask(site, questions, keys))


def _ask(site: Site, questions: Iterable[Question], keys: Keys) -> Iterator[Outcome]:
    scope = Scope.of_site(site)
    for question in questions:
        cpu, wall = time.process_time(), time.perf_counter()
        if question.is_unfinished:
            hits = suggestions.suggest(question.text, scope, site_id=site.pk)
            is_approximate = False
        else:
            answer = engine.search(question.text, scope, site_id=site.pk)
            hits, is_approximate = answer.hits, answer.is_approximate
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        # Sections and the front page are found as well; no file says anything about them.
        found = tuple(keys[hit.object_id] for hit in hits if hit.object_id in keys)
        yield Outcome(question, found, is_approximate, cpu * 1_000, wall * 1_000)
