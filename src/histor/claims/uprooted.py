"""Flight and rescue told by a clause: "were forced to leave the valley", "70,000 are sheltering in schools".

Also who "crossed the border" in great numbers, and who was "moved out of the town" or "brought to safety".
"""

from __future__ import annotations

from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.claims.syntax import case_of, children, is_passive, subjects
from histor.language.analysis import Token

WORDS = "fleeing.toml"
DISPLACED = Sense("displaced", "uprooted", PEOPLE, listed="fleeing.toml forcing, sheltering, crossing")
EVACUATED = Sense("evacuated", "uprooted", PEOPLE, listed="fleeing.toml bringing")


def uproots(verb: Token) -> Sense | None:
    """What a verb says of those who leave where they live, or are brought out of danger."""
    if not uprooted(verb):
        return None
    rescued = verb.lemma.lower() in word_set(WORDS, "bringing") - word_set(WORDS, "driving") or is_to_safety(verb)
    rescued = rescued and not _lasts(verb)
    return EVACUATED if rescued else DISPLACED


def uprooted(verb: Token) -> list[Token]:
    """Who is driven out, shelters, crosses a border or is brought to safety, by the verb's clause."""
    lemma = verb.lemma.lower()
    if verb.pos != "VERB":
        return []
    if lemma in word_set(WORDS, "leaving"):
        return _forced(verb)
    if lemma in word_set(WORDS, "sheltering") and _lasts(verb):
        return subjects(verb)
    if lemma in word_set(WORDS, "bringing") and (is_to_safety(verb) or lemma not in word_set(WORDS, "driving")):
        return _whom(verb) if is_to_safety(verb) or (_out_of_a_place(verb) and not _by_fighters(verb)) else []
    if lemma in word_set(WORDS, "driving"):
        return _whom(verb) if _out_of_a_place(verb) else []
    return subjects(verb) if _crosses(verb) else []


def _whom(verb: Token) -> list[Token]:
    return subjects(verb) if is_passive(verb) else children(verb, "obj")


def _forced(verb: Token) -> list[Token]:
    """ "Forced nine families to leave", "were forced to abandon their homes"."""
    above = verb.head
    if verb.dep not in ("xcomp", "ccomp", "advcl") or above.lemma.lower() not in word_set(WORDS, "forcing"):
        return []
    left = children(verb, "obj")
    alone = not left and verb.lemma.lower() in word_set(WORDS, "leaving_alone")
    return _whom(above) if alone or any(map(_is_home, left)) else []


def _out_of_a_place(verb: Token) -> bool:
    """ "Have been driven from the valley", "moved out of the front-line town"."""
    from_where = [t for t in children(verb, "obl") if case_of(t) in ("from", "out", "of")]
    brought = verb.lemma.lower() in word_set(WORDS, "bringing") - word_set(WORDS, "driving")
    if brought:  # who is taken from home may be in anybody's hands
        return any(t.lemma.lower() in word_set(WORDS, "grounds") - word_set(WORDS, "narrow") for t in from_where)
    return any(_is_home(t) for t in from_where)


def _is_home(noun: Token) -> bool:
    return noun.lemma.lower() in word_set(WORDS, "grounds") or noun.lower in word_set(WORDS, "homes")


def is_to_safety(verb: Token) -> bool:
    """ "Brought the patients to safety"."""
    return any(t.lower == "safety" and case_of(t) == "to" for t in children(verb, "obl"))


def _by_fighters(verb: Token) -> bool:
    lawless = word_set("roles/doers.toml", "attackers", "irregulars")
    by = [t for t in children(verb, "obl", "obl:agent") if case_of(t) == "by"] if is_passive(verb) else subjects(verb)
    return any(t.lemma.lower() in lawless for t in by)


def _lasts(verb: Token) -> bool:
    """ "Are sheltering", "have taken shelter": of "take" and "seek" the object says it."""
    progressive = verb.tag == "VBG" and any(c.lemma == "be" for c in children(verb, "aux"))
    perfect = verb.tag == "VBN" and any(c.lemma == "have" for c in children(verb, "aux"))
    refuge = verb.lemma.lower() == "shelter" or any(t.lower in ("shelter", "refuge") for t in children(verb, "obj"))
    return refuge and (progressive or perfect or verb.tag == "VBD")


def _crosses(verb: Token) -> bool:
    """ "Around 4,000 refugees have crossed the border": those who live where the war is, or who fled it."""
    if verb.lemma.lower() != "cross" or verb.tag not in ("VBD", "VBN"):
        return False
    over = any(t.lemma.lower() in ("border", "frontier") for t in children(verb, "obj", "obl"))
    return over and any(t.lemma.lower() in word_set(WORDS, "inhabitants") for t in subjects(verb))
