"""The people of a claim: name, age, sex and what they are.

The nominal itself says it, or, of one who is named, what stands beside the name elsewhere in the document; the table
of the document's persons (`histor.claims.persons`) joins what several nominals say of one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from histor.claims.groups import Group
from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.syntax import children
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.mentions.quantity import Quantity
from histor.record import Person, span

OLDEST = 115


class People:
    """Finds who the single ones are: "Maria Lind, 32, a nurse", "a 61-year-old woman", "her brother"."""

    def __init__(self, text: str, mentions: Mentions, kinds: Kinds) -> None:
        self._text = text
        self._mentions = mentions
        self._kinds = kinds
        self._ages = sorted((q for q in mentions.quantities if q.nature == "age"), key=lambda q: q.first_token)
        self._first_tokens = [q.first_token for q in self._ages]
        self._by_last_token = {q.last_token: q for q in self._ages}
        self._known = self._ages_of_actors()
        self._numbers = {q.first_token: q.best for q in mentions.quantities if q.first_token == q.last_token and q.best}

    def is_single(self, head: Token) -> bool:
        """Whether a nominal means one person."""
        if head.pos == "PRON":
            return head.lower in ("he", "she", "him", "her", "himself", "herself")
        return head.tag in ("NN", "NNP") and self._kinds.unit(head) == "person" and not self._kinds.is_many(head)

    def actor_of(self, head: Token) -> str | None:
        """The id of the actor that a name means."""
        return self._kinds.actor_id(head) if head.pos == "PROPN" else None

    def person(self, head: Token) -> Person | None:
        """What a nominal itself says of the one that it means; None where it says nothing."""
        tokens = self._nominal(head)
        name = self._kinds.person_name(head) if head.pos != "PRON" else None
        name = name.partition(" of ")[0] if name is not None else None
        age = self._age(head, tokens)
        nouns = [n for t in [head, *children(head, "appos", "compound")] if (n := self._kinds.noun(t)) is not None]
        if age is None and name is not None:
            age = self._known.get(self._kinds.actor_id(head) or "")
        own = [t for t in tokens if t.head is head and t.dep != "nmod:poss"]  # "his cousin" may be a woman
        sex = next((s for t in [head, *own] if (s := self._kinds.sex(t)) is not None), None)
        where = span(self._text, tokens[0].start, tokens[-1].end)
        return Person(
            name=name,
            age=age,
            sex=sex,
            status=next((n.status for n in nouns if n.status), None),
            occupation=next((n.occupation for n in nouns if n.occupation), None),
            span=where,
        )

    def several(self, group: Group | None) -> tuple[Person, ...]:
        """The people of a counted group whose ages follow it: "two men, ages 20 and 24"."""
        if group is None or group.unit != "person" or group.nature != "number" or group.quantity is None:
            return ()
        sex = self._kinds.sex(group.head)
        ages = list(self._ages_after(group.head))
        if not 1 < len(ages) == group.best:
            return ()
        return tuple(Person(age=age, sex=sex, span=span(self._text, t.start, t.end)) for age, t in ages)

    def _ages_after(self, head: Token) -> Iterator[tuple[int, Token]]:
        """The ages of a list right behind a plural."""
        tokens = head.sentence.tokens
        for token in tokens[head.i - tokens[0].i + 1 :]:
            number = self._numbers.get(token.i)
            if number is not None and 0 < number < OLDEST:
                yield number, token
            elif token.text not in (",", "(", "-", "–") and token.lower not in ("age", "ages", "aged", "and", "both"):
                return

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
        if head.i in self._by_last_token:  # "a 17-year-old"
            return _years(self._by_last_token[head.i])
        if (age := self._of_number(head)) is not None:
            return age
        at = bisect_left(self._first_tokens, first)
        for quantity in self._ages[at : at + 4]:
            if quantity.first_token <= last + 1 or quantity.noun == head.i or self._follows(quantity, head):
                return _years(quantity)
        told = self._behind_the_name(head) if head.pos == "PROPN" else None
        return told if told is not None else self._told_of(head)

    def _told_of(self, head: Token) -> int | None:
        """ "The woman, who was 76, ..."."""
        for clause in children(head, "acl:relcl"):
            number = self._numbers.get(clause.i)
            asked = any(c.lower == "who" for c in clause.children) and any(c.dep == "cop" for c in clause.children)
            if asked and clause.pos == "NUM" and number is not None and 0 < number < OLDEST:
                return number
        return None

    def _behind_the_name(self, head: Token) -> int | None:
        """ "Lind, 27." where the number was not taken for an age."""
        tokens = head.sentence.tokens
        last = max((t.i for t in head.children if t.dep in ("flat", "compound")), default=head.i)
        at = max(last, head.i) - tokens[0].i + 1
        if at + 2 >= len(tokens) or tokens[at].text not in (",", "("):
            return None
        number = self._numbers.get(tokens[at + 1].i)
        closed = tokens[at + 2].pos == "PUNCT" and tokens[at + 2].text != "-"
        return number if number is not None and closed and number < OLDEST else None

    def _of_number(self, head: Token) -> int | None:
        """ "A man of 34"."""
        tokens = head.sentence.tokens
        at = head.i - tokens[0].i
        if at + 2 >= len(tokens) or tokens[at + 1].lower != "of" or self._kinds.unit(head) != "person":
            return None
        if head.lower in word_set("persons.toml", "kin"):
            return None  # "a father of two"
        number = self._numbers.get(tokens[at + 2].i)
        ends = at + 3 == len(tokens) or tokens[at + 3].pos not in ("NOUN", "PROPN", "ADJ", "NUM")
        return number if number is not None and ends and number < OLDEST and head.tag == "NN" else None

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
