"""One run of `histor read`: from files to readings to what was asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from histor.cli.explained import explained
from histor.cli.gazetteers import use
from histor.cli.outputs import Output, output
from histor.cli.progress import Progress, progress
from histor.cli.sources import sources
from histor.cli.work import Failed, Read, read_one
from histor.cli.workers import in_order

_BYTES_FOR_ONE = 2_000_000


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the user asked for; the fields are the options of `histor read`."""

    files: tuple[str, ...]
    jsonl: bool = False
    html: str | None = None
    statements: bool = False
    mentions: bool = False
    explain: str | None = None
    no_text: bool = False
    width: int | None = None
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    language: str | None = None
    pipeline: str | None = None
    gazetteer: str | None = None
    workers: int | None = None


def run(options: Options) -> int:
    """Read everything in order; the exit status is 1 if something could not be read, else 0."""
    from histor.intake import Metadata

    given = Metadata(
        title=options.title, publisher=options.publisher, published=options.published, language=options.language
    )
    use(options.gazetteer)
    found = sources(options.files, given, today=date.today())
    if options.explain is not None:
        return explained(found, options.explain, options.pipeline, options.width)
    task = partial(read_one, options.pipeline)
    failed = 0
    with output(options) as out, progress(options) as bar:
        for result in in_order(task, bar.watched(found), options.workers or workers_for(options.files)):
            failed += not _deliver(result, out, bar)
    return 1 if failed else 0


def _deliver(result: Read | Failed, out: Output, bar: Progress) -> bool:
    bar.advance()
    if isinstance(result, Failed):
        bar.complain(result.message)
        return False
    out.write(result)
    return True


def workers_for(files: tuple[str, ...]) -> int:
    """How many processes read, where nobody says it: one for little, since another would take longer to start."""
    size = 0
    for file in _inside(files):
        size += file.stat().st_size
        if size >= _BYTES_FOR_ONE:
            return _cores()
    return 1


def _inside(files: tuple[str, ...]) -> Iterator[Path]:
    """The files that are there, also those in folders; what is not there will be named when its turn comes."""
    for path in map(Path, files):
        yield from (each for each in (path.rglob("*") if path.is_dir() else (path,)) if each.is_file())


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1
