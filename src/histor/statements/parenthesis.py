"""Indirect speech whose cue stands after or inside it: "..., the mayor said", "the bridge, she said, had gone".

Parsers lose these most often, so that positions decide before the tree does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.statements.complement import Complement
from histor.statements.lexicon import Cue
from histor.statements.source import is_passive, own_subject
from histor.statements.tree import child, extent

if TYPE_CHECKING:
    from histor.language.analysis import Token

_GOES_ON = frozenset({"SCONJ", "CCONJ", "ADP"})
_CLAUSE_TAGS = frozenset({"VBD", "VBP", "VBZ", "MD"})


def inserted(verb: Token, cue: Cue) -> Complement | None:
    """A cue between commas inside its sentence: "the bridge, she said, had gone"."""
    head = own_subject(verb)
    if head is None or "quote" not in cue.takes or is_passive(verb):
        return None
    tokens = verb.sentence.tokens
    first = tokens[0].i
    low = min(extent(head, {verb.i})[0], verb.i) - first
    high = max(head.i, verb.i) - first
    if low < 2 or abs(head.i - verb.i) > 12 or tokens[low - 1].text != ",":
        return None
    end = _comma_after(tokens, high)
    if end is None or end + 2 >= len(tokens):
        return None
    following_token = tokens[end + 1]
    if following_token.tag == "VBG" or following_token.pos in _GOES_ON or following_token.tag in ("WP", "WDT"):
        return None
    if any(token.dep == "mark" and token.head is verb for token in tokens[low:high]):
        return None
    main = verb.head if verb.head is not verb else tokens[0]
    return Complement(_frame(cue), main, (first, tokens[-1].i))


def _comma_after(tokens: tuple[Token, ...], high: int) -> int | None:
    """The comma that closes an insertion, at most a short phrase behind it ("she said on Monday,")."""
    for at in range(high + 1, min(high + 6, len(tokens))):
        if tokens[at].text == ",":
            return at
        if tokens[at].pos in ("VERB", "AUX", "SCONJ") or tokens[at].pos == "PUNCT" or tokens[at].lower == "that":
            return None
    return None


def following(verb: Token, cue: Cue) -> Complement | None:
    """A cue after what it reports, by the tree."""
    if "quote" not in cue.takes or is_passive(verb):
        return None
    if verb.dep == "parataxis" and verb.head.i < verb.i:
        return Complement(_frame(cue), verb.head, extent(verb.head, {verb.i}))
    clause = child(verb, "ccomp", "parataxis")
    if clause is not None and clause.i < verb.i and (clause.dep == "ccomp" or child(verb, "obj") is None):
        return Complement(_frame(cue), clause, extent(clause))
    return None


def closing(verb: Token, cue: Cue) -> Complement | None:
    """A cue at the end of its sentence by position, where the tree lost it: "He meant to stay, a friend said"."""
    if not ("quote" in cue.takes or "that" in cue.takes) or is_passive(verb) or verb.tag == "VBG":
        return None
    head = own_subject(verb)
    if head is None:
        return None
    tokens = verb.sentence.tokens
    first = tokens[0].i
    low = min(extent(head, {verb.i})[0], verb.i) - first - 1
    if low < 3 or tokens[low].text != "," or abs(head.i - verb.i) > 12:
        return None
    rest = tokens[max(head.i, verb.i) - first + 1 :]
    if any(token.pos == "VERB" for token in rest) or any(token.dep == "obj" and token.head is verb for token in rest):
        return None
    left = tokens[:low]
    start = next((t for t in reversed(left) if any(c.dep.startswith("nsubj") for c in t.children)), None)
    if start is None and tokens[-1].pos != "PUNCT":
        start = left[0]  # a headline without a verb: "Six dead in blast, police say"
    if (
        start is None
        or left[0].pos in ("SCONJ", "ADP")
        or left[0].dep in ("mark", "case")
        or (left[0].tag in ("VBN", "VBG"))
    ):
        return None
    return Complement(_frame(cue), start, (first, tokens[low].i - 1))


def _frame(cue: Cue) -> str:
    return "that" if "that" in cue.takes else "quote"
