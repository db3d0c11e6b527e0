"""Incidents that nothing tells apart: talk of violence in general ("civilians have been murdered for years")."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.persons.mention import DEFINITE
from histor.claims.syntax import child, children, is_brought_in
from histor.incidents.background import in_the_perfect
from histor.incidents.entities import is_name
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.record import Party

MOMENTS = ("minute", "hour", "part of day", "day", "week")
WIDE = ("country", "region", "sea", None)


def is_vague(drafts: Sequence[Draft], mentions: Mentions) -> bool:
    """Whether no claim says when, where, how many, to whom by name or to what: then it is told as a condition."""
    return not any(_tells_apart(draft, mentions) for draft in drafts)


def _tells_apart(draft: Draft, mentions: Mentions) -> bool:
    claim = draft.claim
    if claim.count is not None and (claim.count.best or claim.count.low or claim.count.high is not None):
        return True
    if claim.time is not None and mentions.times[claim.time].precision in MOMENTS:
        return True
    if claim.place is not None and mentions.places[claim.place].kind not in WIDE:
        return True
    if any(person.name is not None for person in draft.members):
        return True
    roles = claim.roles
    if _names_one(draft):
        return True
    if _is_past(draft) and (roles.perpetrator or roles.organisation or _points(draft)):
        return True
    if draft.group is None and _is_of_some(draft.trigger, past=_is_past(draft)):
        return True
    hit = [p for p in roles.target if mentions.place_at(p.start) is None]
    return bool(hit or roles.weapon) or any(_is_named(p, draft) for p in (*roles.victim, *roles.perpetrator))


def _is_of_some(verb: Token, *, past: bool) -> bool:
    """ "The bodies of 12 soldiers were handed over", "a clerk was robbed": so many, or one of them."""
    told = children(verb, "nsubj", "nsubj:pass", "obj")
    within = [t for told_of in told for t in (told_of, *children(told_of, "nmod")) if t.kind != "time"]
    if any(child(t, "nummod") is not None for t in within):
        return True
    return past and any(t.tag == "NN" and is_brought_in(t) for t in told)


def _is_named(party: Party, draft: Draft) -> bool:
    """Whether the words of a role are a name, and not the noun of "Soldiers have murdered civilians"."""
    opens = party.start == draft.trigger.sentence.start and " " not in party.text
    return is_name(party.text) and not (opens and in_the_perfect(draft))


def _is_past(draft: Draft) -> bool:
    """Whether the claim's verb is in the simple past: one happening and not what has been going on."""
    verb = draft.trigger
    if verb.tag == "VBN" and child(verb, "nsubj") is not None and child(verb, "aux", "aux:pass") is None:
        return True  # "forces advanced near X", where the tagger sees a participle
    told = draft.claim.statement is not None and any(c.dep == "aux" and c.lower == "had" for c in verb.children)
    if told:
        return True  # "the rebels said that they had taken the town"
    return verb.tag == "VBD" or any(c.dep == "aux:pass" and c.tag == "VBD" for c in verb.children)


def _names_one(draft: Draft) -> bool:
    """ "The murder of the nuns": one happening, to those whom readers know of."""
    noun = draft.trigger
    if noun.tag != "NN" or draft.group is None or not any(c.lower in DEFINITE for c in noun.children):
        return False
    return draft.group.head is not noun and any(c.lower in DEFINITE for c in draft.group.head.children)


def _points(draft: Draft) -> bool:
    """Whether those that it happened to are the ones told of before: "they", "the villagers"."""
    head = draft.group.head if draft.group is not None else None
    return head is not None and (head.pos == "PRON" or any(c.dep in ("det", "nmod:poss") for c in head.children))
