"""Whether a claim tells of another happening than those told of before, by its own words.

"Another bomb exploded", "in a separate attack", "meanwhile, gunmen opened fire on": the words say that it is new. So
is a charge that goes off at something else than the one told of, and a clash told of after a bomb.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from histor.claims.draft import Draft
from histor.claims.event_kinds import happenings, patterns
from histor.claims.fresh import is_fresh
from histor.claims.happened import is_definite
from histor.claims.harm import HARM
from histor.claims.lexicon import data_file, word_set
from histor.claims.syntax import ancestors, case_of, children, is_brought_in
from histor.incidents.entities import is_name
from histor.incidents.recalled import is_told_beside
from histor.language.analysis import Token

ATTACK = "attack"
FIRST_WORDS = 8
OPENING = 5  # words behind "also" in which a time or a place may stand
ABOVE = 3  # words above a trigger
OF_THINGS = (None, "damaged", "destroyed", "struck")


def is_new(draft: Draft) -> bool:
    """Whether the words of a claim, or those that open its sentence, say that it is another happening."""
    if draft.points_back:
        return False
    tokens = draft.trigger.sentence.tokens
    opening = [t for t in tokens[:FIRST_WORDS] if t.i < draft.trigger.i]
    if any(_is_other(t) for t in opening if t.lemma.lower() in happenings()):
        return True
    if any(map(_is_next_elsewhere, opening)) or any(map(_is_worst_of_several, opening)):
        return True
    if tokens[0].lower in word_set("newness.toml", "apart") or _is_in_that_case(draft) or is_told_beside(draft):
        return True
    if _is_murdered_also(draft) or _is_harmed_also(draft) or _is_done_besides(draft):
        return True
    if draft.person is not None and any(map(_is_another_happening, ancestors(draft.trigger, ABOVE))):
        return True
    if draft.claim.measure is not None:
        return False
    beside = [c for c in draft.trigger.children if c.dep in ("nsubj", "nsubj:pass", "obj")]
    return tokens[0].lower in word_set("newness.toml", "openings") or any(map(_is_other, [draft.trigger, *beside]))


def _is_worst_of_several(noun: Token) -> bool:
    """ "In the worst single incident, 62 died": one of those that a report has counted together."""
    named = noun.lemma.lower() in happenings() | word_set("newness.toml", "counted_cases")
    ranked = any(c.lower in word_set("newness.toml", "ranking") for c in children(noun, "amod"))
    return named and ranked and case_of(noun) == "in" and noun.dep == "obl"


def _is_harmed_also(draft: Draft) -> bool:
    """ "Also yesterday, a girl died in an attack in Lund", "meanwhile, two cooks were hurt in Brod": somebody new."""
    first, *rest = draft.trigger.sentence.tokens
    if draft.claim.measure not in HARM or first.lower not in ("also", "meanwhile", "likewise") or draft.aftermath:
        return False
    told = any(t.kind in ("time", "place") for t in rest[:OPENING])
    return told and draft.claim.place is not None and is_fresh(draft)


def _is_murdered_also(draft: Draft) -> bool:
    """ "Also today in Lund, Judge Vogt was shot dead", "meanwhile, Vogt was murdered in Lund": one by name besides."""
    first, *rest = draft.trigger.sentence.tokens
    if draft.claim.measure != "killed" or draft.fired is None or draft.fired.verb.pos != "VERB" or draft.aftermath:
        return False
    if draft.person is None or draft.person.name is None or first.lower not in word_set("newness.toml", "openings"):
        return False
    return any(t.kind in ("time", "place") for t in rest[:OPENING])


def _is_done_besides(draft: Draft) -> bool:
    """ "In addition, a bomb exploded at a bank, wounding two": with a deed or a charge that the sentence brings in."""
    tokens = draft.trigger.sentence.tokens
    words = word_set("newness.toml", "adding", "openings")
    if not any(t.lower in words for t in tokens[:2]) or draft.aftermath:
        return False
    if draft.claim.measure in HARM and not is_fresh(draft):
        return False
    before = [t for t in tokens if t.i <= draft.trigger.i]
    deeds = patterns().nouns.keys() | patterns().weapons.keys()
    anew = (t for t in before if t.lemma.lower() in deeds and any(c.lower in ("a", "an") for c in t.children))
    return any(t.head.pos == "VERB" and t.dep.startswith("nsubj") for t in anew) and all(
        t.pos != "PRON" for t in before
    )


def _is_in_that_case(draft: Draft) -> bool:
    """ "In that case, a driver was killed", of another than the news, which would be this case."""
    opening = [t.lower for t in draft.trigger.sentence.tokens[:4]]
    return opening[:2] == ["in", "that"] and opening[2:3] == ["case"]


def _is_other(token: Token) -> bool:
    return any(c.lower in word_set("newness.toml", "others") for c in token.children)


def _is_next_elsewhere(noun: Token) -> bool:
    """ "A second raid hit a bakery", "a further strike on a clinic": one more, at something not told of before.

    "A second bomb went off minutes later" may be of the same attack.
    """
    fired = word_set("newness.toml", "laid", "fired")
    if noun.lemma.lower() not in happenings() | fired or not any(c.lower in ("a", "an") for c in noun.children):
        return False
    if not any(c.lower in word_set("newness.toml", "next") for c in children(noun, "amod")):
        return False
    doing = noun.head if noun.dep == "nsubj" and noun.head.pos == "VERB" else noun
    hit = [*children(noun, "nmod"), *children(doing, "obj", "obl")]
    return any(is_brought_in(t) and t.kind not in ("person", "time") for t in hit)


def _is_another_happening(noun: Token) -> bool:
    """ "Another shooting in which a nurse was killed", "another shooting scene"."""
    named = [noun, *(c for c in noun.children if c.dep == "compound")]
    return _is_other(noun) and any(t.lemma.lower() in happenings() for t in named)


def hits_elsewhere(draft: Draft, drafts: Iterable[Draft]) -> bool:
    """Whether a charge goes off at things none of which the claims before it were aimed at."""
    laid = draft.claim.event in data_file("families.toml")["laid"] and draft.claim.measure is None
    if not laid or not draft.claim.roles.weapon:
        return False
    mine = _targets(draft)
    theirs = {target for d in drafts if d.claim.measure in OF_THINGS for target in _targets(d)}
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _targets(draft: Draft) -> set[str]:
    """The nouns of what a claim is aimed at."""
    return {party.text.lower().split(" of ")[0].split()[-1] for party in draft.claim.roles.target}


def names_another(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a noun tells of the murder of one by name, and those before it of somebody else's ("the murder of X")."""
    if draft.trigger.pos not in ("NOUN", "PROPN") or draft.trigger.lemma.lower() not in word_set(
        "newness.toml", "of_one"
    ):
        return False
    if any(d.trigger is draft.trigger for d in drafts):
        return False  # "the assassination of Lind and Vogt", and "the murders of" both, are told of as one
    mine = _victims([draft])
    theirs = _victims(drafts)
    return len(draft.claim.roles.victim) == 1 and bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _victims(drafts: Sequence[Draft]) -> set[str]:
    """The words of the names of those whom some claims say were killed."""
    of_one = [d for d in drafts if d.claim.measure == "killed" and (d.group is None or d.group.nature == "one")]
    named = [p.text for d in of_one for p in d.claim.roles.victim if is_name(p.text)]
    return {word for name in named for word in name.lower().split()}


