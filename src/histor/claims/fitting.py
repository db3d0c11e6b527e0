"""Whom a trigger tells of: the groups that its frame finds, of which only those stay that it can be said of."""

from __future__ import annotations

import re
from dataclasses import replace

from histor.claims.bynames import with_those_named, with_those_told_apart
from histor.claims.conjuncts import conjuncts
from histor.claims.coordinated import shares_its_object
from histor.claims.demands import Demands
from histor.claims.frames import affected, agents
from histor.claims.groups import Counter, Group
from histor.claims.lexicon import word_set
from histor.claims.listing import with_shares
from histor.claims.lists import aged_lists, others_behind
from histor.claims.mixed import not_mixed
from histor.claims.naming import whole
from histor.claims.natural import is_only_upset
from histor.claims.nobody import is_nobody, is_none_beside, is_only_by_degree
from histor.claims.oneself import REFLEXIVE
from histor.claims.participles import is_attributive, is_bare_participle
from histor.claims.rates import is_a_rate
from histor.claims.reflexive import reflexive_antecedents
from histor.claims.rows import row_before
from histor.claims.sorts import Sorts
from histor.claims.syntax import case_of, children, has_no_subject, is_asked, is_brought_in, is_passive, next_token
from histor.claims.taking import (
    has_its_verb,
    is_a_body,
    is_a_death,
    is_escape,
    is_only_hurt,
    whole_of,
    with_unit,
)
from histor.claims.todeath import behind_death
from histor.claims.toll import toll
from histor.claims.triggers import Trigger
from histor.claims.units import as_structure, as_weapons, counts_other_things, in_a_row, listed_behind
from histor.claims.unnumbered import multiple
from histor.claims.unreal import is_sport
from histor.language.analysis import Sentence, Token

YEAR = re.compile(r"(?:19|20)(?!00)\d\d")


