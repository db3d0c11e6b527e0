"""An adjective that means one person by itself: "the deceased was a nurse", "the former died"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import PLURAL_VERBS, children
from histor.language.analysis import Token

IN_TURN = {"former": "first", "latter": "second"}
ANOTHER = ("another", "second", "third")
NOMINAL = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj", "root")


def is_the_one(word: Token) -> bool:
    """Whether an adjective behind "the" is one person told of before: it is unless its verb is a plural."""
    if word.lower not in word_set("pronouns.toml", "the_one") or word.tag in ("NNS", "NNP") or word.dep not in NOMINAL:
        return False
    if not any(c.dep == "det" and c.lower == "the" for c in word.children) or children(word, "conj", "nummod"):
        return False
    if any(t is not word for t in children(word.head, "nsubj", "nsubj:pass")):
        return False  # "the deceased, Karl Lind, was a cook", where the tree makes two of one
    if word.dep == "nmod" and word.head.tag in ("NNS", "NNPS"):
        return False  # "the names of the deceased", "friends of the deceased": of one or of several
    return not word.dep.startswith("nsubj") or not _verbs(word) & PLURAL_VERBS


def in_turn(word: Token) -> str | None:
    """The rank of "the former" and "the latter" of two told of before; None of any other word."""
    return IN_TURN.get(word.lower) if is_the_one(word) else None


def one_before(word: Token) -> list[Token]:
    """The man of "one man was killed and another hurt": the noun that "another" leaves out."""
    if word.lower not in ANOTHER or word.dep not in NOMINAL:
        return []
    before = word.sentence.tokens[: word.i - word.sentence.tokens[0].i]
    people = [t for t in before if t.pos == "NOUN" and t.kind == "person" and t.dep in ("nsubj", "nsubj:pass", "obj")]
    one = people[-1:] if people and people[-1].tag == "NN" else []
    return [t for t in one if any(c.lower in ("one", "a", "an") for c in children(t, "nummod", "det"))]


def _verbs(word: Token) -> set[str]:
    """The forms of the verb that an adjective is the subject of."""
    return {t.lower for t in (word.head, *children(word.head, "aux", "aux:pass", "cop"))}
