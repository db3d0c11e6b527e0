"""Whether a word tells of something that came about: the forms of verbs, and nouns that point to one happening.

Past forms and participles do, and the present of a headline; what must or should be, what is usual, and attacks in
general ("attacks on convoys") do not.
"""

from __future__ import annotations

from collections.abc import Mapping

from histor.claims.lexicon import word_set
from histor.claims.plans import is_announced
from histor.claims.syntax import ancestors, case_of, children
from histor.language.analysis import Token

WORDS = "happened.toml"


def lemma_of(token: Token, known: Mapping[str, object]) -> str:
    """The lemma, or of a regular past that the pipeline left as it stands, the known verb that it is a form of."""
    lemma = token.lemma.lower()
    word = token.lower
    if lemma in known or not word.endswith("ed"):
        return lemma
    return next((stem for stem in (word[:-1], word[:-2], word[:-3]) if stem in known), lemma)


def has_come_about(verb: Token) -> bool:
    """Whether the form of a verb tells of something that came about, or was tried: no present, no bare wish."""
    tag = verb.tag
    if verb.dep == "amod" or any(c.lower in word_set(WORDS, "duty") for c in children(verb, "aux")):
        return False
    if tag in ("VBD", "VBN") or _is_past_by_form(verb):
        return True
    if tag == "VBG":
        progressive = [c for c in children(verb, "aux") if c.lemma == "be"]
        if progressive:
            return True
        return verb.dep in (
            "advcl",
            "acl",
            "conj",
            "xcomp",
            "ccomp",
            "dep",
            "obl",
            "nmod",
            "parataxis",
        ) and _under_past(verb)
    if tag == "VB":
        governor = verb.head
        if any(c.lemma == "do" and c.tag == "VBD" for c in children(verb, "aux")):
            return True
        if any(c.lower in word_set(WORDS, "coming") for c in children(verb, "aux")) or is_announced(verb):
            return True
        return (
            verb.dep in ("xcomp", "acl", "ccomp")
            and governor.lemma.lower() in word_set(WORDS, "trying")
            and (has_come_about(governor) or governor.lemma.lower() in word_set(WORDS, "planning"))
        )
    if verb.lower in word_set(WORDS, "same_form") or (tag == "VBP" and verb.lower.endswith("ed")):
        return True
    return _is_headline(verb)


def _is_past_by_form(verb: Token) -> bool:
    """ "Overran", "retook": no present, whatever the tag says."""
    if verb.tag == "VBZ":
        return not verb.lower.endswith(("s", "'s"))
    return (
        verb.tag == "VBP" and verb.lower != verb.lemma.lower() and not verb.lower.endswith("s") and verb.pos == "VERB"
    )


def _under_past(verb: Token) -> bool:
    governor = next((a for a in ancestors(verb, 6) if a.tag.startswith("VB") or a.pos == "AUX"), None)
    return (
        governor is None
        or governor.tag in ("VBD", "VBN", "VBG")
        or any(c.tag == "VBD" for c in children(governor, "aux", "cop"))
    )


def _is_headline(verb: Token) -> bool:
    """Headlines tell of the past in the present: the first line, without a full stop."""
    sentence = verb.sentence
    return sentence.index == 0 and verb.is_root and sentence.tokens[-1].text not in (".", "!", "?", '"', "”")


def is_usual(verb: Token) -> bool:
    """Whether an adverb says that it happens again and again."""
    return any(c.lower in word_set(WORDS, "usual") for c in children(verb, "advmod"))


def is_one(noun: Token) -> bool:
    """Whether a noun stands for a single happening: "an attack carried out by guerrillas"."""
    return noun.tag in ("NN", "NNP") and any(c.dep == "det" for c in noun.children)


def is_specific(noun: Token) -> bool:
    """Whether a noun points to one happening or to counted ones: "attacks on convoys" are attacks in general."""
    plural = noun.tag in ("NNS", "NNPS")
    if noun.dep == "nsubj" and noun.head.lemma.lower() in word_set(WORDS, "uncertain"):
        return False  # "an attack is possible"
    if any(c.lower in word_set(WORDS, "unspecific") for c in noun.children) or _is_to_end(noun):
        return False
    if noun.dep in ("nsubj", "nsubj:pass") and _happens(noun.head):
        return True  # "heavy clashes broke out"
    if plural and any(c.kind == "time" for c in (*noun.children, *noun.head.children)) and noun.dep != "compound":
        return True
    pointed = any(
        (c.dep in ("det", "nmod:poss", "nummod") and (not plural or c.lower not in ("a", "an"))) for c in noun.children
    )
    if pointed:
        return True
    return not plural and noun.dep not in ("compound", "conj") and bool(children(noun, "nmod"))


def _is_to_end(noun: Token) -> bool:
    """ "They must cease their acts of sabotage against power lines": what is to go on no longer."""
    thing = noun.head if noun.dep == "nmod" and case_of(noun) == "of" else noun
    ending = thing.dep in ("obj", "obl") and thing.head.lemma.lower() in word_set(WORDS, "ending")
    return ending and thing.head.tag in ("VB", "VBZ", "VBP")


def _happens(verb: Token) -> bool:
    """ "Erupted", "broke out", "continued": what is said of a fight that came about."""
    lemma, parts = verb.lemma.lower(), {c.lower for c in children(verb, "compound:prt", "obj", "advmod", "xcomp")}
    said = lemma in word_set(WORDS, "happening") or any(f"{lemma} {p}" in word_set(WORDS, "happening") for p in parts)
    return said and has_come_about(verb)


def is_definite(noun: Token) -> bool:
    """Whether a noun may mean a happening told of before: "the attack", "these killings"."""
    return any(c.lower in word_set(WORDS, "anaphoric") for c in noun.children)


def begins(noun: Token) -> bool:
    """ "A truce came into force", "the ceasefire took effect", "a truce has held", whoever agreed to it."""
    verb = noun.head
    told = verb.is_root or verb.dep in ("conj", "ccomp", "parataxis", "acl:relcl")  # not "since a truce began"
    if noun.dep not in ("nsubj", "nsubj:pass") or not told or not has_come_about(verb):
        return False
    lemma, near = verb.lemma.lower(), {c.lemma.lower() for c in verb.children if c.i > verb.i}
    begun = word_set(WORDS, "beginning")
    return lemma in begun or any(f"{lemma} {word}" in begun for word in near)
