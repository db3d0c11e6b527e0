"""Acts: the words of a sentence that say that something happened, whether or not anything is counted.

An act is a verb or a noun of one of the patterns, in a form that tells of something that came about (a past, a
participle, a noun that points to one happening), with a cast that the kind of event needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from histor.claims.aircraft import comes_from_the_air, is_flying, is_from_the_air
from histor.claims.alight import is_lit_by_arms
from histor.claims.beasts import is_by_animals
from histor.claims.bombed import is_bombed_from_above
from histor.claims.cast import Cast, Casting, doing, undergoing
from histor.claims.causes import is_a_cause, is_mishap, is_set_off
from histor.claims.crowds import is_of_inmates
from histor.claims.event_kinds import EventKind, Pattern, Patterns, kind_named, patterns
from histor.claims.eventless import names_no_event
from histor.claims.ground import is_of_land, near
from histor.claims.happened import begins, has_come_about, is_definite, is_one, is_specific, is_usual, lemma_of
from histor.claims.held import holding
from histor.claims.idioms import is_phrase, is_search, matches
from histor.claims.lexicon import word_set
from histor.claims.limbs import bearers
from histor.claims.naming import core
from histor.claims.pointing import (
    does_it,
    is_done_to_it,
    is_the_one_accused_of,
    is_what_did_it,
    is_what_was_hit,
    is_who_did_it,
    perpetrates_it,
    put_on_some,
)
from histor.claims.sorts import Sorts, is_goods, is_laden, is_protester
from histor.claims.triggers import VERBAL_TAGS
from histor.claims.wordsonly import is_no_deed, is_words_only
from histor.language.analysis import Sentence, Token

BY_ANYBODY = ("attack", "remote explosive/landmine/ied", "shelling/artillery/missile attack")


@dataclass(frozen=True, slots=True)
class Act:
    """A word that says that an event of a kind happened, with its cast.

    `points_back`: a definite noun that names nobody, so that it means a happening told of before.
    """

    token: Token
    pattern: Pattern
    cast: Cast
    points_back: bool = False

    @property
    def is_put_on_some(self) -> bool:
        """Whether it says of one told of before, or of a kind that it names, who is accused of it or claims it."""
        return self.cast.by != "stated" and bool(self.cast.doers or self.cast.weapons)

    @property
    def kind(self) -> EventKind:
        """The kind of event."""
        return self.pattern.kind


class ActFinder:
    """Finds the acts of one document's sentences."""

    def __init__(self, sorts: Sorts) -> None:
        self._sorts, self._casting = sorts, Casting(sorts)

    def of(self, sentence: Sentence) -> Iterator[Act]:
        """The acts of a sentence in the order of their words; none where its words tell of games, films or drills."""
        found = list(self._found(sentence))
        if found and not any(t.lemma.lower() in word_set("metaphor.toml", "elsewhere") for t in sentence.tokens):
            yield from found

    def _found(self, sentence: Sentence) -> Iterator[Act]:
        words = patterns()
        for token in sentence.tokens:
            if token.pos == "VERB" or token.tag in VERBAL_TAGS:
                lemma = lemma_of(token, words.verbs)
                act = self._verbal(token, words.verbs.get(lemma, [])) or self._armed(token, lemma, words)
                act = act or self._pointing(token, words.verbs.get(lemma, []), words)
                if act is not None:
                    yield act
            elif token.pos in ("ADJ", "PRON") and (act := self._naming(token, words)) is not None:
                yield act
            elif token.pos in ("NOUN", "PROPN"):
                if (held := holding(token, self._sorts)) is not None:
                    yield Act(token, held[0], held[1])
                    continue
                listed = words.nouns.get(token.lemma.lower())
                if (act := self._naming(token, words)) is not None:
                    yield act
                    continue
                if listed is not None and (is_the_one_accused_of(token) or not names_no_event(token)):
                    yield from self._nominal(token, listed)

    def _naming(self, token: Token, words: Patterns) -> Act | None:
        """ "It was a drone", "the building was a school", "the rebels were behind it": what one told of before was."""
        attack = words.nouns["attack"][-1]
        if is_mishap(token):
            blamed = is_a_cause(token, self._sorts)
            return (
                Act(token, Pattern(kind_named("accident"), "bursts", phrase=token.lower), Cast(), True)
                if blamed
                else None
            )
        if is_what_did_it(token, self._sorts) or is_a_cause(token, self._sorts) or is_set_off(token, self._sorts):
            return Act(token, words.weapons.get(token.lemma.lower(), attack), Cast(weapons=[token]), True)
        if is_what_was_hit(token, self._sorts):
            return Act(token, attack, Cast(suffered=[token]), True)
        cast = is_who_did_it(token, self._sorts)
        return Act(token, attack, cast, True) if cast is not None else None

    def _verbal(self, token: Token, found: list[Pattern]) -> Act | None:
        if not found or not has_come_about(token) or is_usual(token) or is_by_animals(token) or is_lit_by_arms(token):
            return None
        for pattern in found:
            if not matches(token, pattern):
                continue
            cast = self._casting.of_verb(token, pattern.frame, pattern.case, pattern.rest)
            if pattern.frame == "bursts" and not any(map(_may_burst, cast.weapons)):
                continue
            if (
                is_words_only(token, cast, self._sorts)
                or is_search(token, cast)
                or not self._is_real(pattern, token, cast)
            ):
                continue
            return Act(token, _as_done(token, pattern), cast)
        return None

    def _armed(self, token: Token, lemma: str, words: Patterns) -> Act | None:
        """ "threw a grenade at the car", "a car bomb destroyed the office": the weapon tells what it is."""
        uses, does = (word_set("roles/weapons.toml", key) for key in ("uses", "does"))
        if (lemma not in uses and lemma not in does) or not has_come_about(token):
            return None
        if _is_of_what_was_taken(token):
            return None
        arms = undergoing(token) if lemma in uses else doing(token)
        pattern = next((p for t in arms if (p := self._of_arm(t, words, lemma in does)) is not None), None)
        if pattern is None and any(map(self._sorts.is_gathering, undergoing(token))) and any(map(is_flying, arms)):
            pattern = words.nouns["airstrike"][-1]  # "planes struck a wedding"
        if pattern is None:
            return None
        cast = self._casting.of_verb(token, "bursts" if lemma in uses else "does", "")
        if pattern.frame == "at":
            cast.doers = [t for t in cast.doers if t not in arms]  # "an explosion rocked the station"
        return Act(token, _as_done(token, pattern), cast) if self._is_real(pattern, token, cast) else None

    def _pointing(self, token: Token, found: list[Pattern], words: Patterns) -> Act | None:
        """ "The jet bombed it", "Moscow blamed Kyiv": one told of before, with who is said to have done it."""
        if not has_come_about(token):
            return None
        if (cast := put_on_some(token, self._sorts)) is not None:
            return Act(token, words.nouns["attack"][-1], cast, True)
        for pattern in (p for p in found if p.frame == "does" and matches(token, p)):
            cast = self._casting.of_verb(token, pattern.frame, pattern.case, pattern.rest)
            if not pattern.kind.over and does_it(token, cast, self._sorts):
                return Act(token, pattern, cast, True)
        cast = self._casting.of_verb(token, "does", "")
        if perpetrates_it(token, cast, self._sorts):
            return Act(token, words.nouns["attack"][-1], cast, True)
        return self._of_an_act(token, words)

    def _of_an_act(self, token: Token, words: Patterns) -> Act | None:
        """ "An air strike hit it"."""
        if token.lemma.lower() not in word_set("roles/weapons.toml", "does") or not is_done_to_it(token):
            return None
        kinds = (self._of_arm(t, words, acting=True) for t in doing(token))
        pattern = next((p for p in kinds if p is not None), None)
        arms = [t for t in doing(token) if self._sorts.is_weapon(t)]
        return Act(token, pattern, Cast(weapons=arms), True) if pattern is not None else None

    def _of_arm(self, arm: Token, words: Patterns, acting: bool) -> Pattern | None:
        """What a weapon, or the act that did it ("destroyed by an explosion"), makes of the event."""
        lemma = arm.lemma.lower()
        if is_laden(arm):
            return words.weapons["explosive"]
        if self._sorts.is_weapon(arm):
            # "petrol bombs" are petrol before they are bombs
            named = [*(t.lemma.lower() for t in arm.children if t.dep in ("nmod", "compound")), lemma]
            return next((words.weapons[w] for w in named if w in words.weapons), None)
        found = words.nouns.get(lemma, []) if acting and not is_mishap(arm) else []
        return found[-1] if found else None

    def _nominal(self, token: Token, found: list[Pattern]) -> Iterator[Act]:
        for pattern in found:
            if not is_phrase(token, pattern) or not is_specific(token) or is_mishap(token):
                continue
            cast = self._casting.of_noun(token, pattern.frame)
            if not self._is_by(pattern.kind, cast):
                continue
            if is_search(token, cast) or is_words_only(token, cast, self._sorts):
                return
            definite = is_definite(token)
            if self._is_filled(pattern.kind, cast, token):
                yield Act(token, _as_riot(token, pattern), cast, definite and not (cast.suffered or cast.doers))
                return
            if (definite or is_one(token)) and (cast.doers or (definite and cast.weapons)):
                yield Act(token, pattern, cast, True)
                return

    def _is_filled(self, kind: EventKind, cast: Cast, token: Token) -> bool:
        """Whether the cast names what the kind needs."""
        hurt = bearers(cast.suffered)  # "acid was thrown in the face of a teacher"
        people = [t for t in hurt if self._sorts.is_people(t) or self._sorts.is_body(t)]
        filled = {
            "victim": bool(people),
            "target": any(map(self._is_target, cast.suffered)),
            "weapon": bool(cast.weapons),
            "perpetrator": any(map(self._may_protest, cast.doers)),
            "organisation": any(self._sorts.is_body(t) for t in cast.doers),
            "begun": begins(token),
            "goods": any(map(is_goods, cast.suffered)),
            "place": any(
                self._sorts.is_spot(t) for t in (*near(token), *(cast.suffered if kind.by == "forces" else ()))
            ),
        }
        return any(filled[need] for need in kind.needs)

    def _is_by(self, kind: EventKind, cast: Cast) -> bool:
        """Whether those do it who must, where the kind of event asks for it."""
        if kind.by == "forces":
            return is_bombed_from_above(cast, self._sorts)
        who = {
            "fighters": self._sorts.is_fighters,
            "takers": self._sorts.is_taker,
            "bands": self._sorts.is_band,
            "protesters": is_protester,
        }
        return not kind.by or any(map(who[kind.by], cast.doers))

    def _is_real(self, pattern: Pattern, token: Token, cast: Cast) -> bool:
        kind = pattern.kind
        if not self._is_by(kind, cast):
            return False
        if kind.by == "fighters" and not kind.over and comes_from_the_air(token):
            return False
        if is_no_deed(kind, token, cast):
            return False
        if pattern.frame == "bursts" and not cast.weapons:
            return False
        if pattern.frame == "does" and not any(self._may_suffer(t) for t in undergoing(token)):
            return False
        if cast.doers and not any(self._may_act(t) or self._may_protest(t) for t in cast.doers):
            return False  # "the speech burned bridges"
        return (
            is_of_land(pattern, token, cast, self._sorts)
            if kind.over == "place"
            else self._is_filled(kind, cast, token)
        )

    def _may_protest(self, token: Token) -> bool:
        """People, also where only their number stands: "tens of thousands"."""
        number = token.lemma.lower() in word_set("roles/doers.toml", "partitives") and token.tag == "NNS"
        return number or token.kind == "person" or self._sorts.is_people(core(token))

    def _may_act(self, token: Token) -> bool:
        return (
            token.pos == "PRON"
            or self._sorts.is_people(core(token))
            or self._sorts.is_body(token)
            or self._sorts.is_armed(token)
        )

    def _may_suffer(self, token: Token) -> bool:
        return self._may_act(token) or self._sorts.is_spot(token) or self._sorts.is_gathering(token) or is_goods(token)

    def _is_target(self, token: Token) -> bool:
        return self._sorts.is_thing(token) or self._sorts.is_gathering(token) or token.kind == "organization"


def _as_done(verb: Token, pattern: Pattern) -> Pattern:
    """The pattern of what is done from the air where aircraft do it: "jets bombed two villages"."""
    aerial = pattern.kind.label in BY_ANYBODY and is_from_the_air(verb)
    return replace(pattern, kind=kind_named("air-drone-strike")) if aerial else pattern


def _is_of_what_was_taken(verb: Token) -> bool:
    """ "Seized 40 pistols hidden in a lorry": how they were found, and no use of them."""
    found = verb.head.head if verb.dep == "acl" and not verb.head.is_root else None
    return found is not None and found.lemma.lower() in word_set("events.toml", "taking")


def _as_riot(noun: Token, pattern: Pattern) -> Pattern:
    """The pattern of a noun; "a riot at a prison" is no demonstration."""
    return replace(pattern, kind=kind_named("mob-violence")) if is_of_inmates(noun) else pattern


def _may_burst(weapon: Token) -> bool:
    """Whether a weapon that goes off explodes: a bomb does, "the gun went off" tells of a shot."""
    return weapon.lemma.lower() not in word_set("contact.toml", "firearms")
