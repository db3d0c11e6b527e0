"""How fast the gazetteer is asked: megabytes of text a second of processor time, on one core.

    python bench/lookups.py --set where

Every capitalised word of the texts is a place where a name may begin; there the longest known name is looked up in the
folded words that follow, with its entries. The texts are parted into words before the clock starts, since in a reading
the language pipeline does that. Also says how long the gazetteer takes to open. No language pipeline runs.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file, not with -m
    sys.path.insert(0, str(ROOT))

from bench.sets import declared, part  # noqa: E402
from histor.mentions.gazetteer import Gazetteer, fold  # noqa: E402

WORD = re.compile(r"\w+|[^\w\s]")


def words(text: str) -> tuple[list[str], list[int]]:
    """The words and marks of a text, and where among them a capital begins a word."""
    found = WORD.findall(text)
    return found, [at for at, word in enumerate(found) if word[0].isupper()]


def looked_up(text: tuple[list[str], list[int]], gazetteer: Gazetteer) -> int:
    """Looks up the longest name at every capitalised word; how many were found."""
    found = 0
    step, (held, capitals) = gazetteer.step, text
    last = len(held) - 1
    for first in capitals:
        key, at = fold(held[first]), first
        entries, goes_on = step(key)
        while goes_on and at < last:
            at += 1
            key = f"{key} {fold(held[at])}"
            longer, goes_on = step(key)
            entries = longer or entries
        if entries:
            found += 1
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; 0 also where there is no data."""
    parser = argparse.ArgumentParser(prog="bench/lookups.py", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "bench", help="the developer sets")
    parser.add_argument("--set", choices=list(declared()), default="where", help="whose texts to read (where)")
    parser.add_argument("--repeats", type=int, default=5, metavar="N", help="turns (5)")
    chosen = parser.parse_args(arguments)
    if not chosen.data.is_dir():
        print(f"no bench data at {chosen.data}: nothing measured (give its folder with --data)")
        return 0
    texts = [json.loads(line)["text"] for line in part(declared()[chosen.set], chosen.data, "full").docs]
    start = time.perf_counter()
    gazetteer = Gazetteer.open()
    opened = time.perf_counter() - start
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    parted = [words(text) for text in texts]
    speeds = []
    for _ in range(chosen.repeats):
        start = time.process_time()
        found = sum(looked_up(text, gazetteer) for text in parted)
        speeds.append(megabytes / (time.process_time() - start))
    print(f"opened in {opened * 1000:.1f} ms; {megabytes:.1f} MB of text, {found:,} names known")
    turns = f"median of {len(speeds)} turns, {min(speeds):.1f} to {max(speeds):.1f}"
    print(f"look-ups  {statistics.median(speeds):.1f} MB/s ({turns})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
