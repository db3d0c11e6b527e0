"""Deaths and ways to hospital that no violence is behind: "died of cancer", "taken to hospital for observation"."""

from __future__ import annotations

from histor.claims.lexicon import data_file, word_set
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token

OLDEST = 120  # years; higher numbers are hours: "was killed at 1500"
FROM = ("of", "from", "with", "to", "after")


def is_natural(verb: Token) -> bool:
    """Whether the words beside "died" name an illness or a great age: "died of natural causes", "dies at 96"."""
    causes = [t for t in children(verb, "obl", "nmod", "obl:arg") if case_of(t) in FROM]
    if any(_names(t) & word_set("natural.toml", "illnesses") for t in causes):
        return True
    if any(t.lower in word_set("natural.toml", "illnesses") for t in children(verb, "nsubj")):
        return True  # "measles killed nine children"
    if any(t.lemma.lower() in word_set("natural.toml", "accidents") and not _is_violent(t) for t in _occasions(verb)):
        return True
    ages = [t.lower for t in children(verb, "obl") if case_of(t) == "at" and t.pos == "NUM" and t.lower.isdecimal()]
    return any(data_file("natural.toml")["old_from"] <= int(age) <= OLDEST for age in ages)  # "killed at 1500"


def _occasions(verb: Token) -> list[Token]:
    return [t for t in children(verb, "obl", "nmod", "obl:arg") if case_of(t) in ("in", "after", "by", "during")]


def _is_violent(noun: Token) -> bool:
    """ "A shooting accident", "a gun accident"."""
    words = {c.lemma.lower() for c in children(noun, "compound", "amod")}
    return bool(words & word_set("natural.toml", "violent"))


def _names(noun: Token) -> set[str]:
    """The noun alone and behind each of its modifiers."""
    modified = {f"{c.lemma.lower()} {noun.lemma.lower()}" for c in children(noun, "amod", "compound")}
    parts = {f"{c.lemma.lower()} {d.lemma.lower()}" for c in noun.children for d in noun.children if d.i == c.i + 1}
    return {noun.lemma.lower(), *modified, *parts}


def is_caution(verb: Token) -> bool:
    """Whether somebody came to a hospital unhurt ("for observation", "deputies were sent to"), or to a jail."""
    sent = {t.lemma.lower() for t in children(verb, "nsubj:pass", "obj")} if verb.lemma == "send" else set()
    if sent & word_set("natural.toml", "on_duty"):
        return True
    if any(_is_custody(t) for t in children(verb, "obl")) or any(map(_is_check, children(verb, "advcl", "xcomp"))):
        return True
    near = [t for c in children(verb, "obl", "nmod", "advcl") for t in (c, *children(c, "nmod", "obl"))]
    return any(case_of(t) in ("for", "as") and t.lemma.lower() in word_set("natural.toml", "caution") for t in near)


def is_only_upset(noun: Token) -> bool:
    """ "A distraught woman", whom shock brings to a hospital and no wound."""
    return any(c.lemma.lower() in word_set("natural.toml", "upset") for c in children(noun, "amod"))


def _is_check(verb: Token) -> bool:
    """ "Taken to hospital to be checked", "went there to get checked out"."""
    to = any(c.lower == "to" for c in children(verb, "mark"))
    passive = any(c.lemma in ("be", "get") for c in children(verb, "aux:pass", "aux"))
    return to and passive and verb.lemma.lower() in word_set("natural.toml", "checks")


def _is_custody(noun: Token) -> bool:
    """ "Taken to a youth detention centre": where nobody is cared for."""
    return any(t.lemma.lower() in word_set("natural.toml", "custody") for t in noun.subtree())
