"""What is said to have happened."""

from __future__ import annotations

from typing import Literal

from histor.record.values import Span, Value

Measure = Literal[
    "killed", "injured", "missing", "detained", "abducted", "displaced", "evacuated",
    "launched", "intercepted", "struck", "damaged", "destroyed", "seized", "deployed",
    "cut off",
]  # fmt: skip
Polarity = Literal["affirmed", "denied"]
By = Literal["stated", "accused", "claimed"]
Certainty = Literal["stated", "hedged", "alleged", "planned", "hypothetical"]


class Count(Value, frozen=True, kw_only=True):
    """How many, as a range: "17" is 17, 17, 17; "at least one" is 1, 1, null; "no" is 0, 0, 0.

    `span` is null, and `inferred` says why, where the text counts by naming ("a woman was killed").
    `part_of` is the id of the claim that this one is a part of.
    """

    span: Span | None
    low: int | None
    best: int | None
    high: int | None
    approximate: bool = False
    unit: str = "person"
    part_of: str | None = None
    inferred: str | None = None


class Person(Value, frozen=True, kw_only=True):
    """Somebody whom a claim is about, as the whole document tells of them. `age` is in years.

    `role`: the one that it happened to (`victim`), who is said to have done it (`perpetrator`), or who is held to have
    done it by an allegation, an arrest or a charge (`suspect`, also where they were hurt themselves); null where the
    text names them beside it and does not say. `relation` is a word of kin ("wife"), `condition` that of a hurt
    ("critical").
    """

    name: str | None = None
    age: int | float | None = None
    sex: Literal["female", "male"] | None = None
    status: str | None = None
    role: Literal["victim", "perpetrator", "suspect"] | None = None
    occupation: str | None = None
    relation: str | None = None
    condition: str | None = None
    span: Span | None = None


class Party(Value, frozen=True, kw_only=True):
    """A mention that fills a role, with the actor's id where it is known.

    `by` says how somebody is said to have done it: `stated` as a matter of fact, `accused` by others, or `claimed` by
    themselves ("claimed responsibility").
    """

    start: int
    end: int
    text: str
    actor: str | None = None
    by: By = "stated"


class Roles(Value, frozen=True, kw_only=True):
    """Who did what to whom with what, as mentions."""

    perpetrator: tuple[Party, ...] = ()
    organisation: tuple[Party, ...] = ()
    victim: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    weapon: tuple[Party, ...] = ()


class Superlative(Value, frozen=True, kw_only=True):
    """What makes a claim a record: the largest, the deadliest, the first of its kind within a scope.

    `span` are the superlative's words, `of` what is compared (null: what a pronoun means), `scope` the stretch of time
    within which it holds, and `time` the index of the time that the scope names. `by`: `size`, `deaths`, `intensity`,
    `gravity`, `length`, `number`, `first` or `least`. `rank`: `top`, `one of`, or the ordinal of "the second-largest".
    """

    span: Span
    by: str
    rank: str = "top"
    of: Span | None = None
    scope: Span | None = None
    time: int | None = None


class Claim(Value, frozen=True, kw_only=True):
    """One thing said to have happened. `id` is a hash of document, evidence and what is claimed.

    `statement` is null where the outlet speaks in its own voice; `place` and `time` are indexes. `superlative` is set
    where the claim is that an event or a number was the most of its kind.
    """

    id: str
    evidence: Span
    statement: str | None
    event: str
    measure: Measure | None
    count: Count | None = None
    people: tuple[Person, ...] = ()
    roles: Roles = Roles()
    place: int | None = None
    time: int | None = None
    polarity: Polarity = "affirmed"
    certainty: Certainty = "stated"
    superlative: Superlative | None = None
