"""Indirect speech by verbs and predicate adjectives: cue, source and the content that hangs on them in the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from histor.mentions.actors.lexicon import nouns as actor_nouns
from histor.record import Stance
from histor.statements import clauses, numbers, objects, passives, stance
from histor.statements.complement import Complement, entry, fronted, predicate
from histor.statements.draft import Draft
from histor.statements.lexicon import Cue, adjectives, verb_forms, verbs, word_list
from histor.statements.nominals import of_adjective
from histor.statements.parenthesis import as_told, closing, following, inserted, inverted, is_behind_semicolon
from histor.statements.source import (
    agent,
    can_report,
    can_speak,
    described,
    is_document,
    is_fighter,
    is_inanimate,
    is_nobody,
    is_passive,
    phrase,
    subject,
)
from histor.statements.tree import Stretch, case_of, child, head_of, noun_phrase_before, verb_group, words_of_sentences

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

Speaks = Callable[["Token"], bool]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSES = frozenset({"that", "wh", "raised"})
_SOURCELESS = frozenset({"raised", "blame", "that", "wh", "as", "bid"})


def find(analysis: Analysis, used: set[int], known: Speaks) -> Iterator[Draft]:
    """Drafts of all verbs and adjectives that are not `used`. `known` tells tokens of known actors."""
    forms = verb_forms()
    for token in words_of_sentences(analysis):
        if token.i in used:
            continue
        if (token.pos == "ADJ" or token.tag == "JJ") and token.lower in adjectives():
            draft = _adjective(analysis, token, known)
        elif token.pos == "VERB":
            draft = _verb(analysis, token, known) if token.lower in forms else None
        else:
            continue
        if draft is not None:
            yield draft


def _verb(analysis: Analysis, verb: Token, known: Speaks) -> Draft | None:
    cue, thing = entry(verb)
    if cue is None:
        return None
    turned = inverted(verb, cue)
    if turned is not None and thing is not None and (known(thing) or can_speak(thing)):
        return _draft(analysis, verb, cue, turned, thing)
    passive = is_passive(verb)
    by = agent(verb) if passive else None
    met = inserted(verb, cue) or _content(verb, cue, thing)
    if met is None:
        counted = numbers.passive(verb, cue) or passives.thing(verb, cue) if by is not None else None
        met = counted if by is not None else _beside(analysis, verb, cue)
        if met is None:
            return None
    head = by if passive else subject(verb) or _lost_subject(analysis, verb, cue)
    if not _fits(verb, cue, met, head, known):
        return None
    if met.frame == "to" and met.head.pos == "VERB" and _declines(verb, cue, met) and _speaks_of(met.head):
        return None  # the cue is "declined to say", found at "say"
    return _draft(analysis, verb, cue, met, head)


def _draft(analysis: Analysis, verb: Token, cue: Cue, met: Complement, head: Token | None) -> Draft | None:
    """The draft of a verb with its content and the head of its source."""
    first, last = verb_group(analysis, verb)
    named = head is not None and not is_nobody(head)
    if head is not None and not named and _antecedent(head, verb) is not None:
        source: Stretch | None = (head.i, head.i)  # "the ministry, | which | said"
    else:
        source = phrase(analysis, head, verb) if head is not None and named else None
    value = stance.of(cue.stance(met.frame), verb, head, met.frame)
    if value == "estimates" and head is not None and is_document(head) and not can_speak(head):
        value = "asserts"  # "the inquiry found"
    first, refusal = _control(analysis, verb, first)
    last = _with_preposition(met, _completed(verb, met, last))
    content = _clear_of(met.stretch, source, (first, last), met)
    if content[1] < content[0]:
        return None
    if met.frame in _CLAUSES:
        content = fronted(verb, content)
    value = refusal or value
    return Draft(
        source,
        (first, last),
        content,
        "indirect",
        value,
        (cue.core and met.frame in _CLAUSES) or _counts_for_another(met, head),
        distance=cue.distance(met.frame) if value == cue.stance(met.frame) else "neutral",
        accused=_accused(analysis, met),
    )


def _counts_for_another(met: Complement, head: Token | None) -> bool:
    """Whether a number of those harmed is somebody else's inside other speech: no "he said he had counted nine"."""
    by_a_pronoun = head is not None and head.pos == "PRON" and head.tag not in ("WP", "WDT")
    return not by_a_pronoun and (met.frame in numbers.FRAMES or numbers.is_of_the_harmed(met))


