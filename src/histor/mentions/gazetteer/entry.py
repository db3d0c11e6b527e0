"""An entry: one place that a name may mean."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = (
    "country",
    "region",
    "district",
    "city",
    "town",
    "village",
    "borough",
    "continent",
    "area",
    "island",
    "sea",
    "lake",
    "river",
    "range",
    "canal",
    "camp",
    "site",
    "governorate",
    "quarter",
)
SCHEMES = ("geonames", "geonames-postal-ua", "natural-earth", "histor")

# Flags of a name, in the upper byte of a posting.
ALTERNATE, ADJECTIVE, SHORT, LISTED = 1, 2, 4, 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a name may mean. Coordinates are WGS 84 degrees; `radius_km` is how far the place reaches.

    `index` is the entry's row in this build of the gazetteer; `id` ("geonames:706483") stays. `admin1` and `admin2`
    are rows of the regions that hold it (-1: none), `country` is its ISO 3166-1 code or "". The flags speak of the name
    that was looked up: `is_alternate` another name than the usual one, `is_adjective` a people's name or adjective
    ("Danish"), `is_short` an abbreviation that is only read beside a place ("Springfield, Ill."),
    `is_listed` that histor's own lists of well-known names have it.
    """

    index: int
    id: str
    name: str
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    population: int
    country: str
    admin1: int
    admin2: int
    is_capital: bool
    is_alternate: bool = False
    is_adjective: bool = False
    is_short: bool = False
    is_listed: bool = False

    @property
    def number(self) -> int | None:
        """The GeoNames number, or None where the place has none."""
        scheme, _, number = self.id.partition(":")
        return int(number) if scheme == "geonames" else None
