"""What is done from the air: whoever does it flies, whatever the verb: "jets bombed two villages"."""

from __future__ import annotations

from histor.claims.cast import doing
from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.syntax import children, is_passive, subjects, words_behind
from histor.language.analysis import Token

WORDS = "strikes.toml"
SINGLE = ("he", "she", "who")
FROM_THE_AIR = ("air", "aerial", "drone", "missile", "rocket", "airborne")


def is_from_the_air(word: Token) -> bool:
    """Whether a verb tells what aircraft do, or a noun means bombs that they drop."""
    if word.pos == "VERB":
        return _is_done_by_craft(word) or (_drops(word) and any(map(_may_fall, _dropped(word))))
    if word.pos not in ("NOUN", "PROPN") or not _may_fall(word):
        return False
    if _is_aerial(word):
        return True
    verbs = [word.head, *children(word, "acl", "acl:relcl")]
    return any(_drops(v) or (v.pos == "VERB" and _is_done_by_craft(v)) for v in verbs)


def comes_from_the_air(verb: Token) -> bool:
    """ "Repelled an air attack", "repelled a wave of drones": no ground was fought for."""
    things = [*children(verb, "obj"), *children(verb, "nsubj:pass")]
    return any(c.lemma.lower() in FROM_THE_AIR for t in things for c in t.children)


def _is_done_by_craft(verb: Token) -> bool:
    lemma = verb.lemma.lower()
    by_any, by_war = lemma in word_set(WORDS, "from_craft"), lemma in word_set(WORDS, "from_war_craft")
    if not by_any and not by_war:
        return False
    doers = [*doing(verb), *(children(verb.head, "obj") if verb.dep == "advcl" and verb.tag == "VB" else ())]
    return any(is_war_craft(d) or _is_aerial(d) or (by_any and is_craft(d)) for d in doers)


def is_flying(noun: Token) -> bool:
    """Whether a noun is of what flies, to fight or not."""
    return is_craft(noun) or is_war_craft(noun)


def is_craft(noun: Token) -> bool:
    """ "Planes", "helicopters", which may also carry people."""
    return bool(_forms(noun) & word_set(WORDS, "craft"))


def is_war_craft(noun: Token) -> bool:
    """ "Warplanes", "the air force", "F-16s", "two Su-25 helicopters"."""
    beside = children(noun, "compound", "flat", "amod")
    if noun.lemma.lower() == "force":
        return any(t.lower == "air" for t in beside)
    known = word_set(WORDS, "war_craft")
    return any(_forms(t) & known or _is_type(t) for t in (noun, *beside))


def _is_aerial(bomb: Token) -> bool:
    """ "Guided bombs", "an aerial bomb", "barrel bombs"."""
    told = {t.lower for t in children(bomb, "amod", "compound")}
    return bomb.lemma.lower() == "bomb" and bool(told & word_set(WORDS, "aerial"))


def _is_type(word: Token) -> bool:
    """ "F" of "F-16s"."""
    behind = words_behind(word, 2)
    named = word.lower in word_set(WORDS, "types") and len(behind) == 2 and behind[0].text == "-"
    return named and behind[1].lower.removesuffix("s").isdigit()


def _drops(verb: Token) -> bool:
    """ "Dropped two bombs", of nobody who stands on the ground: "two men dropped the bomb and fled"."""
    dropping = verb.pos == "VERB" and verb.lemma.lower() in word_set(WORDS, "dropping")
    return dropping and not any(map(_is_on_the_ground, doing(verb)))


def _is_on_the_ground(noun: Token) -> bool:
    known = Kinds.noun(noun)
    person = noun.lower in SINGLE or (known is not None and known.unit == "person")
    return person and noun.lemma.lower() not in word_set(WORDS, "forces")


def _dropped(verb: Token) -> list[Token]:
    return subjects(verb) if is_passive(verb) else children(verb, "obj")


def _may_fall(noun: Token) -> bool:
    """Bombs and rockets, and no "charges" that prosecutors drop."""
    return noun.lemma.lower() in word_set(WORDS, "falling")


def _forms(noun: Token) -> set[str]:
    """The lemma, and the word without its plural's s, which the lemma may have kept."""
    return {noun.lemma.lower(), noun.lower.removesuffix("s")}
