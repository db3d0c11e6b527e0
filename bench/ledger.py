"""How a large ledger behaves: adding, memory, and the time of questions.

    python bench/ledger.py --documents 100000 --ledger /tmp/large.db

Readings are varied from reports of our own (see variation.py) and handed to the writer ready, since the cost of
reading is measured elsewhere (bench/speed.py). Adding is timed by tenths of the documents, in seconds of the
processor, so that what else runs on the machine doesn't count; each question is asked so
many times with other values, and the median is told. A ledger that is there already is only asked.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file, not with -m
    sys.path.insert(0, str(ROOT))

from bench import variation  # noqa: E402
from histor.ledger import Ledger  # noqa: E402
from histor.ledger.entry import Entry  # noqa: E402
from histor.ledger.preparing import of_reading  # noqa: E402
from histor.record import Record  # noqa: E402

AT_ONCE = 64


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    about, _, more = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        prog="bench/ledger.py", description=about, epilog=more, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--documents", type=int, default=100_000, metavar="N", help="how many (100,000)")
    add("--ledger", default="large.db", metavar="NAME", help="where: a file or a PostgreSQL URL (large.db)")
    add("--by-day", action="store_true", help="add them by the day of their news, as a desk does, not in any order")
    add("--repeats", type=int, default=21, metavar="N", help="how often each question is asked (21)")
    add("--json", type=Path, metavar="FILE", help="write the figures")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes the ledger, asks it, prints."""
    chosen = options(arguments)
    figures: dict[str, Any] = {}
    with Ledger(chosen.ledger) as ledger:
        if not ledger.size()["documents"]:
            figures["adding"] = added(ledger, chosen.documents, by_day=chosen.by_day)
        figures["size"] = ledger.size()
        figures["milliseconds"] = asked(ledger, chosen.repeats)
    print(shown(figures))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def templates() -> list[Record]:
    """Our own reports, read once; shorter ones more often, so that a document has about ten claims."""
    from tests.ledger import reports

    import histor

    names = ("night-raid-agency.txt", "night-raid-local.html", "night-raid-tabloid.jsonl")
    long: list[Record] = [histor.read(ROOT / "examples" / name, published="2024-11-13") for name in names]
    return [*long, reports.strike(), reports.local(), reports.market(), *long[1:2]]


def added(ledger: Ledger, number: int, *, by_day: bool = False) -> dict[str, Any]:
    """Seconds of writing by tenth, and the most memory that was needed."""
    entries = (of_reading(one.reading) for one in variation.readings(templates(), number, by_day=by_day))
    tenth = max(number // 10, 1)
    seconds = []
    for count in range(10):
        seconds.append(_written(ledger, islice(entries, tenth)))
        print(f"tenth {count + 1:2}  {seconds[-1]:8.1f} s  {tenth / seconds[-1]:8.1f} documents/s", flush=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"documents": number, "seconds": seconds, "last_to_first": seconds[-1] / seconds[0], "megabytes": memory}


def _written(ledger: Ledger, entries: Iterator[Entry]) -> float:
    """Seconds of the processor that the writer needs, without those that make the readings."""
    spent = 0.0
    while some := list(islice(entries, AT_ONCE)):
        start = time.process_time()
        ledger.write(some)
        spent += time.process_time() - start
    return spent


def asked(ledger: Ledger, repeats: int) -> dict[str, dict[str, float]]:
    """Median and slowest milliseconds of each question, and how many incidents or documents it found."""
    chance = random.Random(7)
    some = list(islice(ledger.each_incident(), 500))
    return {name: _timed(question, repeats) for name, question in questions(ledger, chance, some).items()}


def questions(ledger: Ledger, chance: random.Random, some: Sequence[Any]) -> dict[str, Callable[[], int]]:
    """What is asked, each time with other values."""

    def box() -> dict[str, Any]:
        south, west = 44 + 6 * chance.random(), 22 + 15 * chance.random()
        return {"box": (south, west, south + 2, west + 3)}

    def day() -> str:
        return chance.choice(some).time.since[:10] if some else "2024-01-01"

    def listed(**wanted: Any) -> int:
        return ledger.incidents(limit=30, **wanted).total

    placed = [one for one in some if one.place is not None and one.time is not None] or list(some)
    return {
        "all, the latest thirty": listed,
        "of a region": lambda: listed(region=f"Region {chance.randrange(variation.REGIONS)}"),
        "of a town": lambda: listed(place=chance.choice(placed).place.name),
        "of a kind in a week": lambda: listed(kind="air", since=(d := day()), until=d),
        "with a figure of killed, contested": lambda: listed(measure="killed", contested=True, **box()),
        "map box": lambda: listed(**box()),
        "within 50 km": lambda: listed(near=(44 + 8 * chance.random(), 22 + 18 * chance.random()), radius_km=50),
        "of an outlet": lambda: listed(outlet=f"Outlet {chance.randrange(variation.OUTLETS)}"),
        "of a speaker": lambda: listed(speaker=chance.choice(("air force", "governor", "prosecutor")), **box()),
        "told with words": lambda: listed(words=chance.choice(("school", "market", "apartment building"))),
        "full text": lambda: len(ledger.search(chance.choice(("school shelter", '"ammunition depot"', "market")))),
        "one incident": lambda: len(ledger.incident(chance.choice(some).id).claims),
        "timeline": lambda: len(ledger.timeline(chance.choice(some).id)),
    }


def _timed(question: Callable[[], int], repeats: int) -> dict[str, float]:
    times, found = [], []
    for _ in range(repeats):
        start = time.perf_counter()
        found.append(question())
        times.append((time.perf_counter() - start) * 1000)
    return {"median": statistics.median(times), "slowest": max(times), "found": statistics.median(found)}


def shown(figures: dict[str, Any]) -> str:
    """The figures as lines for a terminal."""
    size = figures["size"]
    lines = [", ".join(f"{number:,} {what}" for what, number in size.items())]
    if adding := figures.get("adding"):
        lines.append(f"last tenth {adding['last_to_first']:.2f} times the first, {adding['megabytes']:,.0f} MB at most")
    lines.append(f"{'question':36} {'median':>8} {'slowest':>8}  {'found':>8}")
    for name, one in figures["milliseconds"].items():
        lines.append(f"{name:36} {one['median']:6.1f}ms {one['slowest']:6.1f}ms  {one['found']:8,.0f}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
