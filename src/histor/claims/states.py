"""Whom "dead", "wounded" and "missing" are said of: subject of a copula, modified noun, object of "leave", "find"."""

from __future__ import annotations

from histor.claims.coordinated import qualified_by
from histor.claims.lexicon import lexicon, word_set
from histor.claims.others import one_more
from histor.claims.participles import of_kin, told_behind
from histor.claims.syntax import antecedent, child, children, is_passive, subjects
from histor.claims.theone import is_the_one
from histor.claims.todeath import behind_death
from histor.claims.turned import among_whom
from histor.language.analysis import Token


def of_state(token: Token) -> list[Token]:
    """Whom "dead", "wounded", "missing" is said of: subject of a copula, modified noun, object of "leave", "find"."""
    if (one := one_more(token) or (token if is_the_one(token) else None)) is not None:
        return [one]  # "the deceased was a nurse"
    if told := among_whom(token):
        return told
    behind = of_kin(token.head) if token.dep == "xcomp" else None  # "the mother of a boy shot dead on Monday"
    if (someone := of_kin(token) or behind or told_behind(token) or told_behind(token.head)) is not None:
        return [someone]
    if token.dep == "amod":
        return found_together(token) or qualified_by(token)
    if token.head.lower == "aged" and (found := found_together(token)):
        return found
    if token.dep == "obl" and child(token, "det") is not None:
        return []  # "sang of the dead"
    if own := children(token, "nsubj", "nsubj:pass"):
        return [antecedent(t) for t in own]
    if told := _who_are(token) or _set_beside(token):
        return told
    if token.dep in ("xcomp", "advcl", "ccomp", "obl", "advmod", "acl", "conj"):
        return through_verb(token)
    return [token] if token.pos == "NOUN" else []


def found_together(token: Token) -> list[Token]:
    """ "Found a woman and her two sons, aged six and three, dead": the first of the list told of so."""
    last = token.head.head if token.head.lower == "aged" else token.head
    first = _first_of_list(last, "conj")
    found = first.dep == "obj" and first.head.lemma.lower() in word_set("nominal.toml", "finding")
    return [first] if found and first.i < last.i < token.i else left_together(token)


def left_together(word: Token) -> list[Token]:
    """ "The blast left a clerk and two guards injured": the first of a list of whose last the tree says it."""
    if word.dep not in ("amod", "acl"):
        return []
    last = word.head
    first = _first_of_list(last, "conj", "appos")
    left = first.dep == "obj" and _are_left(first, word)
    return [first] if left and first.i < last.i < word.i else []


def _first_of_list(last: Token, *deps: str) -> Token:
    first = last
    while first.dep in deps and not first.is_root:
        first = first.head
    return first


def _are_left(first: Token, fate: Token) -> bool:
    """ "Left a clerk and two guards dead", and not "left four guards hurt and one dead" or "one in a ward"."""
    tokens, at = fate.sentence.tokens, fate.sentence.tokens[0].i
    between = tokens[first.i - at : fate.i - at]
    told = any(t.lower in lexicon().states or t.tag in ("VBN", "VBD") or t.dep == "case" for t in between)
    return first.head.lemma.lower() in word_set("nominal.toml", "leaving") and not told


def _set_beside(token: Token) -> list[Token]:
    """ "With two guards wounded and the gunman dead": the noun right before it, which is not of those wounded."""
    if token.dep != "conj" or token.head.dep != "acl":
        return []
    before = [t for t in token.head.head.children if t.i == token.i - 1 and t.dep == "conj"]
    return before if before and before[0].pos in ("NOUN", "PROPN") else []


def _who_are(token: Token) -> list[Token]:
    """ "The dead were a nurse and a driver", "the dead include a nurse": whom a word that tells their fate means."""
    above = token.head
    if token.dep != "nsubj" or child(token, "det") is None:
        return []
    if child(above, "cop") is not None:
        return [above] if above.pos in ("NOUN", "PROPN") else []
    return children(above, "obj") if is_included(token) else []


def is_included(token: Token) -> bool:
    """ "The dead include a nurse", "among the dead is a nurse": of whom others may be."""
    return bool(among_whom(token)) or (token.dep == "nsubj" and token.head.lemma.lower() == "include")


def through_verb(token: Token) -> list[Token]:
    """ "left two dead", "was found dead", "is in a critical condition": through the governing verb."""
    verb = token.head
    if token.dep == "acl":
        return [verb]
    if is_passive(verb):
        return subjects(verb)
    if objects := children(verb, "obj"):
        return [o for o in of_result(token, objects) if o is not token] or subjects(verb)
    if behind_death(verb):
        return []  # "gunmen shot dead a couple": who shot them is not dead
    return subjects(verb) if verb.pos in ("VERB", "AUX", "ADJ") else []


def of_result(result: Token, objects: list[Token]) -> list[Token]:
    """Those before a result where there are any: "leaving a clerk dead and two guards wounded" has one dead."""
    return [o for o in objects if o.i < result.i] or objects
