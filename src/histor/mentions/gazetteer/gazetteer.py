"""The gazetteer as it is used: opened by mapping its files into memory, asked for what a name may mean."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, Self

import marisa_trie
import numpy as np

from histor.errors import DataError
from histor.mentions.gazetteer.entry import ADJECTIVE, ALTERNATE, KINDS, LISTED, SCHEMES, SHORT, Entry
from histor.mentions.gazetteer.folding import fold, skeleton

FORMAT = 2
SHIPPED = Path(__file__).parents[1] / "data" / "gazetteer"
SOUND = "~"  # begins the keys of names as they sound
RECORD = np.dtype(
    [
        ("number", "<u4"),
        ("label", "<u4"),
        ("label_length", "u1"),
        ("latitude", "<i4"),
        ("longitude", "<i4"),
        ("population", "<u4"),
        ("admin1", "<u4"),
        ("admin2", "<u4"),
        ("radius", "<f2"),
        ("country", "u1"),
        ("kind", "u1"),
    ]
)
OWN_SCHEMES = ("natural-earth", "histor")  # these have names for numbers
NONE = 0xFFFFFFFF
CAPITAL = 0x80
LIKE, FARTHEST_LENGTH = 0.7, 2  # of names alike: the share of letters, and how many more or fewer
SCHEME_SHIFT, SCHEME_MASK, KIND_MASK = 5, 0x60, 0x1F


class Gazetteer:
    """Names of places and their entries. Look-ups are pure; the same build always answers the same."""

    def __init__(self, folder: Path) -> None:
        try:
            self.manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
            self._names = marisa_trie.Trie().mmap(str(folder / "names.marisa"))
            self._starts = np.load(folder / "starts.npy", mmap_mode="r")
            self._postings = np.load(folder / "postings.npy", mmap_mode="r")
            self._records = np.load(folder / "records.npy", mmap_mode="r")
            self._labels = np.load(folder / "labels.npy", mmap_mode="r")
        except (OSError, ValueError, RuntimeError) as error:
            raise DataError(
                f"{folder}: no readable gazetteer there ({error}); make one with "
                "`histor gazetteer build`, or install histor anew"
            ) from error
        if self.manifest.get("format") != FORMAT:
            raise DataError(
                f"{folder}: gazetteer of format {self.manifest.get('format')}, but this histor "
                f"reads {FORMAT}; build it anew with `histor gazetteer build`"
            )
        self._countries: list[str] = self.manifest["countries"]
        self.entry = lru_cache(maxsize=65536)(self._entry)
        self.lookup_folded = lru_cache(maxsize=65536)(self._lookup_folded)
        self.step = lru_cache(maxsize=131072)(self._step)

    @classmethod
    def open(cls, folder: Path | None = None) -> Self:
        """The gazetteer in `folder`, by default the shipped one. Raises DataError where it is missing or broken."""
        return cls(folder or SHIPPED)

    def __len__(self) -> int:
        return len(self._records)

    def records(self) -> Any:
        """All places as an array of RECORD, not to be written to."""
        return self._records

    def labels(self) -> Any:
        """All usual names, one after the other in UTF-8, as an array of bytes."""
        return self._labels

    def postings(self) -> Iterator[tuple[str, list[int]]]:
        """Every folded name with its postings: the row of a place, and the flags of the name in the upper byte."""
        for key, number in self._names.iteritems():
            yield key, self._postings[int(self._starts[number]) : int(self._starts[number + 1])].tolist()

    def numbers(self) -> Iterator[tuple[int, int]]:
        """The row of every place that has a GeoNames number, and that number."""
        rows = np.flatnonzero((self._records["kind"] & SCHEME_MASK) >> SCHEME_SHIFT == SCHEMES.index("geonames"))
        yield from zip(rows.tolist(), self._records["number"][rows].tolist(), strict=True)

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Every place that `name` may mean, the most populous first; () where the name is unknown."""
        return self.lookup_folded(fold(name).removeprefix("the "))

    def lookup_sound(self, name: str) -> tuple[Entry, ...]:
        """Places whose name sounds like `name` in another transliteration; () where there are none."""
        sound = skeleton(name)
        return self.lookup_folded(SOUND + sound) if sound else ()

    def near(self, name: str, most: int = 5) -> list[str]:
        """Known names written much like `name`, those of the most populous places first: for a name that is unknown."""
        folded = fold(name).removeprefix("the ")
        beginning = folded[: 2 if len(folded) > 3 else 1]
        alike = [key for key in self._names.keys(beginning) if abs(len(key) - len(folded)) <= FARTHEST_LENGTH]
        close = get_close_matches(folded, alike, most * 3, cutoff=LIKE)
        first = {key: self.lookup_folded(key)[0] for key in close}
        close.sort(key=lambda key: -first[key].population)
        return [first[key].name if fold(first[key].name) == key else key.title() for key in close[:most]]

    def beginnings(self, folded: str) -> list[str]:
        """All known names that `folded` begins with, shortest first."""
        return self._names.prefixes(folded)  # type: ignore[no-any-return]

    def __contains__(self, folded: str) -> bool:
        return folded in self._names

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 code, or None where the gazetteer has none."""
        index = self._by_code.get(code)
        return None if index is None else self.entry(index)

    def capital(self, code: str) -> Entry | None:
        """The capital of a country by its ISO 3166-1 code, or None where the gazetteer marks none or several."""
        rows = self._capitals.get(code, [])
        return self.entry(rows[0]) if len(rows) == 1 else None

    @cached_property
    def _capitals(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row in np.flatnonzero(self._records["kind"] & CAPITAL):
            found.setdefault(self._countries[int(self._records["country"][row])], []).append(int(row))
        return found

    @cached_property
    def _by_code(self) -> dict[str, int]:
        wanted = KINDS.index("country")
        rows = np.flatnonzero((self._records["kind"] & KIND_MASK) == wanted)
        return {self._countries[int(self._records["country"][row])]: int(row) for row in rows}

    def _step(self, folded: str) -> tuple[tuple[Entry, ...], bool]:
        """What these folded words mean, and whether a known name has these and more: to walk a text word by word."""
        return self._lookup_folded(folded), next(self._names.iterkeys(folded + " "), None) is not None

    def _lookup_folded(self, folded: str) -> tuple[Entry, ...]:
        key = self._names.get(folded)
        if key is None:
            return ()
        first, last = int(self._starts[key]), int(self._starts[key + 1])
        return tuple(self.entry(int(posting) & 0xFFFFFF, int(posting) >> 24) for posting in self._postings[first:last])

    def _entry(self, index: int, flags: int = 0) -> Entry:
        row = self._records[index]
        number, label, length, latitude, longitude, population, admin1, admin2, radius, country, kind = row.item()
        name = bytes(self._labels[label : label + length]).decode("utf-8")
        scheme = SCHEMES[(kind & SCHEME_MASK) >> SCHEME_SHIFT]
        given = self.manifest["own"][number] if scheme in OWN_SCHEMES else number
        return Entry(
            index=index,
            id=f"{scheme}:{given}",
            name=name,
            kind=KINDS[kind & KIND_MASK],
            latitude=latitude / 1e5,
            longitude=longitude / 1e5,
            radius_km=float(radius),
            population=population,
            country=self._countries[country],
            admin1=-1 if admin1 == NONE else admin1,
            admin2=-1 if admin2 == NONE else admin2,
            is_capital=bool(kind & CAPITAL),
            is_alternate=bool(flags & ALTERNATE),
            is_adjective=bool(flags & ADJECTIVE),
            is_short=bool(flags & SHORT),
            is_listed=bool(flags & LISTED),
        )


@cache
def shipped() -> Gazetteer:
    """The gazetteer of this process, opened once: that in the folder HISTOR_GAZETTEER, else the one shipped."""
    folder = os.environ.get("HISTOR_GAZETTEER")
    return Gazetteer.open(Path(folder) if folder else None)
