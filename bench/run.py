"""Reads every developer set with histor, scores the readings, and prints one table.

    python bench/run.py                            all sets, in full
    python bench/run.py --sample --check           the fixed sample; exit code 1 under a floor
    python bench/run.py --sets said when --keep readings/
    python bench/run.py --update-floors            the only act that changes floors.toml

The data isn't part of the repository. Where its folder is missing, the bench says so and exits with 0.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file, not with -m
    sys.path.insert(0, str(ROOT))

from bench import floors, table  # noqa: E402
from bench.measure import Measured, measure  # noqa: E402
from bench.reading import Reader, command  # noqa: E402
from bench.sets import BenchError, DeveloperSet, Scope, declared  # noqa: E402


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    about, _, more = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        prog="bench/run.py", description=about, epilog=more, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--data", type=Path, default=ROOT.parent / "shared" / "bench", metavar="DIR", help="the sets and their scorers")
    add("--sets", nargs="+", choices=list(declared()), default=list(declared()), metavar="SET", help="only these")
    add("--sample", action="store_true", help="only a fixed sample of each set")
    add("--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="processes that read (all cores)")
    add("--same-bytes", action="store_true", help="read with one worker too; other bytes are a fault")
    gate = parser.add_mutually_exclusive_group().add_argument
    gate("--check", action="store_true", help="compare with the pinned floors; exit code 1 under one")
    gate("--update-floors", action="store_true", help="pin the scores of this run, and print what changes")
    add("--floors", type=Path, default=Path(__file__).with_name("floors.toml"), metavar="FILE", help="the floors")
    add("--json", type=Path, metavar="FILE", help="write all figures of the scorers")
    add("--markdown", type=Path, metavar="FILE", help="write the table as Markdown")
    add("--keep", type=Path, metavar="DIR", help="keep the readings here")
    add("--histor", nargs="+", metavar="WORD", help="the command to measure (the one beside this Python)")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the bench; 0 where all is well, 1 where a check fails, 2 where nothing could be measured."""
    chosen = options(arguments)
    if not chosen.data.is_dir():
        print(f"no bench data at {chosen.data}: nothing measured (give its folder with --data)")
        return 0
    try:
        if chosen.keep:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            return run(chosen, chosen.keep)
        with tempfile.TemporaryDirectory(prefix="histor-bench-") as folder:
            return run(chosen, Path(folder))
    except (BenchError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def run(chosen: argparse.Namespace, folder: Path) -> int:
    """Measures the chosen sets with their files in `folder`, and says what came out."""
    reader = Reader(chosen.histor or command(), chosen.workers, chosen.same_bytes)
    scope: Scope = "sample" if chosen.sample else "full"
    pinned = floors.load(chosen.floors)
    sets: list[DeveloperSet] = [declared()[name] for name in chosen.sets]
    found = []
    for wanted in sets:
        print(f"reading {wanted.name}: {wanted.about}", file=sys.stderr, flush=True)
        found.append(measure(wanted, chosen.data, scope, reader, folder))
    show(chosen, found, pinned)
    wrong = [complaint for one in found for complaint in one.wrong]
    if chosen.check:
        wrong += [complaint for one in found for complaint in floors.complaints(one.scores, pinned)]
    if chosen.update_floors and wrong:
        wrong.append("the floors are left as they are")
    elif chosen.update_floors:
        repin(chosen.floors, pinned, found)
    for complaint in wrong:
        print(f"FAILED {complaint}", file=sys.stderr)
    if chosen.check and not wrong:
        print("every score holds its floor")
    return 1 if wrong else 0


def show(chosen: argparse.Namespace, found: Sequence[Measured], pinned: floors.Floors) -> None:
    """Prints the table, and writes the files that were asked for."""
    lines = table.rows([one.scores for one in found], pinned)
    documents, words, seconds = (sum(parts) for parts in zip(*[one.size for one in found], strict=True))
    note = (
        f"{'A fixed sample' if chosen.sample else 'All'} of the developer sets: {documents:,} documents, "
        f"{words:,} words. Baselines and published figures are for full sets."
    )
    print(f"{table.text(lines)}\n\n{note}")
    print(f"read in {seconds:.0f} s with {chosen.workers} workers: {words / max(seconds, 1e-9):,.0f} words/s")
    if chosen.markdown:
        chosen.markdown.write_text(table.markdown(lines, note), encoding="utf-8")
    if chosen.json:
        rows = {one.scores.name: one.to_json() for one in found}
        chosen.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def repin(path: Path, pinned: floors.Floors, found: Sequence[Measured]) -> None:
    """Writes the floors of this run, and prints what changes."""
    new, changes = floors.update(pinned, [one.scores for one in found])
    floors.save(path, new)
    print("\n".join(changes) or "no floor changes")


if __name__ == "__main__":
    sys.exit(main())
