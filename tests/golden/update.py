"""Writes the golden readings anew: `python -m tests.golden.update [NAME...]`.

With `--trees` their words, tags and trees too, needed after a change of the language stage or of a report alone.
"""

import sys
import tomllib
from pathlib import Path

from tests.golden import trees
from tests.golden.faults import without_faults
from tests.golden.outline import outline

import histor

GOLDEN = Path(__file__).parent
EXAMPLES = GOLDEN.parents[1] / "examples"
REPORTS = {
    "night-raid-agency.txt": "2024-11-13",
    "night-raid-local.html": None,
    "night-raid-tabloid.jsonl": None,
}
OWN = tomllib.loads((GOLDEN / "reports.toml").read_text(encoding="utf-8"))
NAMES = (*REPORTS, *(f"{name}.txt" for name in OWN))


def reading_of(name: str) -> histor.Reading:
    """The reading of a report; plain text needs its date of publication, and the own ones have a heading."""
    if name in REPORTS:
        return histor.read(EXAMPLES / name, published=REPORTS[name])
    return histor.read(GOLDEN / "reports" / name, **OWN[Path(name).stem])


def golden_reading_of(name: str) -> histor.Reading:
    """The same, made of the kept trees."""
    with trees.kept(Path(name).stem):
        return reading_of(name)


def golden_text_of(name: str) -> str:
    """A golden reading as it is written: its outline, with the known faults apart and explained."""
    return without_faults(Path(name).stem, outline(golden_reading_of(name)))


if __name__ == "__main__":
    asked = [word for word in sys.argv[1:] if not word.startswith("-")]
    for report in NAMES:
        stem = Path(report).stem
        if asked and stem not in asked:
            continue
        if "--trees" in sys.argv[1:]:
            with trees.keeping(stem):
                reading_of(report)
        (GOLDEN / f"{stem}.golden.txt").write_text(golden_text_of(report), encoding="utf-8")
