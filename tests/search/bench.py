"""Time searches and suggestions among many pages, and Wagtail's own search for comparison.

    python -m tests.search.bench --pages 10000 --database sqlite|postgresql

The pages are made up from the words of a corpus, one word after another as they follow each other
there, so that they match more queries than real pages would. Times are of the processor; the
database server's share is only in the wall time.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.search.quality import databases

HERE = Path(__file__).parent / "quality"
STOCK_SECONDS = 60  # Wagtail's own search is stopped after so long; a query can take half a minute


def main() -> int:
    options = _options()
    return databases.measure(options.database, lambda: _bench(options))


def _bench(options: argparse.Namespace) -> None:
    from tests.search.quality import files

    corpus, questions = files.read_list(options.corpus), files.read_questions(options.queries)
    for size in options.pages:
        with databases.temporary():
            _measure(size, corpus, questions, options.stock)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.search.bench")
    parser.add_argument("--pages", type=int, nargs="+", default=[10_000])
    parser.add_argument("--database", choices=(databases.SQLITE, databases.POSTGRESQL))
    parser.add_argument("--corpus", type=Path, default=HERE / "pages.json")
    parser.add_argument("--queries", type=Path, default=HERE / "queries.json")
    parser.add_argument("--no-stock", dest="stock", action="store_false")
    parser.set_defaults(database=databases.SQLITE)
    return parser.parse_args()


def _measure(size: int, corpus: list[dict], questions: list, with_stock: bool) -> None:
    from wagtail.models import Page

    from search import engine
    from search.scope import Scope
    from tests.search.quality import crowd, pages

    site = pages.make_ward()
    pages.load_pages(site, corpus)
    started = time.perf_counter()
    crowd.add(site, corpus, size, with_stock)
    print(f"{size} pages made and indexed in {time.perf_counter() - started:.0f} s")
    scope = Scope.of_site(site)
    texts = [question.text for question in questions if not question.is_unfinished]
    starts = [text[:end] for text in texts for end in (3, len(text) // 2 + 1)]
    engine.search("khởi động", scope)
    searches = _time(lambda text: engine.search(text, scope, site_id=site.pk), texts)
    _say("search", searches)
    _say("suggestion", _time(lambda text: engine.suggest(text, scope, site_id=site.pk), starts))
    if with_stock:
        live = Page.objects.live()
        stock = _time(lambda text: _stock(live, text), texts, STOCK_SECONDS)
        _say("Wagtail's own", stock)
        ratio = sum(wall for _cpu, wall in stock) / len(stock)
        ratio /= sum(wall for _cpu, wall in searches) / len(searches)
        print(f"Wagtail's own takes {ratio:.0f} times as long on average.")


def _stock(live, text: str) -> list:
    return list(live.search(text.replace('"', ""), backend="stock")[:10])


def _time(
    ask: Callable[[str], object], texts: Iterable[str], most_seconds: float | None = None
) -> list[tuple[float, float]]:
    """Return processor and wall time of each query in milliseconds."""
    times = []
    begun = time.perf_counter()
    for text in texts:
        cpu, wall = time.process_time(), time.perf_counter()
        ask(text)
        times.append((1_000 * (time.process_time() - cpu), 1_000 * (time.perf_counter() - wall)))
        if most_seconds and time.perf_counter() - begun > most_seconds:
            break
    return times


def _say(name: str, times: list[tuple[float, float]]) -> None:
    from tests.search.quality.measures import percentile

    cells = []
    for kind, values in zip(("cpu", "wall"), zip(*times, strict=True), strict=True):
        numbers = (percentile(values, 0.5), percentile(values, 0.95), max(values))
        cells.append(f"{kind} p50 {numbers[0]:.1f}, p95 {numbers[1]:.1f}, max {numbers[2]:.1f} ms")
    print(f"{name:14} {len(times):4} queries: {'; '.join(cells)}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
