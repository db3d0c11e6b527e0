"""A realistic reading made by hand: an invented night raid, told with figures that disagree."""

import hashlib

import pytest

from histor.record import (
    Actor,
    Claim,
    Count,
    Dispute,
    Document,
    Figure,
    Incident,
    IncidentRoles,
    Notice,
    Party,
    Person,
    Place,
    Record,
    Roles,
    Skipped,
    Span,
    Statement,
    Time,
    span,
)

TEXT = """IZMAIL, 12 March 2025 — At least three people were killed and eleven injured when drones hit a grain \
terminal in Izmail overnight, regional police said on Wednesday.

Olha Kovalenko, head of the district council, put the toll higher. “Five of our people died, among them two \
nurses,” she said. Air defence crews shot down 29 of 32 drones over the Odesa region, the air force said.

The insurgents denied that they had hit a school, according to a statement read out on state television. \
The building, a kindergarten, was empty, a spokesman said.

In 2019 a fire at the same terminal killed one worker.

A burnt silo in Izmail. At least three people were killed, police said.

Sign up for our newsletter. Follow us for updates from the coast. We never share your address with anyone.
"""


class Sample:
    """Builds parts of a record from words of a text, so that no offset is counted by hand."""

    def __init__(self, text: str = TEXT) -> None:
        self.text = text

    def span(self, words: str, after: str = "") -> Span:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return span(self.text, start, start + len(words))

    def at(self, words: str, after: str = "") -> dict[str, object]:
        found = self.span(words, after)
        return {"start": found.start, "end": found.end, "text": found.text}

    def document(self, **fields: object) -> Document:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        return Document(id=f"sha256:{digest}", characters=len(self.text), **fields)

    def claim(self, id: str, evidence: str, event: str = "explosions/remote violence", **fields: object) -> Claim:
        return Claim(
            id=id, evidence=self.span(evidence), event=event, **({"statement": None, "measure": None} | fields)
        )

    def count(self, words: str, low, best, high, **fields: object) -> Count:
        return Count(span=self.span(words), low=low, best=best, high=high, **fields)

    def reading(self, *claims: Claim, **fields: object) -> Record:
        return Record(**({"document": self.document(), "text": self.text, "claims": claims} | fields))


