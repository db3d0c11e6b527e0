"""Roles: who did it, to whom or what, with what, as the mentions of the clause."""

from __future__ import annotations

from histor.claims.groups import Group
from histor.claims.kinds import Kinds
from histor.claims.syntax import antecedent, case_of, children, conjuncts
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.record import Party, Roles

NAME_PARTS = ("compound", "amod", "flat", "nmod:poss", "nummod", "case")
INSTRUMENT_CASES = ("with", "by", "in", "from", "using", "via")
COLLECTIVE_KINDS = ("organisation", "force", "state", "group")


class RoleFinder:
    """Fills the roles of one claim from its trigger's arguments."""

    def __init__(self, text: str, mentions: Mentions, kinds: Kinds) -> None:
        self._text = text
        self._mentions = mentions
        self._kinds = kinds

    def of(self, verb: Token, agents: list[Token], groups: list[Group]) -> Roles:
        """The roles that the agents, the groups affected and the clause's instruments fill."""
        agents = [antecedent(a) for a in agents]
        heads = {g.head.i for g in groups}
        agents = [a for a in agents if a.i not in heads]
        doers = [a for a in agents if a.pos != "PRON" and not self._is_instrument(a)]
        collective = [a for a in doers if self._is_collective(a)]
        instruments = [a for a in agents if self._kinds.unit(a) in self._kinds.weapons] + self._instruments(verb)
        named = [g for g in groups if g.head.pos in ("NOUN", "PROPN") and g.high != 0]
        people = [g.head for g in named if g.unit == "person"]
        things = [g.head for g in named if g.unit != "person" and g.unit not in self._kinds.weapons]
        return Roles(
            perpetrator=self._parties([a for a in doers if a not in collective]),
            organisation=self._parties(collective),
            victim=self._parties(people),
            target=self._parties(things),
            weapon=self._parties(instruments),
        )

    def _is_instrument(self, token: Token) -> bool:
        """Whether an agent is no person and no body of people: a blast, a tree, a missile."""
        unit = self._kinds.unit(token)
        if unit in self._kinds.weapons:
            return True
        return unit != "person" and not self._is_collective(token) and token.kind not in ("person", "organization")

    def _is_collective(self, token: Token) -> bool:
        at = self._mentions.actor_at(token.start)
        return at is not None and self._mentions.actors[at].kind in COLLECTIVE_KINDS

    def _instruments(self, verb: Token) -> list[Token]:
        phrases = [t for t in children(verb, "obl", "obl:agent", "nmod") if case_of(t) in INSTRUMENT_CASES]
        return [t for p in phrases for t in conjuncts(p) if self._kinds.unit(t) in self._kinds.weapons]

    def _parties(self, heads: list[Token]) -> tuple[Party, ...]:
        return tuple(self._party(head) for head in dict.fromkeys(heads))

    def _party(self, head: Token) -> Party:
        """The mention headed by a token: its name or noun with what stands before it, without articles."""
        tokens = sorted(
            [head, *(t for c in head.children if c.dep in NAME_PARTS and c.dep != "case" for t in c.subtree())],
            key=lambda t: t.i,
        )
        start, end = tokens[0].start, tokens[-1].end
        at = self._mentions.actor_at(head.start)
        actor = self._mentions.actors[at].id if at is not None else None
        return Party(start=start, end=end, text=self._text[start:end], actor=actor)
