"""Lighthouse, mobile preset: a slow phone on slow 4G, simulated. Needs Node and Chromium."""

import json
import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.audit import budgets
from tests.audit.browser import CHROMIUM

# The last release that runs on Node 20 (later ones want 22).
PACKAGE = "lighthouse@12.8.2"
# Search pages are missing on purpose: they tell search engines to stay out.
NAMES = ("front", "articles", "article", "procedure", "document", "week", "question", "contact")
FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking"
ATTEMPTS = 3
TIMES = {
    "fcp": "first-contentful-paint",
    "lcp": "largest-contentful-paint",
    "tbt": "total-blocking-time",
    "cls": "cumulative-layout-shift",
}


@dataclass
class Score:
    """Medians over the runs of one page: categories of 100; milliseconds; shift without unit."""

    name: str
    path: str
    categories: dict[str, int]
    times: dict[str, float]
    failing: list[str]
    load: float  # runnable processes of the machine meanwhile; above its cores, times are too long


def missing() -> str:
    """Say what this machine lacks, or nothing."""
    lacking = [
        name for name, path in (("npx", shutil.which("npx")), ("chromium", CHROMIUM)) if not path
    ]
    return f"Lighthouse needs {' and '.join(lacking)}." if lacking else ""


def measure(address: str, name: str, path: str, runs: int, folder: Path) -> Score:
    """Run Lighthouse `runs` times; the raw reports stay in `folder`."""
    reports = [_run(f"{address}{path}", folder / f"{name}-{i}.json") for i in range(runs)]
    return Score(
        name,
        path,
        categories={
            key: round(100 * statistics.median(r["categories"][key]["score"] or 0 for r in reports))
            for key in budgets.SCORES
        },
        times={
            key: round(statistics.median(r["audits"][audit]["numericValue"] for r in reports), 3)
            for key, audit in TIMES.items()
        },
        failing=_failing(reports[0]),
        load=os.getloadavg()[0],
    )


def broken_by(score: Score) -> list[str]:
    """Return a sentence for each figure that a page misses."""
    broken = [
        f"{key} {score.categories[key]}, wanted {wanted}"
        for key, wanted in budgets.SCORES.items()
        if score.categories[key] < wanted
    ]
    for key, limit in (
        ("lcp", budgets.LARGEST_PAINT),
        ("cls", budgets.LAYOUT_SHIFT),
        ("tbt", budgets.BLOCKING_TIME),
    ):
        if score.times[key] > limit:
            broken.append(f"{key} {score.times[key]:g}, allowed {limit:g}")
    return broken + score.failing


def _run(url: str, report: Path) -> dict:
    """Return one report; Chromium on a busy machine now and then paints nothing in time."""
    report.parent.mkdir(parents=True, exist_ok=True)
    command = ["npx", "--yes", PACKAGE, url, "--quiet", "--output=json"]
    command += [f"--output-path={report}", f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(budgets.SCORES)}")
    for _ in range(ATTEMPTS):
        report.unlink(missing_ok=True)
        result = subprocess.run(
            command,
            env=os.environ | {"CHROME_PATH": CHROMIUM},
            capture_output=True,
            text=True,
            check=False,
        )
        read = json.loads(report.read_text()) if report.exists() else {"audits": {}}
        if all("numericValue" in read["audits"].get(audit, {}) for audit in TIMES.values()):
            return read
    raise RuntimeError(f"Lighthouse failed on {url}:\n{result.stderr[-2000:]}")


def _failing(report: dict) -> list[str]:
    """Name the checks outside performance that did not pass."""
    counted = {
        reference["id"]
        for key in budgets.SCORES
        if key != "performance"
        for reference in report["categories"][key]["auditRefs"]
        if reference["weight"]
    }
    return [
        audit["title"]
        for key, audit in report["audits"].items()
        if key in counted and audit["score"] is not None and audit["score"] < 1
    ]
