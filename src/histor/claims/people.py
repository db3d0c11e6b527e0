"""The people of a claim: name, age, sex and what they are.

The nominal itself says it, or, of one who is named, what stands beside the name elsewhere in the document. Those whom
it happened to come first; those who are said to have done it follow, with the status `perpetrator`, or `suspect`
where the claim is an allegation.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from histor.claims.groups import Group
from histor.claims.kinds import Kinds
from histor.claims.syntax import children
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.mentions.quantity import Quantity
from histor.record import Certainty, Person, span


class People:
    """Finds who the single ones are: "Maria Lind, 32, a nurse", "a 61-year-old woman", "her brother"."""

    def __init__(self, text: str, mentions: Mentions, kinds: Kinds) -> None:
        self._text = text
        self._mentions = mentions
        self._kinds = kinds
        self._ages = sorted((q for q in mentions.quantities if q.nature == "age"), key=lambda q: q.first_token)
        self._first_tokens = [q.first_token for q in self._ages]
        self._known = self._ages_of_actors()

    def of(self, group: Group) -> tuple[Person, ...]:
        """The person that a group of one is; () for groups of more and for those of whom nothing is said."""
        if group.unit != "person" or group.nature == "plural" or group.best != 1:
            return ()
        person = self._person(group.head)
        return (person,) if person is not None else ()

    def doers(self, heads: list[Token], certainty: Certainty) -> tuple[Person, ...]:
        """Those of the doers who are single people with a name or an age."""
        status = "suspect" if certainty == "alleged" else "perpetrator"
        found = [
            self._person(head) for head in heads if head.tag in ("NN", "NNP") and self._kinds.unit(head) == "person"
        ]
        return tuple(replace(p, status=status) for p in found if p is not None and (p.name or p.age is not None))

    def _person(self, head: Token) -> Person | None:
        tokens = self._nominal(head)
        name, noun, age = self._kinds.person_name(head), self._kinds.noun(head), self._age(head, tokens)
        if age is None and name is not None:
            age = self._known.get(self._kinds.actor_id(head) or "")
        if name is None and age is None and noun is None and head.pos != "PRON":
            return None
        sex = next((s for t in [head, *tokens] if (s := self._kinds.sex(t)) is not None), None)
        where = span(self._text, tokens[0].start, tokens[-1].end)
        return Person(name=name, age=age, sex=sex, status=noun.status if noun else None, span=where)

    def _ages_of_actors(self) -> dict[str, int | float | None]:
        """The age that stands right beside a person's name, by actor: "Lind, 32,", "32-year-old Maria Lind"."""
        found: dict[str, int | float | None] = {}
        for quantity in self._ages:
            before = self._text[max(0, quantity.number_start - 2) : quantity.number_start]
            at = self._mentions.actor_at(quantity.number_start - 3) if before in (", ", " (") else None
            if at is None:
                at = self._mentions.actor_at(quantity.number_end + 1) or self._mentions.actor_at(quantity.end + 1)
            if at is not None and self._mentions.actors[at].kind == "person":
                found.setdefault(self._mentions.actors[at].id, _years(quantity))
        return found

    def _nominal(self, head: Token) -> list[Token]:
        """The words of the nominal without clauses and apposition that belong to others."""
        kept = {head.i: head}
        for c in children(head, "amod", "compound", "det", "nummod", "flat", "nmod:poss", "nmod:desc", "appos"):
            if c.dep == "appos" and any(p.dep == "nmod:poss" and p.pos == "PRON" for p in c.children):
                continue  # "Lind, her five-year-old son, ..." is a list
            for token in c.subtree():
                if abs(token.i - head.i) <= 12:
                    kept[token.i] = token
        ordered = [kept[i] for i in sorted(kept)]
        return [t for t in ordered if t.sentence is head.sentence]

    def _age(self, head: Token, tokens: list[Token]) -> int | float | None:
        """The age that stands in the nominal, that its noun has, or that follows it between commas."""
        first, last = tokens[0].i, tokens[-1].i
        at = bisect_left(self._first_tokens, first)
        for quantity in self._ages[at : at + 4]:
            if quantity.first_token <= last + 1 or quantity.noun == head.i or self._follows(quantity, head):
                return _years(quantity)
        return None

    def _follows(self, quantity: Quantity, head: Token) -> bool:
        """An age between commas right after the name: "Lind, 32,"."""
        between = head.sentence.tokens
        at = quantity.first_token - between[0].i
        last = max((t.i for t in head.children if t.dep in ("flat", "compound") and t.i > head.i), default=head.i)
        return 0 < at < len(between) and quantity.first_token - last == 2 and between[at - 1].text in (",", "(")


def _years(quantity: Quantity) -> int | float | None:
    """The age in years, whole where it is."""
    age = quantity.age if quantity.age is not None else quantity.best
    return int(age) if age is not None and float(age).is_integer() else age
