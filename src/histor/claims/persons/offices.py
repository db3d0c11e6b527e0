"""Names that belong to an office, a family or a town before them."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token


def is_of_office(name: Token) -> bool:
    """ "The secretary of the embassy, Ida Lind", "a cousin of Max Orn, Ida Lind": the tree hangs it on him."""
    body, office = name.head, name.head.head
    kin = office.lemma.lower() in word_set("persons.toml", "kin") and body.pos == name.pos == "PROPN"
    whose = case_of(body) == "of" and (body.kind != "person" or kin) and office.tag == "NN" and office.kind == "person"
    return whose and name.ent == "person" and child(office, "appos") is None


def is_origin(name: Token) -> bool:
    """Where somebody is from: the Stennis of "Karl Lind, of Stennis, 37"."""
    tokens, at = name.sentence.tokens, name.i - name.sentence.tokens[0].i
    of = at > 2 and tokens[at - 1].lower == "of" and tokens[at - 2].text == ","
    return of and tokens[at - 3].ent == "person" and tokens[at - 3].pos == "PROPN" and child(name, "flat") is None


def of_whom(family: Token, name: Token) -> Token | None:
    """The girl of "the family of the girl, Ida Lind"; "the parents of the girl, Ida and Karl Lind" are they."""
    if family.lemma.lower() not in word_set("persons.toml", "bands") or child(name, "conj") is not None:
        return None
    of = [t for t in children(family, "nmod") if case_of(t) == "of" and t.tag == "NN" and family.i < t.i < name.i]
    return of[0] if of and child(of[0], "det") is not None else None
