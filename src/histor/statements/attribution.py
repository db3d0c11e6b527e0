"""The words that attribute a quote: the cue and the source before or behind it.

Positions beside the marks decide, and the tree only tells the subject: parsers lose "...," she said" most often.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from histor.statements.complement import entry
from histor.statements.lexicon import Cue, verbs, word_list
from histor.statements.signed import signature
from histor.statements.source import agent, can_speak, is_nobody, own_subject, phrase, subject
from histor.statements.speech import Speech, inner_end, is_title
from histor.statements.tree import Stretch, extent, noun_phrase_after, noun_phrase_before, verb_group

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

REACH = 30  # how many tokens from a quote its cue may stand
_OPEN_END = frozenset(",?!…—–-")
_STOPS = frozenset(".;!?:")
_NOT_FIRST = frozenset({"CCONJ", "ADP", "SCONJ", "PART"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_LEADS_ON = frozenset({"VERB", "PRON", "NOUN", "PROPN"})
_PEOPLE = frozenset({"he", "she", "they"})
_MODIFYING = frozenset({"acl", "advcl", "acl:relcl"})


@dataclass(slots=True)
class Attribution:
    """The cue and source of a quote; `after` tells whether they follow it."""

    cue: Token
    entry: Cue
    source: Stretch | None
    group: Stretch
    after: bool


def of(analysis: Analysis, found: Sequence[Speech], at: int) -> Attribution | None:
    """The attribution of the quote `found[at]`, looked for behind it, then before it; a name behind a dash signs it."""
    return _after(analysis, found, at) or _signed(analysis, found[at]) or _before(analysis, found, at)


def _signed(analysis: Analysis, speech: Speech) -> Attribution | None:
    met = signature(analysis, speech)
    if met is None:
        return None
    dash, name = met
    return Attribution(dash, verbs()["say"], name, (dash.i, dash.i), after=True)


def _after(analysis: Analysis, found: Sequence[Speech], at: int) -> Attribution | None:
    """The attribution that follows a quote: "...," she said; "..." said the governor."""
    speech = found[at]
    tokens = analysis.tokens
    first = speech.last + 1
    if first >= len(tokens) or "\n" in analysis.text[speech.end : tokens[first].start]:
        return None
    open_end = inner_end(analysis, speech) in _OPEN_END
    if tokens[first].text == ",":
        open_end = True
        first += 1
    limit = min(len(tokens), first + REACH, found[at + 1].first if at + 1 < len(found) else len(tokens))
    met = _first_cue(tokens, first, limit)
    if met is None:
        return None
    verb, cue = met
    if verb.tag == "VBG" or _has_object(verb, cue) or not (open_end or _is_tight(tokens, first, verb.i)):
        return None
    return _make(analysis, met, (first, limit - 1), after=True)


def _first_cue(tokens: Sequence[Token], first: int, limit: int) -> tuple[Token, Cue] | None:
    """The first verb behind a quote, if it reports direct speech; verbs inside the source are passed over."""
    for index in range(first, limit):
        token = tokens[index]
        if token.text in _STOPS or (index == first and token.pos in _NOT_FIRST):
            return None
        if token.pos not in ("VERB", "AUX") or (token.dep in ("acl:relcl", "acl") and index > first):
            continue
        cue, _ = entry(token)
        if cue is not None and "quote" in cue.takes:
            return token, cue
        if token.pos != "AUX" and token.tag not in ("VBG", "VBN"):
            return None
    return None


def _has_object(verb: Token, cue: Cue) -> bool:
    """Whether the cue has an object of its own, and so reports something else: "..., 12 percent said yes"."""
    deps = {other.dep for other in verb.children if other.dep != "obj" or other.i > verb.i}
    return "hearer" not in cue.takes and {"obj", "nsubj"} <= deps


def _is_tight(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether the attribution follows at once, without a capital: '"We won." said the mayor', '"We won" he said'."""
    return tokens[first].text[:1].islower() and index - first <= 2


def _before(analysis: Analysis, found: Sequence[Speech], at: int) -> Attribution | None:
    """The attribution that leads up to a quote: She said: "..."; he added, "..."."""
    speech = found[at]
    tokens = analysis.tokens
    last = speech.first - 1
    if last < 0 or not _may_follow(analysis, speech, tokens[last]):
        return None
    first = max(tokens[last].sentence.tokens[0].i, last - REACH, found[at - 1].last + 1 if at else 0)
    met = _last_cue(tokens, first, last)
    if met is None:
        return _colon(analysis, tokens[last]) if tokens[last].text == ":" else None
    return _make(analysis, met, (first, last), after=False)


