"""Readings made by hand, which cost nothing: three reports of two happenings, each read in several ways."""

import hashlib
from functools import cache

from histor import record

DAY = "2024-03-0{}"
CLAUSES = (
    "{} people were killed in the strike",
    "{} people were injured in it",
    "{} people died in a market fire in Sumy",
)
COUNTED = (("air/drone strike", "killed"), ("air/drone strike", "injured"), ("arson", "killed"))
WAYS = ("as it is", "without the injured", "in one incident", "other ids", "more killed", "by the mayor")


@cache
def reading(outlet: int, version: int, way: str) -> record.Record:
    """One of some outlets' reports, in one of its versions, as one of some pipelines would read it."""
    numbers = (3 + version, 7, 2 + outlet)
    parts = [clause.format(number) for clause, number in zip(CLAUSES, numbers, strict=True)]
    text = f"Mayor Lin Okoro of Okhtyrka spoke. {'. '.join(parts)}. Outlet {outlet} was there."
    claims = tuple(_claim(text, words, at, way) for at, words in enumerate(parts))
    claims = tuple(claim for claim in claims if (claim.measure, way) != ("injured", "without the injured"))
    digest = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    document = record.Document(
        id=digest, uri=f"https://outlet{outlet}.example/a", title=f"Strike {outlet}", publisher=f"Outlet {outlet}",
        published=DAY.format(4 + version), language="en", characters=len(text),
    )  # fmt: skip
    places = _place("Okhtyrka", 698625, 50.31, 34.88), _place("Sumy", 692194, 50.92, 34.8)
    when = record.Time(start=None, end=None, text=None, timex=DAY.format(3), since=DAY.format(3) + "T00:00",
                       until=DAY.format(4) + "T00:00", precision="day", inferred="made")  # fmt: skip
    return record.Record(document=document, text=text, places=places, times=(when,), claims=claims,
                         incidents=tuple(_incidents(claims, way)), **_said(text, parts[0], way))  # fmt: skip


def _place(name: str, number: int, latitude: float, longitude: float) -> record.Place:
    return record.Place(
        start=None, end=None, text=None, name=name, gazetteer=f"geonames:{number}", kind="city", latitude=latitude,
        longitude=longitude, radius_km=4.0, country="UA", admin1="Sumy Oblast", inferred="made",
    )  # fmt: skip


def _claim(text: str, words: str, at: int, way: str) -> record.Claim:
    event, measure = COUNTED[at]
    start, number = text.index(words), int(words.split(maxsplit=1)[0])
    count = record.Count(span=None, low=number, best=number, high=number, inferred="made")
    if (way, at) == ("more killed", 0):
        count = record.Count(span=None, low=number, best=number + 1, high=None, inferred="made")
    name = hashlib.sha256(f"{text}{at}{way == 'other ids'}".encode()).hexdigest()[:16]
    return record.Claim(
        id=f"c{name}", evidence=record.span(text, start, start + len(words)), event=event, measure=measure, count=count,
        statement="s1" if (way, at) == ("by the mayor", 0) else None, place=at // 2, time=0,
        certainty="alleged" if at == 1 else "stated",
    )  # fmt: skip


def _incidents(claims: tuple[record.Claim, ...], way: str) -> list[record.Incident]:
    groups = [[one for one in claims if one.event == event] for event in ("air/drone strike", "arson")]
    if way == "in one incident":
        groups = [list(claims)]
    return [
        record.Incident(id=f"i{number}", event=group[0].event, claims=tuple(one.id for one in group), time=0,
                        place=group[0].place, figures=_figures(group))
        for number, group in enumerate(groups, start=1)
    ]  # fmt: skip


def _figures(claims: list[record.Claim]) -> dict[str, record.Figure]:
    made = {}
    for measure in ("killed", "injured"):
        own = [one for one in claims if one.measure == measure]
        counts = [one.count for one in own]
        if counts:
            high = None if any(one.high is None for one in counts) else max(one.high for one in counts)
            made[measure] = record.Figure(
                low=min(one.low for one in counts), best=max(one.best for one in counts), high=high,
                claims=tuple(one.id for one in own), agreement="single" if len(own) == 1 else "contested",
            )  # fmt: skip
    return made


def _said(text: str, words: str, way: str) -> dict[str, tuple[record.Value, ...]]:
    if way != "by the mayor":
        return {}
    who = "Mayor Lin Okoro"
    start = text.index(words)
    actor = record.Actor(start=0, end=len(who), text=who, name="Lin Okoro", id="a1", kind="person", title="Mayor")
    content = record.span(text, start, start + len(words))
    said = record.Statement(id="s1", source=record.span(text, 0, len(who)), actor="a1", cue=None, content=content,
                            mode="indirect", stance="asserts")  # fmt: skip
    return {"actors": (actor,), "statements": (said,)}
