"""Superlatives and records as claims of their own: what is the largest, the deadliest or the first, and since when.

Three constructions: an adjective on the noun ("the largest attack since"), an adjective as what is said of it ("the
raid was the heaviest ever"), and a record number ("a record 213 drones"). All but the last must name their scope, a
stretch of time or a land ("the country's worst attack"): "the largest attack" may only be the largest of its night, and
"the largest city" is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from histor.claims.attach import Attacher
from histor.claims.certainty import least_sure
from histor.claims.draft import Draft, Fired
from histor.claims.events import Choice, Events
from histor.claims.evidence import evidence
from histor.claims.ids import Ids
from histor.claims.lexicon import data_file
from histor.claims.recordscope import listed, scope_of, within_place
from histor.claims.said import Sayings
from histor.claims.sureness import Sureness
from histor.claims.syntax import ancestors, case_of, children, subjects
from histor.language.analysis import Analysis, Sentence, Token
from histor.mentions.mentions import Mentions
from histor.record import Claim, Span, Statement, Superlative, span

WORDS = "superlatives.toml"
POINTING = ("it", "this", "that", "these")


@dataclass(frozen=True, slots=True)
class _Found:
    """A superlative: its adjective, what it compares by, what is compared (None: "it"), the predicate, its scope."""

    adjective: Token
    by: str
    head: Token | None
    predicate: Token
    scope: tuple[Token, ...] = ()


class Superlatives:
    """Finds the superlatives of one document's sentences."""

    def __init__(  # noqa: PLR0913  # what a claim is made from, by keyword
        self,
        analysis: Analysis,
        mentions: Mentions,
        events: Events,
        attach: Attacher,
        *,
        said: Sayings,
        sure: Sureness,
        ids: Ids,
    ) -> None:
        self._text, self._mentions = analysis.text, mentions
        self._events, self._attach, self._said, self._sure, self._ids = events, attach, said, sure, ids

    def of(self, sentence: Sentence) -> Iterator[Draft]:
        """The claims of a sentence's superlatives, in order."""
        found = [f for t in sentence.tokens if (f := _found(t)) is not None]
        lemmas = {t.lemma.lower() for t in sentence.tokens} if found else set()
        if lemmas & listed("near", "words"):
            return
        for one in found:
            yield self._draft(one)

    def _draft(self, found: _Found) -> Draft:
        token = found.head or found.predicate
        verb = found.predicate
        said = self._said.of(token)
        words = self._evidence(found, token, said)
        event = self._events.of(token, None)
        time, until = self._attach.time(token), self._scope_time(found)
        denied = next(self._sure.denials(found.predicate, verb, said), None) is not None
        claim = Claim(
            id=self._ids.of(words.start, words.end, "superlative", found.adjective.start),
            evidence=words,
            statement=said.id if said else None,
            event=event.label,
            measure=None,
            place=self._place(token, found),
            time=time if time != until else None,
            polarity="denied" if denied else "affirmed",
            certainty=least_sure(self._sure.signs(found.predicate, verb, said)),
            superlative=self._superlative(found, until),
        )
        listed = f"superlatives.toml [by] {found.by}"
        return Draft(
            claim, token, None, fired=Fired(listed, "superlative", verb, Choice(event.label, event.rule, event.at))
        )

    def _evidence(self, found: _Found, token: Token, said: Statement | None) -> Span:
        """The clause with the scope, which may be a clause of its own."""
        words = evidence(self._text, found.adjective, found.predicate, token, said)
        end = max(words.end, found.scope[-1].end if found.scope else 0)
        return span(self._text, min(words.start, found.adjective.start), end)

    def _place(self, token: Token, found: _Found) -> int | None:
        """The place of what is compared, and of nothing that the scope recalls."""
        place = self._attach.place(token)
        start = self._mentions.places[place].start if place is not None else None
        return None if start is None or (found.scope and start >= found.scope[0].start) else place

    def _superlative(self, found: _Found, time: int | None) -> Superlative:
        scope = found.scope
        return Superlative(
            span=self._span(_degree(found.adjective)),
            by=found.by,
            rank=_rank(found),
            of=self._span(_named(found.head)) if found.head is not None else None,
            scope=span(self._text, scope[0].start, scope[-1].end) if scope else None,
            time=time,
        )

    def _span(self, tokens: list[Token]) -> Span:
        return span(self._text, tokens[0].start, tokens[-1].end)

    def _scope_time(self, found: _Found) -> int | None:
        """Index of the time that the scope names."""
        return next((at for t in found.scope if (at := self._mentions.time_at(t.start)) is not None), None)