def _colon(analysis: Analysis, mark: Token) -> Attribution | None:
    """A sentence about somebody that leads up to a quote without a cue: The mayor was clear: "Nobody leaves." """
    sentence = mark.sentence
    root = next((token for token in sentence.tokens if token.is_root), mark)
    head = own_subject(root)
    if root.i > mark.i or head is None or is_nobody(head):
        return None
    owner = next((other for other in head.children if other.dep == "nmod:poss"), None)
    speaker = owner if owner is not None and head.lemma in word_list("replies") else head
    named = speaker.ent == "person" or speaker.lemma in word_list("speakers") or speaker.lower in _PEOPLE
    if not can_speak(speaker) or not (speaker is owner or named):
        return None
    low, high = phrase(analysis, speaker, root)
    while high > low and analysis.tokens[high].lower in ("'s", "'"):
        high -= 1
    return Attribution(mark, verbs()["say"], (low, high), (mark.i, mark.i), after=False)


def _may_follow(analysis: Analysis, speech: Speech, before: Token) -> bool:
    """Whether a quote may be speech that the word or mark before it leads up to."""
    if before.text == ":":
        return True
    if speech.leads or is_title(analysis, speech) or (before.text != "," and before.pos not in _LEADS_ON):
        return False
    return _opens_like_speech(analysis, speech) or _is_cried(before, speech)


def _last_cue(tokens: Sequence[Token], first: int, last: int) -> tuple[Token, Cue] | None:
    """The nearest verb before a quote, if it reports direct speech; modifying clauses are passed over."""
    colon = tokens[last].text == ":"
    for index in range(last, first - 1, -1):
        token = tokens[index]
        if token.text == ";":
            return None
        if token.pos != "VERB":
            continue
        cue, thing = entry(token)
        if cue is not None and "quote" in cue.takes:
            writes = thing is not None and "hearer" not in cue.takes and token.i < thing.i < last
            return None if writes and not colon else (token, cue)  # "wrote a book about it, ..."
        if not colon and token.dep not in _MODIFYING:
            return None
    return None


def _opens_like_speech(analysis: Analysis, speech: Speech) -> bool:
    """Whether a quote after a comma is speech: a capital, and its own end mark or more than a name."""
    words = [t for t in analysis.tokens[speech.first : speech.last + 1] if t.pos != "PUNCT"]
    if not words or not words[0].text[:1].isupper():
        return False
    return inner_end(analysis, speech) in ".?!…,—–-" or len(words) > 4


def _is_cried(before: Token, speech: Speech) -> bool:
    """Whether a verb that takes nothing but speech stands right before a quote: chanting "no more lies"."""
    cue, _ = entry(before)
    return cue is not None and set(cue.takes) == {"quote"} and speech.last - speech.first > 3


def _make(analysis: Analysis, met: tuple[Token, Cue], within: Stretch, *, after: bool) -> Attribution | None:
    verb, cue = met
    group = verb_group(analysis, verb)
    if any(other.dep in ("aux:pass", "nsubj:pass") for other in verb.children):
        by = agent(verb)
        if by is None and not cue.core:
            return None
        return Attribution(verb, cue, phrase(analysis, by, verb) if by is not None else None, group, after)
    head = subject(verb)
    if head is not None and is_nobody(head):
        return None
    source = None
    if head is not None and (not after or within[0] <= head.i <= within[1]):
        source = phrase(analysis, head, verb)
    if after and (source is None or source[0] < within[0]):
        source = _beside(analysis, verb, within)
    return Attribution(verb, cue, source, group, after) if source is not None else None


def _beside(analysis: Analysis, verb: Token, within: Stretch) -> Stretch | None:
    """The noun phrase next to the verb, where the parse names no subject."""
    tokens = analysis.tokens
    first, last = within
    low, high = verb_group(analysis, verb)
    if low > first:
        found = noun_phrase_before(analysis, low - 1, first)
        if found is None and all(token.pos in _NOMINAL for token in tokens[first:low]):
            found = first, low - 1
        return found if found is not None and tokens[found[0]].pos in _NOMINAL else None
    if high >= last or tokens[high + 1].pos not in _NOMINAL:
        return None
    thing = next((c for c in verb.children if c.i > verb.i and c.dep in ("obj", "nsubj")), None)
    if thing is not None:
        return min(high + 1, extent(thing)[0]), extent(thing)[1]
    return noun_phrase_after(analysis, high + 1, last)
