"""Where and when: the place and time mentions that belong to a trigger.

The nearest mention by the tree wins, as long as it does not belong to somebody's saying it ("police said on Monday")
or to the one who speaks ("the governor of X"). What a sentence does not say stays unsaid here; incidents fill in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from histor.claims.kinds import are_people_of
from histor.claims.lexicon import word_set
from histor.claims.occasion import Occasion, occasion
from histor.claims.scopes import in_scope
from histor.claims.syntax import ancestors, case_of, child, distance
from histor.claims.there import meant, theres
from histor.claims.tolltimes import dies_of_wounds, is_when_it_rose
from histor.language.analysis import Analysis, Sentence, Token
from histor.mentions.mentions import Mentions
from histor.record import Place, Span, Statement, Time

MOST_ARCS = 7
MOST_COMPARED = 6  # words between a superlative and its "since"
Costs = list[tuple[float, int]]
OTHER_CLAUSE = 3.0  # arcs between a clause and what stands in one beside it: "two died in X and three were hurt in Y"
BESIDE = ("while", "whereas")
LONG = ("season", "quarter", "year")  # as long ago as that, a time in an aside is nothing's but the aside's


class Attacher:
    """Finds the place and time of a trigger in its sentence."""

    def __init__(self, analysis: Analysis, mentions: Mentions, statements: list[Statement]) -> None:
        self._analysis = analysis
        self._mentions = mentions
        self._place_starts = [p.start for p in mentions.places if p.start is not None]
        self._time_starts = [t.start for t in mentions.times if t.start is not None]
        self._sources = self._words_of(s.source for s in statements)
        self._cues = self._words_of(s.cue for s in statements)

    def _words_of(self, spans: Iterable[Span | None]) -> frozenset[int]:
        """The indexes of the tokens that some spans hold."""
        held = (self._analysis.tokens_between(s.start, s.end) for s in spans if s is not None)
        return frozenset(token.i for tokens in held for token in tokens)

    def place(self, token: Token) -> int | None:
        """Index of the place of what `token` tells, or None."""
        return _cheapest(self.places_near(token))

    def places_near(self, token: Token) -> Costs:
        """The places that may be that of what `token` tells: cost (arcs and words between, less fineness) and index."""
        found: Costs = []
        for index in _within(self._place_starts, token.sentence):
            place = self._mentions.places[index]
            head = self._head(place.start, place.end)
            if head is None or _is_no_location(head) or self._in_source(place.start) or _is_of_a_plan(token, head):
                continue
            if are_people_of(place, head) or _is_of_what_came_after(token, head) or _does_it(place, head):
                continue
            if distance(token, head) <= MOST_ARCS:
                found.append((self._cost(token, head) - _fineness(place), index))
        found.extend(self._pointed_to(token))
        return found

    def _pointed_to(self, token: Token) -> Costs:
        """The places that a "there" of the sentence means."""
        found: Costs = []
        for word in theres(token.sentence):
            index = meant(word, self._analysis.sentences, self._mentions, self._may_be_there)
            if index is not None and distance(token, word) <= MOST_ARCS:
                found.append((self._cost(token, word) - _fineness(self._mentions.places[index]), index))
        return found

    def _may_be_there(self, index: int) -> bool:
        """Whether a place may be told of again as "there": no "Danish police", none where a speaker is."""
        place = self._mentions.places[index]
        head = self._head(place.start, place.end)
        if head is None or head.pos == "ADJ" or self._in_source(place.start):
            return False
        return not (head.dep in ("compound", "amod") and head.head.kind in ("person", "organization"))

    def time(self, token: Token) -> int | None:
        """Index of the time of what `token` tells, or None."""
        return _cheapest(self.times_near(token))

    def times_near(self, token: Token) -> Costs:
        """The times that may be that of what `token` tells: cost (arcs and words between) and index."""
        found: Costs = []
        if dies_of_wounds(token):
            return found
        for index in _within(self._time_starts, token.sentence):
            time = self._mentions.times[index]
            head = self._head(time.start, time.end)
            if head is None or not _is_moment(time) or self._of_saying(head) or _is_of_a_plan(token, head):
                continue
            if is_when_it_rose(token, head):
                continue
            if occasion(head, {token.i}) is Occasion.AFTERWARDS and not _in_its_clause(token, head):
                continue  # "was in hospital on Friday after the attack"
            if (
                self._in_aside(token, head, time)
                or _behind_since(token, head)
                or head.i in in_scope(head.sentence, token)
            ):
                continue
            if distance(token, head) <= MOST_ARCS:
                found.append((self._cost(token, head), index))
        return found

    def _in_aside(self, token: Token, head: Token, time: Time) -> bool:
        """Whether a time stands in a clause that tells something else of a person: "the mayor, hurt in 2019, said"."""
        for word in (head, *ancestors(head)):
            if word is token:
                return False
            if word.dep in ("acl:relcl", "acl") and word not in ancestors(token):
                someone = word.head
                known = someone.kind == "person" or someone.ent == "person"
                return someone.i in self._sources or (known and time.precision in LONG)
        return False

    def times_of(self, sentence: Sentence) -> list[tuple[int, Token]]:
        """The moments that a sentence gives and that do not belong to somebody's saying it: index and head."""
        found = []
        for index in _within(self._time_starts, sentence):
            time = self._mentions.times[index]
            head = self._head(time.start, time.end)
            if head is not None and _is_moment(time) and not self._of_saying(head):
                found.append((index, head))
        return found

    def _head(self, start: int | None, end: int | None) -> Token | None:
        """The topmost token of a mention."""
        if start is None or end is None:
            return None
        tokens = self._analysis.tokens_between(start, end)
        return next((t for t in tokens if t.is_root or not start <= t.head.start < end), tokens[0]) if tokens else None

    @staticmethod
    def _cost(token: Token, head: Token) -> float:
        beside = OTHER_CLAUSE if _clause(token) is not _clause(head) else 0.0
        return distance(token, head) + abs(token.i - head.i) / 40 + beside

    def _in_source(self, start: int | None) -> bool:
        token = self._analysis.token_at(start) if start is not None else None
        return token is not None and token.i in self._sources

    def _of_saying(self, head: Token) -> bool:
        """Whether a time hangs on the word that reports ("said Tuesday") and not on what is reported."""
        governor = next(ancestors(head, 1), None)
        if governor is None:
            return False
        if governor.i in self._cues:
            return True
        if governor.lemma.lower() in word_set("dating.toml", "documents") and governor.head.i in self._cues:
            return True  # "said in a report on Thursday"
        # "Two people were shot, police said on Friday": the tree may have hung the day over the saying on the shooting.
        first = head.sentence.tokens[0].i
        before = head.i - 1
        while before > governor.i and head.sentence.tokens[before - first].pos in ("ADP", "ADV"):
            before -= 1
        return governor.i < before and before in self._cues