def night_raid() -> Record:
    """Three voices, a range, a dispute, a denial, history, a repeated caption and a newsletter."""
    s = Sample()
    statements = (
        Statement(
            id="s1",
            source=s.span("regional police"),
            actor="actor-1",
            cue=s.span("said"),
            content=s.span("At least three people were killed and eleven injured"),
            mode="indirect",
            stance="asserts",
        ),
        Statement(
            id="s2",
            source=s.span("she", "nurses"),
            actor="actor-2",
            cue=s.span("said", "nurses"),
            content=s.span("Five of our people died, among them two nurses,"),
            mode="direct",
            stance="asserts",
        ),
        Statement(
            id="s3",
            source=s.span("the air force"),
            actor=None,
            cue=s.span("said", "the air force"),
            content=s.span("Air defence crews shot down 29 of 32 drones over the Odesa region"),
            mode="indirect",
            stance="asserts",
        ),
        Statement(
            id="s4",
            source=s.span("a statement read out on state television"),
            actor=None,
            cue=s.span("according to"),
            content=s.span("The insurgents denied that they had hit a school"),
            mode="indirect",
            stance="asserts",
        ),
        Statement(
            id="s5",
            source=s.span("The insurgents"),
            actor="actor-3",
            cue=s.span("denied"),
            content=s.span("they had hit a school"),
            mode="indirect",
            stance="denies",
            within="s4",
        ),
        Statement(
            id="s6",
            source=s.span("a spokesman"),
            actor=None,
            cue=s.span("said", "a spokesman"),
            content=s.span("The building, a kindergarten, was empty"),
            mode="indirect",
            stance="asserts",
        ),
    )
    claims = (
        s.claim(
            "c1",
            "At least three people were killed and eleven injured",
            statement="s1",
            measure="killed",
            count=s.count("At least three", 3, 3, None),
            place=1,
            time=1,
        ),
        s.claim(
            "c2",
            "At least three people were killed and eleven injured",
            statement="s1",
            measure="injured",
            count=s.count("eleven", 11, 11, 11),
            place=1,
            time=1,
        ),
        s.claim(
            "c3",
            "Five of our people died, among them two nurses,",
            statement="s2",
            measure="killed",
            count=s.count("Five", 5, 5, 5),
            place=1,
            time=1,
        ),
        s.claim(
            "c4",
            "among them two nurses",
            statement="s2",
            measure="killed",
            count=s.count("two", 2, 2, 2, part_of="c3"),
            people=(Person(name="Anna Invented", age=31, sex="female", status="civilian"),),
            place=1,
            time=1,
        ),
        s.claim(
            "c5",
            "shot down 29 of 32 drones over the Odesa region",
            "air/drone strike",
            statement="s3",
            measure="intercepted",
            count=s.count("29", 29, 29, 29, unit="drone"),
            place=2,
            time=1,
        ),
        s.claim(
            "c6",
            "they had hit a school",
            statement="s5",
            measure="struck",
            polarity="denied",
            certainty="alleged",
            roles=Roles(
                target=(Party(**s.at("a school")),), perpetrator=(Party(**s.at("The insurgents"), actor="actor-3"),)
            ),
            place=1,
        ),
        s.claim("c7", "The building, a kindergarten, was empty", statement="s6", place=1),
        s.claim(
            "c8",
            "a fire at the same terminal killed one worker",
            "other",
            measure="killed",
            count=Count(span=s.span("one", "terminal killed"), low=1, best=1, high=1),
            place=3,
            time=2,
        ),
    )
    incidents = (
        Incident(
            id="i2",
            event="other",
            claims=("c8",),
            time=2,
            background=True,
            figures={"killed": Figure(low=1, best=1, high=1, claims=("c8",), agreement="single")},
        ),
        Incident(
            id="i1",
            event="air/drone strike",
            claims=("c1", "c2", "c3", "c4", "c5", "c6", "c7"),
            place=1,
            time=1,
            roles=IncidentRoles(perpetrator=(("The insurgents", "they"),), weapon=(("drones",),)),
            figures={
                "killed": Figure(low=3, best=None, high=5, claims=("c3", "c1", "c4"), agreement="contested"),
                "injured": Figure(low=11, best=11, high=11, claims=("c2",), agreement="single"),
                "intercepted": Figure(low=29, best=29, high=29, claims=("c5",), agreement="single", unit="drone"),
            },
            disputes=(
                Dispute(field="killed", claims=("c1", "c3"), values=("at least 3", "5")),
                Dispute(field="target", claims=("c6", "c7"), values=("a school", "a kindergarten")),
            ),
        ),
    )
    places = (
        Place(
            **s.at("IZMAIL"),
            name="Izmail",
            gazetteer="geonames:707308",
            kind="city",
            latitude=45.35,
            longitude=28.84,
            radius_km=5.0,
            country="UA",
            admin1="Odesa Oblast",
        ),
        Place(
            **s.at("Izmail"),
            name="Izmail",
            gazetteer="geonames:707308",
            kind="city",
            latitude=45.35,
            longitude=28.84,
            radius_km=5.0,
            country="UA",
            admin1="Odesa Oblast",
        ),
        Place(
            **s.at("the Odesa region"),
            name="Odesa Oblast",
            gazetteer="geonames:698738",
            kind="region",
            latitude=46.75,
            longitude=30.25,
            radius_km=160.0,
            country="UA",
        ),
        Place(
            start=None,
            end=None,
            text=None,
            name="Zelenyi Hai",
            candidates=("geonames:1", "geonames:2"),
            inferred="from the caption",
        ),
    )
    times = (
        Time(**s.at("12 March 2025"), timex="2025-03-12", since="2025-03-12", until="2025-03-13", precision="day"),
        Time(
            **s.at("overnight"),
            timex="2025-03-11TNI",
            since="2025-03-11T22:00",
            until="2025-03-12T06:00",
            precision="part of day",
        ),
        Time(**s.at("2019"), timex="2019", since="2019-01-01", until="2020-01-01", precision="year"),
    )
    actors = (
        Actor(**s.at("regional police"), name="regional police", id="actor-1", kind="organisation"),
        Actor(
            **s.at("Olha Kovalenko"),
            name="Olha Kovalenko",
            id="actor-2",
            kind="person",
            title="head of the district council",
            party="Ukraine",
        ),
        Actor(**s.at("she", "nurses"), name="Olha Kovalenko", id="actor-2", kind="person"),
        Actor(**s.at("The insurgents"), name="The insurgents", id="actor-3", kind="force"),
    )
    caption = s.span("At least three people were killed, police said.", "burnt silo")
    advert = s.span(TEXT[TEXT.index("Sign up") :].rstrip())
    skipped = (
        Skipped(start=caption.start, end=caption.end, reason="repeated"),
        Skipped(start=advert.start, end=advert.end, reason="boilerplate"),
    )
    document = s.document(
        record="courier-1",
        title="Drones hit grain terminal",
        publisher="The Coast Courier",
        published="2025-03-12",
        language="en",
        skipped=skipped,
        notices=(Notice(code="example", message="an invented report"),),
    )
    return s.reading(
        *claims,
        document=document,
        places=places,
        times=times,
        actors=actors,
        statements=statements,
        incidents=incidents,
    )


@pytest.fixture
def raid() -> Record:
    return night_raid()


@pytest.fixture
def sample() -> type[Sample]:
    return Sample
