"""Runs of `histor add` that have not come to their end, so that they can be taken up again."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select, update

from histor.ledger import schema
from histor.ledger.clock import now
from histor.ledger.store import Store

_RUNS = schema.runs


@dataclass(frozen=True, slots=True)
class Run:
    """One run: its files as absolute paths, and its options."""

    number: int
    started: str
    files: tuple[str, ...]
    options: dict[str, Any]

    def options_of(self, kind: type[Any]) -> dict[str, Any]:
        """The options that a value of some kind has as fields."""
        return {name: value for name, value in self.options.items() if name in kind.__dataclass_fields__}

    def goes_on(self) -> bool:
        """Whether the process that began it is still at it, as far as this machine can tell."""
        return self.options.get("machine") == platform.node() and _lives(self.options.get("process", 0))


def begin(store: Store, files: tuple[str, ...], options: dict[str, Any]) -> int:
    """Note that a run has begun; gives its number."""
    known = options | {"machine": platform.node(), "process": os.getpid()}
    with store.writing() as transaction:
        number = transaction.number(_RUNS)
        row = {"id": number, "started": now(), "finished": None, "files": json.dumps(files)}
        transaction.connection.execute(insert(_RUNS), [row | {"options": json.dumps(known)}])
    return number


def end(store: Store, number: int) -> None:
    """Note that a run has come to its end."""
    with store.writing() as transaction:
        transaction.connection.execute(update(_RUNS).where(_RUNS.c.id == number).values(finished=now()))


def unfinished(store: Store) -> list[Run]:
    """The runs that were cut off, oldest first."""
    with store.reading() as connection:
        rows = connection.execute(select(_RUNS).where(_RUNS.c.finished.is_(None)).order_by(_RUNS.c.id)).all()
    runs = [Run(row.id, row.started, tuple(json.loads(row.files)), json.loads(row.options)) for row in rows]
    return [run for run in runs if not run.goes_on()]


def _lives(process: int) -> bool:
    if process == os.getpid() or process <= 0:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
