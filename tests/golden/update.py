"""Writes the golden readings anew: `python -m tests.golden.update`.

With `--trees` their words, tags and trees too, needed after a change of the language stage or of a report alone.
"""

import sys
from pathlib import Path

from tests.golden import trees
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


def golden_reading_of(name: str) -> histor.Reading:
    """The same, made of the kept trees."""
    with trees.kept(Path(name).stem):
        return reading_of(name)


if __name__ == "__main__":
    for report in REPORTS:
        stem = Path(report).stem
        if "--trees" in sys.argv[1:]:
            with trees.keeping(stem):
                reading_of(report)
        (GOLDEN / f"{stem}.golden.txt").write_text(outline(golden_reading_of(report)), encoding="utf-8")
