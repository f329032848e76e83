"""Measure every kind of public page against the budgets: `python -m tests.audit`.

Without an address it sets up a demo of its own in a temporary folder. It ends with 1 when a
budget is broken. What this machine lacks is skipped, and the report says so.
"""

import argparse
import functools
import sys
from pathlib import Path

from tests.audit import axe, budgets, demo, lighthouse, markup
from tests.audit.browser import CHROMIUM, MISSING, open_chromium
from tests.audit.pages import addresses
from tests.audit.report import Report
from tests.audit.visits import visit

PARTS = ("weight", "axe", "markup", "lighthouse")


def main() -> int:
    options = _options()
    with demo.site(options.address) as address:
        pages = addresses(functools.partial(demo.fetch, address))
        report = Report(address)
        for part in PARTS:
            if part in options.parts:
                print(f"{part} ...", flush=True)
                CHECKS[part](report, pages, options)
    report.write(options.out)
    print(report.text())
    print(f"Written to {options.out}/report.md and report.json")
    return 0 if report.passed else 1


def check_weight(report: Report, pages: dict[str, str], options) -> None:
    if not CHROMIUM:
        report.skipped.append(MISSING)
        return
    findings = []
    with open_chromium() as browser:
        for name, path in pages.items():
            seen = visit(browser, report.address, name, path)
            report.visits.append(seen)
            findings += [f"{name}: {sentence}" for sentence in budgets.broken_by(seen)]
    report.note("weight, requests, console, policy", findings)


def check_axe(report: Report, pages: dict[str, str], options) -> None:
    if not CHROMIUM:
        report.skipped.append(MISSING)
        return
    with open_chromium() as browser:
        for name, path in pages.items():
            found = axe.violations(browser, report.address, path)
            report.note("axe", [f"{name}: {line}" for line in found])


def check_markup(report: Report, pages: dict[str, str], options) -> None:
    if reason := markup.missing():
        report.skipped.append(reason)
        return
    sent = {name: demo.fetch(report.address, path) for name, path in pages.items()}
    report.note("HTML", markup.errors(sent))


def check_lighthouse(report: Report, pages: dict[str, str], options) -> None:
    if reason := lighthouse.missing():
        report.skipped.append(reason)
        return
    folder = options.out / "lighthouse"
    for name in lighthouse.NAMES:
        try:
            score = lighthouse.measure(report.address, name, pages[name], options.runs, folder)
        except RuntimeError as error:
            report.note("lighthouse", [f"{name}: {error}"])
        else:
            report.scores.append(score)
            report.note("lighthouse", [f"{name}: {line}" for line in lighthouse.broken_by(score)])


CHECKS = {
    "weight": check_weight,
    "axe": check_axe,
    "markup": check_markup,
    "lighthouse": check_lighthouse,
}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--address", help="a running portal; without it a demo is set up")
    parser.add_argument("--out", type=Path, default=demo.ROOT / "var" / "audit")
    parser.add_argument("--runs", type=int, default=3, help="Lighthouse runs per page (median)")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
