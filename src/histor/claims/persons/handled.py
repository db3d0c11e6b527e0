"""Who had the gun in hand when it went off: "his cousin was holding a revolver and it went off".

The words tell of a shot that nobody is said to have fired; who held, cleaned or showed the gun did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from histor.claims.lexicon import word_set
from histor.claims.persons.mention import Mention
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token

WORDS = "handling.toml"


def had_in_hand(head: Token) -> bool:
    """Whether somebody is said to have handled a gun that went off, as the sentence tells."""
    return any(_is_handling(verb) for verb in _deeds(head)) and any(map(_went_off, head.sentence.tokens))


def is_hit_by_another(head: Token) -> bool:
    """ "A pupil discharged a pistol and another pupil was hit": the other than the one who had the gun in hand."""
    before = head.sentence.tokens[: head.i - head.sentence.tokens[0].i]
    people = [t for t in before if (t.kind == "person" and t.pos == "NOUN") or t.lower == "one"]
    return any(had_in_hand(t) or any(map(_fires, _deeds(t))) for t in people)


def _fires(verb: Token) -> bool:
    """ "Discharged the weapon"."""
    return verb.lemma.lower() in word_set(WORDS, "went") and any(map(_is_gun, children(verb, "obj")))


def is_beside_harm(one: Mention, mentions: Iterable[Mention]) -> bool:
    """Whether somebody is unhurt, and the sentence, or one beside it, tells of another who was harmed."""
    at = one.head.sentence.index
    near = (m for m in mentions if abs(m.head.sentence.index - at) <= 1 and m is not one)
    return one.outcome is None and any(m.outcome is not None and not m.is_pronoun for m in near)


def _deeds(head: Token) -> Iterator[Token]:
    """The verbs of what somebody did: the subject's, those coordinated with it, and by whom it was done."""
    if head.dep in ("nsubj", "obl:agent"):
        yield head.head
        for verb in head.head.children:
            if verb.dep in ("conj", "xcomp") and child(verb, "nsubj", "nsubj:pass") is None:
                yield verb
    yield from (verb for verb in children(head, "acl") if verb.tag == "VBG")


def _is_handling(verb: Token) -> bool:
    lemma = verb.lemma.lower()
    if lemma in word_set(WORDS, "with"):
        return any(case_of(t) == "with" and _is_gun(t) for t in children(verb, "obl"))
    held = children(verb, "obj") + [t for c in children(verb, "obj", "obl") for t in children(c, "nmod")]
    return lemma in word_set(WORDS, "verbs") and any(map(_is_gun, held))


def _is_gun(noun: Token) -> bool:
    return noun.lemma.lower() in word_set("contact.toml", "firearms")


def _went_off(verb: Token) -> bool:
    """ "The gun went off", "it discharged"."""
    if verb.lemma.lower() not in word_set(WORDS, "went"):
        return False
    if verb.lemma.lower() == "go" and not any(c.lower == "off" for c in verb.children):
        return False
    what = child(verb, "nsubj", "nsubj:pass")
    return what is not None and (_is_gun(what) or what.lower in word_set(WORDS, "pronouns"))
