"""What a hedge bears on, by the kind of word.

Each function takes the word and gives the hedge's own stretch of tokens and the scope as code points, or None where the
word does not hedge here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from histor.record import Statement
from histor.statements.lexicon import noun_forms, word_list
from histor.statements.source import agent, is_passive, subject
from histor.statements.tree import Stretch, case_of, child, extent, is_negated, trimmed, verb_group

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

Met = tuple[Stretch, tuple[int, int]] | None

_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl"})
_APART = frozenset({"conj", "parataxis", "cc"})
_BESIDE = ("amod", "compound")
_POINTING = ("that", "this")
_NEAR = 2  # how many sentences back "the claim" may point


def of_clause(analysis: Analysis, word: Token, _statements: Sequence[Statement]) -> Met:
    """ "appears to have come", "it seems that the pump failed"."""
    clause = next((c for c in word.children if c.i > word.i and c.dep in _CLAUSES), None)
    if word.pos != "VERB" or clause is None:
        return None
    if case_of(clause) == "to" or clause.pos == "ADJ":
        head = next((c for c in word.children if c.dep.startswith("nsubj")), None)
        low = word.i if head is None else extent(head, {word.i})[0]
        return _met(analysis, verb_group(analysis, word), (low, extent(clause)[1]))
    return _met(analysis, verb_group(analysis, word), extent(clause)) if clause.dep != "advcl" else None


def of_modal(analysis: Analysis, word: Token, _statements: Sequence[Statement]) -> Met:
    """ "may have died"."""
    if word.tag != "MD" or word.head is word:
        return None
    return _met(analysis, (word.i, word.i), _clause(word.head))


def of_perfect(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """ "could have drifted", but not "could swim"."""
    if not any(c.lemma == "have" and c.dep == "aux" and c.i > word.i for c in word.head.children):
        return None
    return of_modal(analysis, word, statements)


def of_adverb(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """ "was probably asleep", "possibly nine people"; at a verb of saying, what is said."""
    if word.pos != "ADV" or word.head is word:
        return None
    said = next((s for s in statements if s.cue and s.cue.start <= word.head.start < s.cue.end), None)
    if said is not None and not said.content.start <= word.start < said.content.end:
        return (word.i, word.i), (said.content.start, said.content.end)
    return _met(analysis, (word.i, word.i), _clause(word.head))


def of_adjective(analysis: Analysis, word: Token, _statements: Sequence[Statement]) -> Met:
    """ "is likely to", "is possible that", "a likely suspect"."""
    if word.dep == "amod":
        return _met(analysis, (word.i, word.i), extent(word.head))
    clause = next((c for c in word.children if c.i > word.i and c.dep in _CLAUSES), None)
    if clause is None:
        return of_adverb(analysis, word, _statements)
    if case_of(clause) != "to":
        return _met(analysis, (word.i, word.i), extent(clause))
    head = next((c for c in word.children if c.dep.startswith("nsubj")), None)
    low = word.i if head is None else extent(head, {word.i})[0]
    return _met(analysis, (word.i, word.i), (low, extent(clause)[1]))


def of_negated(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """ "it is not clear whether", but not "it is clear that"."""
    if word.dep == "amod" or not is_negated(word):
        return None
    if not any(c.i > word.i and c.dep in _CLAUSES for c in word.children) or child(word, "expl") is None:
        return None
    return of_adjective(analysis, word, statements)


def of_passive(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """ "could not be verified": the subject, or the statement that it sums up."""
    head = child(word, "nsubj:pass", "csubj:pass")
    if word.tag != "VBN" or head is None or not is_passive(word) or agent(word) is not None:
        return None
    nobody = head.lower in ("neither", "none") or any(c.lower in ("neither", "no", "none") for c in head.children)
    if not nobody and not is_negated(word):
        return None
    group = verb_group(analysis, word)
    if (all_said := _all_summed_up(analysis, head, statements)) is not None:
        return group, all_said
    said = summed_up(analysis, head, statements)
    return (group, (said.content.start, said.content.end)) if said else _met(analysis, group, extent(head, {word.i}))


def of_unsure(analysis: Analysis, cue: Stretch, content: tuple[int, int], statements: Sequence[Statement]) -> Met:
    """ "the agency could not verify the report": its object, or the statement that the object sums up."""
    verb = analysis.tokens[cue[1]]
    head = child(verb, "obj")
    said = summed_up(analysis, head, statements) if head is not None else None
    return cue, (said.content.start, said.content.end) if said is not None else content


def summed_up(analysis: Analysis, head: Token, statements: Sequence[Statement]) -> Statement | None:
    """The statement that a noun or pronoun sums up ("the claim"): the last one, at most two sentences back."""
    if head.lemma.lower() not in word_list("retold") and head.lower not in word_list("retold"):
        return None
    if any(c.i > head.i and c.dep in ("acl", "acl:relcl", "nmod") for c in head.children):
        return None
    before = [s for s in statements if s.source is not None and s.stance != "declines" and s.content.end <= head.start]
    last = max(before, key=lambda s: (s.content.end, s.content.start), default=None)
    at = analysis.token_at(last.content.start) if last is not None else None
    return last if at is not None and head.sentence.index - at.sentence.index <= _NEAR else None


def _all_summed_up(analysis: Analysis, head: Token, statements: Sequence[Statement]) -> tuple[int, int] | None:
    """The stretch of what "none of these figures", "neither claim" sums up: what the last speakers said."""
    nobody = head.lower in ("neither", "none")
    noun = next((c for c in head.children if c.dep == "nmod" and case_of(c) == "of"), None) if nobody else head
    if noun is None or not (nobody or any(c.lower == "neither" for c in head.children)):
        return None
    last = summed_up(analysis, noun, statements)
    if last is None:
        return None
    since = head.sentence.index - _NEAR
    near = [s for s in statements if s.source is not None and s.stance != "declines" and s.content.end <= head.start]
    first = min(s.content.start for s in near if _index(analysis, s) >= since)
    return first, max(s.content.end for s in near)


def _index(analysis: Analysis, statement: Statement) -> int:
    token = analysis.token_at(statement.content.start)
    return token.sentence.index if token is not None else -1


def of_noun(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """ "false claims that", "unconfirmed reports of", "unverified footage"."""
    noun = word.head if word.dep in _BESIDE else subject(word)  # "reports that ... turned out to be false"
    if noun is None or (noun.i < word.i) == (word.dep in _BESIDE):
        return None
    speaks = noun.dep == "nsubj" and word.dep in _BESIDE and noun.lemma in word_list("documents")  # "a fake post said"
    cues = (noun, noun.head) if speaks else (noun,)
    said = next((s for s in statements if s.cue and any(s.cue.start <= t.start < s.cue.end for t in cues)), None)
    if said is not None:
        return (word.i, word.i), (said.content.start, said.content.end)
    if word.dep not in _BESIDE:
        told = summed_up(analysis, noun, statements)
        return ((word.i, word.i), (told.content.start, told.content.end)) if told is not None else None
    if noun.lower not in noun_forms() and noun.lemma not in word_list("documents"):
        return None
    return _met(analysis, (word.i, word.i), extent(noun))


def taken_back(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """ "Early reports said that a man had died, but that proved to be incorrect"."""
    if word.dep in _BESIDE:
        return None
    return of_noun(analysis, word, statements) or _before_the_clause(analysis, word, statements)


def _before_the_clause(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """The same where the tree hangs "but that was incorrect" on what was said."""
    noun, clause = subject(word), word.head if word.dep == "xcomp" else word
    if noun is None or noun.lower not in _POINTING or clause.dep not in _APART:
        return None
    holding = [s for s in statements if s.source is not None and s.content.start < noun.start < s.content.end]
    last = max(holding, key=lambda s: s.content.start, default=None)
    first = analysis.token_at(last.content.start) if last is not None else None
    return _met(analysis, (word.i, word.i), (first.i, extent(clause)[0] - 1)) if first is not None else None


def taken_back_negated(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """ "The clerk said that a man had died, but that was not the case"."""
    if not is_negated(word):
        return None
    return taken_back(analysis, word, statements)


def behind(analysis: Analysis, word: Token, statements: Sequence[Statement]) -> Met:
    """ "contrary to reports that nine were killed"."""
    noun = word.head
    if word.dep not in ("case", "advmod", "amod") and not noun.i > word.i + 1:
        noun = next((c for c in word.children if c.i > word.i + 1), word)
    if noun.i <= word.i + 1:
        return None
    said = next((s for s in statements if s.cue and s.cue.start <= noun.start < s.cue.end), None)
    if said is not None:
        return (word.i, word.i + 1), (said.content.start, said.content.end)
    return _met(analysis, (word.i, word.i + 1), (word.i + 2, max(word.i + 2, extent(noun)[1])))


def of_setting(analysis: Analysis, word: Token, _statements: Sequence[Statement]) -> Met:
    """ "In the novel, twelve people are killed": told in the present, of what an invention tells."""
    tokens = word.sentence.tokens
    noun = word.head if word.dep == "compound" and word.head.i == word.i + 1 else word
    low, high = extent(noun)
    if low != tokens[0].i or tokens[0].lower not in ("in", "throughout") or noun.dep != "obl":
        return None
    verb = noun.head
    finite = verb if verb.tag in ("VBZ", "VBP") else next((c for c in verb.children if c.tag in ("VBZ", "VBP")), None)
    if finite is None or high + 1 >= tokens[-1].i:
        return None
    return _met(analysis, (low, high), (high + 1, tokens[-1].i))


def _clause(head: Token) -> Stretch:
    """The clause or phrase of a word, without what is only set beside it."""
    return extent(head, {c.i for c in head.children if c.dep in _APART and c.i > head.i})


def _met(analysis: Analysis, own: Stretch, scope: Stretch) -> Met:
    tidy = trimmed(analysis, *scope)
    if tidy is None:
        return None
    return own, (analysis.tokens[tidy[0]].start, analysis.tokens[tidy[1]].end)
