"""How fast the gazetteer is asked: megabytes of text a second of processor time, on one core.

    python bench/lookups.py --set where

Every capitalised word of the texts is a place where a name may begin; there the longest known name is looked up in the
folded words that follow, with its entries. Also says how long the gazetteer takes to open. No language pipeline runs.
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

CAPITALISED = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀЁ-Я]\w*")
WORD = re.compile(r"[ -](\w+)")


def looked_up(text: str, gazetteer: Gazetteer) -> int:
    """Looks up the longest name at every capitalised word; how many were found."""
    found = 0
    step, following = gazetteer.step, WORD.match
    for word in CAPITALISED.finditer(text):
        key = fold(word[0])
        entries, goes_on = step(key)
        end = word.end()
        while goes_on and (more := following(text, end)):
            key, end = f"{key} {fold(more[1])}", more.end()
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
    speeds = []
    for _ in range(chosen.repeats):
        start = time.process_time()
        found = sum(looked_up(text, gazetteer) for text in texts)
        speeds.append(megabytes / (time.process_time() - start))
    print(f"opened in {opened * 1000:.1f} ms; {megabytes:.1f} MB of text, {found:,} names known")
    turns = f"median of {len(speeds)} turns, {min(speeds):.1f} to {max(speeds):.1f}"
    print(f"look-ups  {statistics.median(speeds):.1f} MB/s ({turns})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
