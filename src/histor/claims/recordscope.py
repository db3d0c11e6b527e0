"""The scope of a superlative: the stretch of time, or the place, within which something is the most of its kind."""

from __future__ import annotations

from itertools import takewhile

from histor.claims.lexicon import data_file
from histor.claims.syntax import case_of, children, words_behind
from histor.language.analysis import Token

WORDS = "superlatives.toml"
MOST_TOKENS_TO_SCOPE = 10
NOMINAL = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
AT = ("in", "on", "at", "against")


def listed(table: str, key: str) -> frozenset[str]:
    """A list of words about superlatives."""
    return frozenset(data_file(WORDS)[table][key])


def within_place(adjective: Token, head: Token, by: str) -> tuple[Token, ...]:
    """The place of "the country's worst attack", and of "it was the deadliest fire in a Norwegian ward"; else none."""
    if by == "first":
        return ()
    owner = next((c for c in children(head, "nmod:poss") if "place" in (c.kind, c.ent) and c.i < adjective.i), None)
    if owner is None and by == "deaths" and children(head, "cop"):
        owner = next((c for c in children(head, "nmod") if case_of(c) in AT and c.i > head.i), None)
    return tuple(sorted(owner.subtree(), key=lambda t: t.i)) if owner is not None else ()


def scope_of(adjective: Token, holders: tuple[Token, ...], by: str) -> tuple[Token, ...]:
    """The words of the scope behind a superlative, from its opener on; a "since" goes before a stretch of time."""
    behind = [c for h in dict.fromkeys(holders) for t in (h, *children(h, "nmod", "obl")) for c in t.children]
    behind = [c for c in dict.fromkeys(behind) if c.i > adjective.i]
    opening = [c for c in behind if _opener(c) in listed("scope", "since")]
    if not opening and by != "first":
        opening = [c for c in behind if _is_span(c)]
    if not opening:
        return _scope_behind(holders[0], by)
    words = sorted((t for t in opening[0].subtree() if t.i > adjective.i), key=lambda t: t.i)
    return tuple(takewhile(lambda t: t.text != ",", words))


def _scope_behind(head: Token, by: str) -> tuple[Token, ...]:
    """The scope by the words alone, where the tree hangs it on another: "the first raid since the truce killed six"."""
    words = words_behind(head, MOST_TOKENS_TO_SCOPE)
    for at, token in enumerate(words):
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return ()
        if token.lower in listed("scope", "since") or (by != "first" and token.lower in listed("scope", "openers")):
            phrase = list(takewhile(lambda t: t.pos in NOMINAL, words[at + 1 :]))
            after = words[at + 1 + len(phrase) :][:1]
            if token.lower in listed("scope", "since"):
                begun = [t for t in after if t.lemma.lower() in listed("scope", "beginning")]
                return (token, *phrase, *begun) if phrase else ()
            if phrase and phrase[-1].lemma.lower() in listed("scope", "spans"):
                return (token, *phrase)
    return ()


def _opener(token: Token) -> str:
    return next((c.lower for c in token.children if c.dep in ("case", "mark")), "")


def _is_span(token: Token) -> bool:
    if token.lower in listed("scope", "alone"):
        return True
    stretch = token.lemma.lower() in listed("scope", "spans") or (token.kind == "time" and token.pos == "NOUN")
    if token.dep == "obl:unmarked" or (not _opener(token) and token.kind == "time"):
        return stretch and any(c.lower == "this" for c in token.children)  # "the second-largest this year"
    return _opener(token) in listed("scope", "openers") and stretch and token.tag != "NNP"
