"""The mentions of single people in a document: of its claims, of its names, of its ages."""

from __future__ import annotations

from msgspec.structs import replace as changed

from histor.claims.alias import is_alias, second_names
from histor.claims.conjuncts import both_have_ages, conjuncts, is_behind_semicolon
from histor.claims.credits import is_credited
from histor.claims.draft import Draft
from histor.claims.groups import Group
from histor.claims.hung import hung_ages
from histor.claims.lexicon import word_set
from histor.claims.outof import is_one_of_the_hurt
from histor.claims.people import People
from histor.claims.persons.accused import accused
from histor.claims.persons.beside import is_behind_the_dead, is_beside_the_dead
from histor.claims.persons.days import Days
from histor.claims.persons.fatal import is_of_those
from histor.claims.persons.handled import had_in_hand, is_beside_harm
from histor.claims.persons.identified import named, said_to_be
from histor.claims.persons.listed import described_behind, named_behind
from histor.claims.persons.mention import Mention, has_comma
from histor.claims.persons.offices import is_of_office, is_origin, of_whom
from histor.claims.persons.oneof import one_of
from histor.claims.persons.outcomes import condition_of, outcome_of
from histor.claims.persons.sets import claims_before, those_before
from histor.claims.persons.sides import ONE, are_police, is_officer, side_of
from histor.claims.persons.speakers import OF_ANOTHER, speaking_words
from histor.claims.syntax import antecedent, case_of, child, children, is_suffix
from histor.claims.theone import is_the_one
from histor.language.analysis import Analysis, Token
from histor.mentions.mentions import Mentions
from histor.record import Person, Statement

GRAVITY = {None: 0, "open": 1, "hurt": 2, "dead": 3}
HARM = ("killed", "injured", "abducted", None)  # who arrests or brings to safety did none of it
ANOTHER = "another"
WHERE = ("of", "in", "at", "from", "near", "to")


