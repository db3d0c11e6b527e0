"""A quantity: how many of what, as a range. Used by later stages; the record shows it as a claim's `count`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number expression of the text with what it counts.

    `start` and `end` (code points) hold the whole expression with its counted noun ("at least 17 drones");
    `number_start` and `number_end` only the number's words ("17"). `low`, `best`, `high` are the range:
    "at least one" is 1, 1, None. `noun` is the index (in the document's tokens) of the head of what is counted,
    None where nothing is ("nine were killed"). `unit` is the kind of thing: person, drone, missile, ...;
    "" when unknown. `nature` says what the number is: "count", "age", "money", "measurement", "ordinal",
    "percent", "rank", "name" (a number inside a name or address). `of_total` is the whole in "29 of 32 drones".
    `increment` is true for "a further 23", "another two", "three more".

    `age` is in years for an age ("a five-month-old boy" is 5/12), whose `noun` is the person that has it. `article`
    marks a one that is only said by "a", "an" or "another": whoever counts figures leaves those out or asks for them.
    `vague` is true where the words give no number at all ("several", "dozens").
    """

    start: int
    end: int
    number_start: int
    number_end: int
    first_token: int
    last_token: int
    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    noun: int | None
    unit: str
    nature: str
    of_total: int | None = None
    increment: bool = False
    age: float | None = None
    article: bool = False
    vague: bool = False
