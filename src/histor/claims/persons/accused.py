"""Whether the words hold somebody to have done it: "was charged", "pleaded guilty", "opened fire"."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.custody import is_custody, is_kept
from histor.claims.lexicon import word_set
from histor.claims.persons.court import is_found_guilty, is_in_papers
from histor.claims.syntax import case_of, child, children, is_passive, subjects
from histor.language.analysis import Token

SUBJECTS = ("nsubj", "nsubj:pass")
PLURAL = ("NNS", "NNPS", "CD")


def accused(name: Token) -> tuple[bool, bool]:
    """Whether somebody is held to have done it, and whether by being charged, caught or wanted.

    The verb may be that of the list or of the plural that the name stands in, or of a clause about it: "two others,
    Lind and Vogt, were charged", "Lind, who has pleaded not guilty".
    """
    kept = any(map(is_custody, children(name, "nmod")))  # "the men under arrest"
    by_charge = is_in_papers(name) or kept
    held = _is_sought(name) or by_charge
    for verb, role in _verbs_of(_top(name)):
        lemma = verb.lemma.lower()
        passive = role in SUBJECTS and is_passive(verb)  # "Lind is in hospital and is charged with murder"
        undergoes = role == "nsubj:pass" or passive or (role == "obj" and not is_passive(verb)) or role == "acl"
        objects = {f"{lemma} {word}" for t in children(verb, "obj", "compound:prt") for word in _words_of(t)}
        objects |= {f"{lemma} {t.lemma.lower()}" for t in children(verb, "obl") if case_of(t) == "in"}
        suspected = undergoes and lemma == "suspect"  # "is suspected of shooting two before turning a gun on himself"
        charged = (
            undergoes and not suspected and (lemma in word_set("persons.toml", "accusing") or _is_wanted(verb, role))
        )
        charged = charged or is_kept(verb, role) or (undergoes and is_found_guilty(verb))
        admits = role == "nsubj" and lemma in word_set("persons.toml", "admitting")
        held = held or charged or suspected or admits or (role == "nsubj" and bool(objects & _phrases()))
        by_charge = by_charge or charged
    return held, by_charge


def _is_sought(head: Token) -> bool:
    """ "Police are looking for a 30-year-old man", "want to talk to Karl Lind"; not "for the missing boy"."""
    verb, nouns = head.head, {head.lemma.lower(), *(c.lemma.lower() for c in head.children)}
    phrase = f"{verb.lemma.lower()} {case_of(head)}".strip()
    if phrase not in word_set("persons.toml", "seeking") or head.dep not in ("obl", "obj", "nmod"):
        return False
    police = any(t.lemma.lower() in word_set("metaphor.toml", "searchers") for t in subjects(verb))
    wants = verb.head.lemma.lower() == "want" or phrase not in word_set("persons.toml", "seeking_if_wanted")
    others = word_set("sides.toml", "others") | word_set("persons.toml", "kin") | {"missing"}
    return police and wants and not nouns & others


def _words_of(noun: Token) -> Iterator[str]:
    """A noun, what is coordinated with it, and what they are of: "gun and murder charges", "an appearance in court"."""
    for each in (noun, *children(noun, "conj")):
        yield from (t.lemma.lower() for t in (each, *children(each, "compound", "nmod")))


def _phrases() -> frozenset[str]:
    return word_set("persons.toml", "admitting_phrases")


def _top(head: Token) -> Token:
    """The first of the list that a name stands in, or the plural that the list is in apposition to."""
    while not head.is_root and head.head.pos in ("PROPN", "NOUN", "NUM"):
        if head.dep == "conj" or (head.dep == "appos" and head.head.tag in PLURAL):
            head = head.head  # "Lind, 19, and Vogt, 20, were charged"
        else:
            break
    return head


def _verbs_of(head: Token) -> Iterator[tuple[Token, str]]:
    """The verbs whose argument a nominal is, with what it is to them."""
    if head.dep in (*SUBJECTS, "obj"):
        yield head.head, head.dep
        for verb in head.head.children:
            if verb.dep == "conj" and child(verb, *SUBJECTS) is None:
                yield verb, head.dep
    for verb in children(head, "acl"):
        yield verb, "acl"
    for verb in children(head, "acl:relcl"):
        who = child(verb, *SUBJECTS)
        if who is not None and who.lower == "who":
            yield verb, who.dep


def _is_wanted(verb: Token, role: str) -> bool:
    """ "Lind is wanted on a murder charge", "wanted for questioning", "two men are being sought in the shooting"."""
    named = any(c.lower in ("on", "for", "in") for t in children(verb, "obl", "advcl") for c in t.children)
    return verb.lemma.lower() in word_set("persons.toml", "wanting") and role in ("nsubj:pass", "acl") and named
