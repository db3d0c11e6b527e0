"""What is said to have set off a blast told of before: a weapon, or a mishap such as a gas leak.

"A gas leak caused it", "the blast was caused by a mine", "a gas cylinder was to blame", "blamed a short circuit",
"a gas cylinder had blown up", "the boys had picked up a mine".
"""

from __future__ import annotations

from histor.claims.happened import is_definite
from histor.claims.lexicon import word_set
from histor.claims.sorts import Sorts
from histor.claims.syntax import case_of, children, is_brought_in, is_passive
from histor.language.analysis import Token

WORDS = "roles/causes.toml"
POINTING = ("it", "this", "that")
BESIDE = ("compound", "amod")
NEGATED = ("not", "n't", "never")


def is_mishap(noun: Token) -> bool:
    """ "A gas leak", "a short circuit": what goes off or burns by itself."""
    named = word_set(WORDS, "mishaps")
    beside = [c.lower for c in noun.children if c.dep in BESIDE and c.i < noun.i]
    lemma = noun.lemma.lower()
    return lemma in named or any(f"{word} {lemma}" in named for word in beside)


def name_of(noun: Token) -> str:
    """The words of a mishap: "gas leak"."""
    return " ".join(t.text for t in (*(c for c in noun.children if c.dep in BESIDE and c.i < noun.i), noun))


def is_a_cause(noun: Token, sorts: Sorts) -> bool:
    """Whether a clause says of what was told of before that a noun's weapon or mishap set it off."""
    mishap = is_mishap(noun)
    if noun.pos not in ("NOUN", "PROPN") or not is_brought_in(noun) or not (mishap or _is_arm(noun, sorts)):
        return False
    verb = noun.head
    if any(c.lower in NEGATED for c in (*verb.children, *noun.children)):
        return False
    return _caused(noun, verb) or (mishap and (_went_off(noun, verb) or _is_blamed(noun, verb) or _is_it(noun)))


def _is_arm(noun: Token, sorts: Sorts) -> bool:
    """Whether a noun is a weapon; a mine that goes off is no pit."""
    return sorts.is_weapon(noun) or noun.lemma.lower() == "mine"


def _caused(noun: Token, verb: Token) -> bool:
    lemma = verb.lemma.lower()
    if lemma == "blame" and noun.dep in ("nsubj", "nsubj:pass"):
        return any(c.lower == "to" for c in verb.children)  # "a gas leak was to blame"
    if lemma not in word_set(WORDS, "causing"):
        return False
    if is_passive(verb) and case_of(noun) == "by":
        return any(map(_is_the_blast, children(verb, "nsubj:pass")))
    return noun.dep == "nsubj" and any(map(_is_the_blast, children(verb, "obj")))


def _is_the_blast(word: Token) -> bool:
    """ "It", "the explosion": what was told of before."""
    if word.pos == "PRON":
        return word.lower in POINTING
    return is_definite(word) and word.lemma.lower() in word_set(WORDS, "blasts")


def _went_off(noun: Token, verb: Token) -> bool:
    """ "A gas cylinder had blown up"."""
    gone = verb.lemma.lower() in word_set(WORDS, "bursting") and verb.tag in ("VBD", "VBN")
    return noun.dep in ("nsubj", "nsubj:pass") and gone


def _is_blamed(noun: Token, verb: Token) -> bool:
    """ "Blamed a gas leak", "blamed it on a short circuit", "put it down to a faulty heater"."""
    lemma = verb.lemma.lower()
    if lemma == "blame":
        return noun.dep == "obj" or case_of(noun) == "on"
    return lemma in word_set(WORDS, "ascribing") and case_of(noun) == "to"


def _is_it(noun: Token) -> bool:
    """ "It was a gas leak", "the cause was a short circuit"."""
    causes = word_set(WORDS, "blasts") | word_set(WORDS, "cause")
    told = [t for t in children(noun, "nsubj") if children(noun, "cop")]
    return any(t.lower in POINTING or (is_definite(t) and t.lemma.lower() in causes) for t in told)


def is_set_off(noun: Token, sorts: Sorts) -> bool:
    """ "He had stepped on a mine", "the bus hit a mine": a charge that those told of before set off themselves."""
    verb = noun.head
    laid = noun.lemma.lower() in word_set(WORDS, "laid") and _is_arm(noun, sorts)
    if not laid or not is_brought_in(noun) or verb.tag not in ("VBD", "VBN") or is_passive(verb):
        return False
    lemma, case = verb.lemma.lower(), case_of(noun)
    particles = [c.lower for c in children(verb, "compound:prt")]
    way = " ".join((lemma, case or (particles[0] if particles else ""))).strip()
    who = children(verb, "nsubj")
    return way in word_set(WORDS, "setting_off") and any(t.pos == "PRON" or is_definite(t) for t in who)
