"""Trees of the ClearNLP scheme to Universal Dependencies.

The rules of the reading speak Universal Dependencies; most English spaCy pipelines speak ClearNLP
(Choi & Palmer 2012). The two differ in names, which `data/clearnlp-to-ud.txt` maps, and in
structure: ClearNLP hangs a noun on its preposition, a predicate on its copula, and each conjunct
on the one before. Those are turned round here, and then all is renamed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "clearnlp-to-ud.txt"
_VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADV"})
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
# What belongs to the copula itself and stays no predicate's business.
_LEFT_BEHIND = frozenset({"attr", "acomp"})


@dataclass(slots=True)
class Node:
    """A word of a sentence: lower-case form, lemma, part of speech, place of its head, relation."""

    lower: str
    lemma: str
    pos: str
    head: int
    relation: str


def to_ud(nodes: list[Node]) -> list[Node]:
    """The same words with heads and relations of Universal Dependencies; changes them in place."""
    for place in reversed(range(len(nodes))):  # the inner preposition of "out of" comes first
        if nodes[place].relation in _PREPOSITIONS:
            _turn_preposition(nodes, place)
    for place in reversed(range(len(nodes))):
        if nodes[place].lemma == "be" and not nodes[place].relation.startswith("aux"):
            _turn_copula(nodes, place)
    for place in range(len(nodes)):
        if nodes[place].relation == "conj":
            _flatten(nodes, place)
    _move_conjunctions(nodes)
    for node in nodes:
        node.relation = _names().get(node.relation, node.relation)
    return nodes


def _below(nodes: list[Node], place: int) -> list[int]:
    return [i for i, node in enumerate(nodes) if node.head == place and i != place]


def _turn_preposition(nodes: list[Node], place: int) -> None:
    """`in <- Kyiv` becomes `Kyiv <- in`; a clause under a preposition takes it as its mark."""
    own, below = nodes[place], _below(nodes, place)
    # What an inner preposition has already turned to, as in "out of Kyiv", counts too.
    found = [i for i in below if nodes[i].relation in ("pobj", "pcomp", "obl", "nmod")]
    if not found or own.head == place:
        return
    inner = found[0]
    clause = nodes[inner].relation == "pcomp" and nodes[inner].pos in _VERBAL
    verbal = nodes[own.head].pos in _VERBAL
    if clause:
        relation = "advcl" if verbal else "acl"
    elif own.relation == "agent":
        relation = "obl:agent"
    else:
        relation = "obl" if verbal else "nmod"
    nodes[inner].head, nodes[inner].relation = own.head, relation
    own.head, own.relation = inner, "mark" if clause else "case"
    for other in below:
        if other != inner:
            nodes[other].head = inner
            if nodes[other].relation in ("pobj", "pcomp"):
                nodes[other].relation = "conj"


def _turn_copula(nodes: list[Node], place: int) -> None:
    """`is <- doctor` becomes `doctor <- is`, and all that hung on the copula moves along."""
    own, below = nodes[place], _below(nodes, place)
    if any(nodes[i].relation == "expl" for i in below):
        for i in below:  # "there were two": the counted thing is the subject
            if nodes[i].relation == "attr":
                nodes[i].relation = "nsubj"
        return
    predicate = next((i for i in below if nodes[i].relation in _LEFT_BEHIND), None)
    if predicate is None:
        return
    nodes[predicate].head = own.head if own.head != place else predicate
    nodes[predicate].relation = own.relation
    own.head, own.relation = predicate, "cop"
    for other in below:
        if other != predicate:
            nodes[other].head = predicate


def _flatten(nodes: list[Node], place: int) -> None:
    """A conjunct of a conjunct hangs on the first of them all."""
    head = nodes[place].head
    while nodes[head].relation == "conj" and nodes[head].head != head:
        head = nodes[head].head
    nodes[place].head = head


def _move_conjunctions(nodes: list[Node]) -> None:
    """ "and" belongs to the conjunct after it, where ClearNLP hangs it on the one before."""
    for place, node in enumerate(nodes):
        if node.relation != "cc":
            continue
        first = node.head
        if nodes[first].relation == "conj":
            first = nodes[first].head
        after = [i for i in _below(nodes, first) if i > place and nodes[i].relation == "conj"]
        if after:
            node.head = after[0]


@cache
def _names() -> dict[str, str]:
    rows = DATA.read_text("utf-8").splitlines()
    return dict(row.split() for row in rows if row and not row.startswith("#"))
