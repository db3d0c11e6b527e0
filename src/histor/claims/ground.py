"""Acts over land: who takes, leaves or loses a place."""

from __future__ import annotations

from histor.claims.cast import Cast, doing, undergoing
from histor.claims.conjuncts import conjuncts
from histor.claims.event_kinds import Pattern
from histor.claims.lexicon import word_set
from histor.claims.sorts import Sorts
from histor.claims.syntax import children, is_passive, subjects
from histor.language.analysis import Token

SPEAKER = ("it", "they")


def is_of_land(pattern: Pattern, token: Token, cast: Cast, sorts: Sorts) -> bool:
    """Whether those who fight take, leave or lose a place: "soldiers took the road to the coast" is none."""
    lemma, fighters = token.lemma.lower(), sorts.is_fighters
    if any(t.lemma.lower() in word_set("events.toml", "ways_taken") for t in cast.suffered):
        return False
    if pattern.frame in ("falls", "loses"):
        who = cast.doers or (doing(token) if pattern.frame == "loses" else [])
        who = [t for w in meant(token, who) for t in (w, *children(w, "nmod"))]  # "an alliance of rebels"
        return any(map(fighters, who)) and any(map(sorts.is_place, cast.suffered))
    ousting = lemma in word_set("events.toml", "ousting") and pattern.kind.name == "capture"
    if ousting and not any(fighters(t) or sorts.is_side(t) for t in undergoing(token)):
        return False  # "forced villagers out of the town"
    over = [*cast.suffered, *near(token)] if pattern.frame == "aims" else cast.suffered
    fighting = is_passive(token) and lemma not in word_set("events.toml", "taking_only")
    fighting = fighting or any(map(fighters, meant(token, cast.doers)))
    held = any(t.lemma.lower() in word_set("events.toml", "strongholds") for t in over)
    return fighting and (held or any(sorts.is_spot(t) and not sorts.is_moving(t) for t in over))


def near(token: Token) -> list[Token]:
    """The phrases around a word, and those within them."""
    phrases = children(token, "obl", "nmod", "obj")
    if token.dep in ("nsubj", "nsubj:pass"):
        phrases += children(token.head, "obl")
    return [t for p in phrases for t in (p, *children(p, "nmod", "appos", "compound"))]


def meant(verb: Token, doers: list[Token]) -> list[Token]:
    """The doers, with the speaker for "it" and "they": "the rebels said that they had taken the town"."""
    if verb.dep != "ccomp" or not any(t.lower in SPEAKER for t in doers):
        return doers
    return [*(t for t in doers if t.lower not in SPEAKER), *(c for t in subjects(verb.head) for c in conjuncts(t))]