def _accused(analysis: Analysis, met: Complement) -> Stretch | None:
    """The phrase of who is blamed, without the charge where the tree hangs that on it ("the firm | of fraud")."""
    if met.accused is None:
        return None
    return phrase(analysis, met.accused, met.head if met.head.head is met.accused else None)


def _beside(analysis: Analysis, verb: Token, cue: Cue) -> Complement | None:
    """The content of a cue that stands after it or beside it, without hanging on it."""
    if is_behind_semicolon(verb):
        return None
    return as_told(verb, cue) or closing(analysis, verb, cue) or following(verb, cue)


def _lost_subject(analysis: Analysis, verb: Token, cue: Cue) -> Token | None:
    """The head of the noun phrase right before a finite verb of saying, where the tree hung it elsewhere."""
    low = verb_group(analysis, verb)[0]
    first = verb.sentence.tokens[0].i
    if not cue.core or verb.tag not in _FINITE or low == first:
        return None
    if analysis.tokens[low - 1].text == "," and analysis.tokens[low - 2].pos == "PROPN":
        return _titled(analysis.tokens[low - 2])
    named = described(analysis, verb, low)
    if named is not None:
        return named
    comma = max((i for i in range(first, low) if analysis.tokens[i].text == ","), default=first - 1)
    for begin in (first, comma + 1):  # "..., two of them children, the doctor told": the tree may hang her on the list
        found = noun_phrase_before(analysis, low - 1, begin)
        head = head_of(analysis, found) if found is not None else None
        if head is not None and head.pos in ("PROPN", "NOUN", "PRON") and head.dep != "acl:relcl":
            return head
    return None


def _titled(name: Token) -> Token | None:
    """The title that a name between commas belongs to ("..., the mayor, Iryna Lind, said"), or the name."""
    head = name
    while head.dep in ("flat", "compound") and head.head.i < head.i:
        head = head.head
    if head.dep == "appos" and head.head.i < head.i:
        title = head.head
        if title.dep == "nmod" and not _is_person(title):
            title = title.head  # "the governor of the region, Iryna Lind,"
        if _is_person(title):
            return title
    return head if _is_person(head) else None


def _is_person(head: Token) -> bool:
    entry = actor_nouns().get(head.lemma)
    return head.ent == "person" or head.kind == "person" or (entry is not None and entry.kind == "person")


def _content(verb: Token, cue: Cue, thing: Token | None) -> Complement | None:
    """The content that hangs on a verb in the tree, or None where it has none that its entry allows."""
    found = clauses.of_verb(verb, cue)
    if found is not None:
        return found
    if is_passive(verb):
        bare = child(verb, "nsubj:pass") is None  # "asked about the raid, she ..."
        return passives.raised(verb, cue) or (objects.preposition(verb, cue, None) if bare else None)
    return objects.of_verb(verb, cue, thing)


def _fits(verb: Token, cue: Cue, met: Complement, head: Token | None, known: Speaks) -> bool:
    """Whether the subject or agent may be the source of such a cue, or may be missing."""
    telling = (cue.core and met.frame in _CLAUSES) or met.frame in numbers.FRAMES
    if head is not None and telling and (whom := _antecedent(head, verb)) is not None:
        return _may_be_source(cue, met.frame, whom, known)
    if head is None or is_nobody(head):
        frames = _SOURCELESS if head is None else _CLAUSES
        return met.frame in frames and is_passive(verb) and not (met.frame == "as" and _speaks_of(met.head))
    if met.frame in ("thing", "as") and _is_purpose(verb):
        return False  # a purpose: "used to describe"
    return _may_be_source(cue, met.frame, head, known)


