"""The areas of our own list: their points come from their members."""

from __future__ import annotations

from collections.abc import Iterator

from histor.mentions.gazetteer.building.draft import Draft
from histor.mentions.gazetteer.entry import ADJECTIVE, LISTED
from histor.mentions.gazetteer.folding import fold

from .ground import Ground
from .land import Land
from .place import distance_km
from .points import Point, reaching
from .sources import continents, listed, own

POLE, POLAR_CIRCLE_KM = (90.0, 0.0), 2606.0
EARTH_DEGREE_KM = 111.2
STRAIT_KM = 150.0  # a sea of less is narrower than our outlines and rings of towns are exact


class Members:
    """What an area consists of, or is surrounded by."""

    def __init__(self, settled: list[Draft], ground: Ground) -> None:
        self._ground = ground
        self._towns: dict[str, Draft] = {}
        for row in sorted(settled, key=lambda row: row.population):
            for name in row.names:
                self._towns[f"{row.country}/{fold(name)}"] = self._towns[f"{row.region}/{fold(name)}"] = row

    def town(self, member: str) -> Draft:
        """The most populous town of that name in that country or region ("UA/Odesa", "US.ME/Portland")."""
        country, name = member.split("/")
        try:
            return self._towns[f"{country}/{fold(name)}"]
        except KeyError:
            raise SystemExit(f"areas.txt: no town {member!r} among the populated places") from None

    def place(self, members: list[str]) -> tuple[Point, float]:
        """The point and radius of an area with these members: regions and countries, or else towns."""
        codes = [member for member in members if "/" not in member]
        if codes:
            found = self._ground.place(*codes)
            if found is None:
                raise SystemExit(f"areas.txt: no populated place in {', '.join(codes)}")
            return found
        towns = [self.town(member) for member in members]
        points = [(town.latitude, town.longitude) for town in towns]
        if len(towns) > 2:
            return reaching(points)
        at = (sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(points))
        return at, max(distance_km(at, (town.latitude, town.longitude)) + town.radius for town in towns)


def area_rows(settled: list[Draft], land: Land, ground: Ground) -> Iterator[Draft]:
    """Areas, seas, ranges, quarters and sites of our own list. A sea whose point is not in the water ends the build."""
    members, known = Members(settled, ground), {row.number for row in settled}
    for short, number, kind, of, country, names, adjectives in own("areas.txt"):
        if number != "-" and int(number) in known:
            continue
        at, reach = _placed(of, int(number) if number != "-" else 0, members)
        if kind == "sea" and reach > STRAIT_KM and land.holds(at):
            raise SystemExit(f"areas.txt: the middle of {short} is on land at {at}; name other towns around it")
        scheme, mark = ("histor", short) if number == "-" else ("geonames", int(number))
        row = Draft(scheme, mark, listed(names)[0], kind, *at, radius=reach, country="" if country == "-" else country)
        row.add(listed(names), LISTED)
        row.add(listed(adjectives), ADJECTIVE)
        yield row


def _placed(of: str, number: int, members: Members) -> tuple[Point, float]:
    if of == "pole":
        return POLE, POLAR_CIRCLE_KM
    if of == "continent":
        held = continents()[number]
        south, north = held["bbox"]["south"], held["bbox"]["north"]
        return (float(held["lat"]), float(held["lng"])), max(2500.0, (north - south) / 2 * EARTH_DEGREE_KM)
    return members.place(listed(of))
