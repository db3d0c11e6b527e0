"""Indirect speech by nouns: "his warning that ...", "claims of ...", "a ministry statement that ..."."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from histor.statements import stance
from histor.statements.complement import Complement, entry
from histor.statements.draft import Draft
from histor.statements.lexicon import Cue, noun_forms, nouns, word_list
from histor.statements.nominals import of_noun
from histor.statements.source import can_report, can_speak, is_nobody, phrase, subject
from histor.statements.tree import Stretch, case_of, extent, verb_group, words_of_sentences

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_HAPPENINGS = frozenset({"event", "abstract", ""})

Speaks = Callable[["Token"], bool]


def find(analysis: Analysis, known: Speaks) -> Iterator[Draft]:
    """Drafts of all cue nouns that have a content and, unless it may do without, a source."""
    lexicon, forms = nouns(), noun_forms()
    for token in words_of_sentences(analysis):
        if token.pos != "NOUN" or token.lower not in forms:
            continue
        cue = lexicon[forms[token.lower]]
        met = of_noun(token, cue)
        if met is None or _is_object_of_cue(token):
            continue
        source = _source(analysis, token, known, cue)
        if source is None and not (_is_clause(met) or (met.frame in cue.open and _is_event(met.head))):
            continue
        if cue.only and (token.dep != "obj" or token.head.lemma not in cue.only):
            continue
        first = _light_start(analysis, token, source, cue)
        last = token.i + (met.preposition is not None and met.preposition.i == token.i + 1)
        verb = token.head if token.dep == "obj" else token
        value = stance.of(cue.stance(met.frame), verb, subject(verb) if first < token.i else None)
        yield Draft(source, (first, last), met.stretch, "indirect", value, distance=cue.distance(met.frame))


def _is_clause(met: Complement) -> bool:
    return met.frame == "that" or (met.preposition is not None and met.preposition.lemma == "be")


def _is_event(head: Token) -> bool:
    """Whether what nobody need be named for ("reports of shelling") is a happening, and no sum, thing or body."""
    if head.lemma in word_list("speakers") or any(other.dep == "nummod" for other in head.children):
        return False
    return head.tag == "VBG" or (head.pos == "NOUN" and head.kind in _HAPPENINGS)


def _is_object_of_cue(noun: Token) -> bool:
    """Whether a verb of saying takes the noun with all that hangs on it: "denied claims that"."""
    if noun.dep != "obj":
        return False
    cue, _ = entry(noun.head)
    return cue is not None and "thing" in cue.takes


def _light_start(analysis: Analysis, noun: Token, source: Stretch | None, cue: Cue) -> int:
    """Where the cue starts: at the light verb right before the noun ("issued a stark | warning"), else at the noun."""
    verb = noun.head
    if source is None or noun.dep != "obj" or verb.i > noun.i or source[0] >= verb.i:
        return noun.i
    if any(token.head is not noun for token in analysis.tokens[verb.i + 1 : noun.i]):
        return noun.i
    return verb_group(analysis, verb)[0] if verb.lemma in (cue.only or word_list("light_verbs")) else noun.i


def _source(analysis: Analysis, noun: Token, known: Speaks, cue: Cue) -> Stretch | None:
    for other in noun.children:
        if other.dep == "nmod:poss":
            return possessor(analysis, other)
    for other in noun.children:
        if other.dep == "nmod" and other.i > noun.i and case_of(other) in ("by", "from"):
            return phrase(analysis, other)
    for other in noun.children:
        if other.dep == "compound" and (known(other) or can_speak(other) or can_report(other)):
            return extent(other)
    verb = noun.head
    if noun.dep == "obj" and verb.lemma in (cue.only or word_list("light_verbs")):
        head = subject(verb)
        if head is not None and not is_nobody(head) and (known(head) or can_speak(head)):
            return phrase(analysis, head, verb)
    return None


def possessor(analysis: Analysis, owner: Token) -> Stretch:
    """The words of who owns a noun, without the mark of the owner: "the governor" of "the governor's count"."""
    low, high = phrase(analysis, owner)
    while high > low and analysis.tokens[high].lower in ("'s", "'"):
        high -= 1
    return low, high
