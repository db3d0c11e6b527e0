"""The ground that a country or region takes up: its middle and how far it reaches."""

from __future__ import annotations

from collections import defaultdict

from histor.mentions.gazetteer.building.draft import Draft

from .land import Land
from .points import Point, balanced, reaching, together

FEW = 8  # cells of land: of fewer the outline is too coarse, and the populated places say more


class Ground:
    """Land and populated places by first-level region ("UA.05") and by country ("UA")."""

    def __init__(self, land: Land, settled: list[Draft]) -> None:
        towns: dict[str, list[Point]] = defaultdict(list)
        for row in settled:
            towns[row.region].append((row.latitude, row.longitude))
        self._towns = {region: together(points) for region, points in towns.items()}
        self._land = land.by_region([(region, town) for region, points in self._towns.items() for town in points])

    def place(self, *codes: str) -> tuple[Point, float] | None:
        """The middle of these regions and countries together and their radius in km; None where nobody lives there."""
        regions = [region for region in self._towns if region in codes or region.split(".")[0] in codes]
        cells = [cell for region in regions for cell in self._land.get(region, ())]
        if len(cells) >= FEW:
            return balanced(cells)
        towns = [town for region in regions for town in self._towns[region]]
        return reaching(towns) if towns else None
