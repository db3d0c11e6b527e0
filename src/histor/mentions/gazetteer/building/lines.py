"""Lines of the tables that GeoNames publishes, as text or zipped, with the place of each for errors."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from histor.errors import DataError

Told = Callable[[int], None]  # is told of bytes read, for a bar


def size(path: Path) -> int:
    """How many bytes will be read. Raises DataError for a file that is not there or no zip file."""
    with _opened(path) as (file, length):
        del file
        return length


def cells(path: Path, columns: int, told: Told) -> Iterator[tuple[int, list[str]]]:
    """(number of the line, its cells). Raises DataError, with file and line, where a line has too few cells."""
    with _opened(path) as (file, _):
        number = 0
        try:
            for number, line in enumerate(file, start=1):
                told(len(line))
                text = line.decode("utf-8").rstrip("\r\n")
                if text.startswith("#") or not text:
                    continue
                row = text.split("\t")
                if len(row) < columns:
                    raise DataError(
                        f"{path}:{number}: {len(row)} columns between tabs where GeoNames has {columns}; "
                        "give the file as GeoNames publishes it"
                    )
                yield number, row
        except UnicodeDecodeError as error:
            raise DataError(f"{path}:{number}: not in UTF-8; give the file as GeoNames publishes it") from error
        except (zipfile.BadZipFile, EOFError, OSError) as error:
            raise DataError(f"{path}: cannot be read to its end ({error}); fetch it anew") from error


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    try:
        if path.suffix.lower() != ".zip":
            with path.open("rb") as file:
                yield file, path.stat().st_size
            return
        with zipfile.ZipFile(path) as archive:
            inside = _table(archive, path)
            with archive.open(inside) as zipped:
                yield zipped, inside.file_size
    except zipfile.BadZipFile as error:
        raise DataError(f"{path}: no zip file, or a broken one ({error}); fetch it anew") from error
    except OSError as error:
        raise DataError(f"{path}: {(error.strerror or str(error)).lower()}; name a file of a GeoNames dump") from error


def _table(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    """The table of an archive: beside it there may be a readme and a list of languages."""
    tables = [one for one in archive.infolist() if one.filename.endswith(".txt")]
    for one in tables:
        if Path(one.filename).stem.lower() == path.stem.lower():
            return one
    raise DataError(f"{path}: holds no {path.stem}.txt; give the archive under the name that GeoNames gives it")