class Collector:
    """Collects the mentions of one document, each nominal once."""

    def __init__(
        self, analysis: Analysis, mentions: Mentions, statements: list[Statement], drafts: list[Draft], people: People
    ) -> None:
        self._analysis, self._mentions, self._people = analysis, mentions, people
        self._speakers = {s.actor for s in statements if s.actor is not None}
        spans = [s.source for s in statements if s.source is not None]
        self._in_source = {t.i for s in spans for t in speaking_words(analysis.tokens_between(s.start, s.end))}
        self._drafts = drafts
        self._days = Days(drafts, mentions, analysis)
        self._found: dict[int, Mention] = {}
        self.members: dict[str, list[Mention]] = {}  # those who are named as a set that a claim is about, by its id

    def collect(self) -> list[Mention]:
        """All mentions in the order of the text."""
        self._of_claims()
        self._of_names()
        self._of_ages()
        self._accuse(before := list(self._found.values()))
        for draft in self._drafts:
            self._taken_up(draft)
            self._listed(draft)
            self._one_of(draft)
        for token in self._analysis.tokens:
            for whom, names in named(token):
                self._link(whom, names)
            if (token.pos in ("PROPN", "NOUN", "NUM") or token.lower == "old") and child(token, "cop") is not None:
                self._is(token)
        self._accuse([m for m in self._found.values() if m not in before])
        return [self._found[i] for i in sorted(self._found)]

    def _accuse(self, mentions: list[Mention]) -> None:
        """Puts those on the side of the doers whom the words hold to have done it."""
        for mention in mentions:
            held, charged = accused(mention.head)
            if charged and mention.outcome == "dead" and mention.is_told_apart:
                held = charged = False  # "the man killed had been charged with theft"
            if is_officer(mention.head) or side_of(mention.head) is False:
                held = charged  # "an officer opened fire", "a victim fled the house"
            mention.doer, mention.accused = held or mention.doer, mention.accused or charged
            if mention.doer is None and is_beside_harm(mention, self._found.values()) and had_in_hand(mention.head):
                mention.doer = True

    def _taken_up(self, draft: Draft) -> None:
        """ "Both were pronounced dead": the two told of before."""
        outcome = outcome_of(draft)
        for mention in those_before(draft, self._found.values()) if outcome is not None else ():
            mention.outcome = max(mention.outcome, outcome, key=lambda o: GRAVITY[o])
            self.members.setdefault(draft.claim.id, []).append(mention)

    def _listed(self, draft: Draft) -> None:
        """ "The following officers were killed: Major Lind and Captain Vogt"."""
        outcome = outcome_of(draft)
        for head in named_behind(draft, self._analysis, self._mentions) or described_behind(draft):
            mention = self._mention(head)
            mention.outcome = max(mention.outcome, outcome, key=lambda o: GRAVITY[o])
            mention.doer = False if mention.doer is None else mention.doer
            self.members.setdefault(draft.claim.id, []).append(mention)

    def _one_of(self, draft: Draft) -> None:
        """ "Jan Brod, one of the five people shot": one of those whom a claim counts."""
        head, outcome = one_of(draft), outcome_of(draft)
        if head is None or outcome is None or not (self._people.is_single(antecedent(head)) or head.lower in ONE):
            return
        mention = self._mention(antecedent(head))
        mention.outcome = max(mention.outcome, outcome, key=lambda o: GRAVITY[o])
        self.members.setdefault(draft.claim.id, []).append(mention)

    def _mention(self, head: Token) -> Mention:
        """The mention that a nominal is, made anew where it is none yet; an apposition is part of its nominal."""
        head = self.top(head)
        if head.i not in self._found:
            person = (None if self._is_credited(head) else self._people.person(head)) or Person()
            at = self._mentions.actor_at(head.start) if head.pos == "PROPN" else None
            actor = self._mentions.actors[at] if at is not None else None
            speaks = self._speaks(head)
            self._found[head.i] = Mention(
                head,
                person,
                self._people.actor_of(head),
                doer=side_of(head),
                official=speaks or bool(actor is not None and (actor.title or actor.id in self._speakers)),
                speaks=speaks,
            )
        return self._found[head.i]

    @staticmethod
    def top(head: Token) -> Token:
        """The head of the whole nominal that a name or an apposition is part of."""
        while head.dep in ("flat", "compound") and not head.is_root and head.head.pos == head.pos == "PROPN":
            if has_comma(head.head, head):
                break
            head = head.head
        head = head.head if head.dep == "det" else head
        above = head.head
        if head.tag == "NNS" and head.dep == "nmod" and above.lower == "one":
            return above  # "one of the wounded men"
        if head.dep == "appos" and above.dep == "nmod" and (above.head.lower in ONE or is_of_office(head)):
            return above.head  # "one of the victims, Lind, ...", "the secretary of the embassy, Lind, ..."
        if head.dep == "appos" and (whose := of_whom(above, head)) is not None:
            return Collector.top(whose)  # "the family of the girl, Ida Lind, ..."
        single = above.tag in ("NN", "NNP") or above.lower in ONE or is_the_one(above)
        if head.dep != "appos" or head.is_root or not single or above.pos == "VERB":
            return head
        listed = child(head, "conj", "cc", "nmod:poss") is not None or both_have_ages(head, above)
        listed = listed or is_behind_semicolon(head)
        listed = listed or head.pos == above.pos == "PROPN" or any(c.lower == "another" for c in head.children)
        single = head.tag in ("NN", "NNP") or head.lower == "old"  # "another child, an 8-year-old"
        return Collector.top(above) if single and not listed else head

    def _speaks(self, head: Token) -> bool:
        """Whether a nominal is, or stands beside, the source of a statement ("said grandmother Mara Vogt")."""
        beside = children(head.head, "nsubj") if head.dep == "nsubj" else []
        parts = (c for c in head.children if c.dep not in OF_ANOTHER)
        return any(t.i in self._in_source for t in (head, *parts, *beside))

    def _of_claims(self) -> None:
        speaking = word_set("persons.toml", "speaking")
        for at, draft in enumerate(self._drafts):
            group = draft.group
            if group is not None and _is_one(group) and group.head.lower not in speaking:
                mention = self._mention(group.head)
                mention.drafts.append(at)
                if draft.claim.place is not None and not draft.aftermath:
                    mention.places.append(self._mentions.places[draft.claim.place])
                if outcome_of(draft) == "dead" and (day := self._days.of(at)) is not None:
                    mention.died.append(day)
                mention.order = mention.order or (ANOTHER if is_one_of_the_hurt(draft, self._drafts) else None)
                mention.reflexive = mention.reflexive or draft.reflexive
                mention.by_police = mention.by_police or are_police(draft.doers)
                mention.beside_the_dead = mention.beside_the_dead or is_behind_the_dead(draft, self._drafts)
                mention.condition = mention.condition or condition_of(draft)
                outcome = "hurt" if is_beside_the_dead(draft, self._drafts) else outcome_of(draft)
                mention.outcome = max(mention.outcome, outcome, key=lambda o: GRAVITY[o])
            for head in draft.doers if draft.claim.measure in HARM else ():
                if self._people.is_single(head) and not draft.reflexive and head.lower not in speaking:
                    doer = self._mention(head)
                    hurt = doer.outcome is not None and side_of(head) is False  # "wounded a guard, who killed him"
                    doer.doer = doer.doer if hurt else True
                    if group is not None and _is_one(group) and self.top(group.head).i in self._found:
                        _set_against(doer, self._found[self.top(group.head).i])

    def _of_names(self) -> None:
        for actor in self._mentions.actors:
            if actor.kind != "person" or not actor.name[:1].isupper():
                continue
            tokens = self._analysis.tokens_between(actor.start, actor.end)
            head = next((t for t in tokens if t.is_root or not actor.start <= t.head.start < actor.end), None)
            named = head is not None and head.tag == "NNP" and not is_suffix(head) and not is_alias(head)
            if head is None or not named or self._is_credited(head):
                continue
            if not self._is_place(head) and not is_origin(head):
                mention = self._mention(head)
                mention.aliases = mention.aliases | second_names(head)
                self._take_name(mention, head)

    def _take_name(self, mention: Mention, name: Token) -> None:
        """The name and age of one told of by a number or an office: "they found one of the victims, Karl Lind, 23"."""
        own = self._people.person(name)
        told = mention.head.lower in ONE or is_of_office(name) or of_whom(name.head, name) is mention.head
        if own is None or mention.person.name is not None or not told:
            return
        age = mention.person.age if mention.person.age is not None else own.age
        mention.person = changed(mention.person, name=own.name, age=age)
        mention.actor = mention.actor or self._people.actor_of(name)

    def _is_credited(self, head: Token) -> bool:
        return head.pos == "PROPN" and is_credited(head, self._analysis.text, self._analysis.tokens)

    def _is_place(self, head: Token) -> bool:
        """Whether a name stands where a place does: "of Springfield"."""
        at = self._mentions.place_at(head.start)
        return at is not None and (case_of(head) in WHERE or self._mentions.places[at].gazetteer is not None)

    def _of_ages(self) -> None:
        for quantity in self._mentions.quantities:
            if quantity.nature != "age" or quantity.noun is None:
                continue
            head = self._analysis.tokens[quantity.noun]
            if head.pos == "DET" and head.head.tag in ("JJ", "NN"):
                head = head.head
            one = (self._people.is_single(head) or head.lower == "old") and not hung_ages(head)
            if one and not (is_suffix(head) or is_alias(head) or is_origin(head)):
                self._mention(head)

    def _is(self, predicate: Token) -> None:
        """ "The victim is X"; but "a clerk who was with X" is another."""
        subject = child(predicate, "nsubj")
        if subject is None or child(predicate, "case") is not None:
            return
        if predicate.pos in ("NUM", "ADJ") and self._people.is_single(subject) and self._has_age(subject):
            self._mention(subject)  # "the second victim was 16", "he was 34"
        elif predicate.i in self._found and _has_rank(predicate) and predicate.ent != "person":
            self._found[predicate.i].order = None
            self._link(antecedent(subject), [predicate])
        else:
            for whom, names in said_to_be(predicate):
                self._link(whom, names)

    def _has_age(self, subject: Token) -> bool:
        """Whether "X was 34" may tell of an age: of one put on a side, or by a pronoun that takes somebody up."""
        if side_of(subject) is not None:
            return True
        the = any(c.lower == "the" for c in subject.children)  # "the wife was 57", "the man killed was 34"
        told = the or subject.pos == "PRON" or child(subject, "acl", "acl:relcl") is not None
        person = self._people.person(subject) if told else None
        return person is not None and person.age is not None

    def _named(self, head: Token) -> Mention:
        """The mention of a name that a construction gives, whatever the name looks like ("named as Lansing Poole")."""
        mention = self._mention(head)
        if mention.person.name is None and head.tag == "NNP":
            parts = [head, *(t for t in head.children if t.dep in ("flat", "compound") and t.pos == "PROPN")]
            name = " ".join(t.text for t in sorted(parts, key=lambda t: t.i))
            mention.person = changed(mention.person, name=name)
        return mention

    def _link(self, whom: Token, names: list[Token]) -> None:
        """Makes the names mean whom they are said to be; the several of a set belong to it."""
        people = [n for n in names if self._people.is_single(n) or n.tag == "NNP"]
        if (self._people.is_single(whom) or (whom.lower == "old" and child(whom, "det"))) and people:
            one, other = self._mention(whom), self._named(people[0])
            if one is not other:
                later, earlier = (one, other) if one.head.i > other.head.i else (other, one)
                later.same_as = earlier
        elif people and whom.pos in ("NOUN", "PRON", "ADJ", "NUM", "DET", "VERB"):
            set_of = [d for d in self._drafts if (d.group is not None and d.group.head is whom) or is_of_those(d, whom)]
            before = claims_before(whom, len(people), self._drafts) if not set_of and side_of(whom) is None else []
            for name in people:
                mention = self._named(name)
                mention.doer = (False if before else side_of(whom)) if mention.doer is None else mention.doer
                for draft in set_of or (before if whom.pos == "PRON" else ()):
                    mention.outcome = mention.outcome or outcome_of(draft)
                    self.members.setdefault(draft.claim.id, []).append(mention)
        elif names and whom.pos == "PROPN" and names[0].tag == "NNS" and (side := side_of(names[0])) is not None:
            for name in conjuncts(whom):  # "named Lind and Vogt as suspects"
                mention = self._mention(name)
                mention.doer = side if mention.doer is None else mention.doer


def _set_against(doer: Mention, victim: Mention) -> None:
    """Keeps apart who did it and to whom: "a friend shot him", "a gunman fired at four people, killing one"."""
    if doer is not victim:
        doer.against.add(victim.head.i)
        victim.against.add(doer.head.i)


def _is_one(group: Group) -> bool:
    return group.unit == "person" and group.nature != "plural" and group.best == 1


def _has_rank(noun: Token) -> bool:
    """ "Lind was the third ranger to be killed": who is ranked is nobody new."""
    return any(c.lower in word_set("persons.toml", "ranks") for c in noun.children)
