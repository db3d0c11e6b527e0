"""What is said of people in general, and no news of some of them: "smoking kills people", "wounded soldiers"."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, children
from histor.incidents.background import in_the_perfect
from histor.language.analysis import Token

PRESENT = ("VBZ", "VBP", "VB")


def is_general(draft: Draft) -> bool:
    """Whether a claim of several whom nobody counts only qualifies them, or says what happens at any time.

    "A number of injured civilians" were hurt, and so were "others, wounded by shells". A headline tells of the past in
    the present, but ends in no full stop.
    """
    if draft.fired is None or draft.group is None:
        return False
    verb, head = draft.fired.verb, draft.group.head
    if _goes_on(verb) or _is_of_a_kind(draft) or _has_happened_to_some(draft) or _is_a_reproach(verb, head):
        return True
    if _is_beside_a_quality(verb, head) or _are_none_in_particular(head):
        return True
    if verb.dep == "amod" and verb.head is head:
        return head.dep != "nmod" or head.head.lemma != "number"
    if verb.dep in ("acl", "acl:relcl") and verb.head is head and head.dep in ("nmod", "obl"):
        return case_of(head) not in ("", "with", "including", "besides")  # "a book about people killed in wars"
    if any(c.dep in ("aux", "aux:pass", "cop") for c in verb.children) or verb.sentence.tokens[-1].text != ".":
        return False
    return verb.tag in PRESENT


def _is_beside_a_quality(verb: Token, head: Token) -> bool:
    """ "Relatives of missing and murdered people": a participle coordinated with another word before the noun."""
    tokens, at = verb.sentence.tokens, verb.i - verb.sentence.tokens[0].i
    if verb.tag not in ("VBD", "VBN") or verb.i + 1 != head.i or at < 2 or tokens[at - 1].lower not in ("and", "or"):
        return False
    before = tokens[at - 2] if tokens[at - 2].text != "," else tokens[max(0, at - 3)]
    return before.tag in ("VBG", "VBN", "JJ") and _is_bare(head)


def _has_happened_to_some(draft: Draft) -> bool:
    """ "Reporters have been murdered", "they have killed farmers": what has come about nobody says where or when."""
    if draft.claim.place is not None or draft.claim.time is not None or not in_the_perfect(draft):
        return False
    return draft.group is not None and _is_bare(draft.group.head)


def _is_a_reproach(verb: Token, head: Token) -> bool:
    """ "Blamed for killing farmers", "accused of murdering villagers": whoever they were."""
    reproached = verb.tag == "VBG" and verb.dep in ("advcl", "acl", "xcomp", "obl", "nmod")
    above = verb.head.lemma.lower() in word_set("certainty.toml", "alleging_governors")
    return reproached and above and _is_bare(head)


def _is_bare(noun: Token) -> bool:
    """Whether a noun in the plural has no word beside it that says which or how many: not "others", "two of them"."""
    telling = ("det", "nummod", "nmod:poss", "acl:relcl", "acl", "appos", "flat")
    return noun.tag == "NNS" and noun.lower != "others" and not children(noun, *telling)


def _are_none_in_particular(head: Token) -> bool:
    """ "Killing so many policemen", "did not report any policemen wounded"."""
    words = {c.lower for c in head.children}
    many = [c for c in head.children if c.lower == "many" and any(t.lower == "so" for t in c.children)]
    return "any" in words or bool(many)


def _goes_on(verb: Token) -> bool:
    """ "They are killing people", "troops have been murdering farmers", "people are being killed": again and again."""
    if verb.tag == "VBN" and not any(c.tag == "VBG" for c in children(verb, "aux:pass")):
        return False
    going_on = any(c.lemma == "be" and c.tag not in ("VBD", "VBG", "MD") for c in children(verb, "aux"))
    return verb.tag in ("VBG", "VBN") and going_on


def _is_of_a_kind(draft: Draft) -> bool:
    """ "The murder of children", where neither a place nor a time says which, and "the killings of policemen"."""
    if draft.trigger.pos != "NOUN":
        return False
    if draft.trigger.tag != "NNS" and (draft.claim.place is not None or draft.claim.time is not None):
        return False
    head = draft.group.head if draft.group is not None else draft.trigger
    return (
        head is not draft.trigger
        and case_of(head) == "of"
        and not children(head, "det", "nmod:poss", "nmod", "acl:relcl")
    )