class Fitting:
    """Finds the groups of triggers in one document."""

    def __init__(self, counter: Counter, sorts: Sorts) -> None:
        self._counter, self._kinds, self._sorts = counter, counter.kinds, sorts
        self._demands = Demands(counter.kinds, sorts)

    def of(self, trigger: Trigger, sentence: Sentence) -> list[Group]:
        """The groups that a trigger fits; where the tree gives none, the number right before it."""
        if trigger.sense.frame in ("told", "ruled"):
            return [Group(trigger.token, "person", "some", low=1)]
        if is_none_beside(trigger.token):
            return [Group(trigger.token, "person", "number", 0, 0, 0)]
        if alone := in_a_row(trigger, self._counter):
            row = [as_weapons(as_structure(g, trigger, self._sorts), trigger, self._counter) for g in alone]
            return self._with_parts([g for g in row if self._fits(g, trigger)], trigger)
        active = shares_its_object(trigger.verb) or bool(
            behind_death(trigger.token)
        )  # "five men shot to death a guard"
        if trigger.sense.frame in ("object", "state") and is_bare_participle(trigger.token) and not active:
            beside = self._counter.number_before(trigger.token, sentence.tokens, 2)
            beside = as_weapons(beside, trigger, self._counter) if beside is not None else None
            if beside is not None and self._fits(beside, trigger) and not _ends_a_list(beside, trigger):
                row = [g for g in row_before(beside, self._counter) if self._fits(g, trigger)]
                return self._with_parts(not_mixed([*row, whole_of(beside, trigger)], trigger), trigger)
        found = (with_unit(as_structure(g, trigger, self._sorts), trigger) for g in self._groups(trigger, sentence))
        groups = [as_weapons(g, trigger, self._counter) for g in found]
        groups = [whole_of(g, trigger) for g in groups if self._fits(g, trigger) and not has_its_verb(g, trigger)]
        groups = with_those_told_apart(with_those_named(not_mixed(with_shares(groups), trigger)))
        groups = self._with_parts(groups, trigger)
        groups = groups or listed_behind(trigger, affected(trigger), self._counter)
        if groups or trigger.sense.frame not in ("object", "state", "resultative", "subject"):
            return groups
        done = any(c.dep == "aux" and c.lemma == "have" for c in trigger.verb.children) and not is_passive(trigger.verb)
        before = None if done or active else self._counter.number_before(_first_of_pair(trigger.token), sentence.tokens)
        if before is None and has_no_subject(trigger.verb):
            before = self._counter.person_before(trigger.token)
        if before is None and trigger.sense.frame == "object":
            before = self._number_behind(trigger)
        return not_mixed([before], trigger) if before is not None and self._fits(before, trigger) else []

    def _number_behind(self, trigger: Trigger) -> Group | None:
        """ "Killed seven, four of them children": the number right behind an active verb."""
        number = next_token(trigger.token)
        if number is None or number.pos != "NUM" or trigger.token.tag not in ("VBD", "VBZ", "VBG"):
            return None
        if (behind := next_token(number)) is not None and behind.pos in ("NOUN", "PROPN", "ADJ", "NUM"):
            return None
        group = self._counter.number(number)
        if group is None or group.quantity is None or (not group.unit and group.quantity.noun is not None):
            return None
        return replace(group, unit="person") if group.unit in ("", "person") else None

    def _with_parts(self, groups: list[Group], trigger: Trigger) -> list[Group]:
        """The groups with those that "among them" or "including" names right after as parts."""
        if not groups or groups[0].nature not in ("number", "plural"):
            return groups
        last = max(groups[0].head, trigger.token, key=lambda t: t.i)
        parts = [g for g in self._counter.parts_after(last) if self._fits(g, trigger)]
        named = {g.head.i for g in parts}
        return [g for g in groups if g.head.i not in named] + parts

    def _groups(self, trigger: Trigger, sentence: Sentence) -> list[Group]:
        frame = trigger.sense.frame
        if frame == "toll":
            found = toll(trigger.token, sentence, self._counter)
            return [found] if found is not None else []
        doers = {d.i for d in agents(trigger)}
        heads = [
            h
            for t in affected(trigger)
            if t.i not in doers or t.lower in REFLEXIVE
            for h in reflexive_antecedents(t, trigger.verb)
        ]
        if trigger.sense.measure == "damaged":  # "the hospital's roof", "the windows of a school and a shop"
            heads = [t for h in heads for t in ([h] if whole(h) is h else conjuncts(whole(h)))]
        groups = [g for g in self._counter.groups(self._listed(heads)) if not _is_of_a_year(g)]
        if not groups and trigger.sense.open and (many := multiple(trigger.token, "assaults")):
            return [Group(trigger.token, "person", "number", many, many, many)]
        if frame in ("counted", "light object"):
            if trigger.token.pos == "NUM":  # "one fatally"
                number = self._counter.number(trigger.token)
                return [replace(number, unit="person")] if number is not None else []
            if many := multiple(trigger.token):
                return [Group(trigger.token, "person", "number", many, many, many)]
            if not any(g.nature == "number" for g in groups) and is_nobody(trigger.token):
                return [Group(trigger.token, "person", "number", 0, 0, 0)]
            behind = ("one", "plural") if frame == "light object" else ("one",)  # "the lives of dozens of people"
            return [
                replace(g, unit=g.unit if g.head is not trigger.token else "person")
                for g in groups
                if g.nature == "number" or is_a_body(g) or (g.head is not trigger.token and g.nature in behind)
            ]
        return groups

    def _listed(self, heads: list[Token]) -> list[Token]:
        """The heads, with those of a list of people with ages that they stand in, whatever the tree makes of it."""
        if not heads or not any(t.lower == "and" for t in heads[0].sentence.tokens):
            return heads
        for listed in aged_lists(heads[0].sentence, self._kinds, self._counter.may_be_an_age):
            if any(head in listed for head in heads):
                others = [head for head in heads if not listed[0].i <= head.i <= listed[-1].i]
                before = [head for head in others if head.i < listed[0].i]  # "two people, a man of 24 and a boy of 9"
                more = others_behind(listed[-1], self._counter.may_be_an_age)
                rest = [] if more is None or more in others else [more]
                heads = [*before, *listed, *rest, *others[len(before) :]]
        return heads

    def _counts_things(self, group: Group) -> bool:
        """Whether a bare number is of the things counted before it: "downed 76 drones, while 95 more disappeared"."""
        bare = group.quantity is not None and group.quantity.noun is None
        if bare and self._kinds.group_of(self._counter.counted_before(group.head)) == "weapon":
            return True  # "shot down 49 drones. Another 12 vanished from radar"
        return bare and self._counter.unit_before(group.head) not in ("", "person")

    def _fits(self, group: Group, trigger: Trigger) -> bool:
        wanted = trigger.sense.units
        single = trigger.sense.frame == "counted" and trigger.token.tag == "NN" and not multiple(trigger.token)
        if single and (group.best or 0) > 1:
            return False  # "the Shed 9 shooting death"
        if (
            is_asked(group.head)
            or counts_other_things(group)
            or is_a_rate(group, trigger)
            or (group.high == 0 and is_only_by_degree(group.head, trigger.token, trigger.verb))
            or is_sport(group, agents(trigger), trigger.sense.measure)
            or is_escape(group, trigger)
        ):
            return False
        if (
            self._is_a_town_hit(group, trigger)
            or _is_next_in_a_row(group, trigger)
            or is_only_hurt(group, trigger)
            or is_a_death(group, trigger)
            or (trigger.sense.frame == "light passive" and is_only_upset(group.head))
        ):
            return False
        captured = trigger.sense.measure == "detained" and trigger.verb.lemma.lower() == "capture"
        if (captured or trigger.sense.measure == "missing") and self._counts_things(group):
            return False
        if not self._demands.are_met(group, trigger):
            return False
        if trigger.sense.measure == "killed" and group.head.lower in word_set("persons.toml", "speaking"):
            return False  # who speaks lives: "it is killing us"
        if is_attributive(trigger.token) and group.unit != "person" and group.nature != "number":
            return False  # "the damaged building" tells of nothing new
        return group.unit in wanted or self._kinds.group_of(group.unit) in wanted

    def _is_a_town_hit(self, group: Group, trigger: Trigger) -> bool:
        """ "Missiles hit X, Y and Z": a name that the map has is a town here, though it was taken for a person."""
        if trigger.sense.measure != "injured" or trigger.token.lemma.lower() not in word_set("contact.toml", "verbs"):
            return False
        by = [self._kinds.group_of(self._kinds.unit(d)) for d in agents(trigger)]
        return group.head.pos == "PROPN" and "weapon" in by and self._sorts.is_on_the_map(group.head)


