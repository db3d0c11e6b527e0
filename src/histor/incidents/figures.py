"""Figures: what the claims of one incident say of each measure, as a range.

The rules, in this order (none of them adds a part to its whole):
1. A number that one trigger counts is a total; what stands coordinated with it adds up ("a woman and two children
   were killed" is three). Parts ("including two children") are never added; "three of the men" and numbers of those
   in hospital are totals only where no other is.
2. Of several totals the one said most often is best, of equals the first; the range spans all of them.
3. The different people described one by one are counted; more of them by name than the total has raise it. One who
   is described beside several of whom no number is given ("workers were hurt") makes at least two.
4. "Four people were shot" counts the dead among them, who are not counted as injured; a dead doer was none of them.
   Where all of them are dead, one who is described as hurt beside them is counted.
5. One who killed others and then themselves is counted beside those whom they killed, but not beside a number of dead.
6. "Six others" counts beside those of the same measure told of in its sentence, or before it; where its sentence
   tells of dead, they are the ones that the others are beside.
   Of those in care, the numbers of coordinated clauses add up.
7. A toll that is said to have come to a number goes before the numbers told of before it; what "early reports" gave
   is not in the range of what the report gives now.
8. "No officers were hurt" is none of the officers. "Nobody was hurt" in one voice disputes a number in another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from msgspec.structs import replace as changed

from histor.claims.draft import Draft, is_real
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.outof import is_one_of_the_hurt
from histor.claims.persons.mention import DEFINITE
from histor.claims.persons.unlike import unlike
from histor.claims.syntax import child
from histor.incidents.besides import beside, is_of_a_whole, more_in_care, number_before, side_by_side, with_the_rest
from histor.incidents.camps import figure_of_all
from histor.incidents.deeds import with_other_deeds
from histor.incidents.diedlater import at_once, with_those_who_died_later
from histor.incidents.doers import with_the_doer
from histor.incidents.general import is_general
from histor.incidents.listedparts import with_listed_parts
from histor.incidents.nobody import is_none_of_some, with_nobody, with_one
from histor.incidents.onemore import is_done_by, with_the_next, with_those_beside
from histor.incidents.outdated import split, with_outdated
from histor.incidents.parts import of_parts, with_parts, without_known_parts
from histor.incidents.ranges import figure_of
from histor.incidents.some import some_died
from histor.incidents.successive import with_the_last
from histor.incidents.surest import surest
from histor.incidents.survivors import (
    alive,
    are_the_dead,
    doers_dead,
    is_doer,
    is_in_place_of,
    up_to_date,
    without_the_dead,
    without_those_who_died,
)
from histor.incidents.totals import Total, is_less_than, strongest, totals
from histor.incidents.victims import Individual, individuals, is_set_beside
from histor.language.analysis import Token
from histor.record import Agreement, Claim, Figure, Measure


def figures(drafts: list[Draft], voice: Callable[[Claim], str] | None = None) -> dict[str, Figure]:
    """The figures of one incident's claims, by measure in the order of first claim; `voice` tells whose word one is."""
    usable = [d for d in drafts if is_real(d.claim)]
    usable, outdated = split(surest([d for d in usable if not is_none_of_some(d)]), voice)
    usable = without_known_parts(usable)
    whole = [d for d in usable if d.group is not None and not d.group.part]
    people = individuals(d for d in whole if d.claim.measure in HARM)
    parts = [d for d in usable if d.group is not None and d.group.part]
    held = {id(d.person) for d in parts}
    died = {id(d.person) for d in parts if d.claim.measure == "killed" and is_doer(d)}
    people = [
        p for p in people if id(p.known) not in died or p.outcome == "killed"
    ]  # "four dead, including the gunman"
    for person in people:
        person.held = id(person.known) in held
    found: dict[str, Figure] = {}
    killed = _killed(whole, people)
    for measure in dict.fromkeys(d.claim.measure for d in usable if d.claim.measure is not None):
        if measure in HARM:
            figure = killed if measure == "killed" else _injured(whole, people, killed, parts)
            figure = with_parts(figure, measure, usable) if figure is not None else of_parts(measure, usable)
            figure = with_listed_parts(figure, measure, usable) if figure is not None else None
            if figure is not None:
                found[measure] = with_one(with_nobody(figure, measure, whole), measure, whole, voice)
        else:
            found.update(_by_unit(measure, whole))
    return {of: with_outdated(figure, of, outdated) for of, figure in found.items()}


def _killed(drafts: list[Draft], people: list[Individual]) -> Figure | None:
    stated = strongest(at_once(_with_those_before("killed", drafts, people), drafts))
    single = [p for p in people if p.outcome == "killed"]
    if not stated or (single and not any(t.best for t in stated)):
        told = _capped(_of_people("killed", single), single, drafts) or (figure_of(stated) if stated else None)
        if told is None:
            return _uncounted("killed", drafts) or some_died(people, drafts)
        return with_the_last(with_those_who_died_later(told, drafts), drafts)
    figure = with_those_beside(figure_of_all(stated), stated, people, drafts, "killed")
    figure = with_the_next(with_the_doer(figure, stated, drafts), "killed", people)
    figure = with_those_who_died_later(figure, drafts)
    return with_the_last(_raised(figure, "killed", [p for p in single if p.apart and p.name is not None]), drafts)


