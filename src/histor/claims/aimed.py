"""Those at whom somebody shot: "two guards were shot at", "a man shot at officers" tells of no hurt."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children, is_passive, next_token
from histor.language.analysis import Token

HOMES = ("house", "home")


def is_aimed(verb: Token) -> bool:
    """Whether "at" behind a verb of shooting opens what was aimed at, and not where or when somebody was shot.

    "She was shot at on Kell Street", "shot at several times", "shot at his wife"; not "was shot at a party". What is no
    person was aimed at where a whole sentence has no passive: "A man shot at a car.", but "Man shot at house in Lunt".
    """
    at = next_token(verb)
    if verb.lemma == "shoot" and at is not None and at.lower == "at":
        then = next_token(at)
        aimed = then is not None and then.pos == "ADP"  # "were shot at in Lund"
        return aimed or at.dep != "case" or _is_aim(at.head, verb)
    if is_passive(verb) or child(verb, "obj") is not None:
        return False
    behind = (t for t in children(verb, "obl", "nmod") if case_of(t) == "at" and t.i > verb.i)
    return any(map(_is_somebody, behind))


def _is_aim(aim: Token, verb: Token) -> bool:
    if aim.lemma == "time" and aim.tag == "NNS":
        return True
    if child(verb, "aux:pass") is not None:
        return False
    told = verb.sentence.tokens[-1].text == "." and child(verb, "nsubj", "nsubj:pass") is not None
    thing = aim.kind == "object" or aim.lemma in HOMES
    return _is_somebody(aim) or (told and thing and child(aim, "det", "nmod:poss") is not None)


def _is_somebody(token: Token) -> bool:
    return token.kind == "person" or token.lower in word_set("pronouns.toml", "people") or _is_one_another(token)


def _is_one_another(token: Token) -> bool:
    """ "Were shooting at each other" hurts nobody by itself."""
    words = {token.lower, *(t.lower for t in token.children)}
    return words >= {"each", "other"} or words >= {"one", "another"}
