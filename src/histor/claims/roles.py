"""Roles: who did it, for whom, to whom or what, with what, as the mentions of the clause.

A doer is a body ("the army", a front's name) or the people who did it ("soldiers", "two men", a person's name); of
"fighters of the northern front" the body fills its role beside them. People and their bodies are victims, things
are targets.
"""

from __future__ import annotations

from histor.claims.blame import said_to_be
from histor.claims.bodynames import is_styled, proper_name
from histor.claims.cast import Cast, Casting
from histor.claims.conjuncts import conjuncts
from histor.claims.groups import Group
from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.naming import abbreviates, before_brackets, called, core, whole
from histor.claims.persons.mention import DEFINITE
from histor.claims.sorts import Sorts
from histor.claims.syntax import antecedent, case_of, children, names_behind
from histor.claims.triggers import Trigger
from histor.language.analysis import Analysis, Token
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import SETTLEMENTS
from histor.record import By, Certainty, Party, Roles

ARMED = ("launched", "struck")
HELPED = ("evacuated", "displaced", "missing", "cut off")
WARDED_OFF = ("intercepted",)
FORCES = ("army", "police", "navy", "cartel", "government", "military", "force")


class RoleFinder:
    """Fills the roles of claims from the cast of their words."""

    def __init__(self, analysis: Analysis, mentions: Mentions, kinds: Kinds, sorts: Sorts) -> None:
        self._text, self._tokens, self._mentions = analysis.text, analysis.tokens, mentions
        self._body: list[Token] | None = None  # of the irregular fighters, once it is looked for
        self._kinds, self._sorts = kinds, sorts
        self._casting = Casting(sorts)
        self._named = _first_mentions(mentions)

    def of(self, trigger: Trigger, agents: list[Token], groups: list[Group], certainty: Certainty) -> Roles:
        """The roles of a claim that counts: its agents, the groups affected and what else its clause or noun says."""
        verb = trigger.verb
        if trigger.token is verb and verb.pos == "NOUN":
            cast = self._casting.of_noun(verb, "of")
        else:
            cast = self._casting.of_verb(verb, "bursts" if trigger.sense.measure in ARMED else "none", "")
            if not cast.doers or cast.by == "stated":
                cast.doers = agents if cast.by == "stated" else cast.doers
            cast.doers = self._casting.with_sides(cast.doers, verb)
        heads = {g.head.i for g in groups}
        cast.weapons += [a for a in agents if self._sorts.is_weapon(a)]
        cast.doers = [d for d in cast.doers if d.i not in heads and not self._sorts.is_weapon(d)]
        if trigger.sense.measure in ARMED:  # "four drones got through: one hit a silo"
            cast.doers = [d for d in cast.doers if d.pos != "NUM" and d.lower != "one"]
        if trigger.sense.measure == "cut off":
            groups = []  # homes without power are not what was hit
        if trigger.sense.measure in HELPED + WARDED_OFF:
            cast.doers = []  # who brings people out of danger, or shoots a drone down, has done nothing to anybody
        if trigger.sense.measure in ("deployed", "seized"):
            cast.weapons, groups = (
                [],
                [g for g in groups if g.unit != "person"],
            )  # sent or taken, and neither hurt nor used
        named = [g for g in groups if g.head.pos in ("NOUN", "PROPN") and g.high != 0]
        beside = cast.suffered if trigger.sense.measure in ARMED else []
        cast.suffered = [g.head for g in named if g.unit not in self._kinds.weapons] + beside
        return self.of_cast(cast, certainty)

    def of_cast(self, cast: Cast, certainty: Certainty) -> Roles:
        """The roles that a cast fills."""
        by: By = "accused" if cast.by == "stated" and certainty == "alleged" else cast.by
        doers = self._resolved(cast.doers)
        named = [d for d in doers if is_styled(d) or proper_name(d) is not None]
        people = [d for d in doers if d not in named and self._sorts.is_people(d)]
        bodies = [d for d in doers if d in named or (d not in people and self._sorts.is_body(d))]
        behind = {d.i: self._behind(d) or self._only_body(d) for d in people}
        behind |= {d.i: self._behind(d) for d in doers if d not in people and d not in bodies}  # "army helicopters"
        people = [d for d in people if not (behind[d.i] and is_group(d))]  # "units of the front" are the front
        bodies += [b for found in behind.values() for b in found]
        suspected = [b for d in people for t in said_to_be(d) for b in (*self._behind(t), t) if self._is_backer(b)]
        things = [t for t in map(whole, cast.suffered) if self._is_target(t)]
        persons = [t for t in self._resolved(cast.suffered) if t not in things and self._is_victim(t)]
        return Roles(
            perpetrator=self._parties(people, by),
            organisation=self._parties(bodies, by)
            + self._parties([b for b in suspected if b not in bodies], "accused"),
            victim=self._parties(persons),
            target=self._parties(things),
            weapon=self._parties(cast.weapons),
        )

    def _is_target(self, token: Token) -> bool:
        if token.pos == "PRON" or self._kinds.unit(token) == "person":
            return False
        if self._is_town(token):
            return False  # a town is the place, also one that is called Tank
        if self._sorts.is_thing(token) or self._sorts.is_gathering(token):
            return True
        if self._sorts.is_place(token):
            return False
        return token.pos == "PROPN" and self._sorts.is_body(token) and not self._sorts.is_people(token)

    def _is_town(self, token: Token) -> bool:
        at = self._mentions.place_at(token.start) if token.pos == "PROPN" else None
        place = self._mentions.places[at] if at is not None else None
        return place is not None and place.kind in SETTLEMENTS and place.latitude is not None

    def _is_victim(self, token: Token) -> bool:
        return token.pos != "PRON" and (self._sorts.is_people(token) or self._sorts.is_body(token))

    def _resolved(self, heads: list[Token]) -> list[Token]:
        """Heads with "who", "they", "a group of" and the like replaced by what they stand for."""
        found = [self._by_name(core(self._antecedent(antecedent(t)))) for t in heads]
        return [t for t in dict.fromkeys(found) if t.pos in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")]

    def _by_name(self, token: Token) -> Token:
        """The name that stands beside an office or a description: "the mayor, Luis Cordo", "party leader Ana Prado"."""
        if (token.pos != "NOUN" and token.ent == "person") or proper_name(token) is not None:
            return token
        beside = [c for c in children(token, "appos", "flat", "nmod:desc") if c.pos == "PROPN" and c.ent == "person"]
        beside = beside or names_behind(token)
        return beside[0] if beside and token.tag not in ("NNS", "NNPS") else token

    def _antecedent(self, token: Token) -> Token:
        """The first mention of the actor that a pronoun stands for; the pronoun where there is none."""
        at = self._mentions.actor_at(token.start) if token.pos == "PRON" else None
        if at is None:
            return token
        start = self._named.get(self._mentions.actors[at].id)
        return self._head_at(token, start) if start is not None else token

    def _head_at(self, token: Token, start: tuple[int, int]) -> Token:
        for other in token.sentence.tokens:
            if start[0] <= other.start < start[1] and (other.is_root or not start[0] <= other.head.start < start[1]):
                return other
        return token

    def _behind(self, member: Token) -> list[Token]:
        """The bodies that people are said to belong to: "fighters of the front", "army officers", in apposition."""
        found: list[Token] = []
        for t in (member, *children(member, "appos")):
            if t.pos == "PROPN" and t.ent == "person":
                continue
            phrases = [c for c in children(t, "nmod") if case_of(c) in ("of", "from")]
            phrases += [
                c
                for c in children(t, "compound", "nmod:poss", "nmod:desc")
                if c.pos == "PROPN" or c.text.isupper() or c.lower in FORCES
            ]
            found += [c for p in phrases for c in conjuncts(p) if self._is_backer(c) or self._is_their_name(c, t)]
            found += [c for c in before_brackets(t) if self._is_backer(c)]
        return found

    def _only_body(self, fighter: Token) -> list[Token]:
        """The body of "the rebels", where the document names one body of such fighters and no other."""
        if fighter.lemma.lower() not in word_set("roles/doers.toml", "irregulars"):
            return []
        if self._body is None:
            fighting = (t for t in self._tokens if t.lemma.lower() in word_set("roles/doers.toml", "irregulars"))
            named = [b for t in fighting for b in self._behind(t) if b.pos == "PROPN"] or self._groups_by_name()
            parties = {p.actor or p.text: p.text for b in named for p in (self._party(b, "stated"),)}
            called_so = set(parties.values())  # one word an actor
            longest = max(called_so, key=len, default="")
            same = all(n in longest or abbreviates(n, longest) for n in called_so)
            self._body = named[:1] if same else []
        return [b for b in self._body if self._is_with_fighters(b) or _points_back(fighter, b)]

    def _is_with_fighters(self, body: Token) -> bool:
        """Whether the name of a body stands before its fighters somewhere: "Red Dawn rebels"."""
        fighting = (t for t in self._tokens if t.lemma.lower() in word_set("roles/doers.toml", "irregulars"))
        return any(body in self._behind(t) for t in fighting)

    def _groups_by_name(self) -> list[Token]:
        """The heads of the names of armed groups, where the document names any without their fighters."""
        groups = [a for a in self._mentions.actors if a.kind == "group" and _is_called(a.text)]
        inside = ([t for t in self._tokens if a.start <= t.start < a.end and t.pos == "PROPN"] for a in groups)
        return [next((t for t in own if t.is_root or t.head not in own), own[0]) for own in inside if own]

    def _is_backer(self, token: Token) -> bool:
        if self._sorts.is_people(token) or self._sorts.is_place(token) or token.ent == "person":
            return False
        return self._sorts.is_body(token) or (token.pos == "PROPN" and token.ent == "organisation")

    def _is_their_name(self, token: Token, fighters: Token) -> bool:
        """ "An RPD column", "Red Dawn rebels": a name before fighters, or before a unit, is their body's."""
        lemma = fighters.lemma.lower()
        if not (lemma in word_set("roles/doers.toml", "irregulars") or is_group(fighters)):
            return proper_name(token) is not None
        capital = token.pos == "PROPN" or (token.text.isupper() and len(token.text) > 1)
        named = token.dep == "compound" and capital and token.ent not in ("person", "place")
        return proper_name(token) is not None or (named and self._mentions.place_at(token.start) is None)

    def _parties(self, heads: list[Token], by: By = "stated") -> tuple[Party, ...]:
        return tuple(self._party(head, by) for head in dict.fromkeys(heads))

    def _party(self, head: Token, by: By) -> Party:
        start, end = proper_name(head) or called(head, self._mentions)
        at = self._mentions.actor_at(head.start)
        actor = self._mentions.actors[at].id if at is not None else None
        return Party(start=start, end=end, text=self._text[start:end], actor=actor, by=by)


def is_group(token: Token) -> bool:
    """Whether a nominal's noun means a small group of people: a unit, a patrol, a squad."""
    fighters = token.tag == "NNS" and token.lemma.lower() in word_set("roles/doers.toml", "irregulars")  # "commandos"
    return token.lemma.lower() in word_set("roles/doers.toml", "groups") and not fighters


def _points_back(fighters: Token, body: Token) -> bool:
    """Whether fighters are those of a body named before: "the rebels". Those whom somebody calls so are anybody's."""
    return body.i < fighters.i and any(c.dep == "det" and c.lower in DEFINITE for c in fighters.children)


def _is_called(text: str) -> bool:
    """Whether an actor's words are a name and no noun for fighters, with or without a name before it."""
    known = word_set("roles/doers.toml", "irregulars", "role_nouns")
    words = text.split()
    return words[-1][:1].isupper() and words[-1].lower().removesuffix("s") not in known


def _first_mentions(mentions: Mentions) -> dict[str, tuple[int, int]]:
    """The place of the first mention of each actor."""
    found: dict[str, tuple[int, int]] = {}
    for actor in mentions.actors:
        found.setdefault(actor.id, (actor.start, actor.end))
    return found
