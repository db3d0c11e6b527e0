"""Refusals without words: "the army has not yet commented", "there was no comment from the ministry".

They are statements of their own, with the stance "declines"; the content is what was not given ("commented", "no
immediate comment"). Refusals with words ("declined to comment", "did not respond to questions") are read as verbs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from histor.statements.draft import Draft
from histor.statements.lexicon import word_list
from histor.statements.source import can_speak, is_nobody, phrase, subject
from histor.statements.tree import Stretch, case_of, child, extent, is_negated, verb_group, words_of_sentences

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_NO = frozenset({"no", "any"})
_GIVING = frozenset({"give", "offer", "make", "provide", "issue"})


def find(analysis: Analysis, taken: set[int]) -> Iterator[Draft]:
    """Drafts of refusals whose words are not `taken` as cues by a statement with a content of its own."""
    nouns, verbs, reached = word_list("refused"), word_list("unspoken"), word_list("unreached")
    for token in words_of_sentences(analysis):
        draft = None
        if token.i in taken:
            continue
        if token.pos == "VERB" and token.lemma in verbs:
            draft = _unspoken(analysis, token)
        elif token.lower in reached and token.pos in ("VERB", "ADJ"):
            draft = _unreached(analysis, token)
        elif token.pos == "NOUN" and token.lemma in nouns and _is_none(token):
            draft = _none_given(analysis, token)
        if draft is not None:
            yield draft


def _unspoken(analysis: Analysis, verb: Token) -> Draft | None:
    """ "has not yet commented", "did not reply", "has yet to comment"."""
    first, last = verb_group(analysis, verb)
    above = verb.head
    yet_to = case_of(verb) == "to" and above.lemma == "have" and any(c.lower == "yet" for c in above.children)
    if not yet_to and not is_negated(verb):
        return None
    head = subject(verb)
    if head is None or not _may_answer(head) or any(c.dep in ("obj", "ccomp", "xcomp") for c in verb.children):
        return None
    first = verb_group(analysis, above)[0] if yet_to else first
    if first >= verb.i:
        return None
    return _draft(phrase(analysis, head, above if yet_to else verb), (first, verb.i - 1), (verb.i, last))


def _may_answer(head: Token) -> bool:
    return can_speak(head) and not is_nobody(head) and head.lower != "it"


def _unreached(analysis: Analysis, word: Token) -> Draft | None:
    """ "could not be reached for comment", "was not available for comment"."""
    wanted = next((c for c in word.children if case_of(c) == "for" and c.lemma in word_list("refused")), None)
    head = subject(word)
    if wanted is None or head is None:
        return None
    if not is_negated(word) and word.lower != "unavailable":
        return None
    first, last = verb_group(analysis, word)
    low, high = extent(wanted)
    return _draft(phrase(analysis, head, word), (first, max(last, low)), (low + 1, high))


def _is_none(noun: Token) -> bool:
    return any(c.dep == "det" and c.lower in _NO for c in noun.children)


def _none_given(analysis: Analysis, noun: Token) -> Draft | None:
    """ "had no comment", "gave no explanation", "there was no immediate comment from the ministry"."""
    verb = noun.head
    content = _without_giver(noun)
    has = verb.lemma == "have" and noun.lemma == "comment"  # a team that "had no answer" may just have lost
    if noun.dep == "obj" and (verb.lemma in _GIVING or has) and verb.i < noun.i:
        head = subject(verb)
        denied = any(c.lower == "no" for c in noun.children) or is_negated(verb)
        if head is None or not _may_answer(head) or not denied:
            return None
        return _draft(phrase(analysis, head, verb), verb_group(analysis, verb), content)
    giver = next((c for c in (*noun.children, *verb.children) if c.i > noun.i and case_of(c) in ("from", "by")), None)
    if giver is None or verb.lemma != "be" or child(verb, "expl") is None:
        return None
    return _draft(phrase(analysis, giver), (verb.i, verb.i), content)


def _without_giver(noun: Token) -> Stretch:
    return extent(noun, {c.i for c in noun.children if case_of(c) in ("from", "by")})


def _draft(source: Stretch, cue: Stretch, content: Stretch) -> Draft:
    return Draft(source, cue, content, "indirect", "declines")
