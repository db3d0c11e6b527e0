"""How fast histor reads: words a second of the whole reading and of the bare language pipeline, and their ratio.

    python bench/speed.py --set gva --documents 200

Both run on the same texts, in one process and one thread, by turns; the figures are medians of the turns. The whole
reading goes from a text to its line of JSON; the bare pipeline is the spaCy pipeline called on the text. A word is
what stands between white space. The shares of the stages come from one more turn (see stages.py).
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file, not with -m
    sys.path.insert(0, str(ROOT))

from bench.sets import BenchError, declared, part  # noqa: E402
from bench.stages import shares  # noqa: E402

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
WARM_UP = 10  # documents
Work = Callable[[Sequence[dict[str, Any]]], None]


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    about, _, more = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        prog="bench/speed.py", description=about, epilog=more, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--data", type=Path, default=ROOT.parent / "shared" / "bench", metavar="DIR", help="the developer sets")
    add("--set", choices=list(declared()), default="gva", help="whose texts to read (gva)")
    add("--documents", type=int, default=200, metavar="N", help="how many, chosen by hash (200)")
    add("--repeats", type=int, default=5, metavar="N", help="turns of each (5)")
    add("--json", type=Path, metavar="FILE", help="write the figures")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; 0 where all is well or there is no data, 2 where nothing could be measured."""
    chosen = options(arguments)
    if not chosen.data.is_dir():
        print(f"no bench data at {chosen.data}: nothing measured (give its folder with --data)")
        return 0
    for name in ONE_THREAD:  # before anything that counts
        os.environ[name] = "1"
    try:
        wanted = dataclasses.replace(declared()[chosen.set], in_sample=chosen.documents)
        rows = [json.loads(line) for line in part(wanted, chosen.data, "sample").docs]
    except BenchError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    figures = measured(rows, *ways(), chosen.repeats)
    print(shown(figures))
    if chosen.json:
        chosen.json.write_text(json.dumps({"set": chosen.set} | figures, indent=1) + "\n", encoding="utf-8")
    return 0


def ways() -> tuple[Work, Work]:
    """The whole reading, and the bare pipeline."""
    import histor
    from histor.language import load
    from histor.record import to_json

    pipeline = load()

    def whole(rows: Sequence[dict[str, Any]]) -> None:
        for row in rows:
            to_json(histor.read(row["text"], published=row.get("published")))

    def bare(rows: Sequence[dict[str, Any]]) -> None:
        for row in rows:
            pipeline(row["text"])

    return whole, bare


def measured(rows: Sequence[dict[str, Any]], whole: Work, bare: Work, repeats: int) -> dict[str, Any]:
    """Speeds, their ratio by turn, and the shares of the stages."""
    for way in (whole, bare):
        way(rows[:WARM_UP])
    turns = [(_seconds(whole, rows), _seconds(bare, rows)) for _ in range(repeats)]
    words = sum(len(row["text"].split()) for row in rows)
    reading, pipeline = ([words / seconds for seconds in times] for times in zip(*turns, strict=True))
    return {
        "documents": len(rows),
        "words": words,
        "reading": speeds(reading),
        "pipeline": speeds(pipeline),
        "ratio": statistics.median(ours / alone for ours, alone in zip(reading, pipeline, strict=True)),
        "documents_per_second": statistics.median(reading) * len(rows) / words,
        "stages": shares(lambda: whole(rows)),
    }


def speeds(turns: Sequence[float]) -> dict[str, float]:
    """Words a second: the median of the turns, the slowest and the fastest."""
    return {"median": statistics.median(turns), "slowest": min(turns), "fastest": max(turns), "turns": len(turns)}


def shown(figures: dict[str, Any]) -> str:
    """The figures as lines for a terminal."""
    speed = figures["reading"]["median"]
    lines = [f"{figures['documents']} documents, {figures['words']:,} words, one thread"]
    for name, of in (("whole reading", figures["reading"]), ("bare pipeline", figures["pipeline"])):
        turns = f"median of {of['turns']} turns, {of['slowest']:,.0f} to {of['fastest']:,.0f}"
        lines.append(f"{name}  {of['median']:8,.0f} words/s  ({turns})")
    lines += [
        f"ratio          {figures['ratio']:8.2f}  of the pipeline's speed",
        f"documents      {figures['documents_per_second']:8.1f}  a second",
        "",
        f"{'stage':12} {'share':>7}  {'words/s alone':>13}",
    ]
    for stage, share in figures["stages"].items():
        lines.append(f"{stage:12} {share:7.1%}  {f'{speed / share:,.0f}' if share else '–':>13}")
    return "\n".join(lines)


def _seconds(way: Work, rows: Sequence[dict[str, Any]]) -> float:
    start = time.perf_counter()
    way(rows)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
