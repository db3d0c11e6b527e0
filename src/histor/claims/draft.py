"""A claim with what it was made from, for the stages that join claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from histor.claims.groups import Group
from histor.claims.harm import HARM
from histor.language.analysis import Token
from histor.record import Certainty, Claim

if TYPE_CHECKING:
    from histor.claims.events import Choice
    from histor.claims.persons.known import Known

REAL: tuple[Certainty, ...] = ("stated", "hedged", "alleged")


@dataclass(frozen=True, slots=True)
class Fired:
    """The rule that made a claim: the list that its word stands in, the frame, the verb of its clause, its event."""

    listed: str
    frame: str
    verb: Token
    event: Choice


@dataclass(frozen=True, slots=True)
class Whom:
    """One of a claim's people, by the part of the rules that put them there; None where they are only counted."""

    why: str
    known: Known | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim, the word that makes it and the group that it counts.

    `siblings` numbers the trigger: the groups of one trigger add up. `inclusive`: "four people were shot" counts
    those who died as well. `agentive`: somebody is said to have done it; `reflexive`: to themselves. `tally`: an item
    of a count by place. `aftermath`: it tells what came later and elsewhere (the way to hospital, an arrest).
    `open`: what became of them is not said ("was shot"). `voiced`: somebody whom the
    text names says so. `doers` head the nominals of those who are said to have done
    it. `person` is the one that a claim about a single one means, `whom` stands beside each of the claim's people.
    `members` are those whom the text names as the several of a claim ("the dead were identified as X and Y").
    `fired` is the rule behind it.
    `points_back`: a noun that means a happening told of before ("the attack"). `earlier`: the sentence takes it
    for known or remembers it ("rescued 12 kidnapped children"). `episode`: which of several happenings, told of one
    after another, its sentence belongs to. `by_towns`: its verb tells of others at other towns.
    """

    claim: Claim
    trigger: Token
    group: Group | None
    inclusive: bool = False
    siblings: int = 0
    agentive: bool = False
    reflexive: bool = False
    tally: bool = False
    aftermath: bool = False
    open: bool = False
    voiced: bool = False
    doers: tuple[Token, ...] = ()
    person: Known | None = None
    whom: tuple[Whom, ...] = ()
    fired: Fired | None = None
    members: tuple[Known, ...] = ()
    points_back: bool = False
    earlier: bool = False
    episode: int = 0
    by_towns: bool = False


def is_real(claim: Claim) -> bool:
    """Whether a claim says of something that it has happened, however surely; what is denied or planned has not."""
    return claim.polarity == "affirmed" and claim.certainty in REAL


def is_of_harm(draft: Draft) -> bool:
    """Whether a claim says that somebody was killed or hurt, and not that nobody was."""
    return draft.claim.measure in HARM and is_real(draft.claim) and (draft.group is None or draft.group.high != 0)
