"""Why a mention is a place, and why that one: the features of each candidate with their weights."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from histor.display.explanation import Explanation, Table
from histor.explaining.case import Case
from histor.mentions import places
from histor.mentions.gazetteer import Entry, Gazetteer, fold
from histor.mentions.places import Explained
from histor.mentions.places.words import weights
from histor.record import Place, span

MOST_SHOWN = 4  # candidates side by side


def explained_places(case: Case, what: str) -> tuple[Explanation, ...]:
    """Explanations of the places named `what` ("Springfield", or "Springfield#2" for the second mention)."""
    name, _, ordinal = what.rpartition("#") if what.rpartition("#")[2].isdecimal() and "#" in what else (what, "", "")
    found = [one for one in places.explain(case.analysis, case.source, case.gazetteer) if _named(case, one, name)]
    if ordinal:
        found = found[int(ordinal) - 1 : int(ordinal)] if int(ordinal) else []
    by_start = {(place.start, place.end): place for place in case.reading.places}
    alike = groupby(found, key=lambda one: (_key(one), _decision(by_start.get((one.start, one.end)), case.gazetteer)))
    return tuple(_explanation(case, list(group), decision) for (_, decision), group in alike)


def _named(case: Case, one: Explained, name: str) -> bool:
    words = fold(case.source.text[one.start : one.end]).removeprefix("the ")
    return words == fold(name).removeprefix("the ")


def _key(one: Explained) -> tuple[tuple[int, float], ...]:
    """Mentions that were weighed together have the same candidates and scores."""
    return tuple((entry.index, round(score, 6)) for entry, _, score in one.candidates)


def _decision(place: Place | None, gazetteer: Gazetteer) -> str:
    if place is None:
        return "Dropped: other parts of the reading take these words for something else than a place."
    if place.gazetteer is not None:
        where = ", ".join(part for part in (place.kind, place.admin1, place.country) if part)
        return f"Resolved: {place.name} ({where}), {place.gazetteer}."
    if len(place.candidates) > 1:
        return f"Unresolved: too close to tell between {' and '.join(place.candidates)}."
    if place.candidates:
        return f"Unresolved: {place.candidates[0]} is small, and nothing else in the document speaks of its country."
    if place.latitude is not None:
        return "Not in the gazetteer; its point comes from the place that the text relates it to."
    return "Unresolved: the gazetteer has no place of this name that fits."


def _explanation(case: Case, mentions: Sequence[Explained], decision: str) -> Explanation:
    text = case.source.text
    first = mentions[0]
    spotted = [_spotted(one, number if len(mentions) > 1 else 0) for number, one in enumerate(mentions, start=1)]
    return Explanation(
        title=text[first.start : first.end],
        spans=tuple(span(text, one.start, one.end) for one in mentions),
        decision=decision,
        tables=(*([_candidates(first, case.gazetteer)] if first.candidates else []), *spotted),
    )


def _spotted(one: Explained, number: int) -> Table:
    table = weights("spotting")
    return Table(
        heading=f"Is it a place?{f' Mention {number}' if number else ''}",
        columns=("feature", "value", "weight", "points"),
        rows=tuple(_row(name, value, table[name]) for name, value in one.spotted.items()),
        last=(
            f"sum, of {table['threshold']:.2f} needed",
            "",
            "",
            f"{sum(table[name] * value for name, value in one.spotted.items()):+.2f}",
        ),
    )


def _row(name: str, value: float, weight: float) -> tuple[str, str, str, str]:
    return name, f"{value:.2f}", f"{weight:+.2f}", f"{value * weight:+.2f}"


def _candidates(one: Explained, gazetteer: Gazetteer) -> Table:
    """The best candidates side by side: value and points of each feature."""
    table, shown = weights("resolving"), one.candidates[:MOST_SHOWN]
    names = [name for name in table if any(name in features for _, features, _ in shown)]
    rest = len(one.candidates) - len(shown)
    return Table(
        heading="Which place? Each value, and its points"
        + (f" (the best {MOST_SHOWN} of {rest + MOST_SHOWN})" if rest else ""),
        columns=("feature", "weight", *(_called(entry, gazetteer) for entry, _, _ in shown)),
        rows=tuple(
            (name, f"{table[name]:+.2f}", *(_cell(features, name, table[name]) for _, features, _ in shown))
            for name in names
        ),
        last=("score", "", *(f"{score:+.2f}" for _, _, score in shown)),
    )


def _cell(features: dict[str, float], name: str, weight: float) -> str:
    return f"{features[name]:.2f} {features[name] * weight:+.2f}" if name in features else "–"


def _called(entry: Entry, gazetteer: Gazetteer) -> str:
    region = gazetteer.entry(entry.admin1).name if entry.admin1 >= 0 else ""
    return ", ".join(
        part for part in (entry.name, entry.kind, region, entry.country, entry.id.partition(":")[2]) if part
    )