def _ends_a_list(group: Group, trigger: Trigger) -> bool:
    """ "Found a man and two (of his) children dead": the number before the word is of the last of those it tells of."""
    noun = group.quantity.noun if group.quantity is not None else None
    told = affected(trigger) if trigger.token.dep in ("xcomp", "ccomp") else []
    last = [h for h in told if h.dep == "conj" and h.head in told]
    return any(h.i == noun or any(t.i == noun and case_of(t) == "of" for t in children(h, "nmod")) for h in last)


def _first_of_pair(participle: Token) -> Token:
    """ "A 16-year-old shot and killed by police": the first of two participles, which the tree takes for a noun."""
    tokens = participle.sentence.tokens
    at = participle.i - tokens[0].i
    pair = at > 1 and tokens[at - 1].lower in ("and", ",") and participle.tag == "VBN"
    shot = tokens[at - 2] if pair else participle
    return shot if shot.lower == "shot" and shot.pos == "NOUN" else participle


def _is_next_in_a_row(group: Group, trigger: Trigger) -> bool:
    """ "He was the third judge to be murdered": somebody told of, set in a row, and nobody else."""
    qualified = trigger.verb.head is group.head and trigger.verb.dep in ("acl", "acl:relcl")
    anew = is_brought_in(group.head)  # "a third judge who was hurt"
    return (
        qualified and not anew and group.nature == "one" and any("NumType=Ord" in c.morph for c in group.head.children)
    )


def _is_of_a_year(group: Group) -> bool:
    """ "The 2014 Orvale killings": the number is their year, with a name between it and them."""
    number = group.quantity
    if number is None or number.noun is None or number.approximate:
        return False
    tokens = group.head.sentence.tokens
    first = number.first_token - tokens[0].i
    between = tokens[first + 1 : group.head.i - tokens[0].i]
    return YEAR.fullmatch(tokens[first].text) is not None and any(t.pos == "PROPN" for t in between)