def _clause(token: Token) -> Token:
    """The head of the clause that a word stands in, of those set beside each other by "and" or "while"."""
    for word in (token, *ancestors(token)):
        told = child(word, "nsubj", "nsubj:pass") is not None
        if word.is_root or (word.dep in ("conj", "parataxis") and told):
            return word
        if word.dep == "advcl" and any(c.dep == "mark" and c.lower in BESIDE for c in word.children):
            return word
    return token


def _cheapest(costs: Costs) -> int | None:
    return min(costs)[1] if costs else None


def _within(starts: list[int], sentence: Sentence) -> range:
    return range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))


def _in_its_clause(token: Token, head: Token) -> bool:
    """Whether a word stands in the clause that tells what happened at a time: "since May, when nine were killed"."""
    if head in ancestors(token):
        return True
    tokens = token.sentence.tokens
    behind = tokens[head.i - tokens[0].i + 1 : token.i - tokens[0].i]
    return next((t.lower for t in behind if t.text != ","), "") == "when"


def _is_of_what_came_after(token: Token, head: Token) -> bool:
    """ "The suspect in a brawl that left two dead was arrested in X": where something was done about it later."""
    verb = next((t for t in ancestors(head) if t.pos == "VERB"), None)
    if verb is None or verb.i < token.i or head.i < token.i or verb in (token, token.head):
        return False
    return occasion(head, {token.i}) is Occasion.AFTERWARDS and not _in_its_clause(token, head)


def _behind_since(token: Token, head: Token) -> bool:
    """Whether a time only says since when: "the bloodiest clash since May", "since a truce collapsed in May".

    Read by the words: the tree often hangs what stands behind such a "since" elsewhere.
    """
    tokens = head.sentence.tokens
    first = tokens[0].i
    opener = next((t for t in reversed(tokens[: head.i - first]) if t.lower == "since"), None)
    if opener is None or opener.i < token.i:
        return False
    between = tokens[opener.i - first + 1 : head.i - first]
    if any(t.text in ",;" for t in between):
        return False
    compared = tokens[max(0, opener.i - first - MOST_COMPARED) : opener.i - first]
    return any(t.tag == "VBD" for t in between) or any(t.tag in ("JJS", "RBS") or t.lower == "first" for t in compared)


def _is_of_a_plan(token: Token, head: Token) -> bool:
    """ "Will send troops to X in May, as Y has massed 900": where and when something else is to come."""
    above = list(ancestors(head))
    verb = next((t for t in above if t.pos == "VERB"), None)
    if verb is None or verb is token or verb in ancestors(token):
        return False
    return any(c.dep == "aux" and c.lower in word_set("certainty.toml", "planning_modals") for c in verb.children)


def _is_no_location(head: Token) -> bool:
    """Whether a place name qualifies or acts ("Danish police", "Russia launched") and locates nothing."""
    if head.pos == "ADJ" or head.dep in ("nsubj", "nsubj:pass", "nmod:poss"):
        return True
    if _is_origin(head) or _is_a_persons_name(head):
        return True
    if head.dep == "nmod" and case_of(head) in ("of", "from") and head.head.pos in ("PROPN", "NOUN", "NUM"):
        return head.head.kind in ("person", "organization") or head.head.ent == "person"  # where they live or belong
    return head.dep in ("compound", "amod") and head.head.kind in ("person", "organization")


def _is_a_persons_name(head: Token) -> bool:
    """ "Ayla's wife, Umm Zahra Dorri, was killed", "known as Umm Zahra": a name the map lacks, set beside a person."""
    beside = head.dep in ("appos", "flat", "nmod:desc") and (head.head.kind == "person" or head.head.ent == "person")
    return beside or case_of(head) == "as"


def _does_it(place: Place, head: Token) -> bool:
    """ "The 80 drones launched by Denmark": a state that acts, and no place."""
    return place.kind == "country" and case_of(head) == "by" and head.head.pos == "VERB"


def _is_origin(head: Token) -> bool:
    """ "Missiles from X", "drones launched from X", "from the direction of X": where weapons came from."""
    above = head.head
    if case_of(head) == "of" and above.lemma.lower() == "direction":
        return case_of(above) == "from"
    return case_of(head) == "from" and above.lemma.lower() in word_set("roles/weapons.toml", "sent")


def _fineness(place: Place) -> float:
    """A town says more than its country: a small bonus for the finer of two places that are about as near."""
    if place.latitude is None:
        return -0.5
    return 0.0 if place.kind == "country" else 0.8


def _is_moment(time: Time) -> bool:
    return time.since is not None and time.precision not in ("decade", "century", "unknown")
