"""Writes the golden readings anew: `python -m tests.golden.update`."""

from pathlib import Path

from tests.golden.outline import outline

import histor

GOLDEN = Path(__file__).parent
EXAMPLES = GOLDEN.parents[1] / "examples"
REPORTS = {
    "night-raid-agency.txt": "2024-11-13",
    "night-raid-local.html": None,
    "night-raid-tabloid.jsonl": None,
}


def reading_of(name: str) -> histor.Reading:
    """The reading of an example report; the plain text needs its date of publication."""
    return histor.read(EXAMPLES / name, published=REPORTS[name])


if __name__ == "__main__":
    for report in REPORTS:
        (GOLDEN / f"{Path(report).stem}.golden.txt").write_text(outline(reading_of(report)), encoding="utf-8")
