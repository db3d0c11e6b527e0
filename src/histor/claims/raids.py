"""Raids told by their weapons and by where these came down: "an attack by 14 drones", "hits at six locations"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children, is_passive
from histor.language.analysis import Token
from histor.mentions.quantities import describe

WITH = ("with", "of", "by", "from", "using", "involving")
FLYING = ("drone", "missile", "rocket", "bomb")
AT = ("at", "in", "on")


def sent(word: Token) -> list[Token]:
    """What a verb or a noun of attack is done with: "attacked with 20 drones", "an attack by 14 drones".

    A town that "was hit by six bombs" was attacked with six; what hits a person or a house may be any of many.
    """
    if word.pos == "VERB" or word.tag.startswith("VB"):
        town = is_passive(word) and any(map(_is_a_town, children(word, "nsubj:pass")))
        by = [t for t in children(word, "obl", "obl:agent") if case_of(t) == "by"] if town else []
        by = [t for t in by if _are_several(t) and _unit(t) in FLYING]
        downed = ("down", "dead")  # "with 14 shot down"
        armed = [
            t for t in children(word, "obl") if case_of(t) == "with" and not any(c.lower in downed for c in t.children)
        ]
        return [_last(t) for t in armed] or by
    own = [t for t in children(word, "nmod", "acl") if case_of(t) in WITH or t.lower in WITH]
    if (
        not own
        and word.dep in ("obj", "obl", "nsubj:pass")
        and word.head.lemma.lower() in word_set("strikes.toml", "carrying")
    ):
        own = [t for t in children(word.head, "obl") if case_of(t) in ("with", "from", "by") and t is not word]
    return [t for one in own for t in (children(one, "obj") or [one]) if _are_several(t)]


def _last(noun: Token) -> Token:
    """ "With 20 strike UAVs": the plural, where the tree sets it beside the word that says which."""
    beside = (c for c in children(noun, "appos") if c.i == noun.i + 1 and c.tag in ("NNS", "NNPS"))
    return next(beside, noun) if noun.tag == "NN" else noun


def _is_a_town(noun: Token) -> bool:
    return noun.pos == "PROPN" or _unit(noun) in ("settlement", "region")


def _unit(noun: Token) -> str:
    known = describe(noun.lower)
    return known.unit if known is not None else ""


def _are_several(noun: Token) -> bool:
    """Whether a number of them is given: "a drone" of a raid says nothing of how many there were."""
    return noun.tag in ("NNS", "NNPS") and child(noun, "nummod") is not None


def spots_hit(noun: Token) -> list[Token]:
    """Where hits are said to be: "hits were recorded at six locations", "there were hits at nine sites"."""
    verb = noun.head
    told = noun.dep in ("nsubj", "nsubj:pass") and verb.lemma.lower() in word_set("strikes.toml", "recording")
    near = [*children(noun, "nmod"), *(children(verb, "obl") if told else ())]
    if noun.dep == "obj" and verb.lemma.lower() in word_set("strikes.toml", "recording"):
        near += children(verb, "obl")
    return [t for t in near if case_of(t) in AT]


def means_all(word: Token) -> bool:
    """Whether a pronoun means all of the weapons counted before: "all were shot down", "all of which"."""
    if word.lower == "all":
        return word.pos in ("DET", "PRON") and word.dep.startswith("nsubj")
    return word.lower in ("which", "them") and case_of(word) == "of" and word.head.lower == "all"
