"""The people of a claim: name, age, sex and what they are, as the nominal itself says it."""

from __future__ import annotations

from bisect import bisect_left

from histor.claims.groups import Group
from histor.claims.kinds import Kinds
from histor.claims.syntax import children
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.mentions.quantity import Quantity
from histor.record import Person, span


class People:
    """Finds who the single ones are: "Maria Lind, 32, a nurse", "a 61-year-old woman", "her brother"."""

    def __init__(self, text: str, mentions: Mentions, kinds: Kinds) -> None:
        self._text = text
        self._mentions = mentions
        self._kinds = kinds
        self._ages = sorted((q for q in mentions.quantities if q.nature == "age"), key=lambda q: q.first_token)
        self._first_tokens = [q.first_token for q in self._ages]

    def of(self, group: Group) -> tuple[Person, ...]:
        """The person that a group of one is; () for groups of more and for those of whom nothing is said."""
        if group.unit != "person" or group.nature == "plural" or group.best != 1:
            return ()
        head = group.head
        tokens = self._nominal(head)
        age, name, noun = self._age(head, tokens), self._kinds.person_name(head), self._kinds.noun(head)
        if name is None and age is None and noun is None and head.pos != "PRON":
            return ()
        sex = next((s for t in [head, *tokens] if (s := self._kinds.sex(t)) is not None), None)
        return (
            Person(
                name=name,
                age=age,
                sex=sex,
                status=noun.status if noun else None,
                span=span(self._text, tokens[0].start, tokens[-1].end),
            ),
        )

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
