"""The people of a claim: name, age, sex and what they are.

The nominal itself says it, or, of one who is named, what stands beside the name elsewhere in the document; the table
of the document's persons (`histor.claims.persons`) joins what several nominals say of one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from histor.claims import ages
from histor.claims.agewords import AGES, OLDEST
from histor.claims.groups import Group
from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, child, children, words_behind
from histor.claims.theone import is_the_one, one_before
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.mentions.quantities import describe
from histor.mentions.quantity import Quantity
from histor.record import Person, span

MOST_OF_ONE_AGE = 12
PARTS = ("flat", "compound", "appos", "nmod:desc", "amod")  # of one nominal
LINKS = ("nmod", "nmod:poss", "obl", "conj", "appos")  # of another to it
NAMELESS = ("another", "one", "other")  # "one, age 43, ..."
GROWN = 18
MOST_TO_SHARED = 3  # words from a noun to "both" or "each"


class People:
    """Finds who the single ones are: "Maria Lind, 32, a nurse", "a 61-year-old woman", "her brother"."""

    def __init__(self, text: str, mentions: Mentions, kinds: Kinds) -> None:
        self._text = text
        self._mentions = mentions
        self.kinds = kinds
        self._ages = sorted((q for q in mentions.quantities if q.nature == "age"), key=lambda q: q.first_token)
        self._first_tokens = [q.first_token for q in self._ages]
        self._by_last_token = {q.last_token: q for q in self._ages}
        self._known = self._ages_of_actors()
        plain = (q for q in mentions.quantities if q.first_token == q.last_token and q.nature != "ordinal")
        self._fronted = {
            q.noun: q for q in self._ages if q.noun is not None and q.last_token < q.noun
        }  # "aged 12, Karl Lind"
        self._numbers = {q.first_token: q.best for q in plain if q.best}
        self._figures = {q.first_token: n for q in mentions.quantities if (n := _bare(q, text)) is not None}
        self._figures.update(self._numbers)

    def is_single(self, head: Token) -> bool:
        """Whether a nominal means one person."""
        if head.pos == "PRON":
            return head.lower in ("he", "she", "him", "her", "himself", "herself")
        if head.lower == "old" and (head.kind == "person" or child(head, "obl:unmarked") is not None):
            return child(head, "det") is not None and head.dep != "amod"  # "the 16-year-old"
        kin = head.tag == "NNS" and head.lower in word_set("persons.toml", "kin")  # "stepson", taken for more than one
        one = head.tag in ("NN", "NNP") or kin or is_the_one(head)
        return one and self.kinds.unit(head) == "person" and not self.kinds.is_many(head)

    def actor_of(self, head: Token) -> str | None:
        """The id of the actor that a name means."""
        return self.kinds.actor_id(head) if head.pos == "PROPN" else None

    def person(self, head: Token) -> Person | None:
        """What a nominal itself says of the one that it means; None where it says nothing."""
        tokens = self._nominal(head)
        name = self.kinds.person_name(head) if head.pos != "PRON" else None
        name = name.partition(" of ")[0] if name is not None else None
        age = self._age(head, tokens)
        nouns = [n for t in [head, *children(head, "appos", "compound")] if (n := self.kinds.noun(t)) is not None]
        if age is None and name is not None:
            age = self._known.get(self.kinds.actor_id(head) or "")
        own = [t for t in tokens if t.head is head and t.dep != "nmod:poss"]  # "his cousin" may be a woman
        sex = next((s for t in [head, *own] if (s := self.kinds.sex(t)) is not None), None)
        sex = sex if sex is not None else _sex_of_all(head)
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
        """The people of a group whose ages follow it: "two men, ages 20 and 24", "his sons, ages 6 and 9"."""
        if group is None or group.unit != "person" or group.nature not in ("number", "plural"):
            return ()
        sex = self.kinds.sex(group.head)
        told = self._shared_ages(group) or list(self._ages_after(group.head))
        counted = group.nature == "number" and group.best == len(told)
        if len(told) < 2 or not (counted or (group.nature == "plural" and self._says_ages(group.head))):
            return ()
        return tuple(Person(age=age, sex=sex, span=span(self._text, t.start, t.end)) for age, t in told)

    def _shared_ages(self, group: Group) -> list[tuple[int, Token]]:
        """ "Two men, both 25", "three men, 22 each", "two 17-year-olds": the age of each of them."""
        told = [(ages.age_of_all(t), t) for t in words_behind(group.head, MOST_TO_SHARED)]
        known = [(self._figures.get(word.i), word) for word, _ in told if word is not None]
        age = next(((int(n), t) for n, t in known if n is not None and 0 < n < OLDEST), None)
        return [age] * min(group.best or 0, MOST_OF_ONE_AGE) if age is not None else []

    @staticmethod
    def _says_ages(head: Token) -> bool:
        """Whether "ages" or "aged" stands right behind a plural, or behind its comma."""
        tokens, at = head.sentence.tokens, head.i - head.sentence.tokens[0].i + 1
        return any(t.lower in AGES for t in tokens[at : at + 2])

    def _ages_after(self, head: Token) -> Iterator[tuple[int, Token]]:
        """The ages of a list right behind a plural."""
        tokens = head.sentence.tokens
        for token in tokens[head.i - tokens[0].i + 1 :]:
            number = self._numbers.get(token.i)
            if number is not None and token.lower == "one":
                return  # "two men, one 28 and the other 41"
            if number is not None and 0 < number < OLDEST:
                yield number, token
                continue
            people = token.tag == "NNS" and self.kinds.unit(token) == "person"  # "three others, men ages 20, 24 and 30"
            if not people and token.text not in (",", "(", "-", "–") and token.lower not in (*AGES, "and", "both"):
                return

    def _ages_of_actors(self) -> dict[str, int | float | None]:
        """The age that stands right beside a person's name, by actor: "Lind, 32,", "32-year-old Maria Lind"."""
        found: dict[str, int | float | None] = {}
        for quantity in self._ages:
            before = self._text[max(0, quantity.number_start - 2) : quantity.number_start]
            beside = before in (", ", " (") and not self._is_of_the_next(quantity)
            at = self._mentions.actor_at(quantity.number_start - 3) if beside else None
            if at is None:
                at = self._mentions.actor_at(quantity.number_end + 1) or self._mentions.actor_at(quantity.end + 1)
            if at is not None and self._mentions.actors[at].kind == "person":
                found.setdefault(self._mentions.actors[at].id, _years(quantity))
        return found

    def _nominal(self, head: Token) -> list[Token]:
        """The words of the nominal without clauses and apposition that belong to others."""
        kept = {head.i: head}
        own = ("amod", "compound", "det", "nummod", "flat", "nmod:poss", "nmod:desc", "appos")
        for c in children(head, *own, *(["obl:unmarked"] if head.lower == "old" else [])):
            if c.dep == "appos" and _is_next_in_list(c):
                continue
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
        for old in _olds_of(head):
            if old.i in self._by_last_token:
                return _years(self._by_last_token[old.i])
        men = [head, *(t for t in children(head, "appos") if t.pos == "NOUN")]  # "Lind, a man of 34"
        if (age := next((n for t in men if (n := self._of_number(t)) is not None), None)) is not None:
            return age
        if (own := ages.in_order(head, self._figures)) is not None and head.tag in ("NN", "NNP"):
            return own
        at = bisect_left(self._first_tokens, first)
        for quantity in self._ages[at : at + 4]:
            if _is_of_another(quantity, head):
                continue
            if quantity.first_token <= last + 1 or quantity.noun == head.i or self._follows(quantity, head):
                return _years(quantity)
        if head.i in self._fronted:
            return _years(self._fronted[head.i])
        named = head.pos == "PROPN"
        may_follow = named or head.lower in NAMELESS or ages.says_also(head)
        beside = [head] if may_follow else [t for t in children(head, "appos") if t.pos == "PROPN"]
        told = next((n for t in beside if (n := ages.behind(t, self._figures)) is not None), None)
        rules = [*([] if named else [ages.of_one]), ages.shared, ages.behind_place, ages.told_of]
        return told if told is not None else next((n for r in rules if (n := r(head, self._figures)) is not None), None)

    def _of_number(self, head: Token) -> int | float | None:
        """ "A man of 34", "a grandmother of 71"."""
        tokens = head.sentence.tokens
        at = head.i - tokens[0].i
        if at + 2 >= len(tokens) or tokens[at + 1].lower != "of" or self.kinds.unit(head) != "person":
            return None
        number = self._numbers.get(tokens[at + 2].i)
        if head.lower in word_set("persons.toml", "kin") and (number is None or number < GROWN):
            return None  # "a father of two"
        ends = at + 3 == len(tokens) or tokens[at + 3].pos not in ("NOUN", "PROPN", "ADJ", "NUM")
        ends = ends or tokens[at + 3].lower in word_set("contact.toml", "wounded")
        return number if number is not None and ends and number < OLDEST and head.tag == "NN" else None

    def _follows(self, quantity: Quantity, head: Token) -> bool:
        """An age between commas right after the name: "Lind, 32,", and not "says Lind, 19-year-old Omer was ..."."""
        tokens = head.sentence.tokens
        first = tokens[0].i
        last = max((t.i for t in head.children if t.dep in ("flat", "compound") and t.i > head.i), default=head.i)
        if self._is_of_the_next(quantity) or not last < quantity.first_token < first + len(tokens):
            return False
        return ages.stands_between(tokens, last - first, quantity.first_token - first)

    def _is_of_the_next(self, quantity: Quantity) -> bool:
        """Whether an age of several words stands right before somebody's name: "19-year-old Lind"."""
        at = self._mentions.actor_at(quantity.end + 1) if quantity.first_token < quantity.last_token else None
        return (
            at is not None
            and self._mentions.actors[at].kind == "person"
            and self._mentions.actors[at].name[:1].isupper()
        )


