"""Measure search against graded queries, on a database of its own.

    python -m tests.search.evaluate --corpus FILE --queries FILE --database sqlite|postgresql

Files of two kinds are understood (tests.search.quality.files): pages with graded answers, and
procedures with expected codes. Every list of results goes to the file given by --json.
`quality/out_of_scope.json` asks for what no ward does; of procedures nothing should fit surely.
"""

import argparse
import json
import sys
from pathlib import Path

from tests.search.quality import databases


def main() -> int:
    options = _options()
    return databases.measure(options.database, lambda: _evaluate(options))


def _evaluate(options: argparse.Namespace) -> None:
    report = _measure(options)
    print(_table(report))
    if options.json:
        options.json.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.search.evaluate")
    parser.add_argument("--corpus", type=Path, required=True, help="pages or procedures")
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--database", choices=(databases.SQLITE, databases.POSTGRESQL))
    parser.add_argument(
        "--common-names", type=Path, help="code → everyday names; the portal's own if left out"
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write everything here")
    parser.set_defaults(database=databases.SQLITE)
    return parser.parse_args()


def _measure(options: argparse.Namespace) -> dict:
    from tests.search.quality import files, pages, running

    corpus = files.read_list(options.corpus)
    questions = files.read_questions(options.queries)
    names = files.read_names(options.common_names) if options.common_names else None
    with databases.temporary():
        site = pages.make_ward()
        if files.are_procedures(corpus):
            keys = pages.load_procedures(site, corpus, names)
        else:
            keys = pages.load_pages(site, corpus)
        outcomes = running.ask_all(site, questions, keys)
    return _report(options.database, len(keys), outcomes)


def _report(database: str, size: int, outcomes: list) -> dict:
    from tests.search.quality.measures import Figures, by_category, percentile

    cpu = [outcome.cpu for outcome in outcomes]
    wall = [outcome.wall for outcome in outcomes]
    return {
        "database": database,
        "pages": size,
        "all": Figures.of(outcomes).as_dict(),
        "categories": {name: fig.as_dict() for name, fig in by_category(outcomes).items()},
        "milliseconds": {
            "cpu_p50": percentile(cpu, 0.5),
            "cpu_p95": percentile(cpu, 0.95),
            "wall_p50": percentile(wall, 0.5),
            "wall_p95": percentile(wall, 0.95),
        },
        "queries": [
            {
                "q": outcome.question.text,
                "category": outcome.question.category,
                "expected": outcome.question.expected,
                "found": outcome.found[:10],
                "approximate": outcome.is_approximate,
                "rank": outcome.rank if outcome.question.expected else None,
            }
            for outcome in outcomes
        ],
    }


_COLUMNS = {
    "queries": "n",
    "success_1": "s@1",
    "success_5": "s@5",
    "mrr_10": "MRR@10",
    "ndcg_10": "nDCG@10",
    "right_first_approximate": "right~",
    "nothing_expected": "n none",
    "empty": "empty",
    "empty_or_approximate": "empty/~",
}


def _table(report: dict) -> str:
    lines = [f"{report['pages']} pages on {report['database']}; ~ = labelled approximate"]
    lines.append(" " * 14 + "".join(f"{title:>9}" for title in _COLUMNS.values()))
    for name, figures in {**report["categories"], "ALL": report["all"]}.items():
        lines.append(f"{name[:14]:14}" + "".join(_cell(figures[key]) for key in _COLUMNS))
    times = ", ".join(f"{name} {value:.1f}" for name, value in report["milliseconds"].items())
    return "\n".join([*lines, f"Milliseconds a query: {times}"])


def _cell(value: float | int | None) -> str:
    if value is None:
        return f"{'-':>9}"
    return f"{value:>9}" if isinstance(value, int) else f"{value:>9.3f}"


if __name__ == "__main__":
    sys.exit(main())
