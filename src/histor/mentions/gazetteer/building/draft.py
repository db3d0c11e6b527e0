"""A place on its way into the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Draft:
    """One place to write. `names` maps a name as written to its flags; `region` and `part` are codes of its regions."""

    scheme: str
    number: int | str
    label: str
    kind: str
    latitude: float
    longitude: float
    population: int = 0
    radius: float = 1.0
    country: str = ""
    region: str = ""
    part: str = ""
    capital: bool = False
    names: dict[str, int] = field(default_factory=dict)

    def add(self, names: Iterable[str], flags: int) -> None:
        """Adds names that are not there yet."""
        for name in names:
            if name:
                self.names.setdefault(name, flags)