def _olds_of(head: Token) -> list[Token]:
    """The "-old" of "one of the guests, a 21-year-old, died", which the tree hangs on the many."""
    of = [t for t in children(head, "nmod") if case_of(t) == "of"] if head.lower == "one" else []
    return [t for many in of for t in children(many, "appos") if t.lower == "old"]


def _is_of_another(quantity: Quantity, head: Token) -> bool:
    """ "Lind, father of a 17-year-old victim", "his wife, her 5-year-old son and a guest": an age of somebody else."""
    first = head.sentence.tokens[0].i
    if ages.is_of_several(head.sentence.tokens, quantity.first_token - first):
        return True
    if quantity.noun is None or not first <= quantity.noun < first + len(head.sentence.tokens):
        return False
    whose = head.sentence.tokens[quantity.noun - first]
    if ages.is_of_all(head.sentence.tokens, quantity.first_token - first) or _are_one_name(whose, head):
        return False
    while whose is not head and not whose.is_root and whose.dep in PARTS and not _is_next_in_list(whose):
        whose = whose.head
    return whose is not head and whose.dep in LINKS and any(t is head for t in ancestors(whose))


def _are_one_name(one: Token, other: Token) -> bool:
    """Whether nothing but words of a name stands from one word to another: "Karl “Lance” Lind III"."""
    first, last = sorted((one.i, other.i))
    at = one.sentence.tokens[0].i
    between = one.sentence.tokens[first - at : last - at + 1]
    return all(t.pos in ("PROPN", "PUNCT") and t.text not in (",", ";", "(") for t in between)


