"""Flips single bits of a ledger's file, one at a time, and tells who finds each.

    python bench/tamper.py --flips 1000
    python bench/tamper.py --flips 1000 --documents 300

Each flip goes through what `histor verify` does: the database itself, the check, the deep check, and last the digest of
the file that a seal holds. What only the last one finds is told apart: did the tables change (they must not have), or
is it a bit that holds nothing of the ledger? Below stands in which tables and indexes the bits were that each found.
The ledger is the small one of the tests, in small pages, or with `--documents` one as it is in use.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file, not with -m
    sys.path.insert(0, str(ROOT))

from histor.errors import LedgerError  # noqa: E402
from histor.ledger.custody.seal import Seal  # noqa: E402
from histor.ledger.custody.verifying import verify  # noqa: E402


@dataclass(frozen=True, slots=True)
class Flip:
    """One flipped bit: who found it (`refused`, `check`, `deep`, `seal`, `nobody`) and in which words."""

    byte: int
    bit: int
    found_by: str
    words: str


def flips(path: Path, sealed: Seal, number: int, seed: int, *, deep: bool = True) -> Iterator[Flip]:
    """So many flips of a ledger that nobody has open, each in a copy beside it; `deep`: not by the seal alone."""
    chance = random.Random(seed)
    data = path.read_bytes()
    copy = path.with_name("flipped.db")
    ways: list[tuple[str, dict[str, Any]]] = [("check", {}), ("deep", {"deep": True})] if deep else []
    ways.append(("seal", {"sealed": sealed, "unchanged": True}))
    for _ in range(number):
        byte, bit = chance.randrange(len(data)), chance.randrange(8)
        yield Flip(byte, bit, *_found(copy, flipped(data, byte, bit), ways))
        for beside in ("", "-wal", "-shm", "-journal"):
            copy.with_name(copy.name + beside).unlink(missing_ok=True)


def _found(copy: Path, data: bytes, ways: Sequence[tuple[str, dict[str, Any]]]) -> tuple[str, str]:
    """By whom a change is found, and in which words."""
    for name, how in ways:
        copy.write_bytes(data)
        try:
            fault = verify(str(copy), workers=1, **how).fault
        except LedgerError as error:
            return "refused", str(error)
        if fault is not None:
            return name, fault
    return "nobody", ""


def flipped(data: bytes, byte: int, bit: int) -> bytes:
    """The bytes with one bit changed."""
    changed = bytearray(data)
    changed[byte] ^= 1 << bit
    return bytes(changed)


def made(path: Path, documents: int) -> None:
    """A ledger with all kinds of entries, in small pages; or one with so many more documents, in pages as they come."""
    from tests.ledger.custody.filling import fill

    fill(str(path))
    if not documents:
        compact(path)
        return
    from bench import ledger, variation
    from histor.ledger import Ledger
    from histor.ledger.preparing import of_reading

    with Ledger(str(path)) as filled:
        for one in variation.readings(ledger.templates(), documents, by_day=True):
            filled.write([of_reading(one.reading)])


def compact(path: Path) -> None:
    """Small pages, so that few bytes of the file hold nothing."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in ("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 512", "VACUUM", "PRAGMA journal_mode = WAL"):
        connection.execute(statement)
    connection.close()


def tables(path: Path) -> list[str]:
    """Everything that a file's tables hold."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def pages(path: Path) -> dict[int, str]:
    """Whose each page of a file is, by its number; empty where this SQLite cannot tell."""
    connection = sqlite3.connect(path)
    try:
        return dict(connection.execute("SELECT pageno, name FROM dbstat"))
    except sqlite3.Error:
        return {}
    finally:
        connection.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes a small ledger, flips, and prints who found what; 1 where a flip was found by nobody."""
    parser = argparse.ArgumentParser(prog="bench/tamper.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--flips", type=int, default=1000, metavar="N", help="how many (1,000)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the random places (1)")
    parser.add_argument("--documents", type=int, default=0, metavar="N", help="add so many more (none)")
    chosen = parser.parse_args(arguments)

    from histor.ledger.custody import keys
    from histor.ledger.custody.seal import seal

    with tempfile.TemporaryDirectory(prefix="histor-tamper-") as name:
        folder = Path(name)
        ledger = folder / "whole.db"
        made(ledger, chosen.documents)
        keys.make(folder / "key")
        sealed = seal(str(ledger), folder / "key")
        data, before, whose = ledger.read_bytes(), tables(ledger), pages(ledger)
        page_size = int.from_bytes(data[16:18], "big")
        print(f"{len(data):,} bytes in pages of {page_size:,}", flush=True)
        found: dict[str, Counter[str]] = {}
        for flip in flips(ledger, sealed, chosen.flips, chosen.seed):
            who = flip.found_by
            if who in ("seal", "nobody"):
                (folder / "again.db").write_bytes(flipped(data, flip.byte, flip.bit))
                who += " (holds nothing)" if tables(folder / "again.db") == before else " (no history)"
            found.setdefault(who, Counter())[whose.get(flip.byte // page_size + 1, "no table")] += 1
        print(shown(found))
        return 1 if any(who.startswith("nobody") for who in found) else 0


def shown(found: dict[str, Counter[str]]) -> str:
    """Who found how many, and where they were, most first."""
    return "\n".join(
        f"{who} {where.total()}: " + ", ".join(f"{name} {many}" for name, many in where.most_common())
        for who, where in sorted(found.items())
    )


if __name__ == "__main__":
    sys.exit(main())
