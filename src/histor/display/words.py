"""Values of a record in words: counts as ranges, places with their precision."""

from __future__ import annotations

from collections.abc import Sequence

from histor.display.safe import one_line
from histor.incidents.across import LinkedFigure
from histor.record import Count, Figure, Place, Superlative


def range_words(low: int | None, best: int | None, high: int | None, *, approximate: bool = False) -> str:
    """A range as a reader says it: "17", "at least 1", "up to 30", "3 to 5", "about 20", "none to at least 8"."""
    if low is None and high is None:
        words = "a number not given" if best is None else f"{best:,}"
    elif high is None:
        words = f"none to at least {best:,}" if low == 0 and best else f"at least {low:,}"
    elif low is None:
        words = f"up to {high:,}"
    elif low == high:
        words = f"{low:,}" if low else "none"
    else:
        words = f"{low:,} to {high:,}"
    return f"about {words}" if approximate and words[0].isdigit() else words


def count_words(count: Count | None) -> str:
    """The range of a claim's count with its unit, people left unsaid: "29 drones"; empty where the claim has none."""
    if count is None:
        return ""
    words = range_words(count.low, count.best, count.high, approximate=count.approximate)
    return with_unit(words, count.unit, count.high)


def with_unit(words: str, unit: str, high: int | None) -> str:
    """The words of a range with its unit, people left unsaid."""
    noun = one_line(unit)
    if noun in ("", "person"):
        return words
    return f"{'no' if words == 'none' else words} {noun if high == 1 else _plural(noun)}"


def many(number: int, noun: str) -> str:
    """A number with its noun: "1 document", "3,410 documents"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _plural(noun: str) -> str:
    if noun.endswith(("s", "craft", "people")):
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def figure_words(figure: Figure | LinkedFigure) -> str:
    """The range of a figure over all its claims, with its unit."""
    return with_unit(range_words(figure.low, figure.best, figure.high), figure.unit, figure.high)


def place_words(places: Sequence[Place], index: int | None) -> str:
    """The place at `index` with region and country and how exact it is: "Izmail, Odesa Oblast, UA (within 5 km)"."""
    if index is None:
        return ""
    place = places[index]
    parts = dict.fromkeys(one_line(part) for part in (place.name, place.admin1, place.country) if part)
    return f"{', '.join(parts)}{_relation(places, place)} ({', '.join(_precision(place))})"


def _relation(places: Sequence[Place], place: Place) -> str:
    relation = place.relation
    if relation is None:
        return ""
    distance = "" if relation.distance_km is None else f"{relation.distance_km:g} km"
    how = " ".join(word for word in (distance, relation.bearing) if word)
    return f", {how} of {one_line(places[relation.of].name)}" if how else ""


def _precision(place: Place) -> list[str]:
    words = []
    words += [one_line(why) for why in (place.inferred, place.note) if why]
    if place.radius_km is not None:
        words.append(f"within {place.radius_km:,.0f} km" if place.radius_km >= 1 else "within 1 km")
    elif place.latitude is None:
        words.append(f"not on the map: {_choice(len(place.candidates))}")
    return words or ["precision not known"]


def _choice(candidates: int) -> str:
    """Why a place has no point: none of its name is known, one that may not be meant, or several."""
    if candidates == 1:
        return "the one place known by the name may not be meant"
    return f"one of {candidates} places" if candidates else "no such name in the gazetteer"


def superlative_words(one: Superlative | None) -> str | None:
    """A superlative in few words: "largest drone attack", "second largest raid", "one of the deadliest attacks"."""
    if one is None:
        return None
    rank = {"top": "", "one of": "one of the "}.get(one.rank, f"{one.rank} ")
    return f"{rank}{one.span.text}{f' {one.of.text}' if one.of is not None else ''}"