def _capped(figure: Figure | None, people: list[Individual], drafts: list[Draft]) -> Figure | None:
    """The people described, where a count sums them up as one: "one dead, three hurt".

    More of them who have names go before it.
    """
    if figure is None or (figure.best or 0) < 2:
        return figure
    one = [d for d in drafts if d.claim.measure == "killed" and _sums_up(d, drafts)]
    doers = len([p for p in people if any(is_done_by(p.known, d) for d in one)])  # "killed a guard before he was shot"
    names = len([p for p in people if p.name is not None and not any(is_done_by(p.known, d) for d in one)])
    if not one or names > 1 or any(is_set_beside(p, people) for p in people) or len(people) - doers < 2:
        return figure
    if any(is_one_of_the_hurt(d, drafts) for d in drafts):
        return figure  # "one dead, five hurt. ... One of the five has died"
    if any(unlike(d.person.mentions, p.known.mentions) for d in one if d.person for p in people):
        return figure  # "he killed his wife. ... Officer Lind was killed and two others were hurt"
    return changed(figure, low=1 + doers, best=1 + doers, high=1 + doers)


def _sums_up(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a claim of a single one counts all: by the number one, or beside a number of those hurt."""
    group = draft.group
    if group is None or group.best != 1 or group.share:
        return False
    if group.nature == "number" and draft.person is not None and draft.person.is_weak:
        return True
    here = [(d.claim.measure, d.group) for d in drafts if d.trigger.sentence is draft.trigger.sentence]
    hurt = any(m == "injured" and g is not None and g.nature == "number" and (g.best or 0) > 1 for m, g in here)
    return hurt and sum(measure == "killed" for measure, _ in here) == 1


def _injured(drafts: list[Draft], people: list[Individual], killed: Figure | None, parts: list[Draft]) -> Figure | None:
    found = _with_those_before("injured", drafts, people)
    if killed is not None and killed.best:  # "all three were taken to hospital, where one died"
        found = [replace(t, all_of_them=False) for t in found]
    described = _of_people("injured", alive(people, killed, drafts))
    told = strongest([t for t in found if not t.inclusive])
    again = are_the_dead(told, killed)
    told = [] if again else told
    stated = [without_those_who_died(t, found, drafts, parts) for t in told]
    inclusive = strongest([t for t in found if t.inclusive])
    if any(not (t.vague or t.aftermath) for t in stated) and all(t.vague for t in inclusive):
        inclusive = []  # "one was killed and three hurt. ... Several had been shot"
    if is_in_place_of(inclusive, stated):
        stated = []  # "several were hurt. ... Four people were shot"
    stated = up_to_date(stated, killed, drafts)
    inclusive = [t for t in inclusive if not is_less_than(t, stated)]
    if again and described is None and not inclusive:
        return None
    figure = [without_the_dead(figure_of(inclusive), killed, doers_dead(drafts, killed))] if inclusive else []
    if figure and described is not None and not figure[0].best:
        figure, inclusive = [], []  # "two were found dead. Both had been shot. ... A third is in hospital"
    if stated and (not figure or not all(t.aftermath for t in stated)):
        figure.append(figure_of_all(stated))
    weak = not figure or all(t.aftermath or not t.best for t in stated)
    if described is not None and weak and not inclusive:
        figure.append(_with_several(described, _uncounted("injured", [d for d in drafts if not d.open])))
    most = max(figure, key=lambda f: f.best or 0, default=None)
    if most is None:
        return _uncounted("injured", drafts)
    most = with_the_next(most, "injured", people, killed.best or 0 if killed is not None else 0)
    return with_those_beside(most, [*stated, *inclusive], people, drafts)


def _uncounted(measure: Measure, drafts: list[Draft]) -> Figure | None:
    """Several of whom no number is given ("others were hurt") are at least two."""
    plural = [
        d.claim.id
        for d in drafts
        if d.claim.measure == measure and d.claim.certainty in ("stated", "alleged") and d.group is not None
        if d.group.nature == "plural" and d.group.unit == "person" and _is_new(d.group.head) and not is_general(d)
    ]
    if not plural:
        return None
    agreement: Agreement = "single" if len(plural) == 1 else "agreed"
    return Figure(low=2, best=None, high=None, claims=tuple(plural), agreement=agreement)


def _with_several(described: Figure, several: Figure | None) -> Figure:
    """The one who is described, with several of whom no number is given: at least two."""
    if several is None or described.best != 1:
        return described
    claims = tuple(dict.fromkeys([*several.claims, *described.claims]))
    return changed(several, claims=claims, agreement="agreed")


def _is_new(head: Token) -> bool:
    """Whether a plural tells of people not told of before: "others", "people", and not "the victims", "police"."""
    known = child(head, "det", "nmod:poss")
    if known is not None and (known.dep == "nmod:poss" or known.lower in DEFINITE):
        return False
    if any(c.lower in ("both", "all") for c in head.children):
        return False  # "both victims of gunshot wounds"
    return head.tag == "NNS" and head.lower not in word_set("pronouns.toml", "many")


def _with_those_before(measure: Measure, drafts: list[Draft], people: list[Individual]) -> list[Total]:
    """The totals of a measure, each number of others made whole by those whom it is beside."""
    dead = {d.trigger.sentence.index for d in drafts if d.claim.measure == "killed"}
    dead |= {at + 1 for at in _sentences_of_numbers("killed", drafts)} if measure == "injured" else set()
    single = [p for p in people if p.outcome == measure]
    made: list[Total] = []
    firsts: dict[tuple[int, frozenset[str], str], bool] = {}
    found = totals(measure, drafts)
    for told in found:
        if not told.others or is_of_a_whole(told, made):
            made.append(with_the_rest(told, found))
            continue
        if (first := more_in_care(told, made) or number_before(told, made, drafts)) is not None:
            made[-1] = beside(first, told.best, told.claims)
            continue
        # "one was killed and two others shot", "two died. ... Two others were shot": the others live
        inclusive = told.inclusive and not any(sentence <= told.sentence for sentence in dead)
        inclusive = firsts.setdefault((told.best, told.nouns, told.trigger.lemma), inclusive)  # told once more
        total = replace(told, inclusive=inclusive)
        here = [p for p in single if total.sentence in p.sentences and _is_beside(p, measure, total)]
        if not here and not (measure == "injured" and total.sentence in dead):
            here = [p for p in single if min(p.sentences) < total.sentence and _is_beside(p, measure, total)]
        made.append(
            total
            if not here and measure == "killed"
            else beside(total, len(here), (c for p in here for c in p.claims[measure]))
        )
    return with_other_deeds(side_by_side(made), single, [d for d in drafts if d.claim.measure == measure])


def _is_beside(person: Individual, measure: Measure, total: Total) -> bool:
    """Whether one is none of those whom a number counts: "a cook and two other men were also hurt" are three."""
    return set(person.claims[measure]).isdisjoint(total.claims)


def _sentences_of_numbers(measure: Measure, drafts: list[Draft]) -> set[int]:
    """The sentences that count those of a measure: "nine were killed. Another 12 were hurt" are beside the dead."""
    counted = (d for d in drafts if d.claim.measure == measure and d.group is not None and d.group.nature == "number")
    return {d.trigger.sentence.index for d in counted if d.group is not None and (d.group.best or 0) > 1}


def _by_unit(measure: Measure, drafts: list[Draft]) -> dict[str, Figure]:
    """The figures of a measure, one a unit: the unit of most claims under the measure's name, others beside it."""
    units = Counter(d.group.unit for d in drafts if d.claim.measure == measure and d.group and d.group.best is not None)
    found: dict[str, Figure] = {}
    for unit, _ in units.most_common():
        counted = totals(measure, [d for d in drafts if d.group is not None and d.group.unit == unit])
        whole = [t for t in counted if not t.others] or counted
        numbered = [t for t in whole if t.numbered]
        figure = figure_of(numbered) if numbered else _of_things(measure, unit, drafts, figure_of(whole))
        found[f"{measure}/{unit}" if found else measure] = changed(figure, unit=unit)
    return found


def _of_things(measure: Measure, unit: str, drafts: list[Draft], figure: Figure) -> Figure:
    """Single things, told apart by their nouns: a depot and an apartment building are two, if they are not one."""
    single = [
        d.group.head.lemma.lower()
        for d in drafts
        if d.claim.measure == measure and d.group is not None and d.group.unit == unit and d.group.best == 1
    ]
    number = len(set(single))
    if number < 2:
        return figure
    return changed(figure, low=1, best=number, high=number)


def _of_people(measure: Measure, people: list[Individual]) -> Figure | None:
    """Those described one by one."""
    claims = tuple(dict.fromkeys(c for p in people for c in p.claims.get(measure, [])))
    if not claims:
        return None
    number = len(people)
    return Figure(
        low=number, best=number, high=number, claims=claims, agreement="single" if len(claims) == 1 else "agreed"
    )


def _raised(figure: Figure, measure: Measure, named: list[Individual]) -> Figure:
    """The figure raised to the number of different people named, where they are more."""
    if figure.best is None or len(named) <= figure.best:
        return figure
    claims = tuple(dict.fromkeys([*figure.claims, *(c for p in named for c in p.claims[measure])]))
    high = None if figure.high is None else max(figure.high, len(named))
    return Figure(low=figure.low, best=len(named), high=high, claims=claims, agreement="revised")