def _found(token: Token) -> _Found | None:
    """The superlative that a token carries, or None."""
    if token.lower == "record" and token.dep in ("amod", "compound", "nmod:desc"):
        return _record(token)
    by = _compares(token)
    if by is None:
        return None
    if token.dep == "amod":
        head = token.head
        events, numbers = listed("heads", "events"), listed("heads", "numbers")
        counted = by in ("number", "least") and head.lemma.lower() in listed("heads", "counted")
        time = by == "deaths" and head.lemma.lower() in listed("heads", "periods")
        if head.lemma.lower() not in events | numbers and not (counted or time):
            return None
        predicate = _predicate(head)
        scope = scope_of(token, (head, predicate, *_clause_of(head)), by) or within_place(token, head, by)
        return _Found(token, by, head, predicate, scope) if scope else None
    return _said_of(token, by)


def _said_of(token: Token, by: str) -> _Found | None:
    """ "The raid was the heaviest ever", "it appears to be the deadliest since May"."""
    subject = next((t for t in _subjects(token) if _is_compared(t)), None)
    if subject is None or not any(c.dep == "det" for c in token.children):
        return None
    scope = scope_of(token, (token,), by)
    compared = subject if subject.pos not in ("PRON", "DET") else None
    return _Found(token, by, compared, token, scope) if scope else None


def _compares(token: Token) -> str | None:
    """What a word compares by: "largest", "most intense"; None where it is no superlative of the list."""
    tables = data_file(WORDS)
    if token.tag in ("JJS", "RBS") or token.lower == "first":
        return next((by for by, words in tables["by"].items() if token.lower in words), None)
    if any(c.lower == "most" and c.dep == "advmod" for c in token.children):
        return next((by for by, words in tables["most"].items() if token.lower in words), None)
    return None


def _record(token: Token) -> _Found | None:
    """ "A record 213 drones", "a record number of deaths", "a record toll"."""
    head = token.head
    known = listed("heads", "counted") | listed("heads", "numbers") | listed("heads", "events")
    people = head.kind == "person" and bool(children(head, "nummod"))  # "a record 1,200 migrants"
    if head.lemma.lower() not in known and not people:
        return None
    counted = any(c.dep in ("det", "nummod") for c in head.children)
    scope = scope_of(token, (head, head.head), "number")
    return _Found(token, "number", head, _predicate(head), scope) if counted else None


def _predicate(head: Token) -> Token:
    """The noun where it is what is said of something ("it was the largest attack"), else its clause's verb."""
    if any(c.dep == "cop" for c in head.children) or head.is_root:
        return head
    if case_of(head) == "of" and head.head.lower == "one" and any(c.dep == "cop" for c in head.head.children):
        return head.head
    return next((a for a in ancestors(head, 3) if a.pos in ("VERB", "AUX")), head)


def _clause_of(head: Token) -> tuple[Token, ...]:
    """The verb whose scope may be the noun's: "shot down the most drones in a single night"."""
    return (head.head,) if head.dep in ("obj", "nsubj:pass", "obl") and not head.is_root else ()


def _subjects(token: Token) -> list[Token]:
    """What a predicate is said of, also through "appears to be", or as an apposition."""
    if token.dep == "xcomp" or (token.dep == "obl" and case_of(token) == "as"):
        return children(token.head, "obj") or subjects(token.head)  # "described the raid as the heaviest since"
    if token.dep in ("amod", "appos", "acl") and not token.is_root:
        return [token.head]
    return children(token, "nsubj", "nsubj:outer") or subjects(token)


def _is_compared(token: Token) -> bool:
    lemma = token.lemma.lower()
    return token.lower in POINTING or lemma in listed("heads", "events") or lemma in listed("heads", "numbers")


def _rank(found: _Found) -> str:
    """`one of`, an ordinal ("second"), or `top`."""
    head = found.head
    if found.adjective.dep == "amod" and head is not None and case_of(head) == "of" and head.head.lower == "one":
        return "one of"
    if found.by == "first":
        return "top"
    beside = [c for t in (found.adjective, head) if t is not None for c in t.children if c.i <= found.adjective.i]
    return next((c.lower for c in beside if c.lower in ("second", "third", "fourth", "fifth")), "top")


def _degree(adjective: Token) -> list[Token]:
    """The superlative's own words: "largest", "most intense"."""
    return [*(c for c in adjective.children if c.lower == "most" and c.i < adjective.i), adjective]


def _named(head: Token) -> list[Token]:
    """What is compared: the noun with the nouns before it and, of a number, what it is a number of."""
    of = [t for t in children(head, "nmod") if case_of(t) == "of" and head.lemma.lower() in listed("heads", "numbers")]
    last = max((t.i for t in of[:1]), default=head.i)
    words = [head, *children(head, "compound"), *(t for t in head.subtree() if head.i < t.i <= last)]
    return sorted(words, key=lambda t: t.i)