def _is_next_in_list(noun: Token) -> bool:
    """ "His wife Ida, his 11-year-old niece and a guest", "Ida Lind, 5-year-old Omar": one more of a list."""
    if noun.dep != "appos":
        return False
    named = (noun.head, *children(noun.head, "appos"))
    if noun.pos == "PROPN" and any(t.pos == "PROPN" and t.i < noun.i for t in named):
        return True
    more = any(c.dep == "conj" and c.i > noun.i for t in (noun, noun.head, noun.head.head) for c in t.children)
    return more and child(noun, "nmod:poss") is not None


def _bare(quantity: Quantity, text: str) -> int | None:
    """The number of a quantity where plain figures write it: "31", also of "31 and of Lund"."""
    written = text[quantity.number_start : quantity.number_end]
    return int(written) if written.isdecimal() and len(written) < len("1000") else None


def _years(quantity: Quantity) -> int | float | None:
    """The age in years, whole where it is; None where only years are given that it lies between ("20 to 25")."""
    if quantity.low != quantity.high:
        return None
    age = quantity.age if quantity.age is not None else quantity.best
    return int(age) if age is not None and float(age).is_integer() else age


def _sex_of_all(head: Token) -> Literal["female", "male"] | None:
    """The sex of those of whom somebody is one: "one of the women", "one man was hurt and another died"."""
    of = [t for t in children(head, "nmod") if case_of(t) == "of"] if head.lower == "one" else []
    known = [noun for t in of or one_before(head) if (noun := describe(t.lower)) is not None]
    return known[0].sex if known else None
