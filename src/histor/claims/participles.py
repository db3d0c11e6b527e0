"""Participles: before a noun, alone as in headlines, and behind one whose kin is told of.

Of "the mother of a boy shot on Monday spoke out" the tree takes the participle for a past verb, of the mother or of
nobody.
"""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children, next_token
from histor.claims.turned import turned
from histor.language.analysis import Token

PAST = ("VBD", "VBN")
TURNED = ("csubj", "nsubj", "nsubj:pass", "advcl", "dep", "advmod", "parataxis")
FINITE = ("VBD", "VBZ", "VBP", "MD")
AIMED = ("at", "back", "toward", "towards", "into")


def of_kin(verb: Token) -> Token | None:
    """The one right before a past verb whose kin is told of, if the verb is none of the sentence's own."""
    behind = next_token(verb)
    if verb.tag not in PAST or child(verb, "obj", "aux", "aux:pass") is not None or behind is None:
        return None
    tokens = verb.sentence.tokens
    someone = _right_before(verb)
    kin = someone.head
    if someone.kind != "person" or case_of(someone) != "of" or kin.i > someone.i:
        return None
    if kin.lemma.lower() not in word_set("persons.toml", "kin", "others_kin"):
        return None
    later = any(t.tag in FINITE and t.i > verb.i + 1 and t.pos in ("VERB", "AUX") for t in tokens)
    shot_at = verb.lemma == "shoot" and behind.lower in AIMED  # which hurts nobody
    return someone if later and not shot_at else None


def _right_before(verb: Token) -> Token:
    """The noun or name right before a verb, also where commas set off its age: "of Ada Lind, 2, shot on Monday"."""
    tokens = verb.sentence.tokens[: verb.i - verb.sentence.tokens[0].i]
    if len(tokens) > 3 and [t.text for t in (tokens[-3], tokens[-1])] == [",", ","] and tokens[-2].pos == "NUM":
        tokens = tokens[:-3]
    word = tokens[-1] if tokens else verb
    if word.dep == "flat":
        word = word.head
    return word if word.pos in ("NOUN", "PROPN") else verb


def told_behind(word: Token) -> Token | None:
    """ "Killed in the crash were two nuns", "dead at the scene was a cook": the one a sentence turned round tells of.

    The tree takes the participle for what it is said of, and those for what is said. Of "also killed were two nuns" it
    may hang the "were" on either.
    """
    opens = turned(word) is not None
    if word.tag != "VBN" and word.pos != "ADJ" and not opens:
        return None
    hung = [word.head] if word.dep in TURNED and word.head.i > word.i else []
    said = next((t for t in (*hung, *children(word, "parataxis")) if _is_said_of(t, word, opens)), None)
    before = [c for c in children(word, "cop", "aux", "aux:pass", "obj") if not (opens and c.dep == "aux:pass")]
    return said if not before else None


def _is_said_of(noun: Token, word: Token, opens: bool) -> bool:
    """Whether "was" and a noun without another subject stand behind a word; `opens`: one that begins its sentence."""
    copula = child(noun, "cop") or (child(word, "aux:pass") if opens else None)
    own = any(t is not word for t in children(noun, "nsubj", "nsubj:pass", "expl"))
    nominal = noun.pos in ("NOUN", "PROPN", "NUM") and not own
    return nominal and copula is not None and word.i < copula.i < noun.i and copula.lemma == "be"


def is_attributive(token: Token) -> bool:
    """Whether a participle stands before the noun that it qualifies: "the damaged building"."""
    return token.dep == "amod" and token.tag != "VBG"


def is_bare_participle(token: Token) -> bool:
    """Whether it is a state or participle without auxiliary or object, as in headlines: "two dead"."""
    return (token.tag in ("VBN", "VBD", "JJ") or token.pos == "ADJ") and not any(
        c.dep in ("aux", "aux:pass", "cop", "obj") for c in token.children
    )
