"""Places of which a report says that somebody has them now: "is now under the control of the rebels", "in rebel hands".

Only where its words say that it came to that ("now", "back", "in full control of"), or a report would claim each day
anew what was taken long ago.
"""

from __future__ import annotations

from histor.claims.cast import Cast
from histor.claims.event_kinds import Pattern, kind_named
from histor.claims.lexicon import word_set
from histor.claims.sorts import Sorts
from histor.claims.syntax import case_of, child, children, subjects
from histor.language.analysis import Token

EVENTS = "events.toml"


def holding(noun: Token, sorts: Sorts) -> tuple[Pattern, Cast] | None:
    """Who took which place, by a noun that says who has it; None where it says nothing of that kind."""
    lemma = noun.lemma.lower()
    if lemma not in word_set(EVENTS, "holding") or child(noun, "cop") is None:
        return None
    around = {t.lower for t in children(noun, "advmod", "amod")}
    of = [t for t in children(noun, "nmod") if case_of(t) == "of"]
    who, case = subjects(noun), case_of(noun)
    if lemma == "control" and case == "in":
        cast = Cast([t for t in who if sorts.is_fighters(t)], [t for t in of if sorts.is_place(t)])
    elif case == ("under" if lemma == "control" else "in"):
        by = [*of, *children(noun, "amod", "compound", "nmod:poss")]
        cast = Cast([t for t in by if _is_a_side(t, sorts)], [t for t in who if sorts.is_place(t) or t.kind == "place"])
    else:
        return None
    if not cast.doers or not cast.suffered or not around & word_set(EVENTS, "holding_now"):
        return None
    again = around & word_set(EVENTS, "holding_again")
    name = "recapture" if again else "capture"
    return Pattern(kind_named(name), "does", phrase=f"{lemma}"), cast


def _is_a_side(token: Token, sorts: Sorts) -> bool:
    """Whether a noun, a name or an adjective tells which side has a place: "the rebels", "Russian", "army"."""
    army = token.lemma.lower() in word_set("roles/doers.toml", "fighting")
    return army or sorts.is_fighters(token) or sorts.is_side(token)
