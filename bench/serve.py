"""How long a filter takes on the page: its map, its bars and its list, asked of a served ledger together.

    python bench/serve.py --ledger large.db

The ledger is one that bench/ledger.py made. The server runs in a process of its own, as `histor serve` starts it; each
filter is set so many times with other values, so that no answer is kept from before, and the page's three questions go
out at once on three connections. Told is the median time until the last of them has been answered, unpacked and read,
and how long the server's processors worked for it, which other work on the machine changes little.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file, not with -m
    sys.path.insert(0, str(ROOT))

from bench import variation  # noqa: E402

_RUN = "from histor.cli import main; main()"
_TOGETHER = ("points", "histogram", "incidents")
Query = dict[str, Any]


class Asking:
    """Asks a server, over as many connections as there are questions at once."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._threads = ThreadPoolExecutor(len(_TOGETHER))

    def one(self, route: str, query: Query) -> tuple[float, int, Any]:
        """The milliseconds, the bytes that came, and the answer."""
        start = time.perf_counter()
        connection = HTTPConnection("127.0.0.1", self._port, timeout=60)
        connection.request("GET", f"/api/{route}?{urlencode(query)}", headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        if answer.status != 200:
            raise SystemExit(f"{route}?{urlencode(query)}: {answer.status} {data.decode('utf-8', 'replace')[:200]}")
        plain = gzip.decompress(data) if answer.headers.get("Content-Encoding") == "gzip" else data
        return (time.perf_counter() - start) * 1000, len(data), json.loads(plain)

    def together(self, query: Query) -> tuple[float, int]:
        """The milliseconds until the map, the bars and the list are there, and how many incidents there are."""
        start = time.perf_counter()
        found = list(self._threads.map(lambda route: self.one(route, query)[2], _TOGETHER))
        return (time.perf_counter() - start) * 1000, found[2]["total"]


def filters(chance: random.Random, some: Sequence[Any]) -> dict[str, Callable[[], Query]]:
    """The page's filters, each time with other values."""

    def box() -> str:
        south, west = 44 + 6 * chance.random(), 22 + 15 * chance.random()
        return f"{south:.4f},{west:.4f},{south + 2:.4f},{west + 3:.4f}"

    def day() -> str:
        return str(chance.choice(some)["since"])[:10]

    def month() -> Query:
        begin = day()[:8]
        return {"since": f"{begin}01", "until": f"{begin}28"}

    words = ("school", "market", "apartment building", "depot", "hospital", "bridge", "children", "drone", "missile")
    return {
        "none, from a day on": lambda: {"since": day()},
        "a month": month,
        "a kind": lambda: {"kind": chance.choice(("air", "shelling", "attack")), "since": day()},
        "a measure": lambda: {"measure": chance.choice(("killed", "injured", "damaged")), "since": day()},
        "contested": lambda: {"contested": "true", "since": day()},
        "a region": lambda: {"region": f"Region {chance.randrange(variation.REGIONS)}"},
        "a map box": lambda: {"box": box()},
        "an outlet": lambda: {"outlet": f"Outlet {chance.randrange(variation.OUTLETS)}"},
        "a measure, all of it": lambda: {
            "measure": chance.choice(("killed", "injured")),
            "since": f"2022-01-0{chance.randrange(1, 9)}",
        },
        "a speaker": lambda: {"speaker": chance.choice(("governor", "prosecutor", "mayor")), **month()},
        "a speaker who is everywhere": lambda: {"speaker": "governor", "since": f"2022-01-0{chance.randrange(1, 9)}"},
        "words": lambda: {"words": chance.choice(words), "since": day()},
    }


def _worked(server: int) -> float:
    """The milliseconds that a process has worked for so far, on all processors together."""
    try:
        told = Path(f"/proc/{server}/stat").read_text("ascii").rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return 1000 * (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def asked(port: int, repeats: int, server: int) -> dict[str, dict[str, float]]:
    """Median and slowest milliseconds of each filter, and what the server worked for one in the mean."""
    asking, chance = Asking(port), random.Random(7)
    began = _worked(server)
    first = asking.one("points", {})
    told = {"first view, nothing kept": _told([first[0]], [first[2]["total"]], _worked(server) - began)}
    some = asking.one("incidents", {"limit": 200})[2]["incidents"]
    some = [each for each in some if each["since"]] or [{"since": "2024-01-01"}]
    spread = first[2]["since"]
    some += [{"since": since} for since in chance.sample(spread, min(500, len(spread))) if since]
    for name, query in filters(chance, some).items():
        began = _worked(server)
        times, found = zip(*(asking.together(query()) for _ in range(repeats)), strict=True)
        told[name] = _told(times, found, (_worked(server) - began) / repeats)
    month = filters(chance, some)["a month"]
    for name, route, query in (
        ("sums by kind, a month", "sums", lambda: month() | {"by": "kind"}),
        ("what to filter by, a month", "facets", month),
        ("claims, the first", "claims", lambda: {"limit": 50 + chance.randrange(100)}),
        ("claims of a measure", "claims", lambda: {"measure": "killed", "limit": 50 + chance.randrange(100)}),
        ("speakers to filter by", "facets", lambda: {"of": "speakers", "limit": 10 + chance.randrange(90)}),
    ):
        began = _worked(server)
        times = tuple(asking.one(route, query())[0] for _ in range(repeats))
        told[name] = _told(times, (0,), (_worked(server) - began) / repeats)
    began = _worked(server)
    times = tuple(asking.together({})[0] for _ in range(repeats))
    told["kept or unchanged"] = _told(times, (first[2]["total"],), (_worked(server) - began) / repeats)
    told["the map's points, in bytes"] = _told([first[1]], [first[2]["total"]], 0)
    return told


def _told(times: Sequence[float], found: Sequence[int], worked: float) -> dict[str, float]:
    middle = {"median": statistics.median(times), "found": statistics.median(found)}
    return {"slowest": max(times), "worked": worked} | middle


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve, ask, tell."""
    parser = argparse.ArgumentParser(prog="bench/serve.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--ledger", default="large.db", metavar="NAME", help="a file or a PostgreSQL URL (large.db)")
    parser.add_argument("--repeats", type=int, default=21, metavar="N", help="how often each filter is set (21)")
    chosen = parser.parse_args(arguments)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    command = [sys.executable, "-c", _RUN, "serve", "--ledger", chosen.ledger, "--port", str(port)]
    with subprocess.Popen(command) as server:
        try:
            _wait(port)
            told = asked(port, chosen.repeats, server.pid)
        finally:
            server.terminate()
    print(f"{'filter':32} {'median':>10} {'slowest':>10} {'worked':>10} {'found':>10}")
    for name, one in told.items():
        print(f"{name:32} {one['median']:10,.0f} {one['slowest']:10,.0f} {one['worked']:10,.0f} {one['found']:10,.0f}")
    return 0


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


if __name__ == "__main__":
    sys.exit(main())