def is_done_otherwise(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a claim tells that it was done in another way than those before it were, in a sentence of its own."""
    mine = _manner_of(draft)
    if mine is None or any(d.trigger.sentence is draft.trigger.sentence for d in drafts):
        return False
    known = {m for d in drafts if (m := _manner_of(d)) is not None}
    return bool(known) and mine not in known


def _manner_of(draft: Draft) -> str | None:
    """How what a claim tells was done, by its kind or the file of its act; weapons that were seized do not say it."""
    if draft.claim.measure == "seized":
        return None
    act = draft.fired.listed.removeprefix("events/").partition(".")[0] if draft.fired is not None else ""
    return manner(draft.claim.event) or manner(act)


def manner(event: str) -> str | None:
    """The group of kinds that are done alike that a kind of event is in; None where it does not say how it was done."""
    return _manners().get(event)


def named_by_weapon(drafts: Sequence[Draft], event: str) -> str:
    """The kind of an attack: that of its weapon where a noun means it again by both ("the car bomb attack")."""
    if event != ATTACK:
        return event
    nouns = [d for d in drafts if d.trigger.tag == "NN" and d.trigger.lemma.lower() == ATTACK]
    return next((d.claim.event for d in nouns if is_definite(d.trigger) and manner(d.claim.event) == "blasts"), event)


@cache
def _manners() -> dict[str, str]:
    return {event: group for group, events in data_file("families.toml")["manners"].items() for event in events}
