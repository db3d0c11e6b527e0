"""A person of the document, as all mentions of them together tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from msgspec.structs import replace

from histor.claims.lexicon import word_set
from histor.claims.nearness import days_apart
from histor.claims.partly import is_one_of_the_wounded
from histor.claims.persons import names
from histor.claims.persons.mention import Mention, beside, in_one_list
from histor.claims.persons.nouns import are_of_other_years, is_what_one_is, nouns_of, of_whom, same_years
from histor.claims.persons.undergone import both_undergo
from histor.claims.syntax import children, is_brought_in
from histor.claims.theone import in_turn
from histor.language.analysis import Token
from histor.record import Person

Sex = Literal["female", "male"]
HURT = ("hurt", "open")


@dataclass(slots=True, eq=False)
class Known:
    """One person: the mentions that mean them, and what was joined from these."""

    mentions: list[Mention] = field(default_factory=list)
    name: str | None = None
    age: float | int | None = None
    sex: Sex | None = None
    actors: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    outcomes: set[str] = field(default_factory=set)
    order: str | None = None
    doer: bool | None = None
    official: bool = False
    described: bool = False  # whether a description was joined to the name
    reflexive: bool = False  # whether they did it to themselves
    accused: bool = False  # whether the words hold them to be charged or caught, and so alive
    sex_by_pronoun: bool = False  # whether only one pronoun that was joined says the sex
    full_names: set[str] = field(default_factory=set)  # as they are written, also by a slip
    joined: dict[int, str] = field(default_factory=dict)  # by the head of a mention the rule that joined it

    def began_before(self, mention: Mention) -> bool:
        """Whether a mention of this person stands before another mention."""
        return any(m.head.i < mention.head.i for m in self.mentions)

    def last_before(self, mention: Mention) -> Token:
        """The head of the latest mention before another one."""
        return max((m.head for m in self.mentions if m.head.i < mention.head.i), key=lambda t: t.i)

    def is_just_found(self, mention: Mention) -> bool:
        """Whether the latest words for this one before a mention say that they were found."""
        before = [m for m in self.mentions if m.head.i < mention.head.i]
        return bool(before) and max(before, key=lambda m: m.head.i).is_found

    def fared_before(self, mention: Mention) -> bool:
        """Whether the sentence of a mention tells before it how this person fared."""
        before = (m for m in self.mentions if m.head.i < mention.head.i and m.head.sentence is mention.head.sentence)
        return any(m.outcome for m in before)

    def stands_beside(self, mention: Mention) -> bool:
        """Whether another mention is set beside one of this person in one sentence."""
        return any(beside(m.head, mention.head) for m in self.mentions)

    def has_beside(self, mention: Mention) -> bool:
        """ "A 13-year-old boy was killed and his 13-year-old friend was hurt": theirs, and so another."""
        return mention.whose is not None and mention.noun not in self.nouns and self.stands_beside(mention)

    def is_told_beside(self, mention: Mention) -> bool:
        """Whether another mention is the object of a verb coordinated with that of one of this person."""
        return any(both_undergo(m.head, mention.head) for m in self.mentions if m.head.pos != "PRON")

    def is_listed_with(self, mention: Mention) -> bool:
        """Whether another mention is coordinated with one of this person."""
        return any(in_one_list(m.head, mention.head) for m in self.mentions)

    def is_before_another(self, mention: Mention) -> bool:
        """Whether a mention brings in somebody new behind this one.

        "Ida Lind was hit in the leg. A man died": right behind a name. "A man died. A passenger was hurt": right
        behind, by a word that sets beside others, if this one is not called so; further below it may tell of the
        same one anew.
        """
        if not is_brought_in(mention.head):
            return False
        if mention.head.sentence.tokens[0].lower in ("meanwhile", *word_set("newness.toml", "apart")):
            return any(m.outcome for m in self.mentions if m.head.i < mention.head.i)
        if mention.noun in word_set("persons.toml", "set_beside"):
            return mention.noun not in self.nouns and any(
                _is_right_before(m.head, mention.head) and m.outcome for m in self.mentions
            )
        at = mention.head.sentence
        if mention.head.dep not in ("nsubj", "nsubj:pass"):
            return False  # "officers found an injured man" may tell it anew
        if mention.outcome in HURT and is_what_one_is(mention.noun) and mention.noun not in self.nouns:
            anew = (m.head for m in self.mentions if m.outcome in HURT and is_brought_in(m.head))
            if any(_is_right_before(t, mention.head) and t.sentence.paragraph == at.paragraph for t in anew):
                return True
        names = (m for m in self.mentions if m.person.name is not None and m.outcome is not None)
        return any(_is_right_before(m.head, mention.head) and m.head.sentence.paragraph == at.paragraph for m in names)

    def is_a_doer_behind(self, other: Known) -> bool:
        """ "Lind was shot dead. One of the robbers was hit", "a robber also died": brought in behind another one."""
        first = self.mentions[0]
        anew = first.head.lower == "one" or is_brought_in(first.head)
        return bool(self.doer) and not (self.reflexive or other.doer) and anew and other.began_before(first)

    def stands_apart(self, other: Known) -> bool:
        """Whether one sentence sets the two beside each other, or one row of sentences, so that they are two."""
        if any(m.row and m.row == n.row for m in self.mentions for n in other.mentions):
            return True
        turns = [{turn for m in k.mentions if (turn := in_turn(m.head))} for k in (self, other)]
        if all(turns) and turns[0] != turns[1]:
            return True  # "the former died, the latter was hurt"
        ours = [m.head for m in self.mentions if m.head.pos != "PRON"]
        return any(beside(one, m.head) for one in ours for m in other.mentions if m.head.pos != "PRON")

    def is_called(self, noun: str) -> bool:
        """Whether a noun or a title names them so: "chief" of "police chief Ivo Lind"."""
        titles = (t.lemma.lower() for m in self.mentions for t in children(m.head, "nmod:desc"))
        return noun in self.nouns or noun in titles

    def is_called_so(self, mention: Mention) -> bool:
        """ "The senator", of Senator Lind of whom nothing was told yet; not of an officer who only speaks."""
        return mention.is_definite and self.is_called(mention.noun) and not any(m.speaks for m in self.mentions)

    @property
    def turned_it_on_oneself(self) -> bool:
        """ "A father and his sons were found dead. ... Karl Lind shot the boys and then himself": he is the father."""
        return self.reflexive and self.name is not None and not self.accused and not self.is_said_to_live

    @property
    def is_bystander(self) -> bool:
        """Whether nothing became of them and nothing was done by them, as far as the document tells."""
        return self.official and not self.outcomes and not self.doer

    @property
    def is_police(self) -> bool:
        """Whether they are an officer of the law, by a noun or a title."""
        return bool(self.nouns & word_set("metaphor.toml", "searchers")) or any(m.official for m in self.mentions)

    @property
    def is_weak(self) -> bool:
        """Whether nothing tells this one apart: "a person", "one", "the victim", "somebody".

        "He killed his girlfriend and himself": one who did it to others first is not they.
        """
        if self.doer and any(m.against and m.outcome == "dead" and m.head.dep == "nsubj" for m in self.mentions):
            return False
        if self.name is not None or self.age is not None or self.order is not None:
            return False
        return all(m.is_wide or m.head.pos == "PRON" for m in self.mentions)

    def take(self, mention: Mention, why: str = "") -> None:
        """Joins a mention, by the rule that says `why`."""
        self.mentions.append(mention)
        self.joined.setdefault(mention.head.i, why)
        person = mention.person
        if person.name is not None and (self.name is None or len(person.name) > len(self.name)):
            self.name = person.name
        self.full_names.update([person.name] if person.name is not None and " " in person.name else [])
        self.age = self.age if self.age is not None else person.age
        if person.sex is not None and (self.sex is None or (self.sex_by_pronoun and not mention.is_pronoun)):
            self.sex, self.sex_by_pronoun = person.sex, mention.is_pronoun
        elif person.sex is not None and mention.is_pronoun:
            self.sex_by_pronoun = False
        self.actors.update([mention.actor] if mention.actor else [])
        self.nouns.update(nouns_of(mention.head))
        self.outcomes.update([mention.outcome] if mention.outcome else [])
        self.order = self.order or mention.order
        self.doer = mention.doer if self.doer is None else self.doer or bool(mention.doer)
        self.official = self.official or mention.official
        self.accused = self.accused or mention.accused
        self.reflexive = self.reflexive or mention.reflexive

    def absorb(self, other: Known, why: str) -> None:
        """Takes all mentions of another, who is the same person; `why` is the rule that says so."""
        for mention in other.mentions:
            self.take(mention, other.joined[mention.head.i] or why)
        self.mentions.sort(key=lambda m: m.head.i)
        self.described = self.described or other.name is None

    def may_be(self, other: Known, *, sides: bool = True) -> bool:
        """Whether nothing speaks against two being one person; who was charged did not die of it."""
        for held, dead in ((self, other), (other, self)):
            if held.accused and "dead" in dead.outcomes and "dead" not in held.outcomes:
                return False
        ours = all(other.takes(m, sides=sides) for m in self.mentions)
        return ours and all(self.takes(m, sides=sides) for m in other.mentions)

    def takes(self, mention: Mention, *, sides: bool = True) -> bool:
        """Whether nothing in sex, age, name or side (unless these do not count) speaks against it meaning this one."""
        person = mention.person
        if any(m.is_set_against(mention) for m in self.mentions) or self._is_of_others(mention):
            return False
        if self._died_on_another_day(mention):
            return False
        if is_one_of_the_wounded(mention.head) and self._died_before(mention):
            return False
        if mention.is_one_more_dead and mention.noun not in self.nouns and self._died_before(mention):
            return False
        if self.sex and person.sex and self.sex != person.sex and (mention.is_pronoun or not self.sex_by_pronoun):
            return False
        if self.age is not None and person.age is not None and int(self.age) != int(person.age):
            return False
        if not self._is_named_like(mention):
            return False
        if sides and self.doer is not None and mention.doer is not None and self.doer != mention.doer:
            return False
        called = nouns_of(mention.head) | of_whom(mention.head)  # "one of the children" is no woman
        if self.age is None and person.age is None and are_of_other_years(self.nouns, called):
            return False
        return same_years(self.age, called) and same_years(person.age, self.nouns)

    def _is_named_like(self, mention: Mention) -> bool:
        """Whether both names may be of one, or one of them is a second name of the other, or one is not known."""
        mine, theirs = self.name, mention.person.name
        if mine is None or theirs is None or names.same(mine, theirs) or theirs in self.full_names:
            return True
        aliases = frozenset().union(*(m.aliases for m in self.mentions))
        return names.is_second(theirs, mine, aliases) or names.is_second(mine, theirs, mention.aliases)

    def _is_of_others(self, mention: Mention) -> bool:
        """Whether a mention without a name is of another of several happenings than all mentions of this one."""
        if not mention.episode or mention.person.name is not None:
            return False
        if self.age is not None and self.age == mention.person.age:
            return False
        return all(m.episode and m.episode != mention.episode for m in self.mentions)

    def _died_on_another_day(self, mention: Mention) -> bool:
        """ "Lind was shot dead today. A month ago, the mayor of Brod was killed": nobody dies on two days."""
        if self.name is not None and mention.person.name is not None:
            return False
        died = [time for m in self.mentions for time in m.died]
        return bool(died) and any(all(days_apart(own, time) for time in died) for own in mention.died)

    @property
    def is_said_to_live(self) -> bool:
        """Whether they are "in a critical condition", and nothing tells that they died."""
        conditions = any(m.condition is not None for m in self.mentions)
        return bool(self.outcomes) and conditions and "dead" not in self.outcomes

    def is_dead_before(self, mention: Mention) -> bool:
        """ "An 18-year-old was pronounced dead. ... An 18-year-old was listed in critical condition": two."""
        anew = is_brought_in(mention.head)
        return anew and self._died_before(mention)

    def _died_before(self, mention: Mention) -> bool:
        return any(m.outcome == "dead" and m.head.i < mention.head.i for m in self.mentions)

    def as_person(self) -> Person:
        """The record's person: the fullest mention's own words, with what the others add."""
        fullest = max(self.mentions, key=lambda m: (m.person.name is not None, m.person.age is not None))
        status = next((m.person.status for m in self.mentions if m.person.status), None)
        occupation = next((m.person.occupation for m in self.mentions if m.person.occupation), None)
        condition = next((m.condition for m in reversed(self.mentions) if m.condition), None)
        relation = next((m.noun for m in self.mentions if m.is_kin), None)
        return replace(
            fullest.person,
            name=self.name,
            age=self.age,
            sex=self.sex,
            status=status,
            occupation=occupation,
            relation=relation,
            condition=None if "dead" in self.outcomes else condition,
        )


def children_told_of(known: list[Known], mention: Mention) -> list[Known]:
    """ "A boy of five died. ... Police had been told of a child shot on Elm Street": the boy."""
    if mention.noun != "child" or mention.is_one or mention.head.dep in ("nsubj", "nsubj:pass"):
        return []
    return [k for k in known if k.nouns & word_set("persons.toml", "young")]


def is_next_of_several(known: Iterable[Known], mention: Mention) -> bool:
    """ "Lind was hit in the leg. Vogt was shot in the arm. A cyclist was grazed": he is none of those before."""
    return mention.outcome in HURT and is_what_one_is(mention.noun) and any(k.is_before_another(mention) for k in known)


def _is_right_before(name: Token, head: Token) -> bool:
    return name.i < head.i and head.sentence.index - name.sentence.index <= 1
