"""Attribution without a verb: "according to police", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from histor.statements.draft import Draft
from histor.statements.lexicon import Phrase, phrases, word_list
from histor.statements.source import can_report, phrase
from histor.statements.tree import Stretch, extent, words_of_sentences

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "case", "advmod"})
_VERBS = frozenset({"VERB", "AUX"})


def find(analysis: Analysis) -> Iterator[Draft]:
    """Drafts of attributing phrases and adverbs."""
    lexicon = phrases()
    for token in words_of_sentences(analysis):
        for entry in lexicon.get(token.lower, ()):
            if not _matches(analysis, token.i, entry):
                continue
            draft = _BY_KIND[entry.kind](analysis, token, entry)
            if draft is not None:
                yield draft
                break


def _matches(analysis: Analysis, at: int, entry: Phrase) -> bool:
    tokens = analysis.tokens
    if entry.kind == "whose":
        return True
    if entry.apart and tokens[at].sentence.tokens[0] is not tokens[at] and tokens[at - 1].text != ",":
        return False
    return at + len(entry.words) <= len(tokens) and all(
        tokens[at + offset].lower == word for offset, word in enumerate(entry.words)
    )


def _adverb(_analysis: Analysis, token: Token, entry: Phrase) -> Draft | None:
    """ "the town was reportedly hit": the clause is the content, the adverb stands inside it."""
    head = token.head
    if head is token:
        return None
    left_out = {c.i for c in head.children if c.dep in ("conj", "parataxis", "cc") and c.i > token.i}
    low, high = extent(head, left_out)
    if low == high:
        return None
    return Draft(None, (token.i, token.i), (low, high), "indirect", entry.stance, distance=entry.distance)


def _before(analysis: Analysis, token: Token, entry: Phrase) -> Draft | None:
    """ "according to police, ...", "..., according to police": what is left of the clause is the content."""
    start = token.i + len(entry.words)
    sentence = token.sentence
    final = sentence.tokens[-1].i
    if start > final:
        return None
    head = _object(analysis, token, start)
    if head is None or head.lemma in word_list("not_sources") or (entry.apart and not can_report(head)):
        return None
    source = phrase(analysis, head)
    source = (max(start, source[0]), source[1])
    if source[0] > start:
        source = (start, max(source[1], start))
    source = (source[0], _before_a_number(analysis, source, _clause_at(analysis, token.i)[0] == token.i))
    cue = (token.i, start - 1)
    content = _rest(analysis, head, cue[0], source[1])
    return Draft(source, cue, content, "indirect", entry.stance) if content is not None else None


def _whose(analysis: Analysis, token: Token, entry: Phrase) -> Draft | None:
    """ "by her account, ...", "in the ministry's view, ...": the possessor is the source."""
    noun = token.head
    if noun.lower != entry.words[-1] or noun.i < token.i or token.dep != "case":
        return None
    owner = next((other for other in noun.children if other.dep == "nmod:poss"), None)
    words = [t.lower for t in analysis.tokens[token.i + 1 : noun.i]]
    if owner is None or ("own" in words) != ("own" in entry.words) or extent(noun)[0] != token.i:
        return None
    if any(other.i > noun.i and other.pos != "PUNCT" for other in noun.children):
        return None  # "in its view of the valley"
    content = _rest(analysis, noun, token.i, noun.i)
    low, high = phrase(analysis, owner)
    while high > low and analysis.tokens[high].lower in ("'s", "'"):
        high -= 1
    if content is None:
        return None
    return Draft((low, high), (noun.i, noun.i), content, "indirect", entry.stance, distance=entry.distance)


_BY_KIND = {"adverb": _adverb, "before": _before, "whose": _whose}


def _object(analysis: Analysis, token: Token, start: int) -> Token | None:
    """The noun phrase after the phrase, by the tree, else by position."""
    head = token.head
    if head.i >= start and head is not token and head.pos not in _VERBS:
        return head
    found = analysis.tokens[start]
    while found.dep in _BEFORE_NOUN and found.head.i > found.i:
        found = found.head
    return found


def _rest(analysis: Analysis, head: Token, first: int, last: int) -> Stretch | None:
    """The clause around the phrase from token `first` to `last`, without it where it stands at an end."""
    tokens = analysis.tokens
    low, high = _clause_at(analysis, first)
    if first - low <= 3 and not any(t.pos not in ("PUNCT", "CCONJ", "ADV") for t in tokens[low:first]):
        return (last + 1, high) if last < high else None
    at_end = last >= high - 1 and tokens[first - 1].text == ","
    governor = _clause_of(head, over_speech=at_end)
    while at_end and governor.dep == "conj" and _is_joined(governor):
        governor = governor.head
    if governor is not head and not first <= governor.i <= last:
        wide = extent(governor, {head.i})
        if wide[0] < first and wide[1] > wide[0]:
            low = wide[0]
            high = wide[1] if wide[1] > last and tokens[last + 1].text == "," else first - 1
            return low, high
    return (low, first - 1) if low < first else None


def _clause_at(analysis: Analysis, at: int) -> Stretch:
    """The words up to the semicolons around a word, else its sentence: "according to A, ...; according to B, ..."."""
    words = analysis.tokens[at].sentence.tokens
    before = [t.i for t in words if t.text == ";" and t.i < at]
    behind = [t.i for t in words if t.text == ";" and t.i > at]
    return before[-1] + 1 if before else words[0].i, behind[0] - 1 if behind else words[-1].i


def _before_a_number(analysis: Analysis, source: Stretch, opens: bool) -> int:
    """Where a source ends that a comma does not part from what it says: "according to the army | three rebels died"."""
    first, last = source
    numbers = [t.i for t in analysis.tokens[first + 1 : last + 1] if t.pos == "NUM" and t.dep in ("nummod", "nsubj")]
    starts = []
    for number in numbers:
        at = number
        while at > first and analysis.tokens[at - 1].lower in word_list("approximations"):
            at -= 1  # "a driver | at least ten bodies"
        starts.append(at)
    nouns = [i for i in starts if analysis.tokens[i - 1].pos in ("NOUN", "PROPN")]
    return nouns[0] - 1 if opens and nouns else last


def _is_joined(clause: Token) -> bool:
    """Whether "and" alone joins a clause to the one before: "two died and nine were hurt, according to police"."""
    tokens = clause.sentence.tokens
    joint = next((c for c in clause.children if c.dep == "cc"), None)
    if joint is None or clause.head.pos not in _VERBS or joint.i < clause.head.i:
        return False
    return all(t.text not in ",;:" for t in tokens[clause.head.i - tokens[0].i : joint.i - tokens[0].i])


def _clause_of(head: Token, *, over_speech: bool) -> Token:
    """The clause that a phrase reports: the coordinate or main one, for parsers hang the phrase too low.

    `over_speech`: behind a comma at the end it is also over what somebody says ("He said it held, according to ...").
    """
    kinds = ("conj", "parataxis") if over_speech else ("conj", "parataxis", "ccomp")
    governor = head.head
    while governor.head is not governor and not (
        governor.dep in kinds
        and governor.pos in ("VERB", "AUX", "ADJ", "NOUN")
        and any(other.dep.startswith("nsubj") for other in governor.children)
    ):
        governor = governor.head
    return governor
