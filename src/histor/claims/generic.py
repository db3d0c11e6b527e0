"""What is said of whoever it may be: "killing a judge is a crime", "anyone who kills a judge will hang"."""

from __future__ import annotations

from histor.claims.conjuncts import conjuncts
from histor.claims.lexicon import word_set
from histor.claims.syntax import RELATIVE, case_of, child, children
from histor.language.analysis import Token

WORDS = "certainty.toml"
ANY = ("a", "an", "any")
PRESENT = ("is", "are")


def is_generic(word: Token) -> bool:
    """Whether a word of harm tells of what is so in general, and of nobody in particular."""
    return _is_a_subject(word) or _is_of_whoever(word) or _is_right_or_wrong(word)


def _is_a_subject(word: Token) -> bool:
    """Whether a word of harm is the subject of what is so in general, and those whom it harms are nobody in particular.

    A verb needs an object without a number ("killing a judge is a crime"), a noun several of whom only one is meant
    ("the murder of a judge or a mayor is an attack on us all"): "the murder of a nun is a blow to us" tells of one.
    """
    above = word.head
    if word.dep not in ("nsubj", "csubj") or not any(c.lower in PRESENT for c in children(above, "cop")):
        return False
    if word.tag == "VBG":
        objects = children(word, "obj")
        return bool(objects) and all(_is_anybody(t) for o in objects for t in conjuncts(o))
    whom = [c for t in children(word, "nmod") if case_of(t) == "of" for c in conjuncts(t)]
    either = any(c.lower == "or" for t in whom for c in children(t, "cc"))
    return either and all(map(_is_anybody, whom))


def _is_of_whoever(verb: Token) -> bool:
    """ "Anyone who kills a judge", "drivers who injure a cyclist lose their licence": in the present, of nobody named.

    What is said of them must be so in general too: "a man who shoots a guard in the video was arrested" is somebody.
    """
    if verb.tag not in ("VBZ", "VBP") or children(verb, "aux"):
        return False
    who, objects, subjects = verb.head, children(verb, "obj"), children(verb, "nsubj")
    if any(t.lower == "whoever" for t in (*subjects, *([who] if verb.dep == "acl:relcl" else []))):
        return True
    if verb.dep != "acl:relcl" or not any(c.lower in RELATIVE for c in subjects) or not all(map(_is_anybody, objects)):
        return False
    if who.lower in word_set(WORDS, "whoever"):
        return True
    return bool(objects) and _is_anybody(who) and who.dep.startswith("nsubj") and _is_a_rule(who.head)


def _is_a_rule(verb: Token) -> bool:
    """Whether a predicate tells what is so, may be or must be, and not what came about or is about to."""
    auxiliaries = children(verb, "aux", "aux:pass", "cop")
    finite = next((t for t in auxiliaries if t.tag in ("MD", "VBZ", "VBP", "VBD")), verb)
    return finite.tag in ("MD", "VBZ", "VBP") and not any(t.lemma == "have" for t in auxiliaries)


def _is_right_or_wrong(verb: Token) -> bool:
    """ "It is a crime to kill a nurse", "the bill would make it illegal to shoot an intruder"."""
    to = any(c.dep == "mark" and c.lower == "to" for c in verb.children)
    objects = children(verb, "obj")
    if verb.tag != "VB" or not to or not objects or not all(map(_is_anybody, objects)):
        return False
    if any(children(t, "acl:relcl") for t in objects):
        return False  # "to kill a young man who was an honour student": him
    judged = verb.head
    it = any(c.lower == "it" for c in children(judged, "expl", "nsubj")) and bool(children(judged, "cop"))
    made = judged.head.lemma.lower() in word_set(WORDS, "judging")
    made = made and any(c.lower == "it" for c in children(judged.head, "obj", "expl"))
    return verb.dep in ("acl", "csubj", "xcomp", "advcl") and (it or made)


def _is_anybody(noun: Token) -> bool:
    if noun.lower in word_set(WORDS, "anybody_harmed"):
        return True
    article = child(noun, "det")
    plain = noun.tag in ("NN", "NNS") and child(noun, "nummod", "nmod:poss") is None
    return plain and (article is None or article.lower in ANY)