def _antecedent(pronoun: Token, verb: Token) -> Token | None:
    """Whom a relative pronoun stands for that may be people or a body of people: "the ministry, | which | said"."""
    if pronoun.lower not in ("which", "that") or verb.dep != "acl:relcl" or pronoun.head is not verb:
        return None
    return verb.head if verb.head.pos in ("NOUN", "PROPN") and can_report(verb.head) else None


def _is_purpose(verb: Token) -> bool:
    """Whether an infinitive tells what something is for ("used to describe"), and not what an adjective leads to."""
    return (
        verb.dep in ("advcl", "xcomp", "acl") and case_of(verb) == "to" and verb.head.lemma not in word_list("ready_to")
    )


def _may_be_source(cue: Cue, frame: str, head: Token, known: Speaks) -> bool:
    if frame in cue.document:
        return is_document(head) or head.ent == "organisation"
    if known(head) or can_speak(head):
        return not (frame in cue.plain and is_fighter(head))  # "troops defended the town"
    if (frame in ("that", "wh") and cue.core) or frame in numbers.FRAMES:
        return not is_inanimate(head)
    return is_document(head)


def _completed(verb: Token, met: Complement, last: int) -> int:
    """The end of the cue with the adjective or amount that completes it: "made it clear", "said nothing"."""
    plain = predicate(verb)
    if plain is not None and last < plain.i < met.stretch[0] and f"make_{plain.lower}" in verbs():
        return plain.i
    thing = child(verb, "obj")
    if met.frame == "about" and thing is not None and thing.lower in word_list("amounts") and last < thing.i:
        return thing.i
    return last


def _with_preposition(met: Complement, last: int) -> int:
    """The end of the cue, with the preposition that its content hangs on, if it follows at once."""
    if met.preposition is not None and met.preposition.i == last + 1:
        return last + 1
    return last


def _control(analysis: Analysis, verb: Token, first: int) -> tuple[int, Stance | None]:
    """Where the cue starts when a verb of doing governs it ("continued to insist"), and the stance of a refusal."""
    above = verb.head
    if verb.dep != "xcomp" or above.pos != "VERB" or above.i > verb.i:
        return first, None
    between = analysis.tokens[above.i + 1 : first]
    if not all(token.lower == "to" or token.dep == "advmod" for token in between):
        return first, None
    cue, _ = entry(above)
    refused = cue is not None and cue.takes.get("to") == "declines"
    return verb_group(analysis, above)[0], "declines" if refused else None


def _declines(verb: Token, cue: Cue, met: Complement) -> bool:
    return cue.stance(met.frame) == "declines" and verb.head is not met.head


def _speaks_of(verb: Token) -> bool:
    """Whether the verb after a refusal is a cue with a content of its own: "declined to say who fired"."""
    cue, thing = entry(verb)
    return cue is not None and _content(verb, cue, thing) is not None


def _clear_of(content: Stretch, source: Stretch | None, cue: Stretch, met: Complement) -> Stretch:
    """The content without a source or cue that stands at one of its ends."""
    low, high = content
    for stretch in (cue, source, cue):
        if stretch is None or (met.frame in ("raised", "blame", "as", "bid", "predicate") and stretch is not source):
            continue
        if stretch[0] <= low <= stretch[1] < high:
            low = stretch[1] + 1
        if low < stretch[0] <= high <= stretch[1]:
            high = stretch[0] - 1
    return low, high


def _adjective(analysis: Analysis, adjective: Token, known: Speaks) -> Draft | None:
    cue = adjectives()[adjective.lower]
    met = of_adjective(adjective, cue)
    if met is None:
        return None
    head = subject(adjective)
    if head is None or is_nobody(head) or not (known(head) or can_speak(head)):
        return None
    first, last = verb_group(analysis, adjective)
    source = phrase(analysis, head, adjective)
    content = _clear_of(met.stretch, source, (first, last), met)
    return Draft(
        source,
        (first, _with_preposition(met, last)),
        content,
        "indirect",
        stance.of(cue.stance(met.frame), adjective, head, met.frame),
        distance=cue.distance(met.frame),
    )
