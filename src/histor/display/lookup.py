"""What a name may mean, as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from histor.display.console import PIPED, drawn
from histor.display.safe import one_line
from histor.mentions.gazetteer import Entry, Gazetteer


def table(  # noqa: PLR0913  # how to show it, by keyword
    name: str,
    found: Sequence[Entry],
    gazetteer: Gazetteer,
    *,
    sounds: bool = False,
    most: int = 20,
    width: int = PIPED,
    colour: bool = False,
) -> str:
    """The places of a name as a table of at most `width` columns; `sounds`: they were found by sound alone."""
    shown = Table(box=None, pad_edge=False, header_style="dim")
    shown.add_column("place", overflow="fold", ratio=3)
    shown.add_column("kind", overflow="fold")
    shown.add_column("lies in", overflow="fold", ratio=3)
    shown.add_column("people", justify="right", no_wrap=True)
    shown.add_column("point", no_wrap=True)
    shown.add_column("± km", justify="right", no_wrap=True)
    shown.add_column("id", overflow="fold")
    for entry in found[:most]:
        marked = Text(entry.name)
        if how := match(entry, sounds=sounds):
            marked.append(f" ({how})", "dim")
        shown.add_row(
            marked,
            "capital" if entry.is_capital else entry.kind,
            _lies_in(entry, gazetteer),
            f"{entry.population:,}" if entry.population else "–",
            f"{entry.latitude:.3f} {entry.longitude:.3f}",
            f"{entry.radius_km:,.0f}" if entry.radius_km >= 10 else f"{entry.radius_km:.1f}",
            entry.id,
        )
    head = f"{one_line(name)}: {len(found):,} place{'' if len(found) == 1 else 's'}"
    rest = [Text(f"and {len(found) - most:,} more; see them with --most", "dim")] if len(found) > most else []
    return drawn([Text(head, "bold"), shown, *rest], width=width, colour=colour)


def as_lines(found: Sequence[Entry], gazetteer: Gazetteer, *, sounds: bool = False) -> str:
    """The places as JSON, one a line."""
    return "".join(json.dumps(_row(entry, gazetteer, sounds), ensure_ascii=False) + "\n" for entry in found)


def match(entry: Entry, *, sounds: bool = False) -> str:
    """How the name that was looked up relates to the place: "" for its usual name."""
    if sounds:
        return "sounds alike"
    if entry.is_adjective:
        return "adjective or people"
    if entry.is_short:
        return "abbreviation"
    return "other name" if entry.is_alternate else ""


def near_words(name: str, gazetteer: Gazetteer) -> str:
    """What to say where no place has the name: names written much like it."""
    near = gazetteer.near(name)
    hint = f"; written much like it: {', '.join(near)}" if near else "; try another spelling"
    return f"no place is called {one_line(name)!r}{hint}"


def _lies_in(entry: Entry, gazetteer: Gazetteer) -> str:
    return ", ".join(
        name for name in (_name(entry.admin2, gazetteer), _name(entry.admin1, gazetteer), entry.country) if name
    )


def _name(index: int, gazetteer: Gazetteer) -> str | None:
    return gazetteer.entry(index).name if index >= 0 else None


def _row(entry: Entry, gazetteer: Gazetteer, sounds: bool) -> dict[str, object]:
    return {
        "id": entry.id,
        "name": entry.name,
        "match": match(entry, sounds=sounds) or "usual name",
        "kind": entry.kind,
        "capital": entry.is_capital,
        "latitude": entry.latitude,
        "longitude": entry.longitude,
        "radius_km": round(entry.radius_km, 1),
        "country": entry.country or None,
        "admin1": _name(entry.admin1, gazetteer),
        "admin2": _name(entry.admin2, gazetteer),
        "population": entry.population or None,
    }
