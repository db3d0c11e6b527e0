"""Indirect speech whose cue stands after or inside it: "..., the mayor said", "the bridge, she said, had gone".

Parsers lose these most often, so that positions decide before the tree does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from histor.statements.complement import Complement, entry
from histor.statements.lexicon import Cue
from histor.statements.source import is_passive, own_subject
from histor.statements.tree import case_of, child, extent

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_GOES_ON = frozenset({"SCONJ", "CCONJ", "ADP"})
_RELATIVE = frozenset({"WP", "WDT"})
_CLAUSE_TAGS = frozenset({"VBD", "VBP", "VBZ", "MD"})


def inserted(verb: Token, cue: Cue) -> Complement | None:
    """A cue between commas inside its sentence: "the bridge, she said, had gone"."""
    head = own_subject(verb)
    if head is None or "quote" not in cue.takes or is_passive(verb) or head.tag in _RELATIVE:
        return None  # "the general, who commands the region, ..." inserts what he does
    tokens = verb.sentence.tokens
    first = tokens[0].i
    low = min(extent(head, {verb.i})[0], verb.i) - first
    high = max(head.i, verb.i) - first
    if low < 2 or abs(head.i - verb.i) > 12 or tokens[low - 1].text != "," or tokens[0].tag in ("VBN", "VBG"):
        return None
    end = _comma_after(tokens, high)
    if end is None or end + 2 >= len(tokens):
        return None
    following_token = tokens[end + 1]
    if following_token.tag in ("VBG", "WP", "WDT") or following_token.pos in _GOES_ON or following_token.dep == "case":
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
        return Complement(_frame(cue), verb.head, _before(verb, extent(verb.head, {verb.i})))
    clause = child(verb, "ccomp", "parataxis")
    if clause is not None and clause.i < verb.i and (clause.dep == "ccomp" or child(verb, "obj") is None):
        return Complement(_frame(cue), clause, _before(verb, extent(clause)))
    return None


def is_behind_semicolon(verb: Token) -> bool:
    """ "Three dead in Lund; witnesses say nine": a clause of its own, which reports nothing that stands before it."""
    head = own_subject(verb)
    first = min(verb.i, extent(head, {verb.i})[0]) if head is not None else verb.i
    before = first - 1 - verb.sentence.tokens[0].i
    return before >= 0 and verb.sentence.tokens[before].text == ";"


def _before(verb: Token, content: tuple[int, int]) -> tuple[int, int]:
    """The content in front of its cue: what hangs on it behind the cue ("..., he said, as it rained") is not."""
    head = own_subject(verb)
    first = verb.i if head is None else min(verb.i, extent(head, {verb.i})[0])
    return content if first <= content[0] else (content[0], min(content[1], first - 1))


def inverted(verb: Token, cue: Cue) -> Complement | None:
    """A cue before its source at the end: "Two barns burned, reported the county paper", taken for an object."""
    thing = child(verb, "obj")
    if thing is None or not cue.core or verb.tag not in _CLAUSE_TAGS or own_subject(verb) is not None:
        return None
    tokens = verb.sentence.tokens
    at = verb.i - tokens[0].i - 1
    ends = extent(thing)[1] - tokens[0].i
    if at < 2 or tokens[at].text != "," or thing.i < verb.i or any(t.pos != "PUNCT" for t in tokens[ends + 1 :]):
        return None
    if verb.dep == "conj" or not any(t.pos in ("VERB", "AUX") for t in tokens[:at]):
        return None
    return Complement(_frame(cue), tokens[0], (tokens[0].i, tokens[at].i - 1))


def as_told(verb: Token, cue: Cue) -> Complement | None:
    """A clause with "as" beside what it reports: "As the mayor said on Monday, the bridge was mined"."""
    told = verb.dep in ("advcl", "parataxis") and case_of(verb) == "as"
    if "quote" not in cue.takes or not told or own_subject(verb) is None:
        return None
    if is_passive(verb) or verb.tag not in _CLAUSE_TAGS or child(verb, "ccomp", "xcomp") is not None:
        return None
    main = verb.head
    if main.dep == "xcomp" or main.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    inner = _contrasted(verb) or _within(verb)
    if inner is not None:
        return Complement(_frame(cue), *inner)
    low, high = extent(main, {verb.i})
    first, last = extent(verb)
    if low <= first and last <= high:  # in the middle, or parts of the clause on both sides
        return Complement(_frame(cue), main, (low, high))
    return Complement(_frame(cue), main, (low, high) if last < low or high < first else (min(low, last + 1), high))


def _contrasted(verb: Token) -> tuple[Token, tuple[int, int]] | None:
    """What stands between "not" and the clause: "ten had died, not | thirty | as the radio reported"."""
    tokens = verb.sentence.tokens
    last = extent(verb)[0] - tokens[0].i - 1
    if last > 0 and tokens[last].text == ",":
        last -= 1
    for at in range(last - 1, max(0, last - 6), -1):
        if tokens[at].lower in ("not", "rather") and tokens[at - 1].text == ",":
            return tokens[at + 1], (tokens[at + 1].i, tokens[last].i)
        if tokens[at].pos in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _within(verb: Token) -> tuple[Token, tuple[int, int]] | None:
    """What somebody else says, where the clause stands behind that: "he said it was untrue that | it sank |, as ...".

    Of what is called untrue it is the thing itself that was told.
    """
    said = verb.head
    told = child(said, "ccomp")
    if verb.i < said.i or told is None or not said.i < told.i < verb.i or "quote" not in _takes(said):
        return None
    if told.pos == "ADJ" and (below := child(told, "ccomp", "csubj")) is not None and below.i > told.i:
        told = below
    low, high = extent(told, {verb.i})
    return told, (low, min(high, extent(verb)[0] - 1))


def _takes(verb: Token) -> Mapping[str, str]:
    cue, _ = entry(verb)
    return cue.takes if cue is not None else {}


def closing(analysis: Analysis, verb: Token, cue: Cue) -> Complement | None:
    """A cue at the end of its sentence by position, where the tree lost it: "He meant to stay, a friend said"."""
    if not ("quote" in cue.takes or "that" in cue.takes) or is_passive(verb) or verb.tag == "VBG":
        return None
    head = own_subject(verb)
    if head is None:
        return None
    tokens = verb.sentence.tokens
    first = tokens[0].i
    low = min(extent(head, {verb.i})[0], verb.i) - first - 1
    if low == -1:
        return _cut_off(analysis, verb, cue)
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


def _cut_off(analysis: Analysis, verb: Token, cue: Cue) -> Complement | None:
    """The sentence before, where it ends in a comma: the analysis cut "..., | police said." in two."""
    sentence = verb.sentence
    if sentence.index == 0 or any(other.pos == "VERB" and other is not verb for other in sentence.tokens):
        return None
    before = analysis.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph or before.tokens[-1].text != ",":
        return None
    root = next((token for token in before.tokens if token.is_root), before.tokens[0])
    return Complement(_frame(cue), root, (before.tokens[0].i, before.tokens[-1].i))


def _frame(cue: Cue) -> str:
    return "that" if "that" in cue.takes else "quote"
