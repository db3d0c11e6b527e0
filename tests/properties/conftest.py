"""Texts to read, and one invented reading made by hand in which every part of the record occurs."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from histor import record as r

TEXTS = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
TEXT = (
    "BRIVKA - The mayor told police the army denied that at least nine people, among them two nurses, were killed in "
    "Brivka, 5 km south of Orel Bay, on Monday. Officials said eight were. Read more: our archive"
)


def span(words, of=r.Span, **more):
    start = TEXT.index(words)
    return of(start=start, end=start + len(words), text=words, **more)


def made_by_hand():
    """A reading of TEXT with no fault in it."""
    count = r.Count(span=span("at least nine people"), low=9, best=9, high=None)
    part = r.Count(span=span("two nurses"), low=2, best=2, high=2, part_of="c1")
    army = r.Party(start=TEXT.index("the army"), end=TEXT.index("the army") + 8, text="the army", actor="a2")
    return r.Record(
        document=r.Document(
            id="sha256:" + hashlib.sha256(TEXT.encode()).hexdigest(),
            characters=len(TEXT),
            skipped=(r.Skipped(start=TEXT.index("Read more"), end=len(TEXT), reason="boilerplate"),),
        ),
        text=TEXT,
        places=(
            span("Brivka", r.Place, name="Brivka", gazetteer="x:1", latitude=1.0, longitude=2.0, radius_km=5.0,
                 relation=r.Relation(distance_km=5.0, bearing="S", of=1)),
            span("Orel Bay", r.Place, name="Orel Bay"),
            r.Place(start=None, end=None, text=None, name="Brivka", inferred="from the dateline"),
        ),
        times=(span("on Monday", r.Time, timex="2025-03-10", since="2025-03-10", until="2025-03-11", precision="day"),),
        actors=(
            span("The mayor", r.Actor, name="the mayor", id="a1", kind="person"),
            span("the army", r.Actor, name="the army", id="a2", kind="force"),
        ),
        statements=(
            r.Statement(id="s1", source=span("The mayor"), actor="a1", cue=span("told"), mode="indirect",
                        stance="asserts", content=span("the army denied")),
            r.Statement(id="s2", source=span("the army"), actor="a2", cue=span("denied"), mode="indirect",
                        stance="denies", content=span("at least nine people"), within="s1"),
        ),
        claims=(
            r.Claim(id="c1", evidence=span("at least nine people"), statement="s2", event="attack", measure="killed",
                    count=count, roles=r.Roles(perpetrator=(army,)), place=0, time=0, polarity="denied"),
            r.Claim(id="c2", evidence=span("two nurses"), statement="s2", event="attack", measure="killed", count=part),
            r.Claim(id="c3", evidence=span("Officials said eight were"), statement=None, event="attack",
                    measure="killed", people=(r.Person(span=span("eight")),), place=2,
                    count=r.Count(span=None, low=8, best=8, high=8, inferred="from the sentence before")),
        ),
        incidents=(
            r.Incident(
                id="i1", event="attack", claims=("c1", "c2", "c3"), place=0, time=0,
                figures={"killed": r.Figure(low=8, best=8, high=9, claims=("c1", "c3"), agreement="contested")},
                disputes=(r.Dispute(field="killed", claims=("c1", "c3"), values=("9", "8")),),
            ),
        ),
    )  # fmt: skip


@pytest.fixture
def by_hand():
    return made_by_hand()
