"""The gazetteer's files: a trie of names, postings from names to places, the places, their labels, a manifest.

Places are written as they come. Their names wait in a file until all are there, so that what is held in memory is about
40 bytes a place and 8 a name, and the trie that is built at the end.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import IO, Any, Self

import marisa_trie
import numpy as np

from histor.errors import DataError
from histor.mentions.gazetteer.building.draft import Draft
from histor.mentions.gazetteer.entry import ALTERNATE, KINDS, LISTED, SCHEMES
from histor.mentions.gazetteer.folding import fold, skeleton
from histor.mentions.gazetteer.gazetteer import (
    CAPITAL,
    FORMAT,
    NONE,
    OWN_SCHEMES,
    RECORD,
    SCHEME_SHIFT,
    SHIPPED,
    SOUND,
    Gazetteer,
)

MOST_PLACES = 1 << 24  # a posting has 24 bits for the place
MOST_LABELS_KNOWN = 2_000_000  # beyond, a label may be written twice
CHUNK = 1 << 16  # places
SILENT = frozenset({"country", "river", "lake"})  # never asked for by sound
ORDER = np.full(len(KINDS), 2)
ORDER[KINDS.index("country")], ORDER[KINDS.index("region")] = 0, 1


class Writer:
    """Takes drafts, regions before what lies in them, and writes a folder for `Gazetteer.open`; used by `with`."""

    def __init__(self) -> None:
        self._done: list[Any] = []
        self._filled = CHUNK  # of the last chunk
        self.places = 0
        self._labels = bytearray()
        self._label_at: dict[bytes, int] = {}
        self._own: list[str] = []
        self._countries: dict[str, int] = {"": 0}
        self.regions: dict[str, int] = {}  # rows by code
        self.parts: dict[str, int] = {}
        self._names: IO[str] = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115  # closed by __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._names.close()

    def base(self, gazetteer: Gazetteer) -> None:
        """Starts from another gazetteer: all its places keep their rows and names. Before any draft."""
        self._countries = {code: at for at, code in enumerate(gazetteer.manifest["countries"])}
        self._own = list(gazetteer.manifest["own"])
        self._labels = bytearray(gazetteer.labels().tobytes())
        self._done, self.places = [gazetteer.records().copy()], len(gazetteer)
        for key, postings in gazetteer.postings():
            self._names.writelines(f"{key}\t{posting}\n" for posting in postings)

    def place(self, draft: Draft) -> int:
        """Writes a place with its names; its row. Raises DataError when there are too many."""
        row = self.places
        if row >= MOST_PLACES:
            raise DataError(f"more than {MOST_PLACES:,} places: build it of fewer countries")
        if self._filled == CHUNK:
            self._done.append(np.zeros(CHUNK, dtype=RECORD))
            self._filled = 0
        self._fill(row, draft)
        self.places += 1
        if draft.kind == "region":
            self.regions[draft.region] = row
        elif draft.kind == "district":
            self.parts[draft.part] = row
        self.name(row, draft)
        return row

    def move(self, row: int, draft: Draft) -> None:
        """Gives a place of the base the point and the population of a draft; a region keeps its own middle."""
        record = self._done[0][row]
        if draft.kind not in ("country", "region", "district"):
            record["latitude"], record["longitude"] = round(draft.latitude * 1e5), round(draft.longitude * 1e5)
            record["population"] = max(int(record["population"]), draft.population)

    def name(self, row: int, draft: Draft) -> None:
        """Writes the names of a place, of which others may have been written before."""
        sounds = draft.country in transliterated() and draft.kind not in SILENT
        for name, flags in draft.names.items():
            key = fold(name).removeprefix("the ")
            if len(key) < 2 or "\t" in key:
                continue
            self._names.write(f"{key}\t{flags << 24 | row}\n")
            if sounds and not _cyrillic(name) and (sound := skeleton(name)):
                self._names.write(f"{SOUND}{sound}\t{ALTERNATE << 24 | row}\n")

    def finish(self, folder: Path, provenance: dict[str, Any]) -> dict[str, int]:
        """Writes the files into `folder`, and what they were made of into its manifest; their sizes by name."""
        records = self._records()
        trie = marisa_trie.Trie(key for key, _ in self._spooled())
        starts, postings = self._postings(trie, records)
        folder.mkdir(parents=True, exist_ok=True)
        trie.save(str(folder / "names.marisa"))
        labels = np.frombuffer(bytes(self._labels), dtype="u1")
        for name, array in (("starts", starts), ("postings", postings), ("records", records), ("labels", labels)):
            np.save(folder / f"{name}.npy", array, allow_pickle=False)
        files = ("labels.npy", "names.marisa", "postings.npy", "records.npy", "starts.npy")
        manifest = {
            "format": FORMAT,
            "places": len(records),
            "names": len(trie),
            "countries": list(self._countries),
            "own": self._own,
            **provenance,
            "files": {name: digest(folder / name) for name in files},
        }
        written = json.dumps(manifest, ensure_ascii=False, sort_keys=True, indent=0) + "\n"
        (folder / "manifest.json").write_text(written, encoding="utf-8", newline="\n")
        return {name: (folder / name).stat().st_size for name in (*files, "manifest.json")}

    def _fill(self, row: int, draft: Draft) -> None:
        number = draft.number
        if draft.scheme in OWN_SCHEMES:
            self._own.append(str(number))
            number = len(self._own) - 1
        label = draft.label.encode()[:255].decode("utf-8", "ignore").encode()
        self._done[-1][self._filled] = (
            int(number),
            self._label(label),
            len(label),
            round(draft.latitude * 1e5),
            round(draft.longitude * 1e5),
            min(max(draft.population, 0), 2**32 - 1),
            self.regions.get(draft.region, NONE) if draft.kind != "region" else NONE,
            self.parts.get(draft.part, NONE) if draft.kind != "district" else NONE,
            draft.radius,
            self._countries.setdefault(draft.country, len(self._countries)),
            KINDS.index(draft.kind) | SCHEMES.index(draft.scheme) << SCHEME_SHIFT | (CAPITAL if draft.capital else 0),
        )
        self._filled += 1

    def _label(self, label: bytes) -> int:
        at = self._label_at.get(label)
        if at is None:
            at = len(self._labels)
            self._labels += label
            if len(self._label_at) < MOST_LABELS_KNOWN:
                self._label_at[label] = at
        return at

    def _records(self) -> Any:
        if not self._done:
            return np.zeros(0, dtype=RECORD)
        whole = np.concatenate(self._done)
        return whole[: self.places]

    def _spooled(self) -> Iterator[tuple[str, int]]:
        self._names.seek(0)
        for line in self._names:
            key, _, posting = line.rpartition("\t")
            yield key, int(posting)

    def _postings(self, trie: Any, records: Any) -> tuple[Any, Any]:
        """Where the postings of each name start, and the postings: the most populous place of a name first."""
        pairs = np.fromiter(
            ((trie[key], posting) for key, posting in self._spooled()), dtype=[("key", "<u4"), ("posting", "<u4")]
        )
        rows, flags = pairs["posting"] & 0xFFFFFF, (pairs["posting"] >> 24).astype("i4")
        by_rank = np.lexsort((ORDER[records["kind"] & 0x1F], -records["population"].astype("i8")))
        rank = np.empty(len(records), dtype="<u4")
        rank[by_rank] = np.arange(len(records), dtype="<u4")
        # Of two spellings that fold alike, the usual name goes before others, the listed one before all.
        order = np.lexsort((-flags, flags & ~LISTED, rank[rows], pairs["key"]))
        keys, rows = pairs["key"][order], rows[order]
        first = np.ones(len(order), dtype=bool)
        first[1:] = (keys[1:] != keys[:-1]) | (rows[1:] != rows[:-1])
        starts = np.searchsorted(keys[first], np.arange(len(trie) + 1)).astype("<u4")
        return starts, pairs["posting"][order][first]


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def transliterated() -> frozenset[str]:
    """Codes of the countries whose names reach English from another script."""
    lines = (SHIPPED / "transliterated.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(code for line in lines if not line.startswith("#") for code in line.split())


def _cyrillic(name: str) -> bool:
    return any("Ѐ" <= letter <= "ԯ" for letter in name)
