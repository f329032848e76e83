"""The figures of one audit as a table to read and as JSON to compare."""

import json
import os
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from tests.audit.lighthouse import Score
from tests.audit.visits import FRAME, Visit


@dataclass
class Report:
    """`broken` are figures missed, by part; `skipped` are parts that this machine cannot do."""

    address: str
    visits: list[Visit] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    broken: dict[str, list[str]] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)

    def note(self, part: str, findings: list[str]) -> None:
        self.broken.setdefault(part, []).extend(findings)

    @property
    def passed(self) -> bool:
        return not any(self.broken.values())

    def text(self) -> str:
        began = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %z")
        lines = [f"# Audit of {self.address}, {began}", ""]
        lines += [f"{os.cpu_count()} processors, load {os.getloadavg()[1]:.1f}.", ""]
        if self.visits:
            lines += ["## Weight of a cold visit, kB compressed, 360 x 740 at 2x", ""]
            lines += _weights(self.visits)
        if self.scores:
            lines += ["## Lighthouse, mobile, slow 4G simulated, medians", ""]
            lines += _scores(self.scores)
        lines += ["## Result", ""]
        for part, findings in self.broken.items():
            lines.append(f"- {part}: {len(findings) or 'nothing'} to mend")
            lines += [f"    - {finding}" for finding in findings]
        lines += [f"- skipped: {reason}" for reason in self.skipped]
        return "\n".join(lines) + "\n"

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "report.md").write_text(self.text())
        (folder / "report.json").write_text(json.dumps(asdict(self), ensure_ascii=False, indent=2))


def _weights(visits: list[Visit]) -> list[str]:
    head = ["page", *FRAME, "sum", "first screen's pictures", "with them", "all loaded", "requests"]
    return _table(
        head,
        [
            [
                visit.name,
                *(_kb(visit.sizes.get(kind, 0)) for kind in FRAME),
                _kb(visit.frame),
                _kb(visit.above_fold),
                _kb(visit.total),
                _kb(visit.everything),
                str(visit.requests),
            ]
            for visit in visits
        ],
    )


def _scores(scores: list[Score]) -> list[str]:
    head = ["page", *scores[0].categories, *(f"{key}" for key in scores[0].times), "load"]
    return _table(
        head,
        [
            [
                score.name,
                *map(str, score.categories.values()),
                *(f"{value:g}" if value < 1 else f"{value:.0f}" for value in score.times.values()),
                f"{score.load:.1f}",
            ]
            for score in scores
        ],
    )


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return [f"| {' | '.join(cells)} |" for cells in (head, rule, *rows)] + [""]


def _kb(size: int) -> str:
    return f"{size / 1000:.1f}"
