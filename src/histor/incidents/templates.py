"""The type that an incident has among the incident templates of MUC-4.

They (1992) record what is done to those who do not fight, and know attacks, bombings, kidnappings, arson and robberies.
A battle between armed sides is none of them, nor a charge that hit only those who fight, land that changes hands, an
attack of which nobody says whom or what it met, or hundreds of dead who are summed up over many happenings ("700
officials have been murdered").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.claims.draft import Draft, is_real
from histor.claims.event_kinds import EventKind, event_kinds, patterns
from histor.claims.events import DEFAULT
from histor.claims.lexicon import data_files, word_set
from histor.claims.natural import is_natural
from histor.claims.syntax import subjects
from histor.incidents.background import in_the_perfect
from histor.incidents.noncombatants import Sides
from histor.incidents.taken import is_killed_hostage
from histor.language.analysis import Token

CLASH = "armed clash"
ATTACK = "attack"
KIDNAPPING = "kidnapping"
COUNTS_DEAD = ("attack", "bombing")
HUNDRED, MYRIAD = 100, 10_000  # so many dead in the perfect tense, or in any, are those of many happenings


def template_type(event: str, drafts: Sequence[Draft], sides: Sides) -> str | None:
    """The type of an incident of a kind of event with these claims, or None."""
    if is_killed_hostage(drafts):
        return KIDNAPPING
    kind = ATTACK if event == DEFAULT and any(map(_was_killed, drafts)) else _type_of(event, drafts)
    if kind is not None and kind in COUNTS_DEAD and _sums_up(drafts):
        return None
    if kind is None or kind not in COUNTS_DEAD:
        return kind
    harmed = sides.harmed(drafts, event == CLASH)
    if event == CLASH or "fighters" in harmed:
        return kind if "others" in harmed else None  # "five soldiers were killed and nine wounded"
    return kind if harmed or kind != ATTACK else None


def _was_killed(draft: Draft) -> bool:
    """ "Ida Lind, who was killed on Friday": somebody's deed, where no crash or the like is told of."""
    if draft.claim.measure != "killed" or not is_real(draft.claim):
        return False
    verb, fired, group = draft.trigger, draft.fired, draft.group
    if fired is None or group is None or fired.event.label != DEFAULT or fired.event.at is not None:
        return False
    counted = group.nature != "plural" and (group.best or 0) < HUNDRED
    return counted and verb.lemma.lower() == "kill" and verb.tag == "VBN" and not is_natural(fired.verb)


def _sums_up(drafts: Sequence[Draft]) -> bool:
    """Whether all who are counted dead are summed up over a long time, and nobody is named or hit beside them."""
    dead = [d for d in drafts if d.claim.measure == "killed" and d.claim.count is not None]
    others = [d for d in drafts if d.claim.measure != "killed" and (d.claim.roles.target or d.claim.roles.weapon)]
    return bool(dead) and not others and all(map(_is_a_sum, dead))


def _is_a_sum(draft: Draft) -> bool:
    """ "700 officials have been murdered", "massacred 70,000 people"; but not "the raid has killed 120"."""
    number = draft.group.best or 0 if draft.group is not None else 0
    if number > 1 and draft.trigger.tag == "NNS" and _counts_murders(draft):
        return True
    if number < HUNDRED:
        return False
    one = any(t.tag == "NN" and t.lemma.lower() in patterns().nouns for t in subjects(draft.trigger))
    return number >= MYRIAD or (bool(in_the_perfect(draft)) and not one)


def _counts_murders(draft: Draft) -> bool:
    """ "Four murders and nine cases of torture": several happenings, each with a number of one."""
    counted = draft.fired is not None and draft.fired.frame == "counted"
    return counted and draft.trigger.lemma.lower() in word_set("newness.toml", "of_one")


def _type_of(event: str, drafts: Sequence[Draft]) -> str | None:
    """The type by the kind of event: where several kinds share its name, by the words of the claims."""
    kinds = [kind for kind in event_kinds() if kind.label == event and _code(kind)]
    types = {_code(kind) for kind in kinds}
    if len(types) < 2:
        return next(iter(types), None)
    told = [_code(kind) for d in drafts if d.claim.event == event for kind in kinds if _names(d, kind)]
    return max(dict.fromkeys(told), key=told.count, default=None)


def _code(kind: EventKind) -> str:
    return dict(kind.codes)["muc"]


def _names(draft: Draft, kind: EventKind) -> bool:
    """Whether a claim was made by a word of a kind, or its kind of event was named by one."""
    fired = draft.fired
    if fired is None:
        return False
    if fired.listed.startswith(f"events/{kind.name}.toml"):
        return True
    named: list[Token] = [t for t in draft.trigger.sentence.tokens if t.i == fired.event.at]
    return any(t.lemma.lower() in _words(kind.name) for t in (draft.trigger, *named))


@cache
def _words(name: str) -> frozenset[str]:
    """The words that name a kind of event, and the first ones of its phrases."""
    table = next(table for file, table in data_files("events") if file == name)
    return frozenset(
        [*table["nouns"], *table["verbs"], *table["weapons"], *(phrase.split()[0] for phrase in table["phrases"])]
    )
