"""Groups: those whom a trigger's nominal means, counted.

A number beside the noun counts it; "a man", "his wife", a name or a pronoun is one; a plural without a number is
not counted. "Including two children" is a group of its own that is part of the one that it stands in.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from histor.claims.aged import is_said_of_one_aged, of_an_age
from histor.claims.agewords import AGE_HEADS, OLDEST
from histor.claims.apposed import SINGULAR_TAGS, apposed, is_in_ages, is_of_ages, without_ages
from histor.claims.both import of_nobody
from histor.claims.conjuncts import conjuncts
from histor.claims.fronted import fronted_whole
from histor.claims.kinds import Kinds, is_of_a_people, may_count
from histor.claims.lexicon import word_set
from histor.claims.namedplural import by_names
from histor.claims.nobody import is_anybody, is_neither
from histor.claims.others import is_one_more
from histor.claims.partly import PART_CASES, is_named_as_part, is_share, whole_of_some
from histor.claims.qualified import across
from histor.claims.quantified import behind_of, is_pair
from histor.claims.syntax import case_of, child, children
from histor.claims.theone import is_the_one
from histor.claims.unborn import is_unborn
from histor.claims.unnumbered import by_ages, by_set
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.mentions.quantity import Quantity

PLURAL_PRONOUNS = ("they", "them", "their")
MOST_TOKENS_TO_SUBJECT, MOST_TOKENS_BACK, MOST_TOKENS_TO_PART = 14, 60, 12


@dataclass(frozen=True, slots=True)
class Group:
    """Some people or things: the head of their nominal, how many, and how the text says it.

    `nature`: "number" where a number counts them, "one" where it is a single one by a noun, a name or a pronoun,
    "plural" where nothing counts them, "some" where a word tells that there are any ("a fatal shooting").
    `part`: they are named as part of the group before. `share`: they are some
    of a group told of elsewhere ("three of the men").
    """

    head: Token
    unit: str
    nature: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    approximate: bool = False
    quantity: Quantity | None = None
    part: bool = False
    share: bool = False


class Counter:
    """Counts nominals of one document by its quantities and actors."""

    def __init__(self, mentions: Mentions) -> None:
        self.kinds = Kinds(mentions)
        self._by_noun: dict[int, Quantity] = {}
        self._by_token: dict[int, Quantity] = {}
        self._counts: list[Quantity] = []
        self._ages: set[int] = set()
        for quantity in mentions.quantities:
            if quantity.nature == "age":
                self._ages.update(range(quantity.first_token, quantity.last_token + 1))
            if quantity.nature != "count":
                continue
            self._counts.append(quantity)
            if quantity.noun is not None:
                self._by_noun.setdefault(quantity.noun, quantity)
            self._by_token[quantity.first_token] = quantity  # also inside of another: "two dead and five wounded"
            for at in range(quantity.first_token, quantity.last_token + 1):
                self._by_token.setdefault(at, quantity)

    def group(self, head: Token) -> Group | None:
        """What one nominal counts, or None where it is neither counted nor countable."""
        if (within := self._within(head)) is not None:
            return within
        if self._is_none(head):
            return None
        if (several := self._family(head) or self._set(head) or self._counted_before(head)) is not None:
            return several
        quantity = self._by_noun.get(head.i) or (self._by_token.get(head.i) if may_count(head) else None)
        quantity = quantity or across(head, self._by_token, self.kinds) or whole_of_some(head, self._by_token)
        unit = self.kinds.unit(head)
        if is_neither(head):
            return Group(head, unit, "number", 0, 0, 0, quantity=quantity)
        if quantity is not None and not quantity.article:
            whose = quantity.unit if head.pos == "NUM" else ""  # "one of the dogs" is nobody
            return _counted_by(quantity, head, whose or unit or quantity.unit)
        if (each := max(by_ages(head), by_names(head))) > 1:
            return Group(head, unit or "person", "number", each, each, each)
        if (head.i in self._ages and head.lower in AGE_HEADS) or is_one_more(head) or is_the_one(head):
            return Group(head, "person", "one", 1, 1, 1)  # "a 17-year-old", "wounded another"
        alone = head.pos == "ADJ" and head.lower in word_set("persons.toml", "sexes")  # "a male and female"
        if alone or head.lower in word_set("pronouns.toml", "one") or self.kinds.is_named_person(head):
            return Group(head, unit or "person", "one", 1, 1, 1)
        if (head.tag in SINGULAR_TAGS or is_of_a_people(head)) and unit and not self.kinds.is_many(head):
            return Group(head, unit, "one", 1, 1, 1)
        return Group(head, unit, "plural")

    def _within(self, head: Token) -> Group | None:
        """ "Scores of people", "most of the guards", "each of four guards", "them both"; None for any other noun."""
        if is_pair(head):
            several = (q.unit for q in self.last_counts(head) if (q.best or 0) > 1)
            people = next(several, "") in ("", "person")
            return Group(head, "person", "number", 2, 2, 2, share=True) if people else None
        inner, quantity = behind_of(head, self._by_noun, self.kinds)
        if inner is None:
            return None
        if quantity is not None:
            return _counted_by(quantity, inner, self.kinds.unit(inner))
        return Group(inner, self.kinds.unit(inner), "plural")

    def _family(self, head: Token) -> Group | None:
        """ "A family of seven", "a crew of nine": so many people; None for any other noun."""
        number = next((t for t in children(head, "nmod") if t.pos == "NUM" and case_of(t) == "of"), None)
        quantity = self._by_token.get(number.i) if number is not None else None
        if number is None or quantity is None or head.lemma.lower() not in word_set("persons.toml", "bands"):
            return None
        return replace(_counted_by(quantity, number, "person"), head=head)

    def _set(self, head: Token) -> Group | None:
        quantity = self._by_noun.get(head.i)
        many = by_set(head) if quantity is None or quantity.article else 0  # "an elderly couple"
        return Group(head, "person", "number", many, many, many) if many else None

    def _is_none(self, head: Token) -> bool:
        """Whether a word counts nobody and nothing."""
        no_count = is_anybody(head) or is_unborn(head) or is_in_ages(head) or is_said_of_one_aged(head, self.kinds)
        return no_count or of_nobody(head, self.kinds.unit, self._by_noun)

    def _counted_before(self, pronoun: Token) -> Group | None:
        """ "Both boys were taken to hospital, where they died": the people whom their sentence counts before them."""
        if pronoun.lower not in (*PLURAL_PRONOUNS, "all"):
            return None
        first = pronoun.sentence.tokens[0].i
        for token in reversed(pronoun.sentence.tokens[: pronoun.i - first]):
            bare = token.pos == "NUM" and token.dep.startswith("nsubj") and child(token, "det") is not None  # "the two"
            quantity = self._by_token.get(token.i) if bare else self._by_noun.get(token.i)
            person = quantity is not None and (quantity.unit == "person" or (bare and not quantity.unit))
            if quantity is not None and person and not quantity.article and (quantity.best or 0) > 1:
                return replace(_counted_by(quantity, pronoun, "person"), share=False)
            if token.tag == "NNS" and self.kinds.unit(token) == "person":
                return None
        return None

    def unit_before(self, token: Token) -> str:
        """What the sentence counts last before a word; empty where it counts nothing before it."""
        before = reversed(token.sentence.tokens[: token.i - token.sentence.tokens[0].i])
        return next((q.unit for t in before if (q := self._by_noun.get(t.i)) is not None and not q.article), "")

    def counted_before(self, token: Token) -> str:
        """What the sentence counts last before a word, or the sentence before it where it counts nothing."""
        if unit := self.unit_before(token):
            return unit
        return next((q.unit for q in self.last_counts(token) if q.unit not in ("", "person")), "")

    def last_counts(self, word: Token) -> list[Quantity]:
        """The quantities shortly before a word, the last one first."""
        return [q for q in reversed(self._counts) if 0 < word.i - q.first_token <= MOST_TOKENS_BACK]

    def person_before(self, token: Token) -> Group | None:
        """The single one named or described before a verb that the tree gives no subject: "Lind, 37, of York, died"."""
        tokens = token.sentence.tokens
        at = token.i - tokens[0].i
        for candidate in reversed(tokens[max(at - MOST_TOKENS_TO_SUBJECT, 0) : at]):
            if candidate.pos in ("VERB", "AUX") or candidate.lower in ("and", "by", ":", "|"):
                return None
            if candidate.tag in SINGULAR_TAGS and candidate.dep not in ("nmod:poss", "nmod", "compound", "flat"):
                group = self.group(candidate) if self.kinds.unit(candidate) == "person" else None
                if group is not None and group.nature == "one":
                    return group
        return None

    def number(self, token: Token) -> Group | None:
        """The group that a number token alone counts, whatever noun it stands before; None where it counts nothing."""
        found = self._by_token.get(token.i)
        if found is None or found.article:
            return None
        return _counted_by(found, token, found.unit)

    def may_be_an_age(self, token: Token) -> bool:
        """Whether a word is a number that may be somebody's age."""
        quantity = self._by_token.get(token.i)
        if token.i in self._ages:
            return token.pos == "NUM"
        return token.pos == "NUM" and quantity is not None and 0 < (quantity.best or 0) <= OLDEST

    def groups(self, heads: list[Token]) -> list[Group]:
        """The groups of coordinated nominals and of the parts that they name."""
        found: list[Group] = []
        seen: set[int] = set()
        whole = fronted_whole(heads[0].sentence) if heads else None
        if whole is not None and len(heads) > 1:
            heads = [head for head in heads if head is not whole]
        counted: set[int] = set()
        heads = without_ages(heads)
        if one_by_one := apposed(heads, self._by_noun, self.kinds):
            heads = sorted(heads, key=lambda head: head.i)
        parts_of: set[int] = set()
        for head in heads:
            if head.i in seen:
                continue
            seen.add(head.i)
            group = self.group(head)
            if group is not None and whole is not None and not group.unit and head.pos == "NUM":
                group = replace(group, unit=self.kinds.unit(whole))  # "of the 32 drones, 29"
            if group is None or (group.quantity is not None and group.quantity.first_token in counted):
                continue  # "60 of 84 drones" has two heads and one number
            if group.quantity is not None:
                counted.add(group.quantity.first_token)
            if found and (
                is_named_as_part(head) or head.i in one_by_one or (head.dep == "conj" and head.head.i in parts_of)
            ):
                group = replace(group, part=True)
                parts_of.update(() if one_by_one else (head.i,))
            parts = [p for p in self._parts(head) if p.head.i not in seen]
            seen.update(p.head.i for p in parts)
            found.extend([group, *parts])
        return found

    def parts_after(self, token: Token, others: Container[int] = ()) -> list[Group]:
        """The part that "including" or "among them" names shortly after a word, whatever the tree makes of it.

        It is looked for up to the next number of people and to `others`, the words that count something else.
        """
        tokens = token.sentence.tokens
        at = token.i - tokens[0].i
        for k in range(at + 1, min(at + MOST_TOKENS_TO_PART, len(tokens) - 2)):
            if tokens[k].i in others or self._counts_people(tokens[k]):
                return []
            first = tokens[k + 1] if tokens[k].lower == "including" else None
            if tokens[k].lower == "among" and tokens[k + 1].lower in ("them", "those"):
                first = tokens[k + 2]
            quantity = self._by_token.get(first.i) if first is not None else None
            if quantity is not None and quantity.noun is not None and first is not None:
                listed = (self.group(head) for head in conjuncts(tokens[quantity.noun - tokens[0].i]))
                return [replace(g, part=True) for g in listed if g is not None and g.nature != "plural"]
        return []

    def _counts_people(self, token: Token) -> bool:
        quantity = self._by_token.get(token.i)
        if quantity is None or quantity.article:
            return False
        return quantity.unit == "person" or (not quantity.unit and quantity.noun is None)

    def _parts(self, head: Token) -> list[Group]:
        """ "including two children and a nurse", "among them a boy"."""
        named = [
            t
            for t in children(head, "nmod", "obl", "acl", "appos", "dep", "conj")
            if case_of(t) in PART_CASES or (child(t, "case", "mark") is None and t.lower in PART_CASES)
        ]
        named = [t for t in named if t.i > head.i]  # "among the 90 freed are two captured in 2022": no part of the two
        named = [t for t in named if t.lower not in PLURAL_PRONOUNS]  # "among them a driver" names the driver
        heads = [c for t in named for c in (children(t, "obj") if t.lower in PART_CASES else conjuncts(t))]
        return [
            replace(group, part=True)
            for h in heads
            if (group := self.group(h)) is not None and group.nature != "plural"
        ]

    def number_before(self, token: Token, tokens: tuple[Token, ...], reach: int = 3) -> Group | None:
        """The number right before a word, with at most a noun between: "three killed", "one person dead"."""
        first = tokens[0].i
        for back in range(1, reach + 1):
            at = token.i - first - back
            if at < 0:
                return None
            if tokens[at].i in self._ages and tokens[at].lower in AGE_HEADS:
                beside = tokens[at + 1] if back > 1 and self.kinds.unit(tokens[at + 1]) == "person" else tokens[at]
                return Group(beside, "person", "one", 1, 1, 1)
            quantity = self._by_token.get(tokens[at].i)
            if quantity is not None and (aged := of_an_age(tokens, at, self.kinds)) is not None:
                return Group(aged, "person", "one", 1, 1, 1)
            if quantity is not None:
                if is_of_ages(tokens[:at]):
                    return None  # "boys aged 9 to 14 hospitalised"
                counts_things = quantity.unit not in ("", "person") or (quantity.noun is not None and not quantity.unit)
                if quantity.article or counts_things:
                    return None
                return _counted_by(quantity, tokens[at], quantity.unit or "person")
            if tokens[at].pos not in ("NOUN", "ADJ", "ADV", "AUX") or (
                tokens[at].pos == "NOUN" and self.kinds.unit(tokens[at]) != "person"
            ):
                return None
        return None


def _counted_by(quantity: Quantity, head: Token, unit: str) -> Group:
    """The group that a number counts."""
    low, best, high = quantity.low, quantity.best, quantity.high
    return Group(head, unit, "number", low, best, high, quantity.approximate, quantity, share=is_share(head, quantity))
