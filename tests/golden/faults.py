"""Known faults of golden readings: lines that are wrong stand apart, under the reason, and are not blessed as right.

`faults.toml` holds for each report a list of `words` (all of which the line has), and `why` it is wrong; `missing` is
what a recorder would have read and histor does not.
"""

import tomllib
from pathlib import Path

FAULTS = tomllib.loads(Path(__file__).with_name("faults.toml").read_text(encoding="utf-8"))
MISSING = FAULTS.pop("missing")
HEADING = "## Known faults: lines that are wrong, and why"


def faults_of(name):
    """The known faults of a report: words and reason."""
    return [(fault["words"], fault["why"]) for fault in FAULTS.get(name, [])]


def without_faults(name, outline):
    """An outline with the lines that are known to be wrong moved to a section of their own."""
    kept, wrong = [], {}
    for line in outline.splitlines():
        why = next((why for words, why in faults_of(name) if all(word in line for word in words)), None)
        if why is None:
            kept.append(line)
        else:
            wrong.setdefault(why, []).append(line)
    apart = [line for why, lines in wrong.items() for line in (f"\n{why}", *lines)]
    unread = [f"- {words}" for words in MISSING.get(name, [])]
    sections = [
        *(["", HEADING, *apart] if apart else []),
        *(["", "## Known gaps: not read", "", *unread] if unread else []),
    ]
    return "\n".join([*kept, *sections]) + "\n"
